import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileKinds, formats, type FileKind } from './formats.ts'
import type { Problem } from './problem.ts'
import { readHeader, type Format, type Header } from './row.ts'
import { rowsOf, saidOf, Unreadable, type FileRow } from './rows.csv.ts'

/** The folder cannot be imported at all, for these reasons. Nothing has been changed. */
export class CannotImport extends Error {
  readonly problems: readonly Problem[]
  constructor(reason: string, problems: readonly Problem[] = []) { super(reason); this.problems = problems }
}

export interface Folder {
  readonly path: string
  /** The files that are there, and what their first lines say. */
  readonly headers: ReadonlyMap<FileKind, Header>
  /** CSV files that are not ours. */
  readonly strangers: readonly string[]
}

const batch = 1000

/** Opens a folder: every first line is read before anything else, so that all that is wrong with them is said at once. */
export async function openFolder(path: string): Promise<Folder> {
  if (!existsSync(path) || !statSync(path).isDirectory()) throw new CannotImport(`There is no folder ${path}.`)
  const files = readdirSync(path)
  const headers = new Map<FileKind, Header>()
  const problems: Problem[] = []
  for (const kind of fileKinds.filter(one => files.includes(formats[one].file))) {
    const header = await headerOf(path, kind)
    headers.set(kind, header)
    for (const mistake of header.mistakes) problems.push({ file: formats[kind].file, line: 1, ...mistake, kind: 'refused' })
  }
  const names = fileKinds.map(kind => formats[kind].file)
  if (!headers.size) throw new CannotImport(`There is nothing to import in ${path}: none of ${names.join(', ')} is there.`)
  if (problems.length) throw new CannotImport('Some files cannot be read.', problems)
  return { path, headers, strangers: files.filter(file => /\.csv$/i.test(file) && !names.includes(file)) }
}

async function headerOf(path: string, kind: FileKind): Promise<Header> {
  const broken = (reason: string): Header => ({ places: [], width: 0, unknown: [], mistakes: [{ column: '', reason }] })
  try {
    for await (const [first] of rowsOf(join(path, formats[kind].file), 1)) {
      const said = saidOf(first!)
      return said ? broken(said) : readHeader(formats[kind] as unknown as Format, first!.cells)
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return broken(error.message)
  }
  return broken('the file is empty')
}

/** The rows of a file below its first line, some at a time. */
export async function* batchesOf({ path, headers }: Folder, kind: FileKind): AsyncGenerator<FileRow[]> {
  if (!headers.has(kind)) return
  let first = true
  try {
    for await (const rows of rowsOf(join(path, formats[kind].file), batch)) {
      yield first ? rows.slice(1) : rows
      first = false
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new CannotImport('A file cannot be read to its end.', [{ file: formats[kind].file, line: error.line, column: '', reason: error.message, kind: 'refused' }])
  }
}
