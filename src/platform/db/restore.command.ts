import { runCommand } from './backup-command-line.ts'
import { restore } from './restore.ts'

const usage = `Usage: bin/restore FOLDER [--replace]

Puts back what bin/backup copied into FOLDER. Every file is checked first, and a damaged backup is refused.
Newel must not be running: stop it first. NEWEL_HOME says where to (.newel beside bin/ unless you say otherwise).

  --replace   when there is a database already, move it aside and go on; it is never deleted`

await runCommand({ usage, instead: 'pg_restore or your own base backups', flags: { replace: { type: 'boolean' } } }, async ({ folder, home, flags }) => {
  const { database, manifest, movedAside } = await restore(folder, home, { replace: flags.replace === true })
  await database.stop()
  const kept = movedAside.map((path) => `\nWhat was there before is kept in ${path}.`).join('')
  return `Restored the backup of ${manifest.takenAt} to ${home}; it started and is whole.${kept}\nStart Newel with bin/start.`
})
