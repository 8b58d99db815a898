import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { mostBytes, sizeInWords } from '../../rules/documents/documents.ts'
import { filesIn, type Files, type KeptFile } from './kept.ts'
import { kindOf } from './kind-of.ts'
import { againstPdf } from './pdf-inside.ts'
import { drawnAnew } from './pictures.ts'
import { clamdAt, type Scan } from './scan.ts'

export type TakenIn = { readonly kept: KeptFile; readonly came: string } | { readonly refused: string; readonly came: string }

/** Where files are kept and how they are looked at before. */
export interface FileRoom {
  readonly files: Files
  /** Takes a file in as it comes. It is held only when nothing speaks against it; `came` is what its bytes came to as they were sent. */
  takeIn(agency: string, stream: Readable): Promise<TakenIn>
}

export function fileRoom(folder: string, scan: Scan | undefined, now: () => Date = () => new Date()): FileRoom {
  const files = filesIn(folder)
  const inTurn = oneAfterAnother()
  const cleared = new Map<string, number>()
  /** No more than once an hour, when a file comes: what has waited two days for its form waits no longer. */
  const clearUp = async (agency: string): Promise<void> => {
    const at = now().getTime()
    if (at - (cleared.get(agency) ?? 0) < 3_600_000) return
    cleared.set(agency, at)
    await files.clear(agency, new Date(at - 48 * 3_600_000))
  }
  return {
    files,
    async takeIn(agency, stream) {
      await clearUp(agency)
      const incoming = await files.receive(agency, stream)
      const came = incoming.sha256
      try {
        if (incoming.tooLarge) return { refused: `The file must be ${sizeInWords(mostBytes).replace('.0', '')} or smaller`, came }
        if (incoming.bytes === 0) return { refused: 'The file is empty. Choose another', came }
        // One file at a time is in memory, however many come.
        return await inTurn(async () => {
          const body = await readFile(incoming.path)
          const looked = await lookedAt(body, scan)
          return 'refused' in looked ? { ...looked, came } : { kept: await files.hold(agency, looked.body, looked.type), came }
        })
      } finally {
        await files.letGo(incoming)
      }
    },
  }
}

/** As this installation is set up: below its own folder, asking the clamd it names. */
export const fileRoomOf = (home: string, environment: Readonly<Record<string, string | undefined>>): FileRoom =>
  fileRoom(`${home}/files`, environment.NEWEL_CLAMD ? clamdAt(environment.NEWEL_CLAMD) : undefined)

async function lookedAt(body: Buffer, scan: Scan | undefined): Promise<{ body: Buffer; type: KeptFile['type'] } | { refused: string }> {
  const type = kindOf(body)
  if (type === 'heic') return { refused: 'This is an Apple HEIC picture, which other machines cannot open. Save it as a JPEG and choose it again' }
  if (!type) return { refused: 'The file must be a PDF, or a JPEG, PNG or WebP picture. Save a Word document as a PDF first' }
  if (scan) {
    const verdict = await scan(body)
    if (verdict === 'infected') return { refused: 'The file holds a virus, or something like one, so it was not kept. Tell whoever looks after your computers' }
    if (verdict === 'not asked') return { refused: 'The file could not be checked for viruses just now, so it was not kept. Try again in a few minutes' }
  }
  if (type !== 'application/pdf') {
    const drawn = await drawnAnew(body, type)
    return 'refused' in drawn ? drawn : { body: drawn.body, type }
  }
  const against = againstPdf(body)
  return against ? { refused: against } : { body, type }
}

function oneAfterAnother(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}
