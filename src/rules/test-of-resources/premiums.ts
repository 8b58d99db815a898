import { addDays, addMonths, weekday, type Day } from '../calendar/day.ts'
import { isOfPensionAge } from './allowances.ts'
import type { Adult, Child } from './application.ts'
import { isMore } from './exact.ts'
import { amountOf, line, type Line } from './lines.ts'
import type { Parameters, Premium } from './parameters.ts'
import { severeDisability } from './severe-disability.ts'
import { age, has, isBlind, isCouple, isLoneParent, nameIn, nameOf, type Unit } from './who-is-tested.ts'

const sch1 = 'SI 1996/2890 Sch 1'
const either = 'SI 1996/2890 Sch 1 and 1A'

/** Every premium of a unit. Of pensioner and disability only the larger; the others are added. Source: Sch 1 paras 4 to 6, Sch 1A. Throws NotCovered. */
export function premiums(unit: Unit, p: Parameters): readonly Line[] {
  const oneOf = isOfPensionAge(unit) ? [] : largest([...pensioner(unit, p), ...disability(unit, p)])
  return [...oneOf, ...severeDisability(unit, p), ...enhancedDisability(unit, oneOf, p), ...carers(unit, p), ...family(unit, oneOf, p), ...unit.children.flatMap(child => disabledChild(unit, child, p))]
}

const largest = (lines: readonly Line[]): readonly Line[] => lines.slice(0, 1).map(first => lines.reduce((best, next) => isMore(next.amount, best.amount) ? next : best, first))

const pair = ({ adults }: Unit): readonly Adult[] => adults.slice(0, 2)

/** From 60 to pension age: all three pensioner premiums have one amount. Sch 1 paras 9 to 11. */
function pensioner(unit: Unit, p: Parameters): readonly Line[] {
  if (!pair(unit).some(adult => age(unit, adult) >= 60)) return []
  const key = isCouple(unit) ? 'pensioner couple' : 'pensioner'
  const higher = pair(unit).some(adult => age(unit, adult) >= 60 && opensDisability(adult, unit.on))
  return [line(nameIn(unit, unit.relevant), `${higher ? 'Higher pensioner' : 'Pensioner'} premium${isCouple(unit) ? ', couple' : ''}: 60 or over and below pension age`, amountOf(p.premiums, key, p), sch1, { premium: key })]
}

/** A benefit that opens it, or registered blind. Sch 1 para 12(1)(a). */
export const opensDisability = (adult: Adult, on: Day): boolean =>
  isBlind(adult, on) || has(adult, on, (rule, benefit) => rule.opensDisability || benefit.elements?.some(element => element === 'disability' || element === 'severe disability'))

/** Incapable of work for 364 days, or 196 when terminally ill: the relevant person only. Sch 1 para 12(1)(b). */
const longIncapable = ({ incapableSince, terminallyIll }: Adult, on: Day): boolean => incapableSince !== undefined && addDays(incapableSince, terminallyIll ? 196 : 364) <= on

/** Whether this person’s own disability opens the disability premium of the unit: they must be under 60. Sch 1 paras 11 and 12. */
export const meetsDisability = (unit: Unit, adult: Adult): boolean =>
  age(unit, adult) < 60 && (opensDisability(adult, unit.on) || (adult === unit.relevant && longIncapable(adult, unit.on)))

function disability(unit: Unit, p: Parameters): readonly Line[] {
  const who = pair(unit).find(adult => meetsDisability(unit, adult))
  const key = isCouple(unit) ? 'disability couple' : 'disability'
  return who ? [line(nameIn(unit, who), `Disability premium${isCouple(unit) ? ', couple' : ''}`, amountOf(p.premiums, key, p), `${sch1} paras 11 and 12`, { premium: key })] : []
}

/** Sch 1 para 13A: an adult of the family under 60 below pension age, not beside a pensioner premium; each child in both schedules. */
function enhancedDisability(unit: Unit, oneOf: readonly Line[], p: Parameters): readonly Line[] {
  const children = unit.children.filter(child => has(child, unit.on, rule => rule.opensEnhanced))
    .map(child => line(nameOf(child, 'Child'), 'Enhanced disability premium, child', amountOf(p.premiums, 'enhanced disability child', p), `${either} para 13A`, { premium: 'enhanced disability child' }))
  const pensionerToo = oneOf.some(({ premium }) => premium === 'pensioner' || premium === 'pensioner couple')
  const who = isOfPensionAge(unit) || pensionerToo ? undefined : pair(unit).find(adult => age(unit, adult) < 60 && has(adult, unit.on, rule => rule.opensEnhanced))
  const key = isCouple(unit) ? 'enhanced disability couple' : 'enhanced disability'
  return [...(who ? [line(nameIn(unit, who), `Enhanced disability premium${isCouple(unit) ? ', couple' : ''}`, amountOf(p.premiums, key, p), `${sch1} para 13A`, { premium: key })] : []), ...children]
}

/** Each of them who gets carer’s allowance or would but for another benefit, and for eight weeks after it stops. Sch 1, Sch 1A. */
const carers = (unit: Unit, p: Parameters): readonly Line[] =>
  pair(unit).filter(adult => isCarer(adult, unit.on)).map(adult => line(nameIn(unit, adult), 'Carer premium', amountOf(p.premiums, 'carer', p), either, { premium: 'carer' }))

export const isCarer = ({ benefits = [] }: Adult, on: Day): boolean =>
  benefits.some(({ kind, stoppedOn }) => (kind === 'carers-allowance' || kind === 'carers-allowance-underlying') && (!stoppedOn || addDays(stoppedOn, 8 * 7) >= on))

/** Once for the family, more for a lone parent since 1998 who has no pensioner or disability premium, and more while a child is under one. */
function family(unit: Unit, oneOf: readonly Line[], p: Parameters): readonly Line[] {
  if (unit.children.length === 0) return []
  const since1998 = isLoneParent(unit) && unit.relevant.loneParentSince1998 === true && oneOf.length === 0
  const premium: Premium = since1998 ? 'family, lone parent since 1998' : 'family'
  const amount = since1998 && isOfPensionAge(unit) ? amountOf(p.schedule1A, premium as 'family, lone parent since 1998', p) : amountOf(p.premiums, premium, p)
  const baby = unit.children.find(({ born }) => unit.on < mondayAfterFirstBirthday(born))
  return [
    line(nameIn(unit, unit.relevant), since1998 ? 'Family premium, lone parent without a break since 5 April 1998' : 'Family premium', amount, either, { premium }),
    ...(baby ? [line(nameOf(baby, 'Child'), 'Family premium, more while a child is under one', amountOf(p.premiums, 'baby', p), either, { premium: 'baby' as const })] : []),
  ]
}

const mondayAfterFirstBirthday = (born: Day): Day => { const birthday = addMonths(born, 12); return addDays(birthday, (8 - weekday(birthday)) % 7 || 7) }

export const isDisabledChild = (child: Child, on: Day): boolean => isBlind(child, on) || has(child, on, rule => rule.opensDisabledChild)

const disabledChild = (unit: Unit, child: Child, p: Parameters): readonly Line[] =>
  isDisabledChild(child, unit.on) ? [line(nameOf(child, 'Child'), 'Disabled child premium', amountOf(p.premiums, 'disabled child', p), either, { premium: 'disabled child' })] : []
