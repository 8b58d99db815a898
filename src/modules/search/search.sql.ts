import { inSight, type Here } from '../../platform/here.ts'
import type { Wanted } from './wanted.ts'

type Asking = Pick<Here, 'db' | 'run' | 'user'>

interface Found { readonly id: string; readonly authorityIds: readonly string[]; readonly givenName: string; readonly surname: string; readonly bornOn: string | null; readonly cases: readonly { readonly reference: string; readonly pathway: string; readonly status: string }[]; readonly home: string | null }
export type FoundPerson = Found & { readonly authorityId: string }

const most = 25

const personOf = `select p.id, p.authority_ids as "authorityIds", p.given_name as "givenName", p.surname, p.born_on as "bornOn", cases.list as cases, cases.postcode as home
  from found p left join lateral (
    select coalesce(json_agg(json_build_object('reference', c.reference, 'pathway', c.pathway, 'status', c.status) order by c.opened_on desc), '[]') as list, max(c.postcode) as postcode
    from (select * from cases where person_id = p.id order by opened_on desc limit 4) c
  ) cases on true`

// Names go through the dictionary of distinct surnames: its numbers, best first, then the people who bear them, name by name until there are enough.
const byName = {
  name: 'people by name',
  text: `with found as materialized (
      select p.*, likely.rank from (select id, rank from unnest(surnames_like($1, 40)) with ordinality as l(id, rank) order by rank) likely
      cross join lateral (select * from people where surname_id = likely.id and merged_into is null and ($2 = '' or lower(given_name) like $2 || '%') order by given_name, id limit ${most + 1}) p
      order by likely.rank, p.given_name, p.id limit ${most + 1}
    ) ${personOf} order by p.rank, p.given_name, p.id`,
}
const byColumn = (column: 'nhs_number' | 'phone_digits') => ({ name: `people by ${column}`, text: `with found as (select * from people where ${column} = $1 and merged_into is null limit ${most + 1}) ${personOf} order by p.surname, p.given_name` })
const byNhsNumber = byColumn('nhs_number')
const byTelephone = byColumn('phone_digits')
const byPostcode = {
  name: 'people by postcode',
  text: `with found as (select p.* from people p where p.merged_into is null and p.id in (select c.person_id from cases c join homes h on h.id = c.home_id where h.postcode = $1 union select e.person_id from enquiries e join homes h on h.id = e.home_id where h.postcode = $1) limit ${most + 1}) ${personOf} order by p.surname, p.given_name`,
}

/** People found, at most 25, and whether there are more. */
export async function findPeople(asking: Asking, wanted: Wanted): Promise<{ rows: FoundPerson[]; more: boolean }> {
  const { run } = asking
  const rows = wanted.by === 'name' ? await run<Found>(byName, [wanted.surname, wanted.given.toLowerCase().replace(/[\\%_]/g, '')])
    : wanted.by === 'NHS number' ? await run<Found>(byNhsNumber, [wanted.value])
    : wanted.by === 'telephone' ? await run<Found>(byTelephone, [wanted.value])
    : wanted.by === 'postcode' ? await run<Found>(byPostcode, [wanted.value]) : []
  return { rows: rows.slice(0, most).map(row => inSight(asking, row)), more: rows.length > most }
}

/** Homes at a postcode. */
export async function findHomes(asking: Asking, wanted: Wanted) {
  if (wanted.by !== 'postcode') return []
  const homes = await asking.db.selectFrom('homes').select(['id', 'authority_ids as authorityIds', 'line1', 'town', 'postcode']).where('postcode', '=', wanted.value).orderBy('line1').limit(most).execute()
  return homes.map(home => inSight(asking, home))
}

/** The case or enquiry with this reference, or enquiries whose caller, not yet on record, bears the name. */
export async function findByReference({ db }: Asking, wanted: Wanted): Promise<{ kind: 'case' | 'enquiry'; id: string; authorityId: string; reference: string; name: string }[]> {
  if (wanted.by === 'reference') {
    const [cases, enquiries] = await Promise.all([
      db.selectFrom('cases').select(['id', 'authority_id as authorityId', 'reference', 'person_name as name']).where('reference', '=', wanted.value).execute(),
      db.selectFrom('enquiries').select(['id', 'authority_id as authorityId', 'reference', 'caller as name']).where('reference', '=', wanted.value).execute(),
    ])
    return [...cases.map(c => ({ ...c, kind: 'case' as const })), ...enquiries.map(e => ({ ...e, kind: 'enquiry' as const }))]
  }
  if (wanted.by !== 'name') return []
  const waiting = await db.selectFrom('enquiries').select(['id', 'authority_id as authorityId', 'reference', 'caller as name']).where('status', '=', 'open').where('person_id', 'is', null)
    .where(eb => eb.fn<string>('lower', ['caller']), 'like', `%${wanted.value.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`).orderBy('received_on', 'desc').limit(10).execute()
  return waiting.map(e => ({ ...e, kind: 'enquiry' as const }))
}
