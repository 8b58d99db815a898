import { addMonths, dayFrom, daysInMonth, formatDay, isDay, months, type Day } from '../../rules/calendar/day.ts'
import { readNhsNumber } from '../../rules/identifiers/nhs-number.ts'
import { readPostcode } from '../../rules/identifiers/postcode.ts'
import { readUprn } from '../../rules/identifiers/uprn.ts'

/** Why a cell cannot be taken, as a sentence for whoever made the file. */
export class Wrong {
  readonly reason: string
  constructor(reason: string) { this.reason = reason }
}

/** One kind of cell: how a filled one is read, and what an empty one is. A new kind is a new function here. */
export interface Cell<T> {
  readonly kind: string
  read(cell: string, today: Day): T | Wrong
  /** What an empty cell means; none when it must be filled in. */
  readonly empty?: T
  /** Words somebody wrote, which a spreadsheet might run. */
  readonly words?: true
}

/** A cell that must be filled in. */
export const required = <T>({ empty: _, ...cell }: Cell<T>): Cell<Exclude<T, null | ''>> => cell as Cell<Exclude<T, null | ''>>

const short = (cell: string): string => JSON.stringify(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell)
const count = (n: number): string => n.toLocaleString('en-GB')

function words(kind: string, max: number, tidy: (cell: string) => string): Cell<string> {
  return {
    kind, empty: '', words: true,
    read(cell) {
      const tidied = tidy(cell)
      if (tidied.length > max) return new Wrong(`is ${count(tidied.length)} characters long; at most ${count(max)} are kept`)
      return tidied.includes('\0') ? new Wrong('holds a NUL character, which no text may') : tidied
    },
  }
}
/** One line of text. */
export const line = (max: number): Cell<string> => words(`text, up to ${count(max)} characters`, max, cell => /\s\s|[\t\n\r]/.test(cell) ? cell.replace(/\s+/g, ' ').trim() : cell)
/** Text of several lines. */
export const lines = (max: number): Cell<string> => words(`text of any number of lines, up to ${count(max)} characters`, max, cell => cell.replace(/\r\n?/g, '\n'))

/** The key a row has in the system it comes from. */
export const key = (): Cell<string | null> => ({
  kind: 'key: up to 100 characters, as the source system has it', empty: null,
  read: cell => cell.length > 100 ? new Wrong('is longer than 100 characters') : cell.includes('\0') ? new Wrong('holds a NUL character, which no text may') : alone(cell),
})

/** The same text, but not a window on the text it was cut from: keys stay in memory, and would keep the whole file there. */
export const alone = (text: string): string => text.length < 13 ? text : Buffer.from(text).toString()

// Days repeat thousands of times in a file, so each text is understood once.
const understood = new Map<string, Day | Wrong>()
function readDay(cell: string): Day | Wrong {
  let known = understood.get(cell)
  if (known === undefined) {
    if (understood.size > 50_000) understood.clear()
    known = understandDay(cell)
    understood.set(cell, known)
  }
  return known
}

function understandDay(cell: string): Day | Wrong {
  if (isDay(cell)) return cell
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell) ?? []
  const [, britishDay, britishMonth, britishYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? []
  const [y, m, d] = [year ?? britishYear, month ?? britishMonth, dayOfMonth ?? britishDay].map(Number) as [number, number, number]
  if (!(y > 0)) return new Wrong(`${short(cell)} is not a day; write it as 2018-04-30 or 30/04/2018`)
  if (m < 1 || m > 12) return new Wrong(`${short(cell)} is not a day: there is no month ${m}`)
  if (d < 1 || d > daysInMonth(y, m)) return new Wrong(`${short(cell)} is not a day: ${months[m - 1]!} ${y} has ${daysInMonth(y, m)} days`)
  return dayFrom(y, m, d) ?? new Wrong(`${short(cell)} is not a day of this calendar`)
}

/** A day that has been. Nothing that an import brings in can have happened tomorrow. */
export const pastDay = (): Cell<Day | null> => ({
  kind: 'day, as 2018-04-30 or 30/04/2018, not in the future', empty: null,
  read(cell, today) {
    const day = readDay(cell)
    return typeof day === 'string' && day > today ? new Wrong(`${formatDay(day)} is in the future`) : day
  },
})

/** A day that may lie ahead. */
export const anyDay = (): Cell<Day | null> => ({ kind: 'day, as 2018-04-30 or 30/04/2018', empty: null, read: readDay })

export const dayOfBirth = (): Cell<Day | null> => ({
  kind: 'day, as 1938-04-30 or 30/04/1938, in the last 120 years', empty: null,
  read(cell, today) {
    const day = readDay(cell)
    if (typeof day !== 'string') return day
    if (day > today) return new Wrong(`${formatDay(day)} is in the future`)
    return day < addMonths(today, -120 * 12) ? new Wrong(`${formatDay(day)} is more than 120 years ago`) : day
  },
})

type Options = Readonly<Record<string, string>>
const oneOf = (options: Options): string => Object.keys(options).map(option => `\`${option}\``).join(', ')
const notOne = (cell: string, options: Options): Wrong => new Wrong(`${short(cell)} is not one of: ${Object.keys(options).join(', ')}`)

export const choice = <const O extends Options>(options: O): Cell<(keyof O & string) | ''> => ({
  kind: `one of ${oneOf(options)}`, empty: '', read: cell => Object.hasOwn(options, cell) ? cell as keyof O & string : notOne(cell, options),
})

export const choices = <const O extends Options>(options: O): Cell<readonly (keyof O & string)[]> => ({
  kind: `any of ${oneOf(options)}, separated by semicolons`, empty: [],
  read(cell) {
    const chosen = [...new Set(cell.split(';').map(one => one.trim()).filter(Boolean))]
    const strange = chosen.find(one => !Object.hasOwn(options, one))
    return strange === undefined ? chosen : notOne(strange, options)
  },
})

const yes: Readonly<Record<string, boolean>> = { yes: true, no: false, true: true, false: false, y: true, n: false, '1': true, '0': false }
export const yesOrNo = (): Cell<boolean> => ({
  kind: '`yes` or `no`; empty is no', empty: false,
  read: cell => { const lower = cell.toLowerCase(); return Object.hasOwn(yes, lower) ? yes[lower]! : new Wrong(`${short(cell)} is neither yes nor no`) },
})

const orSay = (value: string | undefined, reason: string): string | Wrong => value ?? new Wrong(reason)

export const nhsNumber = (): Cell<string | null> => ({
  kind: 'NHS number: ten figures, the last of which fits the others', empty: null,
  read: cell => orSay(readNhsNumber(cell), /^\d{10}$/.test(cell.replace(/[\s-]/g, '')) ? `${short(cell)} is not an NHS number: its last figure does not fit the other nine, so one is mistyped` : `${short(cell)} is not an NHS number: it has ten figures`),
})
export const postcode = (): Cell<string> => ({ kind: 'postcode, as WR1 2AA', empty: '', read: cell => orSay(readPostcode(cell), `${short(cell)} is not a full UK postcode, such as WR1 2AA`) })
export const uprn = (): Cell<string | null> => ({ kind: 'UPRN: up to twelve figures', empty: null, read: cell => orSay(readUprn(cell), `${short(cell)} is not a UPRN: it is a whole number of up to twelve figures`) })
export const email = (): Cell<string> => ({
  kind: 'e-mail address', empty: '',
  read: cell => orSay(cell.length <= 254 && /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(cell) ? cell.toLowerCase() : undefined, `${short(cell)} is not an e-mail address`),
})
export const telephone = (): Cell<string> => ({ kind: 'telephone number, kept as it is written', empty: '', read: cell => cell.length > 40 ? new Wrong('is longer than 40 characters') : cell })
