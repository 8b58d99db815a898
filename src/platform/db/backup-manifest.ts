import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { contentsOf, each, type Fingerprint, fingerprintOf } from './backup-files.ts'

/** The last file that a backup writes: a folder without it is not a backup. */
export const manifestFile = 'manifest.json'

export interface Manifest {
  readonly format: 'newel-backup-1'
  readonly takenAt: string
  /** PostgreSQL's, as `18.4`. */
  readonly postgres: string
  readonly wal: { readonly from: string; readonly to: string }
  /** PostgreSQL needs its empty folders, which some ways of storing a backup lose. */
  readonly folders: readonly string[]
  readonly files: Readonly<Record<string, Fingerprint>>
}

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => {
    throw new Error(`${folder} is not a whole backup: it has no ${manifestFile}, which is written last.`)
  })
  const manifest = parsed(text)
  if (manifest?.format !== 'newel-backup-1' || !manifest.files || !manifest.folders)
    throw new Error(`${join(folder, manifestFile)} is damaged, or was written by another version of Newel.`)
  const stray = [...manifest.folders, ...Object.keys(manifest.files)].find((path) => !/^(data|secrets|files)(\/|$)/.test(path) || path.split('/').includes('..'))
  if (stray !== undefined) throw new Error(`${join(folder, manifestFile)} names a file outside the backup: ${stray}.`)
  return manifest
}

function parsed(text: string): Manifest | undefined {
  try {
    return JSON.parse(text) as Manifest
  } catch {
    return undefined
  }
}

/** Every file is there, whole and unchanged, and there is no other. */
export async function verify(folder: string, manifest: Manifest): Promise<void> {
  const wrong: string[] = []
  await each(Object.entries(manifest.files), async ([path, expected]) => {
    const file = join(folder, path)
    const found = await stat(file).catch(() => undefined)
    if (!found) wrong.push(`${path} is missing`)
    else if (found.size !== expected.size) wrong.push(`${path} has ${found.size} bytes and should have ${expected.size}`)
    else if ((await fingerprintOf(file)).sha256 !== expected.sha256) wrong.push(`${path} was changed`)
  })
  for (const path of (await contentsOf(folder)).files)
    if (path !== manifestFile && !Object.hasOwn(manifest.files, path)) wrong.push(`${path} does not belong to it`)
  if (wrong.length) throw new Error(`The backup in ${folder} cannot be trusted, so nothing was restored:\n${listed(wrong)}`)
}

function listed(wrong: string[]): string {
  const shown = wrong.sort().slice(0, 10).map((line) => `  ${line}`)
  return [...shown, ...(wrong.length > 10 ? [`  and ${wrong.length - 10} more`] : [])].join('\n')
}
