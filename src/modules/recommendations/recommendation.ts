import type { Day } from '../../rules/calendar/day.ts'
import { guidingPrinciples, notConsidered, type Considered } from '../../rules/assessments/guiding-principles.ts'
import type { Need } from '../../rules/assessments/priorities.ts'
import { adaptationKinds, type AdaptationKind } from '../../rules/adaptations/adaptation-kinds.ts'
import type { Side } from './need.ts'

export const inWords = (titles: Readonly<Record<string, string>>, key: string): string => Object.hasOwn(titles, key) ? titles[key]! : key
export const kindInWords = (kind: string): string => inWords(adaptationKinds, kind)
/** “Stairlift, grab rails”. */
export const kindsInWords = (kinds: readonly string[]): string => kinds.map((kind, at) => at ? lowerFirst(kindInWords(kind)) : kindInWords(kind)).join(', ')
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

export interface Adaptation { readonly id: string; readonly kind: AdaptationKind; readonly place: string; readonly achieves: string; readonly purposes: readonly string[]; readonly leftOut: boolean; readonly version: number }
export interface Offered { readonly id: string; readonly option: string; readonly ours: string; readonly theirs: string; readonly leftOut: boolean; readonly version: number }
export interface Question { readonly id: string; readonly question: string; readonly by: string; readonly on: Day; readonly answer: string; readonly answeredBy: string | null; readonly answeredOn: Day | null; readonly version: number }
export interface Signature { readonly side: Side; readonly userId: string; readonly by: string; readonly on: Day }

/** What is written on a draft besides its lists. */
export interface Told {
  readonly changed: string
  readonly priority: number | null
  readonly need: Need | ''
  readonly professionalView: string
  readonly personView: string
  readonly chosenId: string | null
  readonly chosenBecause: string
  readonly principles: Considered
}

export interface Recommendation extends Told {
  readonly id: string
  readonly number: number
  readonly assessmentId: string
  readonly begunBy: string
  readonly begunOn: Day
  readonly countersignedById: string | null
  readonly countersignedBy: string | null
  readonly countersignedOn: Day | null
  readonly countersignedWords: string
  readonly sentById: string | null
  readonly sentBy: string | null
  readonly sentOn: Day | null
  readonly agreedOn: Day | null
  readonly checked: Considered
  readonly carerBefore: number | null
  readonly carerAfter: number | null
  readonly checkedBy: string | null
  readonly checkedOn: Day | null
  readonly version: number
  readonly adaptations: readonly Adaptation[]
  readonly options: readonly Offered[]
  readonly questions: readonly Question[]
  readonly signatures: readonly Signature[]
}

/** What is still recommended and offered. */
export const kept = <T extends { readonly leftOut: boolean }>(all: readonly T[]): T[] => all.filter(({ leftOut }) => !leftOut)

type Draft = Pick<Recommendation, keyof Told | 'number' | 'adaptations' | 'options'>
/** What is still lacking before a draft can be sent, in words. */
export function lackingToSend(draft: Draft, forAGrant: boolean): string[] {
  const [adaptations, options] = [kept(draft.adaptations), kept(draft.options)]
  const missing = notConsidered(draft.principles)
  return [
    ...draft.number > 1 && !draft.changed ? ['what is otherwise than in the version before'] : [],
    ...draft.priority === null ? ['the priority'] : [],
    ...draft.need ? [] : ['whether the need is simple or complex'],
    ...adaptations.length ? [] : ['at least one adaptation'],
    ...forAGrant ? adaptations.filter(({ purposes }) => !purposes.length).map(({ kind }) => `which purpose of section 23 this serves: ${lowerFirst(kindInWords(kind))}`) : [],
    ...options.length ? [] : ['at least one option that was offered'],
    ...options.some(({ id }) => id === draft.chosenId) ? [] : ['which option the person chose'],
    ...draft.chosenBecause ? [] : ['why the person chose it'],
    ...draft.professionalView ? [] : ['how we see it'],
    ...draft.personView ? [] : ['how the person sees it'],
    ...missing.length ? [`a sentence on each guiding principle: ${missing.map(key => lowerFirst(guidingPrinciples[key])).join('; ')}`] : [],
  ]
}

interface Signing { readonly userId: string; readonly role: string }
/** For which side somebody signs a version: whoever recommended it, or an occupational therapist, for the assessor; a technical officer for the works. Undefined where they may not. */
export const sideOf = ({ userId, role }: Signing, { sentById }: Pick<Recommendation, 'sentById'>): Side | undefined =>
  userId === sentById || role === 'occupational therapist' ? 'assessor' : role === 'technical officer' ? 'technical' : undefined
