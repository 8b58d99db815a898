import type { Day } from '../../rules/calendar/day.ts'
import { checkEligibility } from '../../rules/schemes/conditions.ts'
import { factsKnown, verdict, type FactTold } from '../../rules/schemes/facts.ts'
import type { SchemeVersion } from '../../rules/schemes/policy.ts'
import { versionOn, type Stored } from './scheme-version.ts'

/** A case as far as a scheme looks at it. */
export interface CaseOfLastYear { readonly authorityId: string; readonly scheme: string; readonly openedOn: Day; readonly born: Day | null; readonly tenure: string; readonly facts: readonly FactTold[] }

export interface Effect {
  readonly cases: number
  /** Opened when no version was on record: with nothing to set it beside, left out of the rest. */
  readonly without: number
  readonly otherMaximum: number
  readonly nowEligible: number
  readonly noLongerEligible: number
  readonly nowNotKnown: number
}
export const noEffect: Effect = { cases: 0, without: 0, otherMaximum: 0, nowEligible: 0, noLongerEligible: 0, nowNotKnown: 0 }

type Proposed = Pick<SchemeVersion, 'maximum' | 'conditions'>
const found = ({ conditions }: Proposed, c: CaseOfLastYear) => verdict(checkEligibility({ conditions }, factsKnown(conditions, c, c.facts, c.openedOn)))
const most = ({ maximum }: Proposed): string => maximum ? `${maximum.pence} in ${maximum.years}` : 'none'

/** What a proposed version would have changed for one case: beside the version that held on the day it was opened. */
function forCase(c: CaseOfLastYear, then: Stored | undefined, proposed: Proposed): Effect {
  if (!then) return { ...noEffect, cases: 1, without: 1 }
  const [was, is] = [found(then, c), found(proposed, c)]
  const became = (which: typeof is): number => is === which && was !== which ? 1 : 0
  return { cases: 1, without: 0, otherMaximum: most(then) === most(proposed) ? 0 : 1, nowEligible: became('eligible'), noLongerEligible: became('not eligible'), nowNotKnown: became('not known') }
}

const together = (one: Effect, other: Effect): Effect => Object.fromEntries(Object.entries(one).map(([key, count]) => [key, (count as number) + other[key as keyof Effect]])) as unknown as Effect

/** What a proposed version would have changed for last year’s cases of its scheme, council by council. */
export function effectOn(cases: readonly CaseOfLastYear[], versions: readonly Stored[], scheme: string, proposed: Proposed): ReadonlyMap<string, Effect> {
  const effects = new Map<string, Effect>()
  for (const c of cases.filter(one => one.scheme === scheme)) {
    const then = versionOn(versions.filter(one => one.scheme === scheme && one.authorityId === c.authorityId), c.openedOn)
    effects.set(c.authorityId, together(effects.get(c.authorityId) ?? noEffect, forCase(c, then, proposed)))
  }
  return effects
}

export const inAll = (effects: ReadonlyMap<string, Effect>): Effect => [...effects.values()].reduce(together, noEffect)
