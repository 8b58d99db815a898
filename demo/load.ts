import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '../src/rules/calendar/day.ts'
import type { Agency } from '../src/platform/db/agencies.ts'
import type { Pools } from '../src/platform/db/pools.ts'
import { asAdmin } from '../src/platform/db/prepare.ts'
import { cast } from '../src/platform/testing/cast.ts'
import { asSystem, importFolder, inWords, systemActor } from '../src/modules/imports/index.ts'
import { loadPublishedFigures } from '../src/modules/packs/index.ts'
import { newId } from '../src/platform/ids.ts'
import { project } from '../src/platform/project.ts'
import { inventLiveQuarter, type Staff } from './live-quarter.ts'
import { places } from './tables.ts'
import type { World } from './world.ts'
import { inventYear } from './year.ts'

export { demonstrationCouncils } from './tables.ts'

export interface Demonstration {
  readonly adminUrl: string
  readonly pools: Pools
  readonly agency: Agency
  readonly today: Day
  readonly say: (line: string) => void
}

/** Brings the invented year and the live quarter into an agency that has its councils and cast, through the same import as everybody’s. Safe to run again on the same day. */
export async function loadDemonstration(demonstration: Demonstration): Promise<void> {
  const { adminUrl, pools, agency, today, say } = demonstration
  await loadPostcodes(adminUrl)
  await asSystem(pools, agency, await systemActor(adminUrl, agency), t => loadPublishedFigures({ ...t, newId }, readFileSync(project('demo/published-figures.csv'), 'utf8')))
  say('The year from 1 April 2018 to 31 March 2019')
  await bringIn(demonstration, inventYear(), 'Y18')
  say('The quarter as it stands today')
  await bringIn(demonstration, inventLiveQuarter(today, await staffOf(adminUrl, agency)), 'NOW')
}

async function bringIn({ adminUrl, pools, agency, today, say }: Demonstration, world: World, prefix: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'newel-demonstration-'))
  try {
    world.write(folder, prefix)
    const actor = await systemActor(adminUrl, agency)
    const { refused, agrees } = await importFolder({ pools, agency, actor, folder, today, tell: problem => { if (problem.kind === 'refused') say(inWords(problem)) }, say: line => { if (/brought in$/.test(line)) say(`  ${line}`) } })
    if (refused || !agrees) throw new Error('The demonstration could not be brought in as it was invented')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const loadPostcodes = (adminUrl: string): Promise<unknown> => asAdmin(adminUrl, admin => admin.query(
  'insert into public.postcodes (postcode, council_code, invented) select p, c, true from unnest($1::text[], $2::text[]) as r(p, c) on conflict do nothing',
  [places().map(({ postcode }) => postcode), places().map(({ council }) => council)]))

/** The cast’s e-mail addresses, as far as they have accounts. */
async function staffOf(adminUrl: string, { schema }: Agency): Promise<Staff> {
  const { rows } = await asAdmin(adminUrl, admin => admin.query<{ name: string; email: string }>(`select name, email from "${schema}".users`))
  const emailOf = ({ name }: { readonly name: string }): string => rows.find(row => row.name === name)?.email ?? ''
  return { contactOfficer: emailOf(cast.cora), caseworker: emailOf(cast.amara), occupationalTherapist: emailOf(cast.orla), technicalOfficer: emailOf(cast.tariq) }
}
