import { multiplied, type Exact } from './exact.ts'
import { amountOf, line, type Line } from './lines.ts'
import type { AllowanceBelowPensionAge, AllowanceFromPensionAge, Parameters } from './parameters.ts'
import { births, hasReachedPensionAge, pensionAgeIsUnconfirmed } from './pension-age.ts'
import { age, has, isCouple, isLoneParent, nameIn, nameOf, type Unit } from './who-is-tested.ts'
import type { Child } from './application.ts'

const schedules = { 1: 'SI 1996/2890 Sch 1, as amended by SI 2008/1190', '1A': 'SI 1996/2890 Sch 1A, as amended by SI 2008/1190' } as const

/** Schedule 1A when the relevant person or the partner has reached the age for pension credit, else Schedule 1. Source: reg 14. */
export const isOfPensionAge = (unit: Unit): boolean => couple(unit).some(({ born }) => hasReachedPensionAge(born, unit.on))
const couple = ({ relevant, partner }: Unit) => [relevant, ...(partner ? [partner] : [])]

/** Reg 3(1) speaks of the person who has attained the age, reg 14 of the partner also. */
const mixedAges = 'Reg 3(1) and reg 14 differ on a couple of whom only one has reached pension age: the amounts for pension age are taken'

/** What makes the schedule doubtful, if anything does. */
function doubt(unit: Unit): string | undefined {
  const reached = couple(unit).map(({ born }) => hasReachedPensionAge(born, unit.on))
  if (reached.includes(true) && reached.includes(false)) return mixedAges
  return couple(unit).some(adult => adult.born >= births[1]!.from && age(unit, adult) >= 60 && age(unit, adult) <= 68) ? pensionAgeIsUnconfirmed : undefined
}

/** The personal allowances of a unit: for the one or two of them, further spouses, and each child. Throws NotCovered. */
export function allowances(unit: Unit, p: Parameters): readonly Line[] {
  const pensionAge = isOfPensionAge(unit)
  const [says, amount, unsure] = pensionAge ? fromPensionAge(unit, p) : belowPensionAge(unit, p)
  const unconfirmed = unsure ?? doubt(unit)
  const source = pensionAge ? schedules['1A'] : schedules[1]
  const spouses = unit.adults.slice(2).map(spouse => line(nameIn(unit, spouse), 'Each further spouse', pensionAge ? amountOf(p.schedule1A, anyFrom65(unit) ? 'further spouse' : 'further spouse under 65', p) : amountOf(p.schedule1, 'further spouse', p), `${source}; reg 15`))
  return [line(nameIn(unit, unit.relevant), says, amount, source, unconfirmed ? { unconfirmed } : {}), ...spouses, ...unit.children.map(child => forAChild(unit, child, pensionAge, p, source))]
}

const anyFrom65 = (unit: Unit): boolean => unit.adults.some(adult => age(unit, adult) >= 65)

function fromPensionAge(unit: Unit, p: Parameters): readonly [string, Exact, string?] {
  const from65 = anyFrom65(unit)
  const key: AllowanceFromPensionAge = isCouple(unit) ? (from65 ? 'couple' : 'couple under 65') : from65 ? 'single' : 'single under 65'
  const says = { couple: 'Couple of pension age, one 65 or over', 'couple under 65': 'Couple of pension age, both under 65', single: 'Single person of pension age, 65 or over', 'single under 65': 'Single person of pension age, under 65' }[key]
  return [says, amountOf(p.schedule1A, key, p)]
}

function belowPensionAge(unit: Unit, p: Parameters): readonly [string, Exact, string?] {
  const years = age(unit, unit.relevant)
  if (isCouple(unit)) {
    const young = unit.adults.slice(0, 2).every(adult => age(unit, adult) < 18)
    return [young ? 'Couple, both under 18' : 'Couple, at least one 18 or over', amountOf(p.schedule1, young ? 'couple under 18' : 'couple', p)]
  }
  const mainPhase = has(unit.relevant, unit.on, rule => rule.mainPhase)
  const key: AllowanceBelowPensionAge = isLoneParent(unit)
    ? mainPhase ? 'lone parent, main-phase ESA' : years < 18 ? 'lone parent under 18' : 'lone parent'
    : mainPhase ? 'single, main-phase ESA' : years < 25 ? 'single under 25' : 'single'
  const unsure = key === 'lone parent, main-phase ESA' ? 'SI 2009/1807 as made mis-cites the paragraph, which a correction slip of November 2010 touches' : undefined
  return [sayBelow[key]!, amountOf(p.schedule1, key, p), unsure]
}

const sayBelow: Partial<Record<AllowanceBelowPensionAge, string>> = {
  'single under 25': 'Single person under 25', single: 'Single person of 25 or over', 'single, main-phase ESA': 'Single person with main-phase employment and support allowance',
  'lone parent under 18': 'Lone parent under 18', 'lone parent': 'Lone parent of 18 or over', 'lone parent, main-phase ESA': 'Lone parent with main-phase employment and support allowance',
}

/** A child or young person adds an amount until the day before they are 19: the schedules print none for later. */
function forAChild(unit: Unit, child: Child, pensionAge: boolean, p: Parameters, source: string): Line {
  const amount = pensionAge ? amountOf(p.schedule1A, 'child', p) : amountOf(p.schedule1, 'child', p)
  const tooOld = age(unit, child) >= 19
  return line(nameOf(child, 'Child'), tooOld ? 'Young person of 19: no amount is printed for them' : 'Child or young person', tooOld ? multiplied(amount, 0n) : amount, source,
    tooOld ? { unconfirmed: 'A young person for whom child benefit is paid can be 19, but the schedules stop the day before' } : {})
}
