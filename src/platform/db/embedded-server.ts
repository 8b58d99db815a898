import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { open, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './embedded-binaries.ts'
import { cannotRun } from './embedded-binaries.ts'
import type { Place } from './embedded-place.ts'

/** What a server says of itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly status: string
}

/** A crash just before may have left a gigabyte of log to replay. */
const patience = 300_000

export async function readPostmaster(dataFolder: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => undefined)
  const lines = text?.split('\n').map((line) => line.trim())
  return lines && { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7] ?? 'starting' }
}

/** The server that runs on this data folder, in whatever state. A number left behind by a dead one does not count. */
export async function runningServer(dataFolder: string): Promise<Postmaster | undefined> {
  const found = await readPostmaster(dataFolder)
  return found && isServerOn(found.pid, dataFolder) ? found : undefined
}

function isServerOn(pid: number, dataFolder: string): boolean {
  const folder = folderServedBy(commandOf(pid))
  return folder !== undefined && sameFolder(folder, dataFolder)
}

function folderServedBy(command: readonly string[]): string | undefined {
  const at = command.indexOf('-D')
  return command[0]?.endsWith('postgres') && at > 0 ? command[at + 1] : undefined
}

/** Two paths may lead to one folder, and a copied folder is another one. */
export function sameFolder(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }))
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
}

/** Empty for a process that is gone, or that died and is not yet buried. */
function commandOf(pid: number): string[] {
  if (!(pid > 0)) return []
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return stdout.trim().split(/ (-D) /)
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean)
  } catch {
    return []
  }
}

/** Waits through starting and crash recovery; undefined when the server ends instead. */
export async function readyServer(dataFolder: string, goesOn: () => Promise<boolean> | boolean): Promise<Postmaster | undefined> {
  const giveUpAt = Date.now() + patience
  while (await goesOn()) {
    const found = await readPostmaster(dataFolder)
    if (found?.status === 'ready' && isServerOn(found.pid, dataFolder)) return found
    if (Date.now() > giveUpAt) throw new Error(`The database in ${dataFolder} has been starting for five minutes. Look at its log beside that folder.`)
    await pause(4)
  }
  return undefined
}

/** A server that was killed leaves processes behind that end by themselves, at once but on a busy machine. So long we wait for them. */
const untilOrphansEnd = 15_000

/** Starts a server that outlives us, and waits until it is ready; undefined when the port is taken. */
export async function launchServer(place: Place, binaries: Binaries, port: number, giveUpAt = Date.now() + untilOrphansEnd): Promise<Postmaster | undefined> {
  await disownStalePidFile(place.dataFolder)
  const log = await openLog(place.log)
  const child = spawn(join(binaries.folder, 'bin/postgres'), ['-p', String(port), '-D', place.dataFolder], {
    ...place.account, cwd: '/', env: cleanEnvironment, detached: true, stdio: ['ignore', log.file.fd, log.file.fd],
  })
  let ended = false
  let failure: NodeJS.ErrnoException | undefined
  child.once('error', (error) => { ended = true; failure = error })
  child.once('exit', () => { ended = true })
  child.unref()
  const ready = await readyServer(place.dataFolder, () => !ended)
  await log.file.close()
  if (failure) throw cannotRun('postgres', failure)
  if (ready) return ready
  const said = (await readFile(place.log, 'utf8')).slice(log.start)
  if (said.includes('Address already in use')) return undefined
  if (said.includes('pre-existing shared memory block') && Date.now() < giveUpAt) {
    await pause(50)
    return launchServer(place, binaries, port, giveUpAt)
  }
  throw new Error(`The database in ${place.dataFolder} did not start. It said:\n${said.trim().split('\n').slice(-8).join('\n')}`)
}

/**
 * The number in a stale pid file may by now be some other living program, and PostgreSQL would not start beside it.
 * It trusts its parent's number, so we write ours; the rest stays, for it also checks that no old memory is still in use.
 */
async function disownStalePidFile(dataFolder: string): Promise<void> {
  const found = await readPostmaster(dataFolder)
  if (!found || commandOf(found.pid).length === 0 || isServerOn(found.pid, dataFolder)) return
  const file = join(dataFolder, 'postmaster.pid')
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^.*/, String(process.pid)))
}

/** Nothing of the caller's settings (PGDATA, PGOPTIONS, LD_LIBRARY_PATH) may reach the server. */
export const cleanEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

const largestLog = 10_000_000

async function openLog(path: string) {
  const size = await stat(path).then((found) => found.size, () => 0)
  if (size > largestLog) await rename(path, `${path}.before`)
  return { file: await open(path, 'a', 0o600), start: size > largestLog ? 0 : size }
}

/** As PostgreSQL's account, with plain words when it fails. */
export async function runAs(place: Place, program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { ...place.account, cwd: '/', env: cleanEnvironment, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (text) => { said += String(text) })
  child.stderr.on('data', (text) => { said += String(text) })
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', (error) => failed(cannotRun(program, error)))
    child.once('close', done)
  })
  if (code !== 0) throw new Error(`${program} failed:\n${said.trim()}`)
}

/** A fast stop writes everything out; if that takes too long, an immediate one leaves it to recovery at the next start. */
export async function stopServer(place: Place, binaries: Binaries): Promise<void> {
  const running = await runningServer(place.dataFolder)
  if (!running) return
  const stop = (...how: string[]) => runAs(place, join(binaries.folder, 'bin/pg_ctl'), ['stop', '-D', place.dataFolder, ...how])
  await stop('-m', 'fast', '-t', '3').catch(() => stop('-m', 'immediate', '-t', '1').catch(() => undefined))
  const giveUpAt = Date.now() + 1000
  while (isServerOn(running.pid, place.dataFolder)) {
    if (Date.now() > giveUpAt) throw new Error(`The database (process ${running.pid}) will not stop.`)
    await pause(5)
  }
}
