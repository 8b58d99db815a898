import { complaintOutcomes, type ComplaintChannel, type ComplaintKind, type MadeBy } from '../../rules/complaints/kinds.ts'
import { complaintStages, type ComplaintStageKey } from '../../rules/complaints/stages.ts'
import { england } from '../../rules/calendar/england.ts'
import type { Day } from '../../rules/calendar/day.ts'

/** What somebody complains of, as it was told. */
export interface Complained {
  readonly kind: ComplaintKind
  readonly channel: ComplaintChannel
  readonly receivedOn: Day
  readonly what: string
  readonly wanted: string
  readonly madeBy: MadeBy | ''
  readonly name: string
  readonly reach: string
  /** The member of staff it is about; empty when it is about none, or nobody knows yet. */
  readonly aboutUser: string
}

/** Whose it is: the council and circle of its case or person, or nobody’s yet. */
export interface Whose {
  readonly authorityId: string
  readonly circleId: string | null
  readonly personId: string | null
  readonly caseId: string | null
}

export type ClockState = 'late' | 'soon' | 'in time' | 'closed'

/** How its clock stands. Soon is within two working days. */
export const clockState = ({ dueOn }: { readonly dueOn: Day | null }, today: Day): ClockState =>
  dueOn === null ? 'closed' : dueOn < today ? 'late' : england.between(today, dueOn) <= 2 ? 'soon' : 'in time'

export const stageTitle = (key: string): string => Object.hasOwn(complaintStages, key) ? complaintStages[key as ComplaintStageKey].title : key
export const outcomeTitle = (key: string): string => Object.hasOwn(complaintOutcomes, key) ? complaintOutcomes[key as keyof typeof complaintOutcomes] : key
/** The form of a complaint’s reference, `COM-7K3M9Q`. */
export const isComplaintReference = (text: string): boolean => /^COM-[A-Z0-9]{4,12}$/.test(text)
