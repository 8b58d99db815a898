import { createHash } from 'node:crypto'
import { type FileHandle, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** What a manifest says of one file. */
export interface Fingerprint {
  readonly size: number
  readonly sha256: string
}

const chunk = 1 << 20

/** Reads a file through once; each piece goes to the hash and, on the way, to whoever wants it. */
async function readThrough(file: string, also: (piece: Buffer) => Promise<unknown>): Promise<Fingerprint> {
  const hash = createHash('sha256')
  const source = await open(file)
  try {
    const buffer = Buffer.allocUnsafe(Math.min(chunk, Math.max(1, (await source.stat()).size)))
    let size = 0
    for (;;) {
      const { bytesRead } = await source.read(buffer, 0, buffer.length)
      if (bytesRead === 0) return { size, sha256: hash.digest('hex') }
      const piece = buffer.subarray(0, bytesRead)
      hash.update(piece)
      await also(piece)
      size += bytesRead
    }
  } finally {
    await source.close()
  }
}

export function fingerprintOf(file: string): Promise<Fingerprint> {
  return readThrough(file, async () => undefined)
}

/** On the disk, not only on its way there, when this returns. */
export async function copyDurably(from: string, to: string): Promise<Fingerprint> {
  let target: FileHandle | undefined
  try {
    const fingerprint = await readThrough(from, async (piece) => {
      target ??= await open(to, 'wx', 0o600)
      await target.writeFile(piece)
    })
    target ??= await open(to, 'wx', 0o600)
    await target.sync()
    return fingerprint
  } finally {
    await target?.close()
  }
}

export async function writeDurably(file: string, content: string | Buffer): Promise<void> {
  const target = await open(file, 'wx', 0o600)
  try {
    await target.writeFile(content)
    await target.sync()
  } finally {
    await target.close()
  }
}

/** A new file is certain only when the folder that names it is on the disk too. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

export interface Contents {
  readonly folders: string[]
  readonly files: string[]
}

/** Everything under a folder, by path from it; `leaveOut` is asked about each. A folder that goes meanwhile is empty. */
export async function contentsOf(root: string, leaveOut: (path: string) => boolean = () => false, below = ''): Promise<Contents> {
  const contents: Contents = { folders: [], files: [] }
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && below) return []
    throw error
  })
  for (const entry of entries) {
    const path = join(below, entry.name)
    if (leaveOut(path)) continue
    if (!entry.isDirectory()) contents.files.push(path)
    else {
      const inside = await contentsOf(root, leaveOut, path)
      contents.folders.push(path, ...inside.folders)
      contents.files.push(...inside.files)
    }
  }
  return contents
}

/** Enough at once to keep the disk busy, and no more. */
export async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const queue = items.values()
  await Promise.all(Array.from({ length: 8 }, async () => {
    for (const item of queue) await work(item)
  }))
}
