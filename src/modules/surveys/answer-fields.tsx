import { questionKeys, questions, scales, type Answers, type QuestionKey } from '../../rules/surveys/questions.ts'
import { Radios, Textarea, type ChoiceProps, type TextProps } from '../../platform/components/index.ts'
import { choice, text, type Field } from '../../platform/http/fields.ts'
import { questionsOf, type Asking } from './survey.ts'

const fieldOf = (key: QuestionKey): Field<string, ChoiceProps | TextProps> => {
  const { words, scale } = questions[key]
  return (scale === 'words' ? text(words, { max: 2000 }) : choice(words, scales[scale])) as Field<string, ChoiceProps | TextProps>
}

/** A field for every question that was ever asked; a form shows those of its version. Anything may be left out. */
export const answerFields = Object.fromEntries(questionKeys.map(key => [key, fieldOf(key)])) as Readonly<Record<QuestionKey, Field<string, ChoiceProps | TextProps>>>

/** The questions of one version, to be answered on a page: ours, or the public one. */
export const AnswerQuestions = ({ of, form }: { readonly of: Pick<Asking, 'moment' | 'surveyVersion'>; readonly form: Readonly<Record<QuestionKey, ChoiceProps | TextProps>> }) => (
  <>{questionsOf(of).map(key => questions[key].scale === 'words' ? <Textarea {...form[key] as TextProps} rows={4} /> : <Radios {...form[key] as ChoiceProps} small />)}</>
)

/** Of all that was typed, what this version asks. */
export const answersTo = (of: Pick<Asking, 'moment' | 'surveyVersion'>, typed: Readonly<Partial<Record<QuestionKey, string>>>): Answers =>
  Object.fromEntries(questionsOf(of).flatMap(key => typed[key] ? [[key, typed[key]]] : []))

export const nothingAnswered = 'Answer at least one question'
