import type { Day } from '../../rules/calendar/day.ts'
import { pathwaysProposed, type Came } from '../../rules/conversations/proposal.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'

/** What was heard about a person and a home before either is on record. Kept with the enquiry as it was told. */
export interface Heard {
  readonly givenName: string
  readonly surname: string
  readonly bornOn: Day | null
  readonly nhsNumber: string
  readonly noNhsNumber: string
  readonly phone: string
  readonly email: string
  readonly line1: string
  readonly line2: string
  readonly town: string
  readonly postcode: string
  readonly uprn: string
  readonly tenure: string
  /** The council chosen by hand, when the postcode does not say. */
  readonly council: string
}

export const heardNothing: Heard = { givenName: '', surname: '', bornOn: null, nhsNumber: '', noNhsNumber: '', phone: '', email: '', line1: '', line2: '', town: '', postcode: '', uprn: '', tenure: '', council: '' }

export const callerOf = ({ givenName, surname }: Pick<Heard, 'givenName' | 'surname'>): string => [givenName, surname].filter(Boolean).join(' ')

/** What the conversation proposes and no case has been opened for yet. */
export const stillProposed = (conversation: Came | undefined, cases: readonly { readonly pathway: string }[]): PathwayKey[] =>
  conversation ? pathwaysProposed(conversation).filter(key => !cases.some(({ pathway }) => pathway === key)) : []
