import type { Determination, HouseholdFound } from './determine.ts'
import { fraction, written, type Exact } from './exact.ts'
import type { Line } from './lines.ts'
import type { Pence } from '../money.ts'

/** Pounds for JSON: '8677.66'. */
export const inPounds = (amount: Pence): string => `${amount < 0 ? '-' : ''}${Math.floor(Math.abs(amount) / 100)}.${String(Math.abs(amount) % 100).padStart(2, '0')}`

const both = (amount: Exact) => ({ says: written(amount), exactPence: fraction(amount) })

const lineAsJson = ({ who, says, amount, ignored, source, unconfirmed }: Line) => ({
  ...(who ? { who } : {}), says, amount: both(amount), ...(ignored.n === 0n ? {} : { ignored: both(ignored) }), provision: source, ...(unconfirmed ? { unconfirmed } : {}),
})

const householdAsJson = ({ tested, says, passport, applicable, income, capital }: HouseholdFound) => ({
  tested, says, ...(passport ? { passport: passport.says, provision: passport.source } : {}),
  applicable: applicable.map(lineAsJson), income: income.map(lineAsJson), capital: capital.map(lineAsJson),
})

/** A determination as JSON: amounts as a person reads them and as exact fractions of a penny. */
export function asJson(found: Determination) {
  return {
    contribution: inPounds(found.contributionPence),
    ...(found.grant ? { grant: inPounds(found.grant.pence), personPays: inPounds(found.grant.personPaysPence), reducedBy: inPounds(found.grant.reducedByPence), ifMaximumFirst: inPounds(found.grant.ifMaximumFirstPence), ifContributionFirst: inPounds(found.grant.ifContributionFirstPence) } : {}),
    tested: found.tested, ...(found.says ? { says: found.says } : {}),
    parameters: found.parameters, column: found.column,
    working: {
      flat: found.flat.map(lineAsJson), households: found.households.map(householdAsJson),
      applicable: both(found.applicable), income: both(found.income), excess: both(found.excess),
      slices: found.slices.map(lineAsJson), credits: found.credits.map(lineAsJson), reduction: both(found.reduction),
    },
    unconfirmed: found.unconfirmed,
  }
}
