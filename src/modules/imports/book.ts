import type { Day } from '../../rules/calendar/day.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import type { OutcomeKey } from '../../rules/outcomes/outcomes.ts'
import { Wrong } from './cells.ts'
import { formats, type FileKind } from './formats.ts'

/** What becomes of a row: it is new, or here already (the same, or different there), or refused. */
export type Verdict = 'new' | 'there' | 'differs' | 'refused'

/** What is kept in memory of every row that others may refer to. */
export interface Entry {
  readonly id: string
  /** Its line in its file; 0 when it came with an earlier import and is not in this folder. */
  readonly line: number
  verdict: Verdict
}
export interface PersonEntry extends Entry { readonly name: string; readonly councils: string[] }
export interface HomeEntry extends Entry { readonly postcode: string; readonly councilId: string; readonly councils: string[] }
export interface EnquiryEntry extends Entry { readonly person: PersonEntry | undefined; readonly home: HomeEntry | undefined; readonly authorityId: string; readonly receivedOn: Day }

export interface Milestone { readonly line: number; readonly stage: number; readonly enteredOn: Day; readonly leftOn: Day | null }
export interface CaseEntry extends Entry {
  readonly authorityId: string
  readonly person: PersonEntry | undefined
  readonly home: HomeEntry | undefined
  readonly enquiry: EnquiryEntry | undefined
  readonly pathway: PathwayKey
  readonly version: number
  readonly urgent: boolean
  readonly complex: boolean
  readonly openedOn: Day
  readonly closedOn: Day | null
  readonly completed: boolean
  /** The row’s own hash, and that of the row and its milestones when they came in before. */
  readonly hash: string
  readonly knownHash: string | undefined
  milestones: Milestone[]
  claims: OutcomeKey[] | undefined
}

export interface Tally { read: number; new: number; there: number; differs: number; refused: number }

/** Everything an import knows about its folder: one small entry a row, never the rows themselves. */
export class Book {
  readonly people = new Map<string, PersonEntry>()
  readonly homes = new Map<string, HomeEntry>()
  readonly enquiries = new Map<string, EnquiryEntry>()
  readonly cases = new Map<string, CaseEntry>()
  /** The lines of outcomes.csv that are to be written, and where each (case, outcome) was first said. */
  readonly newOutcomes = new Set<number>()
  readonly tallies: Record<FileKind, Tally> = { people: tally(), homes: tally(), enquiries: tally(), cases: tally(), milestones: tally(), outcomes: tally() }

  get refused(): number { return Object.values(this.tallies).reduce((sum, { refused }) => sum + refused, 0) }
  get differing(): number { return Object.values(this.tallies).reduce((sum, { differs }) => sum + differs, 0) }
}
const tally = (): Tally => ({ read: 0, new: 0, there: 0, differs: 0, refused: 0 })

const oneOf = { people: 'person', homes: 'home', enquiries: 'enquiry', cases: 'case' } as const
type Referred = keyof typeof oneOf

/** The row that a key refers to, or why it cannot be referred to. */
export function referred<K extends Referred>(book: Book, kind: K, key: string): (Book[K] extends Map<string, infer E> ? E : never) | Wrong {
  const entry = book[kind].get(key)
  const { file } = formats[kind]
  if (!entry) return new Wrong(`there is no ${oneOf[kind]} with the key ${key.length > 40 ? `${key.slice(0, 40)}…` : key} in ${file}, nor from an earlier import`)
  if (entry.verdict === 'refused') return new Wrong(`the ${oneOf[kind]} ${key} was refused: ${file}, line ${entry.line}`)
  return entry as Book[K] extends Map<string, infer E> ? E : never
}
