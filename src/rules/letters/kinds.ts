import { shippedWords } from './shipped-words.ts'
import { problemsIn, type TextProblem } from './text.ts'
import { valuesOfEvery, type LetterTable, type ValueOfEvery, type ValueOfSome } from './values.ts'

export interface LetterKind {
  readonly title: string
  /** Without these it says nothing: a letter that lacks one is not written. */
  readonly needs: readonly ValueOfSome[]
  /** What depends on one of these is left out when it has nothing in it. */
  readonly mayUse: readonly ValueOfSome[]
  readonly tables: readonly LetterTable[]
  /** It tells somebody what was decided: written from where that is decided, or by whoever answers for the decision. */
  readonly decides: boolean
}

/** The kinds of letter about a grant. Add a kind: never rename or remove a key, letters hold it. */
export const letterKinds = {
  'grant-approved': { title: 'Grant approved', needs: ['grant', 'works'], mayUse: ['contribution', 'expense', 'charge', 'charge-until', 'conditions', 'contractor', 'complete-by', 'reasons'], tables: ['works', 'working'], decides: true },
  'grant-refused': { title: 'Grant refused', needs: ['reasons'], mayUse: ['works', 'expense'], tables: [], decides: true },
  'application-returned': { title: 'Application returned', needs: ['reasons'], mayUse: ['reply-by'], tables: [], decides: false },
  'evidence-asked': { title: 'Evidence asked for', needs: ['evidence'], mayUse: ['reply-by', 'decide-by'], tables: [], decides: false },
  'evidence-chased': { title: 'Evidence chased', needs: ['evidence'], mayUse: ['asked-on', 'reply-by', 'decide-by'], tables: [], decides: false },
  'contribution-told': { title: 'What they would pay', needs: ['contribution'], mayUse: ['expense', 'grant', 'reasons'], tables: ['working'], decides: true },
  'works-ordered': { title: 'Works ordered', needs: ['works'], mayUse: ['contractor', 'start-on', 'complete-by', 'expense', 'grant', 'contribution', 'cancel-within'], tables: ['works'], decides: false },
  'completion-certified': { title: 'Works completed', needs: ['works'], mayUse: ['completed-on', 'contractor', 'expense', 'grant', 'paid', 'contribution', 'defects-until', 'lived-in-until', 'charge', 'charge-until'], tables: ['works'], decides: true },
  'repayment-conditions': { title: 'When a grant is paid back', needs: ['grant', 'charge'], mayUse: ['charge-until', 'reasons'], tables: [], decides: true },
  'repayment-decided': { title: 'What is paid back, decided', needs: ['outcome', 'reasons'], mayUse: ['repayment', 'charge', 'disposed-on'], tables: ['considered'], decides: true },
  'grant-nil': { title: 'Nothing left for the grant to pay', needs: ['contribution'], mayUse: ['expense', 'complete-by', 'reasons'], tables: ['working'], decides: true },
  'review-answered': { title: 'Answer to a review', needs: ['outcome', 'reasons'], mayUse: ['asked-on', 'grant', 'contribution'], tables: ['working'], decides: true },
  general: { title: 'Another letter', needs: ['subject', 'words'], mayUse: [], tables: ['works', 'working'], decides: false },
} as const satisfies Readonly<Record<string, LetterKind>>

export type LetterKindKey = keyof typeof letterKinds

export const letterKindKeys = Object.keys(letterKinds) as readonly LetterKindKey[]
export const isLetterKind = (text: string): text is LetterKindKey => Object.hasOwn(letterKinds, text)
export const letterKind = (key: LetterKindKey): LetterKind => letterKinds[key]

/** The subject and the words of a letter before its values are put in. */
export interface LetterWords { readonly subject: string; readonly words: string }

/** What is shipped: a draft that no council has confirmed. */
export const shipped = (kind: LetterKindKey): LetterWords => shippedWords[kind]

/** The names of all the values that a kind of letter may use. */
export const valuesFor = (kind: LetterKindKey): readonly (ValueOfEvery | ValueOfSome)[] =>
  [...Object.keys(valuesOfEvery) as ValueOfEvery[], ...letterKind(kind).needs, ...letterKind(kind).mayUse]

/** What is wrong with the words of a template of this kind, each with its name. */
export const problemsInLetter = (kind: LetterKindKey, words: string): readonly TextProblem[] => problemsIn(words, { values: valuesFor(kind), tables: letterKind(kind).tables })

/** The values without which a letter of this kind is not written, and which are not there. */
export const lacking = (kind: LetterKindKey, values: Readonly<Record<string, string | undefined>>): readonly ValueOfSome[] =>
  letterKind(kind).needs.filter(name => !(values[name] ?? '').trim())
