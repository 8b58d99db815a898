import { inSight, type Here } from '../../platform/here.ts'

export interface AccessibleHome { readonly id: string; readonly authorityId: string; readonly address: string; readonly postcode: string; readonly tenure: string; readonly council: string; readonly has: readonly string[] }
export interface HomesWanted { readonly kinds: readonly string[]; readonly council: string | undefined; readonly postcode: string }

export const homesAtMost = 100
// No person is read, and nothing of a home or an adaptation in a closed circle, even by those inside it.
const found = {
  name: 'accessible homes',
  text: `select h.id, h.authority_ids as "authorityIds", concat_ws(', ', nullif(h.line1, ''), nullif(h.town, '')) as address, h.postcode, h.tenure,
      (select string_agg(t.short_name, ', ' order by t.short_name) from authorities t where t.id = any(h.authority_ids)) as council, array_agg(distinct a.kind order by a.kind) as has
    from homes h join adaptations a on a.home_id = h.id and a.standing = 'there' and a.circle_id is null
    where h.circle_id is null and ($2::uuid is null or $2 = any(h.authority_ids)) and replace(h.postcode, ' ', '') like $3 || '%'
    group by h.id having array_agg(a.kind) @> $1::text[] order by h.postcode, h.line1, h.id limit ${homesAtMost + 1}`,
}
/** Homes where all of these are there, in a council or a postcode area when one is named; one more than are shown. */
export async function accessibleHomes(here: Pick<Here, 'run' | 'user'>, { kinds, council, postcode }: HomesWanted): Promise<AccessibleHome[]> {
  const rows = await here.run<Omit<AccessibleHome, 'authorityId'> & { authorityIds: readonly string[] }>(found, [kinds, council ?? null, postcode])
  return rows.map(row => inSight(here, row))
}

const served = { name: 'councils of accessible homes', text: "select id, name from authorities where kind <> 'agency' and id = any(visible_authorities()) order by name" }
export const councilsInSight = async ({ run }: Pick<Here, 'run'>): Promise<Record<string, string>> =>
  Object.fromEntries((await run<{ id: string; name: string }>(served, [])).map(({ id, name }) => [id, name]))
