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
/** A person or home, with the councils it has to do with and the first day anything is known of it. */
interface Shared extends Entry { councils: readonly string[]; since: Day | undefined }
export interface PersonEntry extends Shared { readonly name: string }
export interface HomeEntry extends Shared { readonly postcode: string; readonly councilId: string }
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

/** Without councils so far: one array for all of them. */
export const nowhere: readonly string[] = []

/** Everything an import knows about its folder: one small entry a row, never the rows themselves. */
export class Book {
  readonly people = new Map<string, PersonEntry>()
  readonly homes = new Map<string, HomeEntry>()
  readonly enquiries = new Map<string, EnquiryEntry>()
  readonly cases = new Map<string, CaseEntry>()
  /** The keys of refused rows, and their lines. */
  readonly refusedKeys: Readonly<Record<Referred, Map<string, number>>> = { people: new Map(), homes: new Map(), enquiries: new Map(), cases: new Map() }
  /** The lines of outcomes.csv that are to be written. */
  readonly newOutcomes = new Set<number>()
  readonly tallies: Record<FileKind, Tally> = { people: tally(), homes: tally(), enquiries: tally(), cases: tally(), milestones: tally(), outcomes: tally() }

  get refused(): number { return Object.values(this.tallies).reduce((sum, { refused }) => sum + refused, 0) }
  get differing(): number { return Object.values(this.tallies).reduce((sum, { differs }) => sum + differs, 0) }
}
const tally = (): Tally => ({ read: 0, new: 0, there: 0, differs: 0, refused: 0 })

const oneOf = { people: 'person', homes: 'home', enquiries: 'enquiry', cases: 'case' } as const
export type Referred = keyof typeof oneOf
export const isReferred = (kind: FileKind): kind is Referred => Object.hasOwn(oneOf, kind)
type EntryOf<K extends Referred> = Book[K] extends Map<string, infer E> ? E : never

const shown = (key: string): string => key.length > 40 ? `${key.slice(0, 40)}…` : key

/** The row that a key refers to, or why it cannot be referred to. */
export function referred<K extends Referred>(book: Book, kind: K, key: string): EntryOf<K> | Wrong {
  const refusedOn = book.refusedKeys[kind].get(key)
  if (refusedOn !== undefined) return new Wrong(`the ${oneOf[kind]} ${shown(key)} was refused: ${formats[kind].file}, line ${refusedOn}`)
  return book[kind].get(key) as EntryOf<K> | undefined ?? new Wrong(`there is no ${oneOf[kind]} with the key ${shown(key)} in ${formats[kind].file}, nor from an earlier import`)
}

/** The line on which the file has this key already. */
export const earlierLine = (book: Book, kind: Referred, key: string): number | undefined => book.refusedKeys[kind].get(key) ?? (book[kind].get(key)?.line || undefined)

/** Once all is settled: tells people and homes of the councils they have to do with, by what comes in about them. */
export function spreadCouncils({ enquiries, cases }: Book): void {
  for (const { verdict, person, home, authorityId, receivedOn } of enquiries.values()) if (verdict === 'new') for (const entry of [person, home]) if (entry) touch(entry, authorityId, receivedOn)
  for (const { verdict, person, home, authorityId, openedOn } of cases.values()) if (verdict === 'new') for (const entry of [person, home]) if (entry) touch(entry, authorityId, openedOn)
}

function touch(entry: Shared, authorityId: string, on: Day): void {
  if (!entry.councils.includes(authorityId)) entry.councils = [...entry.councils, authorityId]
  if (!entry.since || on < entry.since) entry.since = on
}
