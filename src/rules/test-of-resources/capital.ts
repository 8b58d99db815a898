import { formatMoney, pence } from '../money.ts'
import type { Capital } from './application.ts'
import { capitalKinds, ruleOfCapital } from './capital-kinds.ts'
import { exactly, isNothing, left, multiplied, nothing, stepsOf, written, type Exact } from './exact.ts'
import { line, sum, type Line } from './lines.ts'
import type { Parameters } from './parameters.ts'
import { age, nameIn, type Unit } from './who-is-tested.ts'

/** Their share of what it would fetch: a tenth off where selling costs, secured debts off, then divided equally. Source: SI 1996/2890 regs 33 to 39. */
export function valueOf({ valuePence, costsToSell, securedDebtsPence = pence(0), owners = 1 }: Capital): Exact {
  const fetches = costsToSell ? multiplied(exactly(valuePence), 9n, 10n) : exactly(valuePence)
  return multiplied(left(fetches, exactly(securedDebtsPence)), 1n, BigInt(owners))
}

/** Everything the adults of a unit own, counted or ignored. A child’s is never asked. */
export const capitalLines = (unit: Unit): readonly Line[] => unit.adults.flatMap(adult => (adult.capital ?? []).map(capital => capitalLine(nameIn(unit, adult), capital)))

/** Money for these works counts, whatever else it would be. Source: Sch 4 paras 10(2), 14(2), 37(2). */
export const counts = ({ kind, forTheseWorks }: Capital): boolean => forTheseWorks === true || ruleOfCapital(kind).counts

export function capitalLine(who: string, capital: Capital): Line {
  const rule = ruleOfCapital(capital.kind)
  const value = valueOf(capital)
  const how = [capital.costsToSell ? 'less a tenth for selling' : '', capital.securedDebtsPence ? `less ${formatMoney(capital.securedDebtsPence)} secured on it` : '', (capital.owners ?? 1) > 1 ? `one of ${capital.owners} equal shares` : ''].filter(Boolean).join(', ')
  const says = `${capitalKinds[capital.kind].title}${capital.why ? ` (${capital.why})` : ''}${how ? `: ${formatMoney(capital.valuePence)}, ${how}` : ''}`
  if (!counts(capital)) return line(who, `${says}: ignored${rule.while ? ` for ${rule.while}` : ''}`, nothing, rule.source, { ignored: value })
  return line(who, capital.forTheseWorks ? `${says}: meant for these works, so it counts` : says, value, capital.forTheseWorks ? 'SI 1996/2890 Sch 4 paras 10(2), 14(2), 37(2)' : rule.source)
}

/** £1 a week for each step above what is free, a part of a step counting as a whole; the step is larger from 60. Source: reg 40. */
export function tariffIncome(unit: Unit, capital: readonly Line[], { tariff }: Parameters): readonly Line[] {
  const over = left(sum(capital), exactly(tariff.free))
  if (isNothing(over)) return []
  const step = age(unit, unit.relevant) >= 60 ? tariff.stepFrom60 : tariff.stepUnder60
  const steps = stepsOf(over, step)
  return [line(nameIn(unit, unit.relevant), `Tariff income of capital: (${written(sum(capital))} − ${formatMoney(tariff.free)}) ÷ ${formatMoney(step)}, a part counting as a whole: ${steps}`, exactly(pence(steps * 100)), 'SI 1996/2890 reg 40')]
}
