import { hash } from 'node:crypto'
import type { Day } from '../../rules/calendar/day.ts'
import type { Agency } from '../../platform/db/agencies.ts'
import type { Pools } from '../../platform/db/pools.ts'
import { newId } from '../../platform/ids.ts'
import { withConnections, type Transactions } from './as-system.sql.ts'
import { Book, spreadCouncils, type Tally } from './book.ts'
import { alone } from './cells.ts'
import { checkFolder } from './check-folder.job.ts'
import type { Checking } from './checking.ts'
import { Councils } from './councils.ts'
import { CannotImport, openFolder } from './folder.csv.ts'
import { fileKinds, type FileKind } from './formats.ts'
import { loadFolder, stagesEntered } from './load-folder.job.ts'
import { councilRows, staffByEmail, type Remembered } from './lookups.sql.ts'
import type { Tell } from './problem.ts'
import { countedSince, countInOneGo, stagesSince, startedAt } from './reconciliation.sql.ts'
import { addsUp, checkLines, councilLines, lastWord, tallyLines, type ByCouncil, type Check } from './report.ts'

export interface ImportWanted {
  readonly pools: Pools
  readonly agency: Agency
  /** The agency’s system actor. */
  readonly actor: string
  readonly folder: string
  readonly today: Day
  /** Check everything and change nothing. */
  readonly dryRun?: boolean
  /** Refuse everything when anything is refused. */
  readonly allOrNothing?: boolean
  /** Hears of every row that is refused, differs or is worth a warning, as it is found. */
  readonly tell: Tell
  /** Hears how far it is, and the reconciliation at the end. */
  readonly say: (line: string) => void
}

export interface Imported {
  readonly tallies: Readonly<Record<FileKind, Tally>>
  readonly checks: readonly Check[]
  readonly refused: number
  readonly differing: number
  /** Whether anything may have been written. */
  readonly written: boolean
  readonly agrees: boolean
}

const connectionsUsed = 2

/** Imports a folder of CSV files: checks every row first, then writes those that are new. Throws CannotImport when it cannot be done at all. */
export async function importFolder(wanted: ImportWanted): Promise<Imported> {
  const { pools, agency, actor, tell, say } = wanted
  const folder = await openFolder(wanted.folder)
  for (const file of folder.strangers) tell({ file, line: 1, column: '', reason: 'is not one of the files an import reads: left out', kind: 'warned' })
  const imported = await withConnections(pools, agency, actor, connectionsUsed, async connections => {
    const first = connections[0]!
    const [councils, staff, since] = await first(async t => [new Councils(await councilRows(t)), await staffByEmail(t), await startedAt(t)] as const)
    const book = new Book()
    const asked: Checking = { book, councils, staff, today: wanted.today, tell, newId: () => alone(newId()), hash: text => hash('sha256', text, 'base64url') }
    await checkFolder(asked, folder, first)
    spreadCouncils(book)
    const written = !wanted.dryRun && !(wanted.allOrNothing && book.refused)
    if (written) await loadFolder(asked, folder, actor, connections, wanted.allOrNothing ?? false, say).catch((error: Error) => { throw new Error(cutShort(error, wanted.allOrNothing), { cause: error }) })
    for (const line of tallyLines(book.tallies, written)) say(line)
    const { checks, councils: byCouncil } = written ? await reconcile(book, first, since) : { checks: [], councils: [] }
    const agrees = checks.every(({ expected, counted }) => expected === counted) && Object.values(book.tallies).every(addsUp)
    for (const line of [...checks.length ? checkLines(checks) : [], ...councilLines(byCouncil)]) say(line)
    const { refused, differing } = book
    say(lastWord({ dryRun: wanted.dryRun ?? false, allOrNothing: wanted.allOrNothing ?? false, refused, differing, agrees }))
    return { tallies: book.tallies, checks, refused, differing, written, agrees }
  })
  if (imported === 'busy') throw new CannotImport('Another import of this agency is running. Wait until it has ended.')
  return imported
}

const cutShort = ({ message }: Error, allOrNothing = false): string =>
  `The import was cut short: ${message}. ${allOrNothing ? 'Nothing was changed.' : 'What had come in by then is here; import the same files again for the rest.'}`

const rememberedAs: Readonly<Record<Exclude<FileKind, 'milestones'>, Remembered>> = { people: 'person', homes: 'home', enquiries: 'enquiry', cases: 'case', outcomes: 'outcome' }

/** Asks the database what came in, and sets it beside what should have. */
async function reconcile(book: Book, transactions: Transactions, since: string): Promise<{ checks: Check[]; councils: ByCouncil[] }> {
  const checks: Check[] = []
  const councils = new Map<string, Partial<Record<FileKind, number>>>()
  await transactions(async t => {
    await countInOneGo(t)
    for (const kind of fileKinds.filter(one => book.tallies[one].new)) {
      if (kind === 'milestones') continue
      const counted = await countedSince(t, rememberedAs[kind], since)
      checks.push({ what: kind, expected: book.tallies[kind].new, counted: counted.reduce((sum, { rows }) => sum + rows, 0) })
      for (const { council, rows } of counted) councils.set(council, { ...councils.get(council), [kind]: rows })
    }
    if (book.tallies.cases.new) checks.push({ what: 'stages entered', expected: stagesEntered(book.cases.values()), counted: await stagesSince(t, since) })
  })
  return { checks, councils: [...councils].sort(([one], [other]) => one < other ? -1 : 1).map(([council, counts]) => ({ council, counts })) }
}
