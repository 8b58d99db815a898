import type { Day } from '../../rules/calendar/day.ts'

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

/** The form of an enquiry’s reference, `ENQ-7K3M9Q`. */
export const isEnquiryReference = (text: string): boolean => /^ENQ-[A-Z0-9]{4,12}$/.test(text)
