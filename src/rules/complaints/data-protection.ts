import type { Day } from '../calendar/day.ts'
import { inForceOn, type Dated } from '../dated.ts'

interface Duty extends Dated {
  /** Days, not working days, in which receipt must be acknowledged. */
  readonly days: number
  readonly source: string
}

/**
 * What the law asks of a complaint about data protection: acknowledge receipt, look into it without undue delay, say how it goes and how it ended.
 * Add a version at the end; change none. Source: Data Protection Act 2018 s164A, put in by the Data (Use and Access) Act 2025 s103, in force from 19 June 2026.
 */
export const duties: readonly Duty[] = [
  { from: '2026-06-19', days: 30, source: 'Data Protection Act 2018, section 164A (put in by the Data (Use and Access) Act 2025, section 103)' },
]

/** The duty for a complaint received on a day; undefined before there was one. */
export const dutyToAcknowledge = (receivedOn: Day): Duty | undefined => receivedOn < duties[0]!.from ? undefined : inForceOn(duties, receivedOn)
