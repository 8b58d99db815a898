import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { mostBytes, type FileType } from '../../rules/documents/documents.ts'

/** A file as a record points at it: what its bytes come to, how many they are, and what they are. */
export interface KeptFile { readonly sha256: string; readonly bytes: number; readonly type: FileType }

/** Bytes that have come in and were not looked at yet, under a name that nobody chose. */
export interface Incoming { readonly path: string; readonly sha256: string; readonly bytes: number; readonly tooLarge: boolean }

const named = /^[0-9a-f]{64}$/
const unlessThere = (error: NodeJS.ErrnoException): void => { if (error.code !== 'ENOENT') throw error }

/**
 * The files of every agency, below a folder that nothing serves: each is called after the SHA-256 of its bytes, so it is kept once, never written over,
 * and can be checked at any time. What comes in is written under a random name, held when it is whole, and kept when a record points at it.
 */
export function filesIn(folder: string) {
  const agencyIn = (agency: string): string => {
    if (!/^[a-z][a-z0-9-]{1,40}$/.test(agency)) throw new Error('An agency has no such name')
    return join(folder, agency)
  }
  const placeOf = (agency: string, sha256: string): string => {
    if (!named.test(sha256)) throw new Error('A file is called after its SHA-256')
    return join(agencyIn(agency), sha256.slice(0, 2), sha256)
  }
  const heldAt = (agency: string, sha256: string): string => join(agencyIn(agency), 'held', basename(placeOf(agency, sha256)))

  return {
    /** Writes what comes to the disk as it comes, and no more of it than may be; the rest is let go. */
    async receive(agency: string, stream: Readable): Promise<Incoming> {
      const coming = join(agencyIn(agency), 'coming')
      await mkdir(coming, { recursive: true, mode: 0o700 })
      const path = join(coming, randomUUID())
      const target = await open(path, 'wx', 0o600)
      const hash = createHash('sha256')
      let bytes = 0
      try {
        for await (const piece of stream as AsyncIterable<Buffer>) {
          bytes += piece.length
          if (bytes > mostBytes) continue
          hash.update(piece)
          await target.writeFile(piece)
        }
        return { path, sha256: hash.digest('hex'), bytes, tooLarge: bytes > mostBytes || (stream as Readable & { truncated?: boolean }).truncated === true }
      } catch (error) {
        await rm(path, { force: true })
        throw error
      } finally {
        await target.close()
      }
    },

    letGo: ({ path }: Incoming): Promise<void> => rm(path, { force: true }),

    /** Holds these bytes until a record points at them; the same once more is the same file. */
    async hold(agency: string, body: Buffer, type: FileType): Promise<KeptFile> {
      const sha256 = createHash('sha256').update(body).digest('hex')
      const place = heldAt(agency, sha256)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      const beside = join(agencyIn(agency), 'coming', randomUUID())
      await mkdir(dirname(beside), { recursive: true, mode: 0o700 })
      const target = await open(beside, 'wx', 0o600)
      try {
        await target.writeFile(body)
        await target.sync()
      } finally {
        await target.close()
      }
      await rename(beside, place)
      return { sha256, bytes: body.length, type }
    },

    /** Keeps a file that was held, for good: before the record that points at it is committed. False when it is held no longer. */
    async keep(agency: string, { sha256, bytes }: KeptFile): Promise<boolean> {
      const place = placeOf(agency, sha256)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      await rename(heldAt(agency, sha256), place).catch(unlessThere)
      if ((await stat(place).catch(unlessThere))?.size !== bytes) return false
      await onTheDisk(dirname(place))
      return true
    },

    /** The bytes of a file, or undefined when they are not there, or not what they were. */
    async read(agency: string, sha256: string): Promise<Buffer | undefined> {
      const body = await readFile(placeOf(agency, sha256)).catch(unlessThere)
      return body && createHash('sha256').update(body).digest('hex') === sha256 ? body : undefined
    },

    /** Takes away what came before then and was never kept: a form that nobody finished, a file cut short. What is kept is never taken away. */
    async clear(agency: string, before: Date): Promise<void> {
      for (const part of ['coming', 'held'])
        for (const name of await readdir(join(agencyIn(agency), part)).catch(() => [] as string[])) {
          const path = join(agencyIn(agency), part, name)
          if (((await stat(path).catch(unlessThere))?.mtime ?? before) < before) await rm(path, { force: true })
        }
    },
  }
}
export type Files = ReturnType<typeof filesIn>

/** A new name is certain only when the folder that holds it is on the disk too. */
async function onTheDisk(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}
