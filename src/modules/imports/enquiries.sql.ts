import type { Transaction } from '../../platform/db/transaction.ts'
import { newReference } from '../../platform/ids.ts'
import type { EnquiryEntry } from './book.ts'
import type { Row } from './formats.ts'
import { happened, noon, recordAll, type Happening } from './happenings.sql.ts'
import type { By, Incoming } from './people-and-homes.sql.ts'
import { remember } from './remember.sql.ts'

type Writing = Pick<Transaction, 'run'>
type IncomingEnquiry = Incoming<EnquiryEntry, Row<'enquiries'>>

export async function writeEnquiries(t: Writing, by: By, staff: ReadonlyMap<string, string>, given: Set<string>, enquiries: readonly IncomingEnquiry[]): Promise<void> {
  const references = await freeReferences(t, given, enquiries.length)
  await Promise.all([
    t.run(insertEnquiries, [JSON.stringify(enquiries.map(({ entry, row }, at) => columnsOf(entry, row, references[at]!, staff))), by.actor]),
    remember(t, 'enquiry', enquiries.map(({ entry, row, hash }) => ({ key: row.key, hash, id: entry.id, authorityId: entry.authorityId }))),
    recordAll(t, by.actor, enquiries.flatMap(({ entry, row }) => storyOf(entry, row))),
  ])
}

const columnsOf = (entry: EnquiryEntry, row: Row<'enquiries'>, reference: string, staff: ReadonlyMap<string, string>) => ({
  ...row, id: entry.id, authority_id: entry.authorityId, reference, status: !row.closed_on ? 'open' : row.advice_given_on ? 'answered' : 'closed',
  person_id: entry.person?.id, home_id: entry.home?.id, owner_id: staff.get(row.owner), triage_level: row.triage_level || null,
  heard: { givenName: row.given_name, surname: row.surname, phone: row.phone, postcode: row.postcode },
  caller: entry.person?.name ?? [row.given_name, row.surname].filter(Boolean).join(' '),
})

function storyOf({ id, authorityId }: EnquiryEntry, row: Row<'enquiries'>): Happening[] {
  const about = { authorityId, enquiryId: id }
  return [
    happened(about, 'enquiry.taken', { channel: row.channel, ...(row.source ? { source: row.source } : {}) }, row.received_on, 2),
    ...(row.triage_level ? [happened(about, 'triage.levelled', { level: Number(row.triage_level) }, row.received_on, 3)] : []),
    ...(row.advice_given_on ? [happened(about, 'advice.given', { topics: row.advice_topics }, row.advice_given_on, 4)] : []),
    ...(row.closed_on ? [happened(about, 'enquiry.closed', { reason: row.close_reason }, row.closed_on, 5)] : []),
  ]
}

/** References that nothing has yet, neither in the database nor in this import: among many thousands, six letters drawn by chance do meet. */
async function freeReferences({ run }: Writing, given: Set<string>, many: number): Promise<string[]> {
  const free: string[] = []
  while (free.length < many) {
    const drawn: string[] = []
    while (drawn.length < many - free.length) {
      const reference = newReference('ENQ')
      if (!given.has(reference)) { given.add(reference); drawn.push(reference) }
    }
    const taken = await run<{ reference: string }>({ name: 'import, references', text: 'select reference from enquiries where authority_id = any(visible_authorities()) and reference = any($1)' }, [drawn])
    const gone = new Set(taken.map(({ reference }) => reference))
    free.push(...drawn.filter(reference => !gone.has(reference)))
  }
  return free
}

const insertEnquiries = {
  name: 'import, enquiries',
  text: `insert into enquiries (id, authority_id, reference, status, channel, received_on, source, referrer_name, person_id, home_id, heard, caller, asked, advice_topics, advice_given_on, triage_level, owner_id, taken_by, taken_at)
    select id, authority_id, reference, status, channel, received_on, source, referrer_name, person_id, home_id, heard, caller, asked, advice_topics, advice_given_on, triage_level, owner_id, $2, ${noon('received_on')}
    from json_to_recordset($1::json) as r(id uuid, authority_id uuid, reference text, status text, channel text, received_on date, source text, referrer_name text, person_id uuid, home_id uuid, heard jsonb, caller text, asked text, advice_topics text[], advice_given_on date, triage_level int, owner_id uuid)`,
}
