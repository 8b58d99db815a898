import { ageGroups, agesFrom, type AgeFrom } from '../../rules/demand/equity.ts'

export interface PopulationRow { readonly councilId: string; readonly council: string; readonly ageFrom: AgeFrom; readonly people: number }
export interface Read { readonly rows: readonly PopulationRow[]; readonly refused: readonly string[] }
interface Council { readonly id: string; readonly code: string; readonly shortName: string }

/** Reads a table of three columns, council code, age from and people, and says of each line that cannot be taken why. */
export function readPopulation(text: string, councils: readonly Council[]): Read {
  // Codes and whole numbers alone: a cell needs no quotation marks, and loses those it has.
  const cells = text.replace(/^\uFEFF/, '').split(/\r?\n/).filter(line => line.trim()).map(line => line.split(',').map(cell => cell.trim().replace(/^"(.*)"$/, '$1')))
  const [head = [], ...lines] = cells
  if (head.map(name => name.toLowerCase()).join() !== 'council_code,age_from,people') return { rows: [], refused: ['The first line must be: council_code,age_from,people'] }
  const rows: PopulationRow[] = []
  const refused: string[] = []
  for (const [at, line] of lines.entries()) {
    const [code = '', age = '', people = ''] = line
    const council = councils.find(one => one.code === code)
    const wrong = line.length !== 3 ? `it has ${line.length} cells, and should have 3`
      : !council ? `this agency serves no district or unitary council with the code ${code.slice(0, 20)}`
      : !agesFrom.some(one => String(one) === age) ? `the age must be one of ${Object.keys(ageGroups).join(', ')}`
      : !/^\d{1,8}$/.test(people) ? 'the number of people must be a whole number, without commas'
      : rows.some(row => row.councilId === council.id && row.ageFrom === Number(age)) ? 'an earlier line is of the same council and age' : undefined
    if (wrong) refused.push(`Line ${at + 2}: ${wrong}`)
    else rows.push({ councilId: council!.id, council: council!.shortName, ageFrom: Number(age) as AgeFrom, people: Number(people) })
  }
  for (const { councilId, council, ageFrom, people } of rows) { const wider = rows.find(row => row.councilId === councilId && row.ageFrom < ageFrom && row.people < people); if (wider) refused.push(`${council}: more people are aged ${ageFrom} and over than ${wider.ageFrom} and over`) }
  return { rows, refused: lines.length ? refused : ['The table has no lines'] }
}
