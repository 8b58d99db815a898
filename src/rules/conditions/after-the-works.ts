import { addMonths, formatDay, type Day } from '../calendar/day.ts'
import { chargeEnds, conditionPeriodEnds } from '../decisions/limits-of-time.ts'
import { formatMoney, pence, type Pence } from '../money.ts'

/** Both clocks begin with the certified day, and they are not the same: five years and ten. Source: Act 1996 s44(3); 2008 General Consent, as councils describe it. */
export const clocksFrom = (certifiedOn: Day): { readonly occupationUntil: Day; readonly chargeUntil: Day } => ({ occupationUntil: conditionPeriodEnds(certifiedOn), chargeUntil: chargeEnds(certifiedOn) })

/** What a charge follows from: the mandatory grant of an owner, or a scheme of the council’s own whose whole grant is repayable. */
export type ChargeKind = 'mandatory-grant' | 'whole'
/** The last day of a charge, by what the scheme says of it; null where it says no end. */
export const chargeUntil = (certifiedOn: Day, kind: ChargeKind, years: number | null): Day | null => kind === 'mandatory-grant' ? chargeEnds(certifiedOn) : years === null ? null : addMonths(certifiedOn, 12 * years)

/** What a council considers before it demands anything. Source: 2008 General Consent, as councils describe it; its own text was not read. */
export const considerations = {
  hardship: 'Would paying it back be a hardship for them?',
  job: 'Did they move because of a job?',
  health: 'Did they move for the health or wellbeing of somebody in the home?',
  care: 'Did they move to be cared for, or to care for somebody?',
} as const
export type Consideration = keyof typeof considerations

export interface Charge {
  readonly pence: Pence
  readonly certifiedOn: Day
  /** Null where the scheme says no end. */
  readonly endsOn: Day | null
  readonly kind: ChargeKind
  readonly registeredOn: Day | null
  readonly endedOn: Day | null
}
export interface AfterDisposal {
  readonly disposedOn: Day | null
  /** Null until the council has decided; nought where it waived it. */
  readonly demanded: Pence | null
  readonly paidOn: Day | null
}

/** Why nothing can be demanded for a disposal on this day; empty when it can. */
export function nothingCanBeDemanded({ certifiedOn, endsOn, kind }: Pick<Charge, 'certifiedOn' | 'endsOn' | 'kind'>, disposedOn: Day): string {
  if (disposedOn < certifiedOn) return `The home was disposed of on ${formatDay(disposedOn)}, before the works were certified on ${formatDay(certifiedOn)}.`
  if (endsOn === null || disposedOn <= endsOn) return ''
  return kind === 'whole'
    ? `The home was disposed of on ${formatDay(disposedOn)}: the charge ended on ${formatDay(endsOn)}, and nothing can be demanded (the council’s own scheme).`
    : `The home was disposed of on ${formatDay(disposedOn)}, more than ten years after the works were certified: the charge ended on ${formatDay(endsOn)}, and nothing can be demanded (Housing Grants, Construction and Regeneration Act 1996 General Consent 2008).`
}

export type Outcome = 'waived' | 'part' | 'whole'
export const outcomes: Readonly<Record<Outcome, string>> = { waived: 'Waived: nothing is demanded', part: 'Part of the charge is demanded', whole: 'The whole charge is demanded' }
export const outcomeOf = (demanded: Pence, charge: Pence): Outcome => demanded === 0 ? 'waived' : demanded < charge ? 'part' : 'whole'

/** Its last day is over: it is not registered any more. */
export const isPast = ({ endsOn }: Pick<Charge, 'endsOn'>, today: Day): boolean => endsOn !== null && endsOn < today

/** How a charge stands on a day, and what needs doing about it; nothing where nobody need do anything. */
export function standingOfCharge(charge: Charge, { disposedOn, demanded, paidOn }: AfterDisposal, today: Day): { readonly standing: 'Ended' | 'To be registered' | 'Registered' | 'To be decided' | 'To be paid back'; readonly next: string } {
  if (charge.endedOn !== null) return { standing: 'Ended', next: '' }
  if (demanded !== null && demanded > 0 && paidOn === null) return { standing: 'To be paid back', next: `${formatMoney(demanded)} is to be paid back` }
  if (disposedOn !== null && demanded === null && !nothingCanBeDemanded(charge, disposedOn)) return { standing: 'To be decided', next: `The home was disposed of on ${formatDay(disposedOn)}: the council decides whether anything is paid back` }
  if (isPast(charge, today)) return { standing: 'Ended', next: charge.registeredOn ? 'Its time has passed: have it taken off the register' : '' }
  return charge.registeredOn ? { standing: 'Registered', next: '' } : { standing: 'To be registered', next: 'Register it at the land charges register' }
}

/** Above nought, and never more than the charge. */
export const tooMuch = (demanded: Pence | null, charge: Pence): string => demanded !== null && demanded > charge ? `It must not be more than the charge: ${formatMoney(pence(charge))}` : ''
