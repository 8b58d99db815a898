import { Stale, type Here } from '../../platform/here.ts'
import { recordSetting } from '../../platform/events/account-events.ts'

/** How people reach the agency. Any of it may be empty. */
export interface AgencyDetails {
  readonly phone: string
  readonly email: string
  readonly post: string
  readonly hours: string
  readonly about: string
}

const found = { name: 'agency details', text: 'select id, phone, email, post, hours, about, version from agency_details' }

/** What the agency has said about how to reach it. */
export const agencyDetails = async ({ run }: Pick<Here, 'run'>) => (await run<AgencyDetails & { id: string; version: number }>(found, []))[0]!

/** Changes them. Throws Stale when somebody else was first. */
export async function changeAgencyDetails(here: Here, before: { readonly id: string; readonly version: number }, details: AgencyDetails): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('agency_details').set({ ...details, version: before.version + 1, changed_at: here.now }).where('id', '=', before.id).where('version', '=', before.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await recordSetting(here, 'details.changed', { ...details })
}
