import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { formatNhsNumber } from '../../rules/identifiers/nhs-number.ts'
import { formats } from '../../rules/people/formats.ts'
import { interpreters } from '../../rules/people/interpreters.ts'
import { waysToReach } from '../../rules/people/ways-to-reach.ts'

/** The columns of a person that may differ between two records. */
export interface Answers {
  readonly title: string
  readonly given_name: string
  readonly surname: string
  readonly surname_id: number | null
  readonly born_on: Day | null
  readonly nhs_number: string | null
  readonly no_nhs_number: string
  readonly phone: string
  readonly phone_digits: string
  readonly email: string
  readonly language: string
  readonly interpreter: string
  readonly interpreter_language: string
  readonly letter_format: string
  readonly reach_by: string
  readonly ring_when: string
  readonly needs: string
}
export type Column = keyof Answers

const inRules = (words: Readonly<Record<string, string>>, key: string): string => Object.hasOwn(words, key) ? words[key]! : ''

interface MergedField { readonly label: string; readonly told: readonly Column[]; readonly followed?: readonly Column[]; words(of: Answers): string }

/** What is asked side by side: its label, the columns that hold what was told, those that follow from them, and how it is said. */
export const mergedFields = {
  title: { label: 'Title', told: ['title'], words: of => of.title },
  givenName: { label: 'First name', told: ['given_name'], words: of => of.given_name },
  surname: { label: 'Last name', told: ['surname'], followed: ['surname_id'], words: of => of.surname },
  bornOn: { label: 'Date of birth', told: ['born_on'], words: of => of.born_on ? formatDay(of.born_on) : '' },
  // A number and the reason that there is none are one answer: taken apart, both could stand.
  nhsNumber: { label: 'NHS number', told: ['nhs_number', 'no_nhs_number'], words: of => of.nhs_number ? formatNhsNumber(of.nhs_number) : of.no_nhs_number && `None: ${of.no_nhs_number}` },
  phone: { label: 'Telephone', told: ['phone'], followed: ['phone_digits'], words: of => of.phone },
  email: { label: 'Email', told: ['email'], words: of => of.email },
  language: { label: 'Language', told: ['language'], words: of => of.language },
  interpreter: { label: 'Interpreter', told: ['interpreter', 'interpreter_language'], words: of => [inRules(interpreters, of.interpreter), of.interpreter_language].filter(Boolean).join(': ') },
  letterFormat: { label: 'Format of letters', told: ['letter_format'], words: of => inRules(formats, of.letter_format) },
  reachBy: { label: 'How to reach them', told: ['reach_by'], words: of => inRules(waysToReach, of.reach_by) },
  ringWhen: { label: 'When to ring', told: ['ring_when'], words: of => of.ring_when },
  needs: { label: 'Needs', told: ['needs'], words: of => of.needs },
} as const satisfies Record<string, MergedField>

export type FieldKey = keyof typeof mergedFields
export const fieldKeys = Object.keys(mergedFields) as FieldKey[]
const field = (key: FieldKey): MergedField => mergedFields[key]

export const differs = (key: FieldKey, one: Answers, other: Answers): boolean => field(key).told.some(column => one[column] !== other[column])
export const inWords = (key: FieldKey, of: Answers): string => field(key).words(of) || 'Empty'

/** The columns of these fields, with the values they have on a record. */
export const columnsOf = (keys: readonly FieldKey[], of: Answers): Partial<Answers> =>
  Object.fromEntries(keys.flatMap(key => [...field(key).told, ...field(key).followed ?? []]).map(column => [column, of[column]]))

/** The fields whose answer is no longer what a merge made it. */
export const changedSince = (keys: readonly FieldKey[], after: Partial<Answers>, now: Answers): FieldKey[] =>
  keys.filter(key => field(key).told.some(column => after[column] !== now[column]))

export const labelsOf = (keys: readonly string[]): string => keys.map(key => Object.hasOwn(mergedFields, key) ? mergedFields[key as FieldKey].label : key).join(', ')
