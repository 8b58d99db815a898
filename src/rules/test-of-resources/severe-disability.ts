import { isOfPensionAge } from './allowances.ts'
import type { NonDependant } from './application.ts'
import { multiplied } from './exact.ts'
import { amountOf, line, type Line } from './lines.ts'
import type { Parameters } from './parameters.ts'
import { age, has, isBlind, nameIn, type Unit } from './who-is-tested.ts'

const source = 'SI 1996/2890 Sch 1 para 13 and Sch 1A para 7'

/**
 * The severe disability premium: every adult of the unit has attendance allowance or its like (a partner who is registered blind is treated as not
 * there), no non-dependant lives with them, and once for each of them for whom nobody is paid carer’s allowance.
 */
export function severeDisability(unit: Unit, p: Parameters): readonly Line[] {
  const { relevant, on } = unit
  const looked = unit.adults.filter(adult => adult === relevant || has(adult, on, rule => rule.opensSevere) || !isBlind(adult, on))
  if (!looked.every(adult => has(adult, on, rule => rule.opensSevere))) return []
  if (unit.nonDependants.some(other => stands(unit, other))) return []
  const without = looked.filter(({ carerIsPaid }) => !carerIsPaid)
  if (without.length === 0) return []
  const unconfirmed = isOfPensionAge(unit) && unit.nonDependants.some(other => other.as === 'relative or friend' && hasTheLike(unit, other)) ? 'Sch 1A para 7(5) on whom not to count as a non-dependant is garbled: its meaning is taken to be that of Sch 1 para 13(5)' : undefined
  return [line(without.map(adult => nameIn(unit, adult)).join(' and '), `Severe disability premium${looked.length > 1 ? `, for ${without.length} of ${looked.length}: nobody is paid carer’s allowance for them` : ''}`,
    multiplied(amountOf(p.premiums, 'severe disability', p), BigInt(without.length)), source, { premium: 'severe disability', ...(unconfirmed ? { unconfirmed } : {}) })]
}

const hasTheLike = ({ on }: Unit, other: NonDependant): boolean => isBlind(other, on) || has(other, on, rule => rule.opensSevere)

/** Whether somebody who lives there stands in the way: 18 or over, no joint owner, lodger or live-in carer, and without such a benefit of their own. Source: reg 6. */
const stands = (unit: Unit, other: NonDependant): boolean => other.as === 'relative or friend' && age(unit, other) >= 18 && !hasTheLike(unit, other)
