import type { Period } from '../src/rules/calendar/period.ts'
import { isIn } from '../src/rules/calendar/period.ts'
import { independenceLevels, type OutcomeKey } from '../src/rules/outcomes/outcomes.ts'
import type { PathwayKey } from '../src/rules/pathways/pathway.ts'
import { evidence } from './pathway-talk.ts'
import type { Chance } from './random.ts'
import type { Case } from './world.ts'

/** Which cases are likelier to have an outcome claimed. The split by district that follows from it is illustrative: only the county’s totals were printed. */
export const likely: Readonly<Record<OutcomeKey, Partial<Record<PathwayKey, number>>>> = {
  'independence-1': { advice: 12, 'housing-options': 8, 'ot-assessment': 6, handyperson: 6, 'assistive-technology': 6, 'able-to-pay': 4, 'home-from-hospital': 1 },
  'independence-2': { 'minor-adaptation': 10, 'dementia-grant': 6, 'standard-adaptation': 3, 'home-from-hospital': 3, handyperson: 3, 'home-repairs': 2, 'home-repairs-assistance': 2 },
  'independence-3': { 'major-adaptation': 20, 'standard-adaptation': 3 },
  'prevent-admission': { 'home-from-hospital': 4, 'dementia-grant': 4, 'major-adaptation': 4, 'minor-adaptation': 2, 'home-repairs': 2, 'home-repairs-assistance': 2 },
  'timely-discharge': { 'home-from-hospital': 60, 'minor-adaptation': 1, 'major-adaptation': 1 },
  'carer-pressure': { 'dementia-grant': 8, 'major-adaptation': 6, 'home-from-hospital': 2, 'minor-adaptation': 0.2 },
  'remain-at-home': { 'major-adaptation': 8, 'dementia-grant': 6, 'standard-adaptation': 6, 'home-repairs-assistance': 4, sanctuary: 8, 'minor-adaptation': 0.5 },
  'reduce-package': { 'major-adaptation': 8, 'dementia-grant': 4, 'ot-assessment': 3, 'standard-adaptation': 3, 'minor-adaptation': 0.5 },
  'reduce-falls': { 'minor-adaptation': 12, 'major-adaptation': 6, handyperson: 3, 'standard-adaptation': 4, 'dementia-grant': 3, 'ot-assessment': 1 },
}
const levels: readonly OutcomeKey[] = independenceLevels

/** Claims exactly so many of each outcome on cases completed and closed in the period, and a few on cases closed outside it. */
export function claimOutcomes(cases: readonly Case[], period: Period, howMany: (outcome: OutcomeKey) => number, chance: Chance): void {
  const completed = cases.filter(({ closeReason }) => closeReason === 'completed')
  const inside = completed.filter(({ closedOn }) => closedOn && isIn(period, closedOn))
  // The levels that few pathways reach come first, so that enough cases are left for them.
  for (const outcome of ['independence-3', 'independence-1', 'independence-2', 'prevent-admission', 'timely-discharge', 'carer-pressure', 'remain-at-home', 'reduce-package', 'reduce-falls'] as const) {
    const open = inside.filter(one => !levels.includes(outcome) || !one.outcomes.some(claim => levels.includes(claim.outcome)))
    const drawn = open.map(one => ({ one, at: draw(chance, likely[outcome][one.pathway] ?? 0) })).sort((a, b) => b.at - a.at).slice(0, howMany(outcome))
    if (drawn.length < howMany(outcome)) throw new Error(`There are too few cases to claim ${outcome} ${howMany(outcome)} times`)
    for (const { one } of drawn) claim(one, outcome, chance)
  }
  for (const one of completed) if (one.closedOn && !isIn(period, one.closedOn) && chance.percent(70)) claimSome(one, chance)
}

/** What is usually claimed for such a case. */
export function claimSome(one: Case, chance: Chance): void {
  const level = levels.toSorted((a, b) => (likely[b][one.pathway] ?? 0) - (likely[a][one.pathway] ?? 0))[0]!
  claim(one, level, chance)
  if ((likely['reduce-falls'][one.pathway] ?? 0) > 2 && chance.percent(60)) claim(one, 'reduce-falls', chance)
  if ((likely['carer-pressure'][one.pathway] ?? 0) > 2 && chance.percent(30)) claim(one, 'carer-pressure', chance)
}

const claim = (one: Case, outcome: OutcomeKey, chance: Chance): void => void one.outcomes.push({ outcome, evidence: chance.percent(85) ? chance.one<string>(evidence[outcome]) : '' })

/** Larger for the likelier, and by chance: cases without any weight come last of all. */
const draw = (chance: Chance, weight: number): number => weight > 0 ? 1 - chance.next() / weight : -chance.next()
