import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded } from '../platform/db/embedded.ts'
import { newelHome } from '../platform/db/open.ts'
import { asAdmin } from '../platform/db/prepare.ts'

/** Begins afresh: forgets the embedded database’s contents. Only for the data folder of this checkout; DATABASE_URL is never touched. */
if (process.env.DATABASE_URL) {
  console.error('--reset works only with the embedded database. Drop the agency’s schema in your own database by hand.')
  process.exit(2)
}
const home = newelHome()
const embedded = await startEmbedded(home)
await asAdmin(embedded.adminUrl, admin => admin.query('drop database if exists newel with (force)'))
await embedded.stop()
for (const name of readdirSync(home).filter(one => one === 'files')) rmSync(join(home, name), { recursive: true })
console.log('The old data has been removed.')
