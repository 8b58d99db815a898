import { formatMoney, pence } from '../money.ts'
import type { Adult, Benefit, Income } from './application.ts'
import { benefits, ruleOf } from './benefits.ts'
import { isOfPensionAge } from './allowances.ts'
import { exactly, isMore, isNothing, left, lesser, minus, multiplied, nothing, plus, total, written, type Exact } from './exact.ts'
import { boarderFree, incomes, ruleOfIncome, sharedLimit, subTenant } from './income-kinds.ts'
import { amountOf, line, type Line } from './lines.ts'
import type { Parameters } from './parameters.ts'
import { howMadeWeekly, weekly, weeklyAmount } from './weekly.ts'
import { nameIn, type Unit } from './who-is-tested.ts'

/** All that is neither earnings nor from capital, each with what counts and what is ignored of it. Source: SI 1996/2890 reg 18 and Sch 3. */
export function otherIncome(unit: Unit, premiums: readonly Line[], p: Parameters): readonly Line[] {
  const hasFamily = premiums.some(({ premium }) => premium?.startsWith('family'))
  const own = unit.adults.flatMap(adult => [...benefitLines(unit, adult), ...(adult.incomes ?? []).map(income => incomeLine(unit, adult, income, p))])
  return [...own, ...inPart(unit, hasFamily)]
}

const benefitLines = (unit: Unit, adult: Adult): readonly Line[] => (adult.benefits ?? []).filter(isPaid(unit)).map(benefit => {
  const rule = ruleOf(benefit.kind)
  const amount = weeklyAmount(benefit.amount!)
  const how = howMadeWeekly(benefit.amount!)
  const says = `${benefits[benefit.kind].title}${how && `: ${how}`}`
  const rest = rule.unconfirmed ? { unconfirmed: rule.unconfirmed } : {}
  return rule.money === 'counted' ? line(nameIn(unit, adult), says, amount, rule.source, rest) : line(nameIn(unit, adult), `${says}: ignored`, nothing, rule.source, { ...rest, ignored: amount })
})

const isPaid = ({ on }: Unit) => ({ amount, stoppedOn }: Benefit): boolean => amount !== undefined && (!stoppedOn || stoppedOn >= on)

/** An income by its rule, after the tax on it. What is ignored in part by an amount a week is taken off in a line of its own. */
function incomeLine(unit: Unit, adult: Adult, income: Income, p: Parameters): Line {
  const rule = ruleOfIncome(income.kind)
  const gross = weeklyAmount(income.amount)
  const after = left(gross, weekly(income.taxPence ?? pence(0), income.amount.per))
  const counts = counted(unit, income, after, p)
  const how = howMadeWeekly(income.amount)
  const words = [`${incomes[income.kind].title}${income.why ? ` (${income.why})` : ''}`, how, income.taxPence ? `less tax of ${formatMoney(income.taxPence)}` : ''].filter(Boolean).join(': ')
  return line(nameIn(unit, adult), isNothing(counts) ? `${words}: ignored` : words, counts, rule.source, { ignored: minus(gross, counts) })
}

function counted(unit: Unit, { kind, amount, usedPence, heating }: Income, after: Exact, p: Parameters): Exact {
  const { money } = ruleOfIncome(kind)
  switch (money) {
    case 'counted': return after
    case 'ignored': return nothing
    case 'ignored as far as used': return left(after, weekly(usedPence ?? pence(0), amount.per))
    case 'counted up to the amount for a child': return lesser(after, isOfPensionAge(unit) ? amountOf(p.schedule1A, 'child', p) : amountOf(p.schedule1, 'child', p))
    case 'sub-tenant': return left(after, exactly(heating ? pence(subTenant.rent + subTenant.heating) : subTenant.rent))
    case 'boarder': return multiplied(left(after, exactly(boarderFree)), 1n, 2n)
    default: return after
  }
}

/** £10 of war pensions, £15 of a widowed parent’s allowance and £20 of charity, within £20 together; £15 of maintenance beside the family premium. */
function inPart(unit: Unit, hasFamily: boolean): readonly Line[] {
  const parts = unit.adults.flatMap(adult => [...groups(adult)].map(([less, amount]) => ({ less, taken: lesser(amount, exactly(less)) })))
  const shared = total(parts.map(({ taken }) => taken))
  const limited = lesser(shared, exactly(sharedLimit))
  const maintenance = hasFamily ? lesser(exactly(maintenanceFree), total(unit.adults.flatMap(({ incomes: list = [] }) => list.filter(({ kind }) => kind === 'maintenance').map(afterTax)))) : nothing
  const said = `Ignored of war pensions, widowed parent’s allowance and charity: ${parts.map(({ taken }) => written(taken)).join(' + ')}${isMore(shared, limited) ? `, at most ${formatMoney(sharedLimit)} together` : ''}`
  return [
    ...(isNothing(limited) ? [] : [off(unit, said, limited, 'SI 1996/2890 Sch 3 para 31')]),
    ...(isNothing(maintenance) ? [] : [off(unit, `Ignored of maintenance: ${formatMoney(maintenanceFree)}, beside the family premium`, maintenance, 'SI 1996/2890 Sch 3')]),
  ]
}

const maintenanceFree = incomes.maintenance.money.less

const off = (unit: Unit, says: string, amount: Exact, source: string): Line => line(nameIn(unit, unit.relevant), says, minus(nothing, amount), source, { ignored: amount })

const afterTax = ({ amount, taxPence }: Income): Exact => left(weeklyAmount(amount), weekly(taxPence ?? pence(0), amount.per))

/** What one person has of each sort that shares the limit: war pensions are one sort, whichever they are. */
function groups({ incomes: list = [] }: Adult): ReadonlyMap<ReturnType<typeof pence>, Exact> {
  const sorts = new Map<ReturnType<typeof pence>, Exact>()
  for (const income of list) {
    const { money } = ruleOfIncome(income.kind)
    if (typeof money === 'object' && money.inSharedLimit) sorts.set(money.less, plus(sorts.get(money.less) ?? nothing, afterTax(income)))
  }
  return sorts
}
