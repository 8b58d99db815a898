import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { formatMoney, pounds, readMoney } from '../../rules/money.ts'
import { isVatKind, vatKinds } from '../../rules/works/vat.ts'
import type { RateTold } from './schedule.ts'

export const rateColumns = ['code', 'description', 'unit', 'rate', 'vat'] as const
const mostRates = 3000
const dearest = pounds(1_000_000)

export interface RatesRead { readonly rates: readonly RateTold[]; readonly refused: readonly string[] }
interface Line { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/** Reads a schedule of rates as CSV, and says of each line that cannot be taken why. Rates are in pounds, without VAT. */
export function readRates(text: string): RatesRead {
  let lines: readonly Line[]
  try {
    lines = parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, info: true }) as unknown as readonly Line[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { rates: [], refused: [`Line ${Number(error.lines ?? 1)}: the quotation marks do not fit together`] }
  }
  const [head, ...rest] = lines
  if (head?.record.map(name => name.toLowerCase()).join() !== rateColumns.join()) return { rates: [], refused: [`The first line must be: ${rateColumns.join()}`] }
  if (!rest.length) return { rates: [], refused: ['The table has no lines'] }
  if (rest.length > mostRates) return { rates: [], refused: [`A schedule has at most ${mostRates.toLocaleString('en-GB')} lines, and this has ${rest.length.toLocaleString('en-GB')}`] }
  const [rates, refused] = [new Map<string, RateTold>(), [] as string[]]
  for (const { record, info } of rest) {
    const [code = '', description = '', unit = '', typed = '', vat = ''] = record
    const ratePence = readMoney(typed)
    const wrong = record.length !== rateColumns.length ? `it has ${record.length} cells, and should have ${rateColumns.length}`
      : !code || code.length > 30 ? 'the code must be 1 to 30 characters'
      : rates.has(code) ? `an earlier line has the code ${code}`
      : !description || description.length > 400 ? 'the description must be 1 to 400 characters'
      : !unit || unit.length > 30 ? 'the unit must be 1 to 30 characters, such as each, m or m2'
      : ratePence === undefined ? 'the rate must be pounds and whole pence, such as 84.50'
      : ratePence >= dearest ? `the rate must be less than ${formatMoney(dearest)}`
      : !isVatKind(vat) ? `the VAT must be one of ${Object.keys(vatKinds).join(', ')}` : undefined
    if (wrong) refused.push(`Line ${info.lines}: ${wrong}`)
    else rates.set(code, { code, description, unit, ratePence: ratePence!, vat: vat as RateTold['vat'] })
  }
  return { rates: [...rates.values()], refused }
}
