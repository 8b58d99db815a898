import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dayInLondon } from '../../rules/calendar/london.ts'
import { allAgencies, type Agency } from '../../platform/db/agencies.ts'
import { newelHome, openDatabase } from '../../platform/db/open.ts'
import { closePools, openPools, type Pools } from '../../platform/db/pools.ts'
import { systemActor } from './as-system.sql.ts'
import { CannotImport } from './folder.csv.ts'
import { importFolder } from './import-folder.job.ts'
import { inWords } from './problem.ts'

const usage = `Usage: bin/import DIR [--dry-run] [--all-or-nothing] [--agency ID]

Brings the CSV files in DIR into an agency: people.csv, homes.csv, enquiries.csv, cases.csv, milestones.csv, outcomes.csv.
What they hold is in docs/import-format.md. Newel may be running meanwhile.

  --dry-run          check everything, change nothing
  --all-or-nothing   when any row is refused, refuse them all
  --agency ID        which agency, when there are several

Every row is checked before the first is written. Importing the same files again changes nothing.
Exit code: 0 every row is in; 1 some rows were refused, or are here already and otherwise; 2 it could not be done.`

function asked() {
  const options = { 'dry-run': { type: 'boolean' }, 'all-or-nothing': { type: 'boolean' }, agency: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  if (values.help) return undefined
  if (positionals.length !== 1) throw new CannotImport(usage)
  return { folder: resolve(positionals[0]!), dryRun: values['dry-run'] ?? false, allOrNothing: values['all-or-nothing'] ?? false, agency: values.agency }
}

async function theAgency(pools: Pools, id: string | undefined): Promise<Agency> {
  const all = await allAgencies(pools.newel_door)
  const found = id === undefined ? (all.length === 1 ? all[0] : undefined) : all.find(agency => agency.id === id)
  if (found) return found
  throw new CannotImport(!all.length ? 'There is no agency here yet. bin/start makes one.' : `${id === undefined ? 'Say which agency' : `There is no agency ${id}`}: --agency ${all.map(agency => agency.id).join(' or --agency ')}`)
}

async function run(): Promise<number> {
  const given = asked()
  if (!given) { console.log(usage); return 0 }
  const { agency: agencyId, ...wanted } = given
  const database = await openDatabase(newelHome())
  const pools = openPools(database.adminUrl, database.secret, 1)
  try {
    const agency = await theAgency(pools, agencyId)
    const actor = await systemActor(database.adminUrl, agency)
    const { refused, differing, agrees } = await importFolder({ ...wanted, pools, agency, actor, today: dayInLondon(new Date()), tell: problem => console.log(inWords(problem)), say: line => console.log(line) })
    return refused || differing || !agrees ? 1 : 0
  } finally {
    await closePools(pools)
    await database.close()
  }
}

try {
  process.exitCode = await run()
} catch (error) {
  if (error instanceof CannotImport) for (const problem of error.problems) console.error(inWords(problem))
  console.error(error instanceof Error ? error.message : String(error))
  if (error instanceof CannotImport && error.problems.length) console.error('Nothing was changed.')
  process.exitCode = 2
}
