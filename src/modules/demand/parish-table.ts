import { readRuralUrban, ruralUrban, type RuralUrban } from '../../rules/demand/rural-urban.ts'
import { readPostcode } from '../../rules/identifiers/postcode.ts'
import { cellsOf } from './csv-lines.ts'

export interface ParishRow { readonly councilId: string; readonly council: string; readonly code: string; readonly name: string; readonly ruralUrban: RuralUrban; readonly postcodes: readonly string[] }
interface Council { readonly id: string; readonly code: string; readonly shortName: string }

export const parishColumns = 'parish_code,parish,council_code,rural_urban,postcodes'

/** Postcodes that stand after one another, with or without their spaces. */
const written = /[A-Z]{1,2}[0-9][A-Z0-9]?\s*[0-9][A-Z]{2}/gi
const between = (cell: string): string => cell.replace(written, '').replace(/[\s;,]/g, '')

/** Reads a table of parishes with their postcodes, a parish on as many lines as one likes, and says of each line that cannot be taken why. */
export function readParishes(text: string, councils: readonly Council[]): { readonly rows: readonly ParishRow[]; readonly refused: readonly string[] } {
  const [head = [], ...lines] = cellsOf(text)
  if (head.map(name => name.toLowerCase()).join() !== parishColumns) return { rows: [], refused: [`The first line must be: ${parishColumns}`] }
  const rows = new Map<string, ParishRow & { postcodes: string[] }>()
  const parishOf = new Map<string, string>()
  const refused: string[] = []
  for (const [at, line] of lines.entries()) {
    const [code = '', name = '', councilCode = '', lies = '', postcodes = ''] = line
    const council = councils.find(one => one.code === councilCode)
    const how = readRuralUrban(lies)
    const found = [...postcodes.matchAll(written)].map(([typed]) => readPostcode(typed)).filter(postcode => postcode !== undefined)
    const before = rows.get(code)
    const twice = found.find(postcode => (parishOf.get(postcode) ?? code) !== code)
    const wrong = line.length !== 5 ? `it has ${line.length} cells, and should have 5`
      : !/^[A-Z][0-9]{8}$/.test(code) ? 'the code of the parish must be a letter and 8 figures, such as E04000001'
      : !name || name.length > 100 ? 'the name of the parish must be 1 to 100 characters'
      : !council ? `this agency serves no district or unitary council with the code ${councilCode.slice(0, 20)}`
      : !how ? `rural_urban must be one of ${Object.keys(ruralUrban).join(', ')}, or its words`
      : before && (before.name !== name || before.councilId !== council.id || before.ruralUrban !== how) ? 'an earlier line gives this parish another name, council or rural_urban'
      : between(postcodes) ? `${between(postcodes).slice(0, 20)} is no full postcode`
      : twice ? `${twice} lies in another parish on an earlier line` : undefined
    if (wrong) { refused.push(`Line ${at + 2}: ${wrong}`); continue }
    const parish = before ?? { councilId: council!.id, council: council!.shortName, code, name, ruralUrban: how!, postcodes: [] }
    rows.set(code, parish)
    for (const postcode of found) if (!parishOf.has(postcode)) { parishOf.set(postcode, code); parish.postcodes.push(postcode) }
  }
  return { rows: [...rows.values()], refused: lines.length ? refused : ['The table has no lines'] }
}
