import type { Transactions } from './as-system.sql.ts'
import type { CaseEntry } from './book.ts'
import { caseHash } from './check-milestones.ts'
import { rowHash, type Checking } from './checking.ts'
import { CaseNumbers } from './case-numbers.sql.ts'
import { writeCases } from './cases.sql.ts'
import { writeEnquiries } from './enquiries.sql.ts'
import { batchesOf, type Folder } from './folder.csv.ts'
import { formats, type FileKind, type Row } from './formats.ts'
import { writeOutcomes } from './outcomes.sql.ts'
import { belongTo, surnameNumbers, writeHomes, writePeople, type By } from './people-and-homes.sql.ts'
import { understand, type Format } from './row.ts'
import { standingOf } from './standing.ts'
import { inOne, inTurn, type Writers } from './writers.job.ts'

/** Reads the files again and writes what was found to be new: file after file, each row with what happened and what is remembered of it. */
export async function loadFolder(asked: Checking, folder: Folder, actor: string, connections: readonly Transactions[], allOrNothing: boolean, say: (line: string) => void): Promise<void> {
  const numbers = new CaseNumbers()
  await numbers.take(connections[0]!, asked.book.cases.values())
  const by: By = { actor, agencyAuthority: asked.councils.agencyId, today: asked.today }
  const work = (writers: Writers) => writeAll(asked, folder, by, numbers, writers, say)
  await (allOrNothing ? connections[0]!(t => work(inOne(t))) : work(inTurn(connections)))
}

async function writeAll(asked: Checking, folder: Folder, by: By, numbers: CaseNumbers, writers: Writers, say: (line: string) => void): Promise<void> {
  const { book, staff, councils } = asked
  const surnames = new Map<string, number | null>()
  const references = new Set<string>()
  const done = async (kind: FileKind): Promise<void> => {
    await writers.settle()
    if (book.tallies[kind].new) say(`${formats[kind].file}: ${book.tallies[kind].new.toLocaleString('en-GB')} rows brought in`)
  }

  for await (const rows of newRows(asked, folder, 'people', (row, line) => isNew(book.people.get(row.key), line))) {
    const unknown = [...new Set(rows.map(({ row }) => row.surname))].filter(surname => surname && !surnames.has(surname)).sort()
    // Before those of the people, and never two at a time: two that add the same two names in another order would wait for each other.
    if (unknown.length) for (const [surname, id] of await writers.ask(t => surnameNumbers(t, unknown))) surnames.set(surname, id)
    await writers.add(t => writePeople(t, by, surnames, rows.map(({ row }) => ({ row, entry: book.people.get(row.key)!, hash: rowHash(asked, row) }))))
  }
  await done('people')
  for await (const rows of newRows(asked, folder, 'homes', (row, line) => isNew(book.homes.get(row.key), line)))
    await writers.add(t => writeHomes(t, by, rows.map(({ row }) => ({ row, entry: book.homes.get(row.key)!, hash: rowHash(asked, row) }))))
  await done('homes')
  for (const table of ['people', 'homes'] as const)
    for (const some of chunks([...book[table].values()].filter(({ verdict, councils: touched, since }) => verdict !== 'new' && since && touched.length))) await writers.add(t => belongTo(t, table, some))
  await writers.settle()
  for await (const rows of newRows(asked, folder, 'enquiries', (row, line) => isNew(book.enquiries.get(row.key), line)))
    await writers.add(t => writeEnquiries(t, by, staff, references, rows.map(({ row }) => ({ row, entry: book.enquiries.get(row.key)!, hash: rowHash(asked, row) }))))
  await done('enquiries')
  for await (const rows of newRows(asked, folder, 'cases', (row, line) => isNew(book.cases.get(row.key), line))) {
    const incoming = rows.map(({ row }) => {
      const entry = book.cases.get(row.key)!
      return { row, entry, hash: caseHash(asked, entry), reference: numbers.reference(councils.get(entry.authorityId).prefix, entry), ownerId: staff.get(row.owner) }
    })
    await writers.add(t => writeCases(t, by, incoming))
  }
  await done('cases')
  for await (const rows of newRows(asked, folder, 'outcomes', (_, line) => book.newOutcomes.has(line)))
    await writers.add(t => writeOutcomes(t, by, rows.map(({ row }) => ({ row, entry: book.cases.get(row.case)!, hash: rowHash(asked, row) }))))
  await done('outcomes')
}

const isNew = (entry: { readonly line: number; readonly verdict: string } | undefined, line: number): boolean => entry?.line === line && entry.verdict === 'new'

/** The rows of a file that are to be written. They were all understood once, so a row that is not any more means that the file was changed meanwhile. */
async function* newRows<K extends FileKind>({ book, today }: Checking, folder: Folder, kind: K, wanted: (row: Row<K>, line: number) => boolean): AsyncGenerator<{ row: Row<K> }[]> {
  if (!book.tallies[kind].new) return
  for await (const batch of batchesOf(folder, kind)) {
    const rows = batch.flatMap(({ line, cells }) => {
      const { row } = understand(formats[kind] as unknown as Format, folder.headers.get(kind)!, cells, today)
      return row && wanted(row as Row<K>, line) ? [{ row: row as Row<K> }] : []
    })
    if (rows.length) yield rows
  }
}

function chunks<T>(all: readonly T[], most = 1000): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most))
}

/** How many stages the new cases have entered in all: what the rows must add up to. */
export function stagesEntered(cases: Iterable<CaseEntry>): number {
  let stages = 0
  for (const theCase of cases) if (theCase.verdict === 'new') stages += standingOf(theCase).enteredDays.filter(Boolean).length
  return stages
}
