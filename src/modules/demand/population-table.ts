import { ageGroups, agesFrom, type AgeFrom } from '../../rules/demand/equity.ts'
import { answersTo, equalityKeys, type EqualityKey } from '../../rules/equality/questions.ts'
import { cellsOf } from './csv-lines.ts'

export type PopulationKind = 'councils' | 'parishes' | 'groups'
export interface PopulationRow { readonly councilId: string; readonly of: string; readonly ageFrom: AgeFrom; readonly parishCode: string; readonly question: string; readonly answer: string; readonly people: number }
export interface Read { readonly kind: PopulationKind; readonly rows: readonly PopulationRow[]; readonly refused: readonly string[] }
interface Council { readonly id: string; readonly code: string; readonly shortName: string }
interface Parish { readonly councilId: string; readonly code: string; readonly name: string }
export interface Known { readonly councils: readonly Council[]; readonly parishes: readonly Parish[] }

/** The first line of a table says what it is of. */
export const populationColumns = { councils: 'council_code,age_from,people', parishes: 'parish_code,age_from,people', groups: 'council_code,question,answer,people' } as const satisfies Record<PopulationKind, string>

type Row = Omit<PopulationRow, 'people'>
const none = { ageFrom: 0, parishCode: '', question: '', answer: '' } as const
const isAge = (typed: string): boolean => agesFrom.some(one => String(one) === typed)
const wrongAge = `the age must be one of ${Object.keys(ageGroups).join(', ')}`

/** What a line is of, from all its cells but the last, or why it cannot be taken. */
const readers: Record<PopulationKind, (cells: readonly string[], known: Known) => Row | string> = {
  councils([code = '', age = ''], { councils }) {
    const council = councils.find(one => one.code === code)
    if (!council) return `this agency serves no district or unitary council with the code ${code.slice(0, 20)}`
    return isAge(age) ? { ...none, councilId: council.id, of: council.shortName, ageFrom: Number(age) as AgeFrom } : wrongAge
  },
  parishes([code = '', age = ''], { parishes }) {
    const parish = parishes.find(one => one.code === code)
    if (!parish) return `the newest table of parishes has none with the code ${code.slice(0, 20)}`
    return isAge(age) ? { ...none, councilId: parish.councilId, of: parish.name, parishCode: code, ageFrom: Number(age) as AgeFrom } : wrongAge
  },
  groups([code = '', question = '', answer = ''], { councils }) {
    const council = councils.find(one => one.code === code)
    if (!council) return `this agency serves no district or unitary council with the code ${code.slice(0, 20)}`
    if (!(equalityKeys as readonly string[]).includes(question)) return `the question must be one of ${equalityKeys.join(', ')}`
    const answers = Object.keys(answersTo(question as EqualityKey))
    return answers.includes(answer) ? { ...none, councilId: council.id, of: council.shortName, question, answer } : `the answer must be one of ${answers.join(', ')}`
  },
}

/** Reads a table of people by council, by parish, or by answer to the equality questions, and says of each line that cannot be taken why. */
export function readPopulation(text: string, known: Known): Read {
  const [head = [], ...lines] = cellsOf(text)
  const columns = head.map(name => name.toLowerCase()).join()
  const kind = (Object.keys(populationColumns) as PopulationKind[]).find(one => populationColumns[one] === columns)
  if (!kind) return { kind: 'councils', rows: [], refused: [`The first line must be one of: ${Object.values(populationColumns).join('; ')}`] }
  const rows = new Map<string, PopulationRow>()
  const refused: string[] = []
  for (const [at, line] of lines.entries()) {
    const row = readers[kind](line, known)
    const people = line.at(-1)!
    const key = typeof row === 'string' ? '' : [row.councilId, row.parishCode, row.question, row.answer, row.ageFrom].join()
    const wrong = line.length !== head.length ? `it has ${line.length} cells, and should have ${head.length}`
      : typeof row === 'string' ? row
      : !/^\d{1,8}$/.test(people) ? 'the number of people must be a whole number, without commas'
      : rows.has(key) ? `an earlier line is of the same ${{ councils: 'council and age', parishes: 'parish and age', groups: 'council and answer' }[kind]}` : undefined
    if (wrong) refused.push(`Line ${at + 2}: ${wrong}`)
    else rows.set(key, { ...row as Row, people: Number(people) })
  }
  const all = [...rows.values()]
  for (const { councilId, parishCode, question, of, ageFrom, people } of all) {
    const wider = question ? undefined : all.find(row => row.councilId === councilId && row.parishCode === parishCode && row.ageFrom < ageFrom && row.people < people)
    if (wider) refused.push(`${of}: more people are aged ${ageFrom} and over than ${wider.ageFrom} and over`)
  }
  return { kind, rows: all, refused: lines.length ? refused : ['The table has no lines'] }
}

/** What a line is of, beside its place: an age, or an answer. */
export const groupOf = ({ ageFrom, question, answer }: Pick<PopulationRow, 'ageFrom' | 'question' | 'answer'>): string =>
  question ? answersTo(question as EqualityKey)[answer] ?? answer : ageGroups[ageFrom]
