import { addDays, addMonths, dayFrom, weekday, yearOf, type Day } from '../calendar/day.ts'
import { formatMoney, type Pence } from '../money.ts'
import type { Adult, Child, Work } from './application.ts'
import { compare, exactly, greater, isMore, isNothing, left, lesser, minus, multiplied, nothing, plus, total, type Exact } from './exact.ts'
import { amountOf, line, sum, type Line } from './lines.ts'
import type { EarningsDisregard, Parameters } from './parameters.ts'
import { isCarer, isDisabledChild, meetsDisability } from './premiums.ts'
import { age, isCouple, isLoneParent, nameIn, nameOf, type Unit } from './who-is-tested.ts'
import { weekly, weeklyAmount } from './weekly.ts'

/** Earnings of a unit with what is ignored of them, and the child care that comes off: lines that sum to what counts. */
export interface Earned { readonly lines: readonly Line[]; readonly childCare: readonly Line[] }

/** Source: SI 1996/2890 regs 18, 19, 24 to 28; Sch 2 paras 3 to 10 and 18. `premiums` are those of the unit’s applicable amount. */
export function earnings(unit: Unit, premiums: readonly Line[], p: Parameters): Earned {
  const works = unit.adults.flatMap(adult => (adult.work ?? []).map(work => ({ adult, work, net: netOf(work) })))
  const lines = works.map(({ adult, work, net }) => line(nameIn(unit, adult), saidOf(work), net, work.of === 'an employer' ? 'SI 1996/2890 regs 24 and 25' : 'SI 1996/2890 regs 26 to 28', { ignored: greater(nothing, minus(grossOf(work), net)) }))
  const earned = sum(lines)
  if (isNothing(earned)) return { lines, childCare: [] }
  const by = (adult: Adult): Exact => total(works.filter(one => one.adult === adult).map(({ net }) => net))
  const special = total(works.filter(({ work }) => work.of === 'an employer' && work.special).map(({ net }) => net))
  const { key, amount, says, unconfirmed } = disregard({ unit, premiums, p, earned, special, by })
  const taken = lesser(earned, amount)
  const care = childCare(unit, left(earned, taken), p)
  const because = extraBecause(unit, premiums)
  const extra = because && compare(earned, plus(plus(exactly(p.earnings[key]), care.charge), exactly(p.earnings.extra))) >= 0 ? exactly(p.earnings.extra) : nothing
  const para = { 'lone parent': '3', disability: '4', carer: '5 and 6', 'special work': '8 and 9', couple: '10', single: '10', extra: '18' }
  return {
    lines: [...lines, takenOff(unit, says, taken, `SI 1996/2890 Sch 2, one of paras 3 to 10 (${para[key]})`, unconfirmed), ...(isNothing(extra) ? [] : [takenOff(unit, `More of earnings ignored: ${because}`, extra, 'SI 1996/2890 Sch 2 para 18')])],
    childCare: care.lines,
  }
}

const takenOff = (unit: Unit, says: string, amount: Exact, source: string, unconfirmed?: string): Line =>
  line(nameIn(unit, unit.relevant), says, minus(nothing, amount), source, { ignored: amount, ...(unconfirmed ? { unconfirmed } : {}) })

/** Pay or receipts for a week, before anything comes off. Pay told after tax is all we know. */
const grossOf = (work: Work): Exact => weekly(work.of === 'an employer' ? work.netPence ?? work.grossPence! : work.receiptsPence, work.per)

/** What is left for a week. A loss is nothing: it is not set against other work. */
function netOf(work: Work): Exact {
  if (work.of === 'an employer' && work.netPence !== undefined) return weekly(work.netPence, work.per)
  const at = (pence: Pence = 0 as Pence): Exact => weekly(pence, work.per)
  const profit = work.of === 'an employer' ? at(work.grossPence) : work.childminder ? multiplied(at(work.receiptsPence), 1n, 3n) : left(at(work.receiptsPence), at(work.expensesPence))
  return left(profit, total([at(work.taxPence), at(work.nationalInsurancePence), multiplied(at(work.pensionPence), 1n, 2n)]))
}

const saidOf = (work: Work): string => work.of === 'their own'
  ? work.childminder ? 'Childminding: a third of the receipts, less tax, national insurance and half of pension payments' : 'Their own work: profit less tax, national insurance and half of pension payments'
  : work.netPence !== undefined ? 'Pay after tax, national insurance and half of pension payments' : 'Pay, less tax, national insurance and half of pension payments'

interface Looked { readonly unit: Unit; readonly premiums: readonly Line[]; readonly p: Parameters; readonly earned: Exact; readonly special: Exact; by(adult: Adult): Exact }
interface Disregard { readonly key: EarningsDisregard; readonly amount: Exact; readonly says: string; readonly unconfirmed?: string }

/** The one of paras 3 to 10 that applies, in their order. */
function disregard({ unit, premiums, p, earned, special, by }: Looked): Disregard {
  const given = (key: EarningsDisregard, says: string, amount = exactly(p.earnings[key]), unconfirmed?: string): Disregard => ({ key, amount, says: `Ignored of earnings: ${says}`, ...(unconfirmed ? { unconfirmed } : {}) })
  const include = (...keys: readonly string[]) => premiums.some(({ premium }) => premium && keys.includes(premium))
  if (isLoneParent(unit)) return given('lone parent', 'a lone parent')
  if (include('disability', 'disability couple', 'severe disability')) return given('disability', 'the disability or severe disability premium is in the applicable amount')
  if (include('pensioner', 'pensioner couple') && unit.relevant.sameWorkSinceBefore60) return given('disability', 'still in the work begun before 60 with the disability premium')
  if (include('carer')) return carers({ unit, premiums, p, earned, special, by }, given)
  const ordinary = exactly(p.earnings[isCouple(unit) ? 'couple' : 'single'])
  const most = exactly(p.earnings['special work'])
  if (!isNothing(special)) return given('special work', 'fire, coastguard, lifeboat or reserve service', lesser(most, plus(special, lesser(ordinary, minus(earned, special)))), isMore(most, special) && isMore(earned, special) ? 'Other work fills up what the service leaves of £20, at most as much as would be ignored without it: our reading' : undefined)
  return isCouple(unit) ? given('couple', 'a couple, one of whom works') : given('single', 'a single person')
}

/** The carer’s own earnings, up to £20 together; what is left goes to a partner’s, of ordinary work up to the amount for a couple. Paras 5 and 6. */
function carers({ unit, p, earned, by }: Looked, given: (key: EarningsDisregard, says: string, amount: Exact) => Disregard): Disregard {
  const most = exactly(p.earnings.carer)
  const earnedByCarers = total(unit.adults.filter(adult => isCarer(adult, unit.on)).map(by))
  const own = lesser(most, earnedByCarers)
  const spare = lesser(minus(most, own), lesser(exactly(p.earnings.couple), minus(earned, earnedByCarers)))
  return given('carer', `a carer, up to ${formatMoney(p.earnings.carer)}`, plus(own, spare))
}

/** Why the further amount of para 18 is ignored, when somebody works enough; nothing when nobody does. */
function extraBecause(unit: Unit, premiums: readonly Line[]): string | undefined {
  const hours = (adult: Adult) => (adult.work ?? []).reduce((most, work) => Math.max(most, work.hoursAWeek), 0)
  const elements = unit.adults.flatMap(({ benefits = [] }) => benefits.flatMap(benefit => benefit.kind === 'working-tax-credit' ? benefit.elements ?? [] : []))
  if (elements.includes('30 hours')) return 'working tax credit has its 30-hour element'
  if (elements.includes('50 plus')) return 'working tax credit has its 50-plus element'
  if (unit.adults.some(adult => age(unit, adult) >= 25 && hours(adult) >= 30)) return 'somebody of 25 or over works 30 hours or more'
  const sixteen = unit.adults.filter(adult => hours(adult) >= 16)
  if (sixteen.length === 0) return undefined
  if (isLoneParent(unit)) return 'a lone parent works 16 hours or more'
  if (isCouple(unit) && unit.children.length > 0) return 'one of a couple with children works 16 hours or more'
  const disability = premiums.some(({ premium }) => premium === 'disability' || premium === 'disability couple')
  return disability && sixteen.some(adult => meetsDisability(unit, adult)) ? 'the disability premium applies and its person works 16 hours or more' : undefined
}

/** Charges for registered care come off, up to a most for one child and for more. Regs 18(1A) and 19. What is left of earnings is as far as it goes. */
function childCare(unit: Unit, ofEarnings: Exact, p: Parameters): { readonly charge: Exact; readonly lines: readonly Line[] } {
  const cared = unit.children.filter(child => child.childCare && unit.on < careCountsUntil(child, unit.on))
  if (cared.length === 0 || !worksEnough(unit)) return { charge: nothing, lines: [] }
  const most = amountOf(p.childCare, cared.length > 1 ? 'more' : 'one', p)
  const charge = total(cared.map(({ childCare: care }) => weeklyAmount(care!)))
  const taken = lesser(lesser(charge, most), ofEarnings)
  const who = cared.map(child => nameOf(child, 'Child')).join(' and ')
  return { charge: lesser(charge, most), lines: [line(who, `Child care, at most ${formatMoney(p.childCare[cared.length > 1 ? 'more' : 'one']!)} a week`, minus(nothing, taken), 'SI 1996/2890 regs 18(1A) and 19')] }
}

function worksEnough(unit: Unit): boolean {
  const works = (adult: Adult) => (adult.work ?? []).some(({ hoursAWeek }) => hoursAWeek >= 16)
  return unit.adults.some(works) && unit.adults.slice(0, 2).every(adult => works(adult) || (isCouple(unit) && adult.cannotCare !== undefined))
}

/** The first Monday in September after the fifteenth birthday, the sixteenth when disabled. */
function careCountsUntil(child: Child, on: Day): Day {
  const birthday = addMonths(child.born, 12 * (isDisabledChild(child, on) ? 16 : 15))
  const mondayIn = (year: number): Day => { const first = dayFrom(year, 9, 1)!; return addDays(first, (8 - weekday(first)) % 7) }
  const monday = mondayIn(yearOf(birthday))
  return monday > birthday ? monday : mondayIn(yearOf(birthday) + 1)
}
