import { parseArgs } from 'node:util'
import { modules, newelSite } from './app.ts'
import { allAgencies, type Agency } from './platform/db/agencies.ts'
import { newelHome, openDatabase } from './platform/db/open.ts'
import { closePools, openPools } from './platform/db/pools.ts'
import { prepareDatabase } from './platform/db/prepare.ts'
import { fileRoomOf } from './platform/files/take-in.ts'
import { startWorker } from './platform/jobs/worker.ts'
import { postOf } from './platform/post/carrier.ts'
import { project } from './platform/project.ts'
import { foundDemonstration, sayTheCast } from './found/demonstration.ts'
import { foundEmptyAgency } from './found/empty-agency.ts'

const { values: asked } = parseArgs({ options: { demo: { type: 'boolean', default: true }, name: { type: 'string' }, 'admin-email': { type: 'string' }, reset: { type: 'boolean' } }, allowNegative: true })
const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST ?? '127.0.0.1'
const isThisMachine = /^(127\.\d+\.\d+\.\d+|localhost|::1)$/.test(host)

const database = await openDatabase(newelHome())
if (database.note) console.log(database.note)
const { stillOpen } = await prepareDatabase(database.adminUrl, database.secret)
const files = fileRoomOf(newelHome(), process.env)
const pools = openPools(database.adminUrl, database.secret, 12)
const say = (line: string): void => console.log(line)
const known = await allAgencies(pools.newel_door)
const link = asked.demo
  ? known.length ? undefined : await foundDemonstration(database.adminUrl, pools, say, files.files)
  : await foundEmptyAgency(database.adminUrl, pools, { name: asked.name ?? 'Home improvement agency', adminEmail: asked['admin-email'] ?? 'administrator@agency.example' })
const agencies = await allAgencies(pools.newel_door)

if (!isThisMachine && agencies.some(agency => agency.demonstration)) {
  console.error(`The demonstration agency does not ask for the authenticator app, so it listens on this machine only, not on ${host}. Start with --no-demo and another NEWEL_HOME, or leave HOST out.`)
  await stop(1)
}

const site = await newelSite({ pools, secret: database.secret, secure: process.env.NEWEL_HTTPS === 'yes', staticFolder: project('dist/static'), stillOpen, log: true, files, ...(process.env.NEWEL_TRUST_PROXY ? { trustProxy: process.env.NEWEL_TRUST_PROXY } : {}) })

// Work that is not a page is done here too, unless another process does it. Agencies are looked up each time, so that a new one is worked for.
const worker = process.env.NEWEL_WORKER === 'no' ? undefined : startWorker(async () => (await allAgencies(pools.newel_door)).map(agency => ({
  pools, agency, jobs: modules.flatMap(module => module.jobs ?? []), now: () => new Date(), post: postOf(agency, process.env), siteAddress: siteAddress(agency),
})), say)

/** Where people reach an agency: its host name over https, or this machine. */
function siteAddress({ hostNames, demonstration }: Agency): string {
  return demonstration || !hostNames[0] ? `http://${host}:${port}` : `https://${hostNames[0]}`
}

let stopping = false
async function stop(code: number): Promise<never> {
  if (!stopping) {
    stopping = true
    setTimeout(() => process.exit(code), 4500).unref()
    await worker?.stop().catch(() => undefined)
    await site?.close().catch(() => undefined)
    await closePools(pools).catch(() => undefined)
    await database.close().catch(() => undefined)
  }
  process.exit(code)
}
process.on('SIGTERM', () => void stop(0))
process.on('SIGINT', () => void stop(0))

try {
  await site.listen({ port, host })
} catch (error) {
  console.error((error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? `Port ${port} is in use on this machine, perhaps by a Newel that is running already. Set PORT to another.` : (error as Error).message)
  await stop(1)
}
const address = `http://${host}:${port}`
console.log(`Newel is ready at ${address}`)
for (const agency of agencies.filter(one => one.demonstration)) await sayTheCast(database.adminUrl, agency, address, say)
if (link) console.log(`Open this link once, within 24 hours, to set the first administrator’s password:\n${address}${link}`)
