import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { identityOf, isRunning } from './process-identity.ts'

const patience = 120_000
let attempts = 0

/** Does the work while no other process, and nothing else in this one, holds the same lock file. */
export async function oneAtATime<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  const mine = `${lockFile}.${process.pid}-${++attempts}`
  await writeFile(mine, identityOf(process.pid) ?? '', { mode: 0o600 })
  try {
    await take(lockFile, mine)
    try {
      return await work()
    } finally {
      await rm(lockFile, { force: true })
    }
  } finally {
    await rm(mine, { force: true })
  }
}

async function take(lockFile: string, mine: string): Promise<void> {
  const giveUpAt = Date.now() + patience
  while (!(await linked(mine, lockFile))) {
    const holder = await readFile(lockFile, 'utf8').catch(() => undefined)
    if (holder !== undefined && !isRunning(holder)) await breakLock(lockFile, mine, holder)
    else if (Date.now() > giveUpAt) throw new Error(tooLong(lockFile, holder))
    else await pause(20)
  }
}

/** A link appears with its content or not at all, so nobody ever reads a lock that is half written. */
async function linked(mine: string, lockFile: string): Promise<boolean> {
  try {
    await link(mine, lockFile)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** The holder died. Somebody else may have broken the lock and taken it since we looked: then it is given back. */
async function breakLock(lockFile: string, mine: string, holder: string): Promise<void> {
  const aside = `${mine}-aside`
  await rename(lockFile, aside).catch(() => undefined)
  const taken = await readFile(aside, 'utf8').catch(() => holder)
  if (taken !== holder) await link(aside, lockFile).catch(() => undefined)
  await rm(aside, { force: true })
}

function tooLong(lockFile: string, holder: string | undefined): string {
  const pid = Number.parseInt(holder ?? '', 10)
  return `Another Newel (process ${pid}) has been starting or stopping the database for two minutes. ` +
    `Stop that process; if there is none, remove ${lockFile} and try again.`
}
