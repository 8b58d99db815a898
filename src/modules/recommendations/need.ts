import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { assessedPathways, grantPathways } from '../../rules/assessments/assessed-pathways.ts'
import type { Need } from '../../rules/assessments/priorities.ts'
import { mustConsult, section24, type ConsultationAnswer, type Section24 } from '../../rules/assessments/section-24.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'

export const sides = { assessor: 'Whoever assessed', technical: 'The technical officer' } as const
export type Side = keyof typeof sides

export interface Assessed { readonly id: string; readonly way: string; readonly on: Day | null; readonly begunBy: string; readonly begunOn: Day; readonly madeBy: string | null; readonly madeOn: Day | null }
export interface Version {
  readonly id: string
  readonly number: number
  readonly priority: number | null
  readonly need: Need | ''
  readonly changed: string
  readonly begunBy: string
  readonly begunOn: Day
  readonly countersignedBy: string | null
  readonly sentBy: string | null
  readonly sentOn: Day | null
  readonly agreedOn: Day | null
  readonly checkedOn: Day | null
  readonly kinds: readonly string[]
  readonly signed: readonly Side[]
  /** Questions that wait for an answer. */
  readonly asked: readonly { readonly question: string; readonly by: string; readonly on: Day }[]
}
export interface Consultation { readonly id: string; readonly recommendationId: string; readonly whom: string; readonly on: Day; readonly by: string; readonly answer: ConsultationAnswer | ''; readonly words: string; readonly who: string; readonly answeredOn: Day | null; readonly version: number }
export interface Decided { readonly id: string; readonly recommendationId: string; readonly number: number; readonly question: Section24; readonly satisfied: boolean; readonly ageAndCondition: string; readonly because: string; readonly instead: string; readonly on: Day; readonly by: string }

/** A case, and all that is known of what its person needs; the latest first. */
export interface CaseOfNeed extends Record<string, unknown> {
  readonly id: string
  readonly authorityId: string
  readonly circleId: string | null
  readonly reference: string
  readonly personName: string
  readonly status: string
  readonly pathway: PathwayKey
  readonly council: string
  /** The county that is its social services authority; empty where the council is that itself. */
  readonly county: string
  readonly assessments: readonly Assessed[]
  readonly recommendations: readonly Version[]
  readonly consultations: readonly Consultation[]
  readonly decisions: readonly Decided[]
}

type Recommended = Pick<CaseOfNeed, 'recommendations'>
/** The latest version that was sent, and the one that is being written. */
export const stands = ({ recommendations }: Recommended): Version | undefined => recommendations.find(({ sentOn }) => sentOn !== null)
export const draftOf = ({ recommendations }: Recommended): Version | undefined => recommendations.find(({ sentOn }) => sentOn === null)
export const isAssessed = ({ pathway }: Pick<CaseOfNeed, 'pathway'>): boolean => assessedPathways.includes(pathway)
export const isForAGrant = ({ pathway }: Pick<CaseOfNeed, 'pathway'>): boolean => grantPathways.includes(pathway)

/** How a version stands, in a word or two. */
export const standing = ({ sentOn, agreedOn, asked }: Pick<Version, 'sentOn' | 'agreedOn'> & { readonly asked: readonly unknown[] }): 'Draft' | 'Agreed' | 'Question open' | 'Sent, not agreed yet' =>
  sentOn === null ? 'Draft' : agreedOn !== null ? 'Agreed' : asked.length ? 'Question open' : 'Sent, not agreed yet'

/** What is missing next, in words; empty when nothing is. */
export function whatIsMissing(c: CaseOfNeed): string[] {
  const begun = c.assessments.filter(({ madeOn }) => madeOn === null)
  const made = c.assessments.find(({ madeOn }) => madeOn !== null)
  const [sent, draft] = [stands(c), draftOf(c)]
  return [
    ...begun.map(one => `An assessment was begun by ${one.begunBy} on ${formatDay(one.begunOn)} and is not finished.`),
    ...!made && !begun.length ? ['Nobody has assessed what is needed yet.'] : [],
    ...made && !sent && !draft ? [`Nothing is recommended yet. The assessment was on ${formatDay(made.on!)}.`] : [],
    ...draft ? [`Version ${draft.number} of the recommendation is a draft, begun by ${draft.begunBy} on ${formatDay(draft.begunOn)}. It has not been sent.`] : [],
    ...sent ? [...notAgreed(sent), ...isForAGrant(c) ? notDecided(c, sent) : []] : [],
  ]
}

const notAgreed = ({ number, asked, agreedOn, signed }: Version): string[] => agreedOn !== null ? [] : [
  ...asked.map(({ by, on, question }) => `${by} asked on ${formatDay(on)}, and nobody has answered: ${question}`),
  ...(Object.keys(sides) as Side[]).filter(side => !signed.includes(side)).map(side => `${sides[side]} has not signed version ${number}.`),
]

function notDecided(c: CaseOfNeed, sent: Version): string[] {
  const consulted = c.consultations.find(({ recommendationId }) => recommendationId === sent.id)
  const missing = (question: Section24, words: string): string[] => {
    const decided = c.decisions.find(one => one.question === question)
    if (decided?.recommendationId === sent.id) return []
    return [decided ? `Version ${sent.number} came after the decision about version ${decided.number} (${section24[question].title.toLowerCase()}, ${formatDay(decided.on)}): it must be decided again.` : words]
  }
  return [
    ...mustConsult(c) ? !consulted ? [`${c.county} has not been consulted about version ${sent.number}.`] : consulted.answer === '' ? [`${consulted.whom} has not answered: asked on ${formatDay(consulted.on)}.`] : [] : [],
    ...missing('need', 'The council has not decided whether the works are necessary and appropriate.'),
    ...missing('practicability', 'Nobody has decided whether the works are reasonable and practicable.'),
  ]
}
