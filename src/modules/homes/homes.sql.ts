import { isUuid } from '../../rules/identifiers/uuid.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { inSight, NotFound, Stale, type Here } from '../../platform/here.ts'
import { history } from '../../platform/events/history.ts'
import { record } from '../../platform/events/record.ts'
import { adaptationsAt } from '../adaptations/index.ts'
import { lettingsOf } from '../landlords/index.ts'
import { emergenciesOf } from '../emergencies/index.ts'
import { warningsAbout } from '../warnings/index.ts'
import type { HomeHeard } from './home.ts'

export interface HomeMatch { readonly id: string; readonly authorityId: string; readonly line1: string; readonly line2: string; readonly town: string; readonly postcode: string; readonly uprn: string | null; readonly because: string }

/** Homes already on record that may be this one: the same UPRN, or the same postcode, those whose first line begins alike first. */
export async function likelyHomes(here: Pick<Here, 'db' | 'user'>, heard: HomeHeard): Promise<HomeMatch[]> {
  if (!heard.uprn && !heard.postcode) return []
  const rows = await here.db.selectFrom('homes').select(['id', 'authority_ids as authorityIds', 'line1', 'line2', 'town', 'postcode', 'uprn'])
    .where(eb => eb.or([...(heard.uprn ? [eb('uprn', '=', heard.uprn)] : []), ...(heard.postcode ? [eb('postcode', '=', heard.postcode)] : [])])).limit(60).execute()
  const start = startOf(heard.line1)
  return rows.map(row => ({ ...inSight(here, row), because: heard.uprn && row.uprn === heard.uprn ? 'same UPRN' : start && startOf(row.line1) === start ? 'same postcode and first line' : 'same postcode' }))
    .filter(row => row.because !== 'same postcode' || !start).sort((a, b) => b.because.length - a.because.length).slice(0, 8)
}
const startOf = (line: string): string => line.toLowerCase().replace(/[^a-z0-9]/g, '').slice(0, 8)

/** Puts a new home on record in a council, with the event. */
export async function recordHome(here: Here, heard: HomeHeard, authorityId: string, byHand: boolean): Promise<string> {
  const id = here.newId()
  await Promise.all([
    here.run(...inserting('homes', { id, authority_ids: [authorityId], ...heard, uprn: heard.uprn || null, council_chosen_by_hand: byHand, created_by: here.user.id })),
    record(here, { authorityId, homeId: id }, 'home.recorded', {}),
  ])
  return id
}

export async function home(here: Pick<Here, 'db' | 'params' | 'user'>) {
  const { id = '' } = here.params
  if (!isUuid(id)) throw new NotFound()
  const found = await here.db.selectFrom('homes').select(['id', 'line1', 'line2', 'town', 'postcode', 'uprn', 'tenure', 'landlord', 'version', 'authority_ids as authorityIds', 'council_chosen_by_hand as byHand', 'circle_id as circleId']).where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  return inSight(here, found)
}

/** A home with the cases there have been at it, whoever lived there, and its councils. */
export async function wholeHome(here: Here) {
  const found = await home(here)
  const [cases, councils, events, warnings, adaptations, lettings, emergencies] = await Promise.all([
    here.db.selectFrom('cases').select(['reference', 'pathway', 'status', 'opened_on as openedOn', 'completed_on as completedOn', 'person_name as personName']).where('home_id', '=', found.id).orderBy('opened_on', 'desc').orderBy('id').execute(),
    here.db.selectFrom('authorities').select(['id', 'name']).where('id', 'in', found.authorityIds).execute(),
    history(here, { authorityId: found.authorityId, homeId: found.id }),
    warningsAbout(here, [], [found.id]),
    adaptationsAt(here, found.id),
    lettingsOf(here, found.id),
    emergenciesOf(here, [], [found.id]),
  ])
  return { home: found, lettings, warnings, adaptations, emergencies, cases, councils, events }
}

/** Changes a home’s record as it was at `version`. Throws Stale when somebody else was first. */
export async function changeHome(here: Here, before: { readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly version: number }, heard: HomeHeard & { readonly landlord: string }, changed: Record<string, [string, string]>): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('homes').set({ ...heard, uprn: heard.uprn || null, version: before.version + 1 }).where('id', '=', before.id).where('version', '=', before.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await record(here, { authorityId: before.authorityId, circleId: before.circleId, homeId: before.id }, 'home.changed', { changed })
}
