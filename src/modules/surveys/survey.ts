import type { Day } from '../../rules/calendar/day.ts'
import { changesIn, questions, scales, type Answers, type QuestionKey } from '../../rules/surveys/questions.ts'
import { moments, surveyVersion, type Moment } from '../../rules/surveys/surveys.ts'

export const ways = { link: 'Link', post: 'Post', phone: 'Telephone' } as const
export type Way = keyof typeof ways

/** Somebody asked once, at one moment. */
export interface Asking {
  readonly id: string
  readonly authorityId: string
  readonly circleId: string | null
  readonly caseId: string
  readonly caseReference: string
  readonly personName: string
  readonly reference: string
  readonly moment: Moment
  readonly surveyVersion: number
  readonly way: Way
  readonly expiresOn: Day | null
  readonly askedOn: Day
  readonly answeredOn: Day | null
  readonly answeredWay: Way | null
  readonly answers: Answers | null
  readonly version: number
}

/** What becomes of a link: it can be answered, was answered already, is too old, or never was. */
export type LinkState = 'open' | 'used' | 'expired' | 'unknown'
export const linkRefusals: Readonly<Record<Exclude<LinkState, 'open'>, string>> = {
  used: 'These questions have been answered already. Each link works once.',
  expired: 'This link no longer works: it was open for 28 days. You can still ring us and tell us.',
  unknown: 'This link does not work. Check that you have copied all of it.',
}
export const linkState = (asking: Pick<Asking, 'answeredOn' | 'expiresOn'> | undefined, today: Day): LinkState =>
  !asking ? 'unknown' : asking.answeredOn ? 'used' : !asking.expiresOn || asking.expiresOn < today ? 'expired' : 'open'

export const titleOf = (moment: string): string => Object.hasOwn(moments, moment) ? moments[moment as Moment].title : moment
export const questionsOf = ({ moment, surveyVersion: version }: Pick<Asking, 'moment' | 'surveyVersion'>): readonly QuestionKey[] => surveyVersion(moment, version).questions

/** Each question that was asked, in its own words, with what was answered. */
export const answered = (asking: Pick<Asking, 'moment' | 'surveyVersion'> & { readonly answers: Answers }): { readonly key: QuestionKey; readonly question: string; readonly answer: string }[] =>
  questionsOf(asking).map(key => ({ key, question: questions[key].words, answer: inWords(key, asking.answers[key] ?? '') || 'Not answered' }))

function inWords(key: QuestionKey, answer: string): string {
  const { scale } = questions[key]
  const options: Readonly<Record<string, string>> = scale === 'words' ? {} : scales[scale]
  return scale === 'words' ? answer : Object.hasOwn(options, answer) ? options[answer]! : ''
}

/** “Confidence at home: 2 before, 4 now (+2)”. */
export const changesInWords = (answers: Answers): string[] => changesIn(answers).map(({ title, before, now, change }) => `${title}: ${before} before, ${now} now (${change > 0 ? `+${change}` : change})`)
