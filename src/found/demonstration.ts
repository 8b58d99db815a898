import { readFileSync } from 'node:fs'
import { dayInLondon } from '../rules/calendar/london.ts'
import type { Day } from '../rules/calendar/day.ts'
import { pathwayKeys } from '../rules/pathways/pathway.ts'
import { createAgency, openToPeople, type Agency } from '../platform/db/agencies.ts'
import { foundAgency, foundCast } from '../platform/db/found.ts'
import type { Pools } from '../platform/db/pools.ts'
import type { Files } from '../platform/files/kept.ts'
import { asAdmin } from '../platform/db/prepare.ts'
import { project } from '../platform/project.ts'
import { cast, emailOf, type CastMember } from '../platform/testing/cast.ts'
import { newId } from '../platform/ids.ts'
import { asSystem, systemActor } from '../modules/imports/index.ts'
import { loadPublishedFigures } from '../modules/packs/index.ts'
import { hashPassword } from '../modules/sign-in/index.ts'
import { demonstrationCouncils, loadDemonstration } from '../../demo/load.ts'
import { signTheLastQuarter } from '../../demo/sign-the-last-quarter.ts'
import { tellStories } from '../../demo/stories.ts'

interface Settings { readonly id: string; readonly name: string; readonly domain: string; readonly colour: string; readonly password: string; readonly pathwaysOnFrom: Day; readonly storyPostcodes: readonly [string, string, string]; readonly castCouncils: { readonly first: string; readonly second: string } }
const settings = JSON.parse(readFileSync(project('demo/agency.json'), 'utf8')) as Settings

/** Makes the demonstration agency: its councils, the cast, a past year, a live quarter and the stories. Nobody is let in until all of it is there. */
export async function foundDemonstration(adminUrl: string, pools: Pools, say: (line: string) => void, files?: Files): Promise<undefined> {
  say('Loading the demonstration agency, with invented people. This happens once.')
  const agency = await createAgency(adminUrl, { id: settings.id, name: settings.name, hostNames: ['127.0.0.1', 'localhost'], theme: { colour: settings.colour }, demonstration: true, ready: false })
  const hash = await hashPassword(settings.password)
  await asAdmin(adminUrl, async admin => {
    const councils = await foundAgency(admin, agency, demonstrationCouncils(), pathwayKeys, settings.pathwaysOnFrom)
    await foundCast(admin, agency, settings.domain, hash, { first: councils.get(settings.castCouncils.first)!, second: councils.get(settings.castCouncils.second)! })
  })
  const today = dayInLondon(new Date())
  await loadDemonstration({ adminUrl, pools, agency, today, say })
  const actor = await systemActor(adminUrl, agency)
  await asSystem(pools, agency, actor, ({ run }) => loadPublishedFigures({ run, newId }, readFileSync(project('demo/published-figures.csv'), 'utf8')))
  await tellStories(pools, agency, settings.domain, settings.storyPostcodes, today, files)
  await signTheLastQuarter(pools, agency, settings.domain, today)
  await openToPeople(adminUrl, agency)
}

/** Prints who can sign in to the demonstration, and as what. */
export async function sayTheCast(adminUrl: string, agency: Agency, address: string, say: (line: string) => void): Promise<void> {
  const councils = await asAdmin(adminUrl, admin => admin.query<{ email: string; council: string }>(`select u.email, a.name as council from "${agency.schema}".users u join "${agency.schema}".authorities a on a.id = any(u.authority_ids)`))
  const councilOf = new Map(councils.rows.map(row => [row.email, row.council]))
  say(`Sign in at ${address}/sign-in as any of these:`)
  for (const [member, { name, role }] of Object.entries(cast) as [CastMember, (typeof cast)[CastMember]][]) {
    const email = emailOf(member, settings.domain)
    say(`  ${email.padEnd(22)} password: ${settings.password}   ${name.padEnd(15)} ${role.padEnd(23)} ${councilOf.get(email) ?? 'every council of the agency'}`)
  }
}
