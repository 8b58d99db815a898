import { decideBy } from '../applications/what-an-application-lacks.ts'
import { daysBetween, formatDay, type Day } from '../calendar/day.ts'
import { mayBePaidFromAtLatest } from '../decisions/limits-of-time.ts'
import { standsInTheWay, type ToDecide } from '../decisions/what-stands-in-the-way.ts'

/** The limits that the 1996 Act sets on a mandatory grant. They run whether or not our own clock stands still. */
export const limitsInLaw = {
  decision: { title: 'Decide on the application', source: '1996 Act, section 34' },
  payment: { title: 'Pay what was put off', source: '1996 Act, section 36' },
  works: { title: 'Finish the works', source: '1996 Act, section 37' },
} as const
export type LimitInLaw = keyof typeof limitsInLaw

/** An application that nobody has decided on. */
export interface Undecided { readonly of: 'decision'; readonly toDecide: ToDecide & { readonly appliedOn: Day }; readonly paperOn: Day | null }
/** An approval whose works nobody has certified. */
export interface Unfinished { readonly of: 'works'; readonly worksBy: Day; readonly orderedOn: Day | null; readonly begunOn: Day | null; readonly finishesOn: Day | null }
/** An approval whose payment was put off, and of which nothing has been paid. */
export interface Unpaid { readonly of: 'payment'; readonly appliedOn: Day; readonly payFrom: Day }
export type Runs = Undecided | Unfinished | Unpaid

/** The last day within the law. */
export const limitOf = (runs: Runs): Day => runs.of === 'decision' ? decideBy(runs.toDecide.appliedOn) : runs.of === 'works' ? runs.worksBy : mayBePaidFromAtLatest(runs.appliedOn)

const orNothing = (missing: readonly string[]): readonly string[] => missing.length ? missing : ['Nobody has put a paper before the council.']
function waitsFor(runs: Runs, limit: Day): readonly string[] {
  if (runs.of === 'payment') return [`Payment was put off to ${formatDay(runs.payFrom)}, and nothing has been paid.`]
  if (runs.of === 'decision') return runs.paperOn ? [`A paper has waited for the council’s decision since ${formatDay(runs.paperOn)}.`] : orNothing(standsInTheWay(runs.toDecide).map(({ says }) => says))
  const { orderedOn, begunOn, finishesOn } = runs
  if (!orderedOn) return ['The works have not been ordered.']
  return [
    begunOn ? `The works began on ${formatDay(begunOn)}, and nobody has certified that they are finished.` : `The works were ordered on ${formatDay(orderedOn)} and have not begun.`,
    ...finishesOn && finishesOn > limit ? [`The order has them finished on ${formatDay(finishesOn)}, after the limit.`] : [],
  ]
}

/** Why a limit in law will be missed, or has been: how far it is past, and what the case waits for. Never empty. */
export function whyLimitIsMissed(runs: Runs, nextActionOn: Day | null, today: Day): string[] {
  const limit = limitOf(runs)
  const past = daysBetween(limit, today)
  return [
    ...past > 0 ? [`Past the limit by ${past === 1 ? '1 day' : `${past} days`}.`] : [],
    ...waitsFor(runs, limit),
    ...past <= 0 && nextActionOn && nextActionOn > limit ? [`The next action is planned for ${formatDay(nextActionOn)}, after the limit.`] : [],
  ]
}
