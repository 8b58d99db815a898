import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { copyDurably, each, syncFolder } from './backup-files.ts'
import { type Manifest, readManifest, verify } from './backup-manifest.ts'
import { installedPackage } from './embedded-binaries.ts'
import { handOver, type Place, preparePlace } from './embedded-place.ts'
import { runningServer } from './embedded-server.ts'
import { type EmbeddedDatabase, otherUsers, startEmbedded } from './embedded.ts'
import { oneAtATime } from './one-at-a-time.ts'

export interface Restored {
  readonly database: EmbeddedDatabase
  readonly manifest: Manifest
  /** Where what was there before is kept now. */
  readonly movedAside: readonly string[]
}

/** Puts a backup in place and starts it; returns when PostgreSQL has made it consistent. Nothing that was there is deleted. */
export async function restore(fromFolder: string, home: string, { replace = false } = {}): Promise<Restored> {
  const folder = resolve(fromFolder)
  const manifest = await readManifest(folder)
  await mustFit(manifest)
  const place = await preparePlace(home)
  await mustBeFree(place, replace)
  await verify(folder, manifest)
  const movedAside = await oneAtATime(place.lock, async () => {
    await mustBeFree(place, replace)
    try {
      await copyBeside(folder, manifest, place)
      return await swap(place)
    } finally {
      await clear(place)
    }
  })
  return { database: await startEmbedded(home), manifest, movedAside }
}

async function mustFit(manifest: Manifest): Promise<void> {
  const { version } = await installedPackage()
  if (version.split('.')[0] !== manifest.postgres.split('.')[0])
    throw new Error(`This backup was made by PostgreSQL ${manifest.postgres}, and this Newel brings ${version}. Restore it with the Newel that made it.`)
}

async function mustBeFree(place: Place, replace: boolean): Promise<void> {
  const server = await runningServer(place.dataFolder)
  const [user] = await otherUsers(place)
  if (user) throw new Error(`Newel is running on ${place.home} (process ${user}). Stop it first, then restore.`)
  if (server)
    throw new Error(`The database of ${place.home} is still running, though nothing uses it. Stop it with "kill -INT ${server.pid}", then restore.`)
  if (!replace && await exists(place.dataFolder))
    throw new Error(`There is a database in ${place.home} already. With --replace it is moved aside, not deleted.`)
}

const exists = (path: string) => stat(path).then(() => true, () => false)

/** The new folders lie beside the old until they are whole and on the disk. */
const beside = ({ dataFolder, secrets, files }: Place) => ({ data: `${dataFolder}.restoring`, secrets: `${secrets}.restoring`, files: `${files}.restoring` })

async function clear(place: Place): Promise<void> {
  for (const folder of Object.values(beside(place))) await rm(folder, { recursive: true, force: true })
}

async function copyBeside(folder: string, manifest: Manifest, place: Place): Promise<void> {
  const targets = beside(place)
  await clear(place)
  const partOf = (path: string) => path.split('/')[0] as keyof typeof targets
  const targetOf = (path: string) => `${targets[partOf(path)]}${path.slice(partOf(path).length)}`
  const account = (path: string) => partOf(path) === 'data' ? place.account : undefined
  // A backup from before there were documents has no files.
  await mkdir(targets.files, { recursive: true, mode: 0o700 })
  for (const path of manifest.folders) {
    await mkdir(targetOf(path), { recursive: true, mode: 0o700 })
    await handOver(targetOf(path), account(path))
  }
  await each(Object.entries(manifest.files), async ([path, { sha256 }]) => {
    const copied = await copyDurably(join(folder, path), targetOf(path))
    if (copied.sha256 !== sha256) throw new Error(`${path} changed while it was being restored. Nothing was replaced.`)
    await handOver(targetOf(path), account(path))
  })
  for (const path of manifest.folders) await syncFolder(targetOf(path))
}

async function swap(place: Place): Promise<string[]> {
  const targets = beside(place)
  const suffix = `-before-restore-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`
  const movedAside: string[] = []
  for (const old of [place.dataFolder, place.secrets, place.files])
    if (await isFilled(old)) {
      await rename(old, `${old}${suffix}`)
      movedAside.push(`${old}${suffix}`)
    }
  await rename(targets.secrets, place.secrets)
  await rename(targets.files, place.files)
  await rename(targets.data, place.dataFolder)
  for (const parent of new Set([dirname(place.dataFolder), dirname(place.secrets)])) await syncFolder(parent)
  return movedAside
}

async function isFilled(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).length > 0
}
