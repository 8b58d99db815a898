import { addMonths, formatDay, type Day } from '../calendar/day.ts'
import { formatMoney } from '../money.ts'
import type { Certificate, EarlierGrant } from './application.ts'
import { exactly, greater, isNothing, left, lesser, minus, multiplied, nothing, written, type Exact } from './exact.ts'
import { line, type Line } from './lines.ts'
import type { Parameters } from './parameters.ts'

/** Which column of factors: that of the certificate that comes with the application, not whoever owns the home. Source: reg 12. */
export const columnOf = (certificate: Certificate): 'owner' | 'tenant' => certificate === 'owner' ? 'owner' : 'tenant'

/** The weekly excess in its four slices, each times its factor. Their sum is what the grant is reduced by. Source: reg 12. */
export function slices(excess: Exact, certificate: Certificate, { bands, factors }: Parameters): readonly Line[] {
  const column = columnOf(certificate)
  const tops = [...bands.map(exactly), undefined]
  return tops.flatMap((top, number) => {
    const bottom = number === 0 ? nothing : exactly(bands[number - 1]!)
    const slice = left(top ? lesser(excess, top) : greater(excess, bottom), bottom)
    if (isNothing(slice)) return []
    const factor = factors[column][number]!
    return [line('', `${written(slice)} × ${(factor / 100).toFixed(2)}`, multiplied(slice, BigInt(factor), 100n), `SI 1996/2890 reg 12; ${column === 'owner' ? 'owner’s certificate' : 'tenant’s or occupier’s certificate'}`)]
  })
}

/** What earlier grants for the same home were cut by comes off again, ten years for an owner’s application and five for a tenant’s or occupier’s. Source: reg 13. */
export function credits(earlier: readonly EarlierGrant[], approvedOn: Day, { creditYears }: Parameters, most: Exact): readonly Line[] {
  let room = most
  return earlier.map(grant => {
    const why = whyNot(grant, approvedOn, creditYears[columnOf(grant.certificate)])
    const told = `Earlier grant${grant.reference ? ` ${grant.reference}` : ''}, applied for on ${formatDay(grant.appliedOn)}, reduced by ${formatMoney(grant.reducedByPence)}`
    const credit = why ? nothing : lesser(exactly(grant.reducedByPence), room)
    room = minus(room, credit)
    return line('', why ? `${told}: no credit, because ${why}` : told, minus(nothing, credit), 'SI 1996/2890 reg 13', { ignored: exactly(grant.reducedByPence) })
  })
}

function whyNot({ appliedOn, sameHome, sameRelevantPerson, nil, worksDone, certificate }: EarlierGrant, approvedOn: Day, years: number): string | undefined {
  if (!sameHome) return 'it was for another home'
  if (!sameRelevantPerson) return 'no relevant person is the same'
  if (addMonths(appliedOn, years * 12) < approvedOn) return `an application with ${certificate === 'owner' ? 'an owner’s' : certificate === 'tenant' ? 'a tenant’s' : 'an occupier’s'} certificate counts for ${years} years`
  if (nil && !worksDone) return 'it was a nil grant, and the works were not carried out well'
  return undefined
}
