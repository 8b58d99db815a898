import { addDays, type Day } from '../src/rules/calendar/day.ts'
import { england } from '../src/rules/calendar/england.ts'
import { pathwayInForce } from '../src/rules/pathways/pathways.ts'
import { targetFor, type Pathway, type PathwayKey, type Speed } from '../src/rules/pathways/pathway.ts'
import type { Chance } from './random.ts'

const days: Day[] = []
for (let day: Day = '2017-04-03'; day < '2030-01-01'; day = addDays(day, 1)) if (england.isWorkingDay(day)) days.push(day)
const at = new Map(days.map((day, index) => [day, index]))

/** The working day so many working days after (or before) this one; never before the first that is known. */
export function workingDay(from: Day, later: number): Day {
  const start = at.get(england.nextWorkingDay(from)) ?? 0
  return days[Math.max(0, Math.min(days.length - 1, start + later))]!
}

/** Any working day from one day to another. */
export const someWorkingDay = (chance: Chance, from: Day, to: Day): Day => {
  const first = at.get(england.nextWorkingDay(from))!
  const last = Math.max(first, at.get(workingDay(to, england.isWorkingDay(to) ? 0 : -1))!)
  return days[chance.between(first, last)]!
}

/** How long a stage takes, in working days: mostly within its target, sometimes well past it. */
export function howLong(chance: Chance, target: number): number {
  const share = chance.next()
  const factor = share < 0.72 ? 0.3 + 0.7 * chance.next() : share < 0.93 ? 1 + 0.6 * chance.next() : 1.6 + chance.next()
  return Math.max(chance.percent(15) ? 0 : 1, Math.round(target * factor))
}

/** The version a case would be on, whenever it was opened: there is but one so far. */
export const pathwayOf = (key: PathwayKey): Pathway => pathwayInForce(key, '2018-04-01')

/** The days a case entered its stages, told backwards from the day it was completed. None lies before the pathways began. */
export function stagesBefore(chance: Chance, pathway: Pathway, speed: Speed, completedOn: Day): Day[] {
  const took = pathway.stages.map(stage => howLong(chance, targetFor(stage, speed)))
  const room = at.get(completedOn)!
  const total = took.reduce((sum, one) => sum + one, 0)
  const squeezed = total > room ? took.map(one => Math.floor(one * room / total)) : took
  const entered: Day[] = []
  let left = completedOn
  for (const one of squeezed.toReversed()) {
    left = workingDay(left, -one)
    entered.unshift(left)
  }
  return entered
}
