import type { Day } from '../../rules/calendar/day.ts'
import { telephoneToMatch } from '../../rules/identifiers/telephone.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { HomeEntry, PersonEntry } from './book.ts'
import type { Row } from './formats.ts'
import { happened, recordAll } from './happenings.sql.ts'
import { remember } from './remember.sql.ts'

export interface Incoming<E, R> { readonly entry: E; readonly row: R; readonly hash: string }
type Writing = Pick<Transaction, 'run'>

/** What every write of an import needs to know. */
export interface By { readonly actor: string; readonly agencyAuthority: string; readonly today: Day }

const councilsOf = ({ councils }: PersonEntry | HomeEntry, { agencyAuthority }: By): readonly string[] => councils.length ? councils : [agencyAuthority]

/** The numbers of these surnames in the dictionary, adding those that are new. */
export async function surnameNumbers({ run }: Writing, surnames: readonly string[]): Promise<[string, number | null][]> {
  const rows = await run<{ surname: string; id: number | null }>({ name: 'import, surnames', text: 'select surname, surname_number(surname) as id from unnest($1::text[]) as s(surname)' }, [surnames])
  return rows.map(({ surname, id }) => [surname, id])
}

export const writePeople = (t: Writing, by: By, surnames: ReadonlyMap<string, number | null>, people: readonly Incoming<PersonEntry, Row<'people'>>[]) => Promise.all([
  t.run(insertPeople, [JSON.stringify(people.map(({ entry, row }) => ({
    ...row, id: entry.id, authority_ids: councilsOf(entry, by), surname_id: surnames.get(row.surname) ?? null, phone_digits: telephoneToMatch(row.phone) ?? '',
  }))), by.actor]),
  remember(t, 'person', people.map(({ entry, row, hash }) => ({ key: row.key, hash, id: entry.id, authorityId: councilsOf(entry, by)[0]! }))),
  recordAll(t, by.actor, people.map(({ entry }) => happened({ authorityId: councilsOf(entry, by)[0]!, personId: entry.id }, 'person.recorded', {}, entry.since ?? by.today, 0))),
])

const insertPeople = {
  name: 'import, people',
  text: `insert into people (id, authority_ids, title, given_name, surname, surname_id, born_on, nhs_number, no_nhs_number, phone, phone_digits, email, language, needs, created_by)
    select id, authority_ids, title, given_name, surname, surname_id, born_on, nhs_number, no_nhs_number, phone, phone_digits, email, language, needs, $2
    from json_to_recordset($1::json) as r(id uuid, authority_ids uuid[], title text, given_name text, surname text, surname_id int, born_on date, nhs_number text, no_nhs_number text, phone text, phone_digits text, email text, language text, needs text)`,
}

export const writeHomes = (t: Writing, by: By, homes: readonly Incoming<HomeEntry, Row<'homes'>>[]) => Promise.all([
  t.run(insertHomes, [JSON.stringify(homes.map(({ entry, row }) => ({ ...row, id: entry.id, authority_ids: entry.councils, by_hand: row.council !== '' }))), by.actor]),
  remember(t, 'home', homes.map(({ entry, row, hash }) => ({ key: row.key, hash, id: entry.id, authorityId: entry.councilId }))),
  recordAll(t, by.actor, homes.map(({ entry }) => happened({ authorityId: entry.councilId, homeId: entry.id }, 'home.recorded', {}, entry.since ?? by.today, 1))),
])

const insertHomes = {
  name: 'import, homes',
  text: `insert into homes (id, authority_ids, uprn, line1, line2, town, postcode, tenure, landlord, council_chosen_by_hand, created_by)
    select id, authority_ids, uprn, line1, line2, town, postcode, tenure, landlord, by_hand, $2
    from json_to_recordset($1::json) as r(id uuid, authority_ids uuid[], uprn text, line1 text, line2 text, town text, postcode text, tenure text, landlord text, by_hand boolean)`,
}

/** People and homes that are here already have to do with these councils too from now on. */
export async function belongTo({ run }: Writing, table: 'people' | 'homes', belongings: readonly { readonly id: string; readonly councils: readonly string[] }[]): Promise<void> {
  await run({
    name: `import, ${table} belong`,
    text: `update ${table} r set authority_ids = r.authority_ids || array(select c from unnest(b.c) as c where not c = any(r.authority_ids))
      from json_to_recordset($1::json) as b(i uuid, c uuid[]) where r.id = b.i and not r.authority_ids @> b.c`,
  }, [JSON.stringify(belongings.map(({ id, councils }) => ({ i: id, c: councils })))])
  // And so does what must be known about them.
  for (const hanging of table === 'people' ? ['warnings', 'relationships', 'consents'] : ['warnings', 'adaptations']) await run({
    name: `import, ${hanging} of ${table} belong`,
    text: `update ${hanging} w set authority_ids = r.authority_ids from ${table} r where r.id = w.${table === 'people' ? 'person' : 'home'}_id and r.id = any($1) and not w.authority_ids @> r.authority_ids`,
  }, [belongings.map(({ id }) => id)])
}
