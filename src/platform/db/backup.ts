import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { contentsOf, copyDurably, each, type Fingerprint, fingerprintOf, syncFolder, writeDurably } from './backup-files.ts'
import { type Manifest, manifestFile } from './backup-manifest.ts'
import type { EmbeddedDatabase } from './embedded.ts'

export interface Backup {
  readonly folder: string
  readonly manifest: Manifest
  readonly bytes: number
}

/**
 * Copies the running database, and the secrets without which the copy cannot be opened, while people go on working.
 * The copy holds everything that was committed when it ended.
 */
export async function backUp(database: Pick<EmbeddedDatabase, 'adminUrl' | 'dataFolder' | 'home'>, toFolder: string): Promise<Backup> {
  const folder = resolve(toFolder)
  await makeEmptyFolder(folder, database.dataFolder)
  const client = new pg.Client(database.adminUrl)
  client.on('error', () => undefined)
  await client.connect()
  try {
    const manifest = await copyEverything(client, database, folder)
    await writeManifest(folder, manifest)
    return { folder, manifest, bytes: Object.values(manifest.files).reduce((sum, { size }) => sum + size, 0) }
  } catch (error) {
    for (const part of ['data', 'secrets', 'files']) await rm(join(folder, part), { recursive: true, force: true })
    throw error
  } finally {
    await client.end()
  }
}

async function makeEmptyFolder(folder: string, dataFolder: string): Promise<void> {
  if (`${folder}/`.startsWith(`${dataFolder}/`)) throw new Error('A backup cannot be kept inside the database that it is made of. Choose another folder.')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length) throw new Error(`${folder} is not empty. A backup needs a folder of its own, and never overwrites another.`)
}

async function copyEverything(client: pg.Client, database: Pick<EmbeddedDatabase, 'dataFolder' | 'home'>, folder: string): Promise<Manifest> {
  const files: Record<string, Fingerprint> = {}
  const { takenAt, postgres, from } = await begin(client)
  const { folders, files: found } = await contentsOf(database.dataFolder, isLeftOut)
  if (found.some((path) => path.startsWith('pg_tblspc/')))
    throw new Error('This database uses tablespaces, which bin/backup cannot copy. Use pg_basebackup.')
  const allFolders = ['data', ...folders.map((path) => join('data', path)), 'secrets']
  for (const path of allFolders) await mkdir(join(folder, path), { mode: 0o700 })
  await each(found, (path) => copyUnlessDropped(join(database.dataFolder, path), folder, join('data', path), files))
  await copyControlFile(database.dataFolder, folder, files)
  const to = await end(client, folder, files)
  await copyLog(database.dataFolder, folder, { from, to }, files)
  for (const name of (await contentsOf(join(database.home, 'secrets'))).files)
    files[join('secrets', name)] = await copyDurably(join(database.home, 'secrets', name), join(folder, 'secrets', name))
  const filesFolders = await copyFiles(database.home, folder, files)
  allFolders.push(...filesFolders)
  for (const path of allFolders) await syncFolder(join(folder, path))
  return { format: 'newel-backup-1', takenAt, postgres, wal: { from, to }, folders: allFolders, files }
}

/** What PostgreSQL makes anew at a start, or what must not be carried over: its documentation, "Making a base backup using the low level API". */
const contentLeftOut = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/(?!(archive_status|summaries)$)/
const leftOut = /(^|\/)(postmaster\.(pid|opts)|pgsql_tmp[^/]*|pg_internal\.init[^/]*|backup_label(\.old)?|tablespace_map(\.old)?)$/
const controlFile = 'global/pg_control'

function isLeftOut(path: string): boolean {
  return contentLeftOut.test(path) || leftOut.test(path) || path === controlFile
}

/** The slot, which goes with this connection, keeps a checkpoint from recycling the log that the copy will need. */
async function begin(client: pg.Client) {
  await client.query(`select pg_create_physical_replication_slot('newel_backup_' || pg_backend_pid(), true, true)`)
  const { rows } = await client.query<{ from: string; postgres: string; taken_at: Date }>(
    `select pg_walfile_name(pg_backup_start('newel', true)) as from, split_part(current_setting('server_version'), ' ', 1) as postgres, now() as taken_at`)
  const [row] = rows
  if (!row) throw new Error('The database did not begin the backup.')
  return { from: row.from, postgres: row.postgres, takenAt: row.taken_at.toISOString() }
}

async function end(client: pg.Client, folder: string, files: Record<string, Fingerprint>): Promise<string> {
  const { rows } = await client.query<{ to: string; label: string }>(
    `select pg_walfile_name(lsn) as to, labelfile as label from pg_backup_stop(wait_for_archive => false)`)
  const [row] = rows
  if (!row) throw new Error('The database did not end the backup.')
  await writeDurably(join(folder, 'data/backup_label'), row.label)
  files['data/backup_label'] = await fingerprintOf(join(folder, 'data/backup_label'))
  return row.to
}

/** A table may be dropped while we copy: the log that is replayed knows it. */
async function copyUnlessDropped(from: string, folder: string, path: string, files: Record<string, Fingerprint>): Promise<void> {
  try {
    files[path] = await copyDurably(from, join(folder, path))
  } catch (error) {
    const { code, path: missing } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' || missing !== from) throw error
  }
}

/** What documents point at. After the database: whatever was committed by then has its file, and files are never written over. One that nothing points at may go meanwhile. */
async function copyFiles(home: string, folder: string, files: Record<string, Fingerprint>): Promise<string[]> {
  const source = join(home, 'files')
  const found = await contentsOf(source).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return { folders: [], files: [] }
    throw error
  })
  const kept = found.files.filter((path) => keptFile.test(path))
  const folders = ['files', ...new Set(kept.flatMap((path) => [dirname(dirname(path)), dirname(path)]).map((path) => join('files', path)))].sort()
  for (const path of folders) await mkdir(join(folder, path), { recursive: true, mode: 0o700 })
  await each(kept, (path) => copyUnlessDropped(join(source, path), folder, join('files', path), files))
  return folders
}
/** An agency, two figures, and a whole file’s SHA-256: not what is still coming in. */
const keptFile = /^[a-z][a-z0-9-]*\/[0-9a-f]{2}\/[0-9a-f]{64}$/

/** It is rewritten in place all the time, and no log repairs it: so it is read until two readings agree. */
async function copyControlFile(dataFolder: string, folder: string, files: Record<string, Fingerprint>): Promise<void> {
  const source = join(dataFolder, controlFile)
  let content = await readFile(source)
  for (let tries = 0; ; tries++) {
    await pause(5)
    const again = await readFile(source)
    if (again.equals(content)) break
    if (tries > 1000) throw new Error('The database is too busy to be copied. Try again later.')
    content = again
  }
  const path = join('data', controlFile)
  await writeDurably(join(folder, path), content)
  files[path] = await fingerprintOf(join(folder, path))
}

/** The part of PostgreSQL's log that makes the copied files one consistent whole. */
async function copyLog(dataFolder: string, folder: string, { from, to }: Manifest['wal'], files: Record<string, Fingerprint>): Promise<void> {
  const segments = (await readdir(join(dataFolder, 'pg_wal')))
    .filter((name) => (/^[0-9A-F]{24}$/.test(name) && name >= from && name <= to) || name.endsWith('.history'))
  const whole = segments.filter((name) => !name.endsWith('.history'))
  if (whole.length !== placeInLog(to) - placeInLog(from) + 1)
    throw new Error(`The database no longer had all of its log from ${from} to ${to} when the copy ended. Try again.`)
  await each(segments, async (name) => {
    files[join('data/pg_wal', name)] = await copyDurably(join(dataFolder, 'pg_wal', name), join(folder, 'data/pg_wal', name))
  })
}

/** A segment's name is a timeline, a log and a part of it, each in eight hexadecimal digits; 256 parts of 16 MB make a log. */
function placeInLog(segment: string): number {
  return Number.parseInt(segment.slice(8, 16), 16) * 256 + Number.parseInt(segment.slice(16), 16)
}

/** Under another name until it is whole. */
async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const unfinished = join(folder, `${manifestFile}.unfinished`)
  await writeDurably(unfinished, `${JSON.stringify(manifest, undefined, 1)}\n`)
  await rename(unfinished, join(folder, manifestFile))
  await syncFolder(folder)
  await syncFolder(dirname(folder))
}
