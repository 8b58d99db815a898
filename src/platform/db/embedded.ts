import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import type { Binaries } from './embedded-binaries.ts'
import { installedPackage, unpackBinaries } from './embedded-binaries.ts'
import type { Place } from './embedded-place.ts'
import { adminPassword, handOver, preparePlace } from './embedded-place.ts'
import type { Postmaster } from './embedded-server.ts'
import { launchServer, readyServer, runAs, runningServer, sameFolder, stopServer } from './embedded-server.ts'
import { includeSettings, writeSettings } from './embedded-settings.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { identityOf, isRunning } from './process-identity.ts'

export interface EmbeddedDatabase {
  readonly home: string
  /** As the superuser, to the database `postgres`. */
  readonly adminUrl: string
  readonly host: string
  readonly port: number
  readonly adminPassword: string
  readonly dataFolder: string
  /** The log that PostgreSQL writes. */
  readonly log: string
  /** Where the database is kept, when it could not be reached inside the home. */
  readonly movedTo?: string
  /** It ran already. */
  readonly adopted: boolean
  /** Stops the server, unless another process that started or adopted it still runs. */
  stop(): Promise<void>
}
export interface EmbeddedOptions {
  /** False only for clusters that a test throws away. */
  readonly durable?: boolean
  /** Otherwise a free one, the same at every start as long as it stays free. */
  readonly port?: number
}

const host = '127.0.0.1'

/** PostgreSQL for a machine that has only Node: started, or found running, and ready for work when this returns. */
export async function startEmbedded(home: string, options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  const place = await preparePlace(home)
  return oneAtATime(place.lock, async () => {
    const binaries = await unpackBinaries(await installedPackage(), place.base)
    const password = await adminPassword(place)
    const adopted = await adopt(place, binaries, password, options)
    const { port } = adopted ?? await start(place, binaries, password, options)
    await writeFile(place.portFile, String(port))
    await writeFile(join(place.users, String(process.pid)), identityOf(process.pid) ?? '')
    return {
      home: place.home, adminUrl: urlFor(port, password), host, port, adminPassword: password,
      dataFolder: place.dataFolder, log: place.log, ...(place.movedTo ? { movedTo: place.movedTo } : {}),
      adopted: adopted !== undefined,
      stop: () => oneAtATime(place.lock, () => stopUnlessUsed(place, binaries)),
    }
  })
}

async function adopt(place: Place, binaries: Binaries, password: string, { durable = true }: EmbeddedOptions): Promise<Postmaster | undefined> {
  const found = await readyServer(place.dataFolder, async () => await runningServer(place.dataFolder) !== undefined)
  if (!found) return undefined
  const proven = await provesItself(found.port, password, place.dataFolder).catch(async (error: Error) => {
    // One that is dying cuts the call off. It is ours to wait until it is gone; one that stays and does not answer is not.
    for (let waited = 0; waited < 20; waited++) {
      if (await runningServer(place.dataFolder) === undefined) return 'gone' as const
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    throw error
  })
  if (proven === 'gone') return undefined
  if (proven === 'durable' || !durable) return found
  // A test's throw-away settings must not live on under real data.
  await stopServer(place, binaries)
  return undefined
}

async function start(place: Place, binaries: Binaries, password: string, options: EmbeddedOptions): Promise<Postmaster> {
  const { durable = true } = options
  await makeCluster(place, binaries, password, durable)
  await mustFit(place.dataFolder, binaries)
  await writeSettings(place.dataFolder, durable, place.account)
  for (const port of await portsToTry(place, options.port)) {
    const server = await launchServer(place, binaries, port)
    if (!server) continue
    await provesItself(server.port, password, place.dataFolder)
    return server
  }
  throw new Error(options.port ? `Port ${options.port} is taken by another program.` : 'The built-in database found no free port. Try again.')
}

/** Under another name until it is whole, so that a start that was cut short leaves nothing that looks like data. */
async function makeCluster(place: Place, binaries: Binaries, password: string, durable: boolean): Promise<void> {
  if (await stat(place.dataFolder).catch(() => undefined)) return
  const unfinished = `${place.dataFolder}.unfinished`
  const passwordCopy = join(place.base, 'password-for-initdb')
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await handOver(unfinished, place.account)
  try {
    await writeFile(passwordCopy, password, { mode: 0o600 })
    await handOver(passwordCopy, place.account)
    await runAs(place, join(binaries.folder, 'bin/initdb'), [
      '-D', unfinished, '-U', 'postgres', '--pwfile', passwordCopy, '--auth=scram-sha-256', '--data-checksums',
      '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(durable ? [] : ['--no-sync']),
    ])
  } finally {
    await rm(passwordCopy, { force: true })
  }
  await includeSettings(unfinished)
  await rename(unfinished, place.dataFolder)
}

async function mustFit(dataFolder: string, { major }: Binaries): Promise<void> {
  const version = (await readFile(join(dataFolder, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  if (version !== major)
    throw new Error(`${dataFolder} was written by PostgreSQL ${version || 'of an unknown version'}, and this Newel brings ${major}. ` +
      'Go back to the Newel that wrote it, or restore a backup made for this one.')
}

async function portsToTry(place: Place, wanted: number | undefined): Promise<number[]> {
  if (wanted) return [wanted]
  const remembered = Number(await readFile(place.portFile, 'utf8').catch(() => 0))
  const fresh = [await freePort(), await freePort()]
  return remembered > 0 && await freePort(remembered) ? [remembered, ...fresh] : fresh
}

/** The port itself when it is free, any free one when none is named, and 0 when the named one is taken. */
function freePort(wanted = 0): Promise<number> {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(0))
    probe.listen(wanted, host, () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

/** It takes our password, and serves our data folder and no other: only then is it ours. */
async function provesItself(port: number, password: string, dataFolder: string): Promise<'durable' | 'throw-away'> {
  const client = new pg.Client({ connectionString: urlFor(port, password), connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string; fsync: string }>(
      `select current_setting('data_directory') as folder, current_setting('fsync') as fsync`)
    if (!sameFolder(rows[0]?.folder ?? '', dataFolder)) throw new Error(`it serves ${rows[0]?.folder}`)
    return rows[0]?.fsync === 'on' ? 'durable' : 'throw-away'
  } catch (error) {
    throw new Error(notOurs(port, dataFolder, error as Error & { code?: string }), { cause: error })
  } finally {
    await client.end().catch(() => undefined)
  }
}

function notOurs(port: number, dataFolder: string, error: Error & { code?: string }): string {
  if (error.code === '28P01')
    return `The database in ${dataFolder} does not accept the password kept in secrets/postgres-password. Put that file back from a backup.`
  return `The database in ${dataFolder} does not answer on port ${port} as it should (${error.message}). Stop that process, or restart the machine, and try again.`
}

function urlFor(port: number, password: string): string {
  return `postgres://postgres:${password}@${host}:${port}/postgres`
}

async function stopUnlessUsed(place: Place, binaries: Binaries): Promise<void> {
  await rm(join(place.users, String(process.pid)), { force: true })
  if ((await otherUsers(place)).length === 0) await stopServer(place, binaries)
}

/** Living processes that started or adopted this database: another `bin/start`, or a backup that is being made. */
export async function otherUsers(place: Place): Promise<number[]> {
  const names = (await readdir(place.users)).filter((name) => name !== String(process.pid))
  const alive = await Promise.all(names.map(async (name) => {
    const file = join(place.users, name)
    if (isRunning(await readFile(file, 'utf8'))) return Number(name)
    await rm(file, { force: true })
    return undefined
  }))
  return alive.filter((pid) => pid !== undefined)
}
