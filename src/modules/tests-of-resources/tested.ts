import type { Day } from '../../rules/calendar/day.ts'
import type { Pence } from '../../rules/money.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import type { SchemeKey } from '../../rules/schemes/scheme.ts'
import type { Told } from './told.ts'

export interface TestTaken { readonly id: string; readonly told: Told; readonly asked: readonly string[]; readonly because: string; readonly begunBy: string; readonly begunOn: Day; readonly version: number }
export interface Determined {
  readonly id: string
  readonly number: number
  readonly because: string
  readonly appliedOn: Day
  readonly approvedOn: Day
  readonly certificate: 'owner' | 'tenant' | 'occupier'
  readonly contributionPence: Pence
  readonly expensePence: Pence | null
  readonly grantPence: Pence | null
  readonly reducedByPence: Pence | null
  readonly by: string
  readonly on: Day
}
export interface Asked { readonly id: string; readonly what: string; readonly askedOn: Day; readonly by: string; readonly chasedDays: readonly Day[]; readonly seenOn: Day | null; readonly seenHow: string; readonly notNeeded: string; readonly note: string; readonly version: number }

/** A case and its test of resources: the one being taken, what was determined before (latest first), and what was asked for. */
export interface CaseTested extends Record<string, unknown> {
  readonly id: string
  readonly authorityId: string
  readonly circleId: string | null
  readonly reference: string
  readonly personId: string
  readonly homeId: string
  readonly personName: string
  readonly bornOn: Day | null
  readonly tenure: string
  readonly council: string
  readonly status: string
  readonly pathway: PathwayKey
  readonly scheme: SchemeKey | ''
  readonly test: TestTaken | null
  readonly determined: readonly Determined[]
  readonly evidence: readonly Asked[]
}
