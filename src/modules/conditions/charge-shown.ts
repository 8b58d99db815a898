import { formatDay, type Day } from '../../rules/calendar/day.ts'
import type { AfterDisposal } from '../../rules/conditions/after-the-works.ts'
import type { Pence } from '../../rules/money.ts'

export const colours = { 'To be registered': 'orange', Registered: 'green', 'To be decided': 'yellow', 'To be paid back': 'yellow', Ended: 'grey' } as const

interface Said { readonly disposal: { readonly disposedOn: Day } | null; readonly repayment: { readonly pence: Pence; readonly paidOn: Day | null } | null }
/** What has happened to the home and the money, as the rules ask for it. */
export const saidOf = ({ disposal, repayment }: Said): AfterDisposal => ({ disposedOn: disposal?.disposedOn ?? null, demanded: repayment?.pence ?? null, paidOn: repayment?.paidOn ?? null })

/** “until 18 November 2036”, or for how long it is where the scheme says no end. */
export const untilWhen = ({ endsOn }: { readonly endsOn: Day | null }): string => endsOn ? `until ${formatDay(endsOn)}` : 'until it is disposed of'
