import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { backUp } from './backup.ts'
import { preparePlace } from './embedded-place.ts'
import { startEmbedded } from './embedded.ts'
import { runCommand } from './backup-command-line.ts'

const usage = `Usage: bin/backup FOLDER

Copies the built-in database, the secrets that open it and the files of documents into FOLDER, which must be empty or new.
Newel may be running meanwhile: the copy holds everything saved up to its end.
NEWEL_HOME says which database (.newel beside bin/ unless you say otherwise).

Keep FOLDER as safe as the machine itself: it holds people's records and the database's password.
A NEWEL_SECRET set in the environment is not in it: keep that yourself.
Restore it with bin/restore FOLDER.`

await runCommand({ usage, instead: 'pg_dump or pg_basebackup', flags: {} }, async ({ folder, home }) => {
  await mustExist(home)
  const database = await startEmbedded(home)
  try {
    const begun = performance.now()
    const { manifest, bytes } = await backUp(database, folder)
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    return `Backed up ${Object.keys(manifest.files).length} files, ${(bytes / 1e6).toFixed(0)} MB, in ${seconds} seconds to ${folder}.\n` +
      `Keep it as safe as this machine: it holds people's records and the database's password.`
  } finally {
    await database.stop()
  }
})

/** Starting would make a new, empty database, and a backup of nothing looks like a backup. */
async function mustExist(home: string): Promise<void> {
  const there = await stat(home).then(() => true, () => false)
  const data = there ? (await preparePlace(home)).dataFolder : join(home, 'postgres/data')
  if (!await stat(data).catch(() => undefined)) throw new Error(`There is no database in ${home} to back up. Set NEWEL_HOME if it is elsewhere.`)
}
