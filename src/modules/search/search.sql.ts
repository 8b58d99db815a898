import { sql } from 'kysely'
import type { Here } from '../../platform/here.ts'
import type { Wanted } from './wanted.ts'

type Asking = Pick<Here, 'db' | 'run'>

export interface FoundPerson { readonly id: string; readonly authorityId: string; readonly givenName: string; readonly surname: string; readonly bornOn: string | null; readonly cases: readonly { readonly reference: string; readonly pathway: string; readonly status: string }[]; readonly home: string | null }

const most = 25

const personOf = `select p.id, visible_one(p.authority_ids) as "authorityId", p.given_name as "givenName", p.surname, p.born_on as "bornOn", cases.list as cases, cases.postcode as home
  from found p left join lateral (
    select coalesce(json_agg(json_build_object('reference', c.reference, 'pathway', c.pathway, 'status', c.status) order by c.opened_on desc), '[]') as list, max(c.postcode) as postcode
    from (select * from cases where person_id = p.id order by opened_on desc limit 4) c
  ) cases on true`

// Names go through the dictionary of distinct surnames: its numbers, best first, then the people who bear them.
const byName = {
  name: 'people by name',
  text: `with likely as materialized (select surnames_like($1, 40) as ids), found as materialized (
      select p.*, array_position(likely.ids, p.surname_id) as rank from likely, people p
      where p.surname_id = any(likely.ids) and ($2 = '' or lower(p.given_name) like $2 || '%')
      order by array_position(likely.ids, p.surname_id), p.given_name, p.id limit ${most + 1}
    ) ${personOf} order by p.rank, p.given_name, p.id`,
}
const byColumn = (column: 'nhs_number' | 'phone_digits') => ({ name: `people by ${column}`, text: `with found as (select * from people where ${column} = $1 limit ${most + 1}) ${personOf} order by p.surname, p.given_name` })
const byNhsNumber = byColumn('nhs_number')
const byTelephone = byColumn('phone_digits')
const byPostcode = {
  name: 'people by postcode',
  text: `with found as (select p.* from people p where p.id in (select c.person_id from cases c join homes h on h.id = c.home_id where h.postcode = $1 union select e.person_id from enquiries e join homes h on h.id = e.home_id where h.postcode = $1) limit ${most + 1}) ${personOf} order by p.surname, p.given_name`,
}

/** People found, at most 25, and whether there are more. */
export async function findPeople({ run }: Asking, wanted: Wanted): Promise<{ rows: FoundPerson[]; more: boolean }> {
  const rows = wanted.by === 'name' ? await run<FoundPerson>(byName, [wanted.surname, wanted.given.toLowerCase().replace(/[\\%_]/g, '')])
    : wanted.by === 'NHS number' ? await run<FoundPerson>(byNhsNumber, [wanted.value])
    : wanted.by === 'telephone' ? await run<FoundPerson>(byTelephone, [wanted.value])
    : wanted.by === 'postcode' ? await run<FoundPerson>(byPostcode, [wanted.value]) : []
  return { rows: rows.slice(0, most), more: rows.length > most }
}

/** Homes at a postcode. */
export const findHomes = async ({ db }: Asking, wanted: Wanted) => wanted.by !== 'postcode' ? [] : db.selectFrom('homes')
  .select(['id', sql<string>`visible_one(authority_ids)`.as('authorityId'), 'line1', 'town', 'postcode']).where('postcode', '=', wanted.value).orderBy('line1').limit(most).execute()

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
    .where('caller', 'ilike', `%${wanted.value.replace(/[\\%_]/g, '\\$&')}%`).orderBy('received_on', 'desc').limit(10).execute()
  return waiting.map(e => ({ ...e, kind: 'enquiry' as const }))
}
