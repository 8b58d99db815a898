import type { Day } from '../../rules/calendar/day.ts'
import { formatDay } from '../../rules/calendar/day.ts'
import { formatMoney, type Pence } from '../../rules/money.ts'
import type { ChangeAfterApproval, DecidedThen, Ground } from '../../rules/decisions/grounds.ts'
import type { OrderOfMaximum } from '../../rules/test-of-resources/index.ts'
import type { SchemeKey } from '../../rules/schemes/scheme.ts'
import type { Application, CaseOfApplication } from '../applications/index.ts'
import type { CaseOfNeed } from '../recommendations/index.ts'
import type { SchemeOnRecord } from '../schemes/index.ts'
import type { CaseTested } from '../tests-of-resources/index.ts'

/** The figures on which something is proposed. */
export interface Figures {
  readonly works: Pence; readonly fees: Pence; readonly contribution: Pence; readonly maximum: Pence; readonly order: OrderOfMaximum
  readonly grant: Pence; readonly reducedBy: Pence; readonly topUp: Pence; readonly charge: Pence
}
/** What the agency put before the council. */
export interface Paper extends Figures {
  readonly id: string; readonly number: number; readonly proposes: 'approve' | 'refuse'; readonly grounds: readonly string[]; readonly because: string; readonly unforeseen: string
  readonly appliedOn: Day; readonly certificate: string; readonly scheme: SchemeKey; readonly byId: string; readonly by: string; readonly on: Day
}
export interface Decision {
  readonly id: string; readonly number: number; readonly paperId: string; readonly approved: boolean; readonly grounds: readonly string[]; readonly because: string; readonly appliedOn: Day; readonly on: Day
  readonly expense: Pence; readonly contribution: Pence; readonly grant: Pence; readonly reducedBy: Pence; readonly topUp: Pence; readonly charge: Pence
  readonly payFrom: Day | null; readonly worksBy: Day | null; readonly byId: string; readonly by: string; readonly limit: Pence; readonly source: string
}
export interface Review { readonly id: string; readonly decisionId: string; readonly askedOn: Day; readonly askedBy: string; readonly grounds: string; readonly outcome: '' | 'stands' | 'again' | 'withdrawn'; readonly because: string; readonly answeredOn: Day | null; readonly by: string | null; readonly version: number }
export interface Changed { readonly id: string; readonly decisionId: string; readonly kind: ChangeAfterApproval; readonly happenedOn: Day; readonly decided: DecidedThen; readonly pence: Pence | null; readonly until: Day | null; readonly because: string; readonly by: string; readonly on: Day }
export interface Delegation { readonly id: string; readonly userId: string; readonly from: Day; readonly until: Day | null; readonly limit: Pence; readonly source: string }

export interface Decided { readonly papers: readonly Paper[]; readonly decisions: readonly Decision[]; readonly reviews: readonly Review[]; readonly changes: readonly Changed[] }

/** The decision that stands: the latest. */
export const stands = ({ decisions }: Pick<Decided, 'decisions'>): Decision | undefined => decisions[0]
/** The paper that waits for a decision. */
export const paperWaiting = ({ papers, decisions }: Pick<Decided, 'papers' | 'decisions'>): Paper | undefined => papers[0] && decisions.every(({ paperId }) => paperId !== papers[0]!.id) ? papers[0] : undefined
export const openReview = ({ reviews }: Pick<Decided, 'reviews'>): Review | undefined => reviews.find(({ outcome }) => outcome === '')
/** Until when the works are to be finished: the latest extension, else what the approval says. */
export const worksBy = (c: Decided): Day | null => c.changes.find(({ until }) => until !== null)?.until ?? stands(c)?.worksBy ?? null

export const reviewOutcomes = { stands: 'The decision stands', again: 'It is decided again, on a new paper', withdrawn: 'Whoever asked took it back' } as const

/** A delegation in words, as each decision quotes it. */
export const delegationInWords = ({ limit, source, from }: Pick<Delegation, 'limit' | 'source' | 'from'>): string => `up to ${formatMoney(limit)} from ${formatDay(from)}: ${source}`
/** Of several, the one that goes furthest. */
export const furthest = (all: readonly Delegation[]): Delegation | undefined => [...all].sort((one, other) => other.limit - one.limit)[0]

/** A case with all that its decision rests on. */
export interface CaseToDecide extends Decided {
  readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly reference: string; readonly personName: string; readonly council: string; readonly status: string
  readonly scheme: SchemeKey
  readonly application: Application | undefined
  readonly applied: CaseOfApplication
  readonly need: CaseOfNeed
  readonly test: CaseTested
  /** Of whoever asks: what they may decide today. */
  readonly delegations: readonly Delegation[]
  /** Whoever asks recommended these works themselves. */
  readonly recommendedByAsker: boolean
  readonly schemeVersion: SchemeOnRecord | undefined
}

/** What an officer decides. */
export interface Judged { readonly approve: boolean; readonly grounds: readonly Ground[]; readonly because: string; readonly payFrom: Day | null }
