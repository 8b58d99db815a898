import { formatDay, type Day } from '../calendar/day.ts'
import type { Pence } from '../money.ts'
import { allowances } from './allowances.ts'
import type { Application, Household } from './application.ts'
import { capitalLines, tariffIncome } from './capital.ts'
import { columnOf, credits, slices } from './contribution.ts'
import { earnings } from './earnings.ts'
import { exactly, left, nothing, plus, total, toThePenny, type Exact } from './exact.ts'
import { grant, type Grant } from './grant.ts'
import { line, NotCovered, sum, type Line } from './lines.ts'
import { otherIncome } from './other-income.ts'
import { parameters, type Parameters } from './parameters.ts'
import { passportOf, type Passport } from './passports.ts'
import { premiums } from './premiums.ts'
import { nameIn, whoIsTested, type Unit } from './who-is-tested.ts'

/** What was found for one person or couple: each line of the working, and the weekly sums. */
export interface HouseholdFound {
  readonly tested: boolean
  readonly says: string
  readonly passport?: Passport
  readonly applicable: readonly Line[]
  readonly income: readonly Line[]
  /** What they own, and what of it counts. Not weekly: its weekly income is a line of `income`. */
  readonly capital: readonly Line[]
}

/** The result of the test of resources, with all its working. */
export interface Determination {
  readonly parameters: { readonly from: Day; readonly source: string }
  /** Whether anybody’s resources were looked at. */
  readonly tested: boolean
  readonly says: string
  readonly households: readonly HouseholdFound[]
  /** Allowed once for each application. */
  readonly flat: readonly Line[]
  readonly applicable: Exact
  readonly income: Exact
  readonly excess: Exact
  readonly column: 'owner' | 'tenant'
  readonly slices: readonly Line[]
  readonly credits: readonly Line[]
  /** What the grant is reduced by, exactly; and to the penny, half a penny up, which is the contribution. */
  readonly reduction: Exact
  readonly contributionPence: Pence
  readonly grant?: Grant
  /** What somebody should check before this is relied on. */
  readonly unconfirmed: readonly string[]
}

/** The amounts for an approval on this day. Throws NotCovered before the first set. */
export function parametersOn(approvedOn: Day): Parameters {
  const found = parameters.findLast(({ from }) => from <= approvedOn)
  if (!found) throw new NotCovered(`Approvals before ${formatDay(parameters[0]!.from)} are not covered: nobody has supplied the amounts that were in force on ${formatDay(approvedOn)}`)
  return found
}

/**
 * The test of resources for a Disabled Facilities Grant in England: the contribution, the grant, and each step with its provision.
 * Ages and circumstances are those of the day of application, the amounts those of the day of approval.
 * Throws NotCovered, with a sentence saying what, where it would have to guess. Source: Act 1996 s30; SI 1996/2890.
 */
export function determine(application: Application): Determination {
  const p = parametersOn(application.approvedOn)
  const households = application.byLandlord ? [] : application.households.map(household => found(household, application, p))
  const tested = households.some(household => household.tested)
  const flat = tested ? [line('', 'Allowed once for each application, whatever the rent or mortgage', exactly(p.flat), 'SI 1996/2890 reg 10(1)(b)')] : []
  const applicable = total([sum(flat), ...households.map(({ applicable: lines }) => sum(lines))])
  const income = total(households.map(({ income: lines }) => sum(lines)))
  const excess = tested ? left(income, applicable) : nothing
  const bands = slices(excess, application.certificate, p)
  const before = sum(bands)
  const given = tested ? credits(application.earlierGrants ?? [], application.approvedOn, p, before) : []
  const reduction = plus(before, sum(given))
  const contributionPence = toThePenny(reduction)
  return {
    parameters: { from: p.from, source: p.source }, tested,
    says: application.byLandlord ? 'A landlord’s application has no test of resources: the council sets the grant by what the landlord can charge (Act 1996 s31)' : tested ? '' : 'Nobody’s resources are looked at',
    households, flat, applicable, income, excess, column: columnOf(application.certificate), slices: bands, credits: given, reduction, contributionPence,
    ...grantOf(application, contributionPence, p),
    unconfirmed: doubts(application, households),
  }
}

function grantOf({ byLandlord, expensePence, orderOfMaximum }: Application, contributionPence: Pence, { maximumGrant, from }: Parameters): { readonly grant?: Grant } {
  if (expensePence === undefined || byLandlord) return {}
  if (maximumGrant === undefined) throw new NotCovered(`The amounts in force from ${formatDay(from)} have been supplied without the maximum grant: leave the expense out to have the contribution`)
  return { grant: grant(expensePence, contributionPence, maximumGrant, orderOfMaximum) }
}

/** One household: its weekly amount of £1 and no income behind a passport, else all of it. */
function found(household: Household, { appliedOn, approvedOn }: Application, p: Parameters): HouseholdFound {
  const { unit, says } = whoIsTested(household, appliedOn)
  if (!unit) return { tested: false, says, applicable: [], income: [], capital: [] }
  const passport = passportOf(unit, p, approvedOn)
  if (passport) return passported(unit, says, passport, p)
  const extra = premiums(unit, p)
  const capital = capitalLines(unit)
  const earned = earnings(unit, extra, p)
  return { tested: true, says, applicable: [...allowances(unit, p), ...extra], income: [...earned.lines, ...otherIncome(unit, extra, p), ...tariffIncome(unit, capital, p), ...earned.childCare], capital }
}

/** All that was told is ignored, and shown as such. Sch 2 paras 12 and 12A, Sch 3 paras 4 and 4A, Sch 4 paras 6 and 6A. */
function passported(unit: Unit, says: string, passport: Passport, p: Parameters): HouseholdFound {
  const ignore = (one: Line): Line => ({ ...one, says: one.says.endsWith(': ignored') ? one.says : `${one.says}: ignored`, amount: nothing, ignored: plus(one.amount, one.ignored), source: `${one.source}; ${passport.source}` })
  // Deductions say nothing when all of it is ignored, and tariff income is worked out of capital.
  const told = [...earnings({ ...unit, children: [] }, [], p).lines, ...otherIncome(unit, [], p)].filter(({ amount }) => amount.n >= 0n)
  return {
    tested: true, says, passport,
    applicable: [line(nameIn(unit, unit.relevant), `Outside the test, because ${passport.says}`, exactly(100 as Pence), passport.source)],
    income: told.map(ignore), capital: capitalLines(unit).map(ignore),
  }
}

function doubts({ certificate, orderOfMaximum, expensePence, byLandlord }: Application, households: readonly HouseholdFound[]): readonly string[] {
  const said = new Set<string>()
  for (const { applicable, income, capital } of households) for (const lines of [applicable, income, capital]) for (const { unconfirmed } of lines) if (unconfirmed) said.add(unconfirmed)
  const order = expensePence === undefined || byLandlord ? [] : [`Whether the maximum is applied before or after the contribution is disputed: ${orderOfMaximum === 'contribution first' ? 'contribution' : 'maximum'} first was taken, and both are shown`]
  const column = certificate === 'tenant' ? ['A tenant’s application usually carries the landlord’s certificate also: the tenant’s factors are taken, as is the practice'] : []
  return [...said, ...(households.some(({ tested }) => tested) ? column : []), ...order]
}
