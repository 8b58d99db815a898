import { guidingPrinciples, principles, type Principle } from '../../rules/assessments/guiding-principles.ts'
import { needs, priorities } from '../../rules/assessments/priorities.ts'
import { Button, Part, Radios, Textarea, type TextProps } from '../../platform/components/index.ts'
import { choice, text, type Field } from '../../platform/http/fields.ts'
import { form, type Answers, type FormView } from '../../platform/http/form.ts'
import { kept, type Recommendation, type Told } from './recommendation.ts'

interface Loaded { readonly recommendation: Recommendation }

export const principleFields = Object.fromEntries(principles.map(key => [key, text(guidingPrinciples[key], { max: 500 })])) as Record<Principle, Field<string, TextProps>>

const fields = {
  changed: text('What is otherwise than in the version before?', { max: 1000 }),
  priority: choice('Which priority?', priorities, { hint: '1 is the highest' }),
  need: choice('Is the need simple or complex?', needs),
  professionalView: text('How we see it', { max: 3000 }),
  personView: text('How the person sees it', { max: 3000, hint: 'In their own words where you can' }),
  chosenId: choice('Which option did the person choose?', ({ recommendation }: Loaded) => Object.fromEntries(kept(recommendation.options).map(({ id, option }) => [id, option])), { hint: 'Add the options that were offered first' }),
  chosenBecause: text('Why did they choose it?', { max: 1000, hint: 'In their own words where you can' }),
  ...principleFields,
}

/** Everything may be empty: it is a draft until it is sent. */
export const draftForm = form(fields)
type DraftAnswers = Answers<typeof fields>

export const toldIn = (answers: DraftAnswers): Told => ({
  changed: answers.changed, priority: answers.priority ? Number(answers.priority) : null, need: answers.need, professionalView: answers.professionalView, personView: answers.personView,
  chosenId: answers.chosenId || null, chosenBecause: answers.chosenBecause, principles: Object.fromEntries(principles.filter(key => answers[key]).map(key => [key, answers[key]])),
})
/** The other way round. */
export const answersOfDraft = (told: Told): Partial<DraftAnswers> => ({
  changed: told.changed, priority: told.priority === null ? '' : String(told.priority), need: told.need, professionalView: told.professionalView, personView: told.personView,
  chosenId: told.chosenId ?? '', chosenBecause: told.chosenBecause, ...Object.fromEntries(principles.map(key => [key, told.principles[key] ?? ''])),
})

export const DraftFields = ({ form: f, number, hasOptions }: { readonly form: FormView<typeof fields>; readonly number: number; readonly hasOptions: boolean }) => (
  <>
    {number > 1 && <Textarea {...f.changed} rows={2} />}
    <div class="newel-columns"><Radios {...f.priority} small /><Radios {...f.need} small /></div>
    <Part title="Side by side">
      <div class="newel-columns"><Textarea {...f.professionalView} rows={5} /><Textarea {...f.personView} rows={5} /></div>
      {hasOptions ? <Radios {...f.chosenId} small /> : <p class="govuk-body">No option has been added yet. Add what was offered before you say which was chosen.</p>}
      <Textarea {...f.chosenBecause} rows={2} />
    </Part>
    <Part title="The nine guiding principles">
      <p class="govuk-body">A sentence on each: how it was considered. They are asked again when the works are done.</p>
      <div class="newel-columns">{principles.map(key => <Textarea {...f[key]} rows={2} />)}</div>
    </Part>
    <Button>Save the draft</Button>
  </>
)
