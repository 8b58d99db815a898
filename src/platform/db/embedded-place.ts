import { createHash, randomBytes } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

/** The account PostgreSQL runs as: it refuses to be root. */
export interface Account {
  readonly uid: number
  readonly gid: number
}
/** Where the files of one embedded database are. */
export interface Place {
  readonly home: string
  /** Holds the binaries, the data, the log and the lock; `<home>/postgres`, or elsewhere when that cannot be reached. */
  readonly base: string
  readonly movedTo?: string
  readonly dataFolder: string
  readonly log: string
  readonly lock: string
  readonly portFile: string
  readonly users: string
  readonly secrets: string
  /** What people sent us: see src/platform/files. */
  readonly files: string
  /** Undefined when we are an ordinary user already. */
  readonly account?: Account
}

export async function preparePlace(homeFolder: string): Promise<Place> {
  const home = await makeHome(resolve(homeFolder))
  const account = process.getuid?.() === 0 ? await unprivilegedAccount() : undefined
  const base = account ? await reachableBase(home, account) : join(home, 'postgres')
  await openFolder(base, account)
  const place = placeAt(home, base)
  await mkdir(place.users, { recursive: true })
  return account ? { ...place, account: await ownerOf(place.dataFolder) ?? account } : place
}

/** Its one true path, however it was reached: the path is what a running server is recognised by. */
async function makeHome(home: string): Promise<string> {
  const secrets = join(home, 'secrets')
  try {
    await mkdir(home, { recursive: true })
    await mkdir(secrets, { mode: 0o700, recursive: true })
  } catch (error) {
    throw new Error(`Newel cannot write to ${home} (${(error as NodeJS.ErrnoException).code}). Set NEWEL_HOME to a folder of your own.`, { cause: error })
  }
  await mustBeOurs(secrets)
  return realpath(home)
}

function placeAt(home: string, base: string): Place {
  return {
    home,
    base,
    ...(base === join(home, 'postgres') ? {} : { movedTo: base }),
    dataFolder: join(base, 'data'),
    log: join(base, 'log'),
    lock: join(base, 'lock'),
    portFile: join(base, 'port'),
    users: join(base, 'in-use-by'),
    secrets: join(home, 'secrets'),
    files: join(home, 'files'),
  }
}

const passwordFile = 'postgres-password'

export async function adminPassword(place: Place): Promise<string> {
  const file = join(place.secrets, passwordFile)
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept) return kept.trim()
  if (await stat(place.dataFolder).catch(() => undefined))
    throw new Error(`The database in ${place.dataFolder} is there, but its password in ${file} is missing. Put that file back from a backup.`)
  const fresh = randomBytes(32).toString('base64url')
  await writeFile(file, `${fresh}\n`, { mode: 0o600 })
  return fresh
}

/** Who already owns the data goes on running it: an ordinary user's database may be started with sudo one day. */
async function ownerOf(dataFolder: string): Promise<Account | undefined> {
  const found = await stat(dataFolder).catch(() => undefined)
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined
}

async function unprivilegedAccount(): Promise<Account> {
  if (process.platform !== 'linux')
    throw new Error('The built-in database will not run as root on this system. Start Newel as an ordinary user, without sudo.')
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const entry = ['postgres', 'nobody'].map((name) => lines.find((line) => line[0] === name)).find(Boolean)
  if (!entry)
    throw new Error('The built-in database will not run as root, and this system has neither a user "postgres" nor "nobody". Start Newel as an ordinary user.')
  return { uid: Number(entry[2]), gid: Number(entry[3]) }
}

/** Remembered, so that the data is found again even when a closed folder is opened later. */
async function reachableBase(home: string, account: Account): Promise<string> {
  const note = join(home, 'postgres-is-in')
  const remembered = await readFile(note, 'utf8').catch(() => undefined)
  if (remembered) return remembered.trim()
  const inside = join(home, 'postgres')
  // The home is ours to open for passing through; what is private in it has its own closed folder.
  await chmod(home, ((await stat(home)).mode & 0o777) | 0o111)
  if (await stat(inside).catch(() => undefined) || canReach(home, account)) return inside
  const outside = await folderOutside(home)
  await writeFile(note, `${outside}\n`)
  return outside
}

/** Asked of the system itself, because modes alone do not tell (access lists, mounts). */
function canReach(folder: string, { uid, gid }: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
}

/** Not /var/tmp where there is a /var/lib: many systems empty the former after some days. */
async function folderOutside(home: string): Promise<string> {
  const name = `newel-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`
  const parent = await stat('/var/lib').then(() => '/var/lib', () => '/var/tmp')
  const folder = join(parent, name)
  const found = await lstat(folder).catch(() => undefined)
  if (found && (found.uid !== 0 || !found.isDirectory()))
    throw new Error(`${folder} was made by somebody else, so Newel will not keep its data there. Remove it, or set NEWEL_HOME to a folder that every user can reach.`)
  return folder
}

/** Passing through is enough for the account; a strict umask must not take it away. */
async function openFolder(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { recursive: true })
  await mustBeOurs(folder)
  if (account) await chmod(folder, 0o711)
}

async function mustBeOurs(folder: string): Promise<void> {
  const us = process.getuid?.()
  if (us !== undefined && us !== 0 && (await stat(folder)).uid !== us)
    throw new Error(`${folder} belongs to another user. Start Newel as the user who started it first, or set NEWEL_HOME to a folder of your own.`)
}

/** Makes a file or folder the account's own, when there is a separate account. */
export async function handOver(path: string, account: Account | undefined): Promise<void> {
  if (account) await chown(path, account.uid, account.gid)
}
