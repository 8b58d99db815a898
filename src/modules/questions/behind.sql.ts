import { sql } from 'kysely'
import { isDay, type Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { Here } from '../../platform/here.ts'
import { breaksOf, countedDay, inTime, recordsOf } from './compile.sql.ts'
import type { Asked } from './question.ts'
import { countOf, type Of } from './vocabulary.ts'

/** A record behind a number: its reference, the day it is counted by, and what it is; a name only for those who read people’s records. */
export interface Behind { readonly id: string; readonly authorityId: string; readonly recordId: string; readonly kind: Of; readonly reference: string; readonly on: Day; readonly what: string; readonly name: string }
export interface Cell { readonly row: string | undefined; readonly column: string | undefined }

export const aPage = 200

const listed = {
  cases: { kind: sql`'cases'`, record: sql`r.id`, reference: sql`r.reference`, what: sql`r.pathway`, name: sql`r.person_name` },
  enquiries: { kind: sql`'enquiries'`, record: sql`r.id`, reference: sql`r.reference`, what: sql`r.channel`, name: sql`r.caller` },
  signposts: { kind: sql`case when r.case_id is null then 'enquiries' else 'cases' end`, record: sql`coalesce(r.case_id, r.enquiry_id)`, reference: sql`coalesce(c.reference, e.reference)`, what: sql`coalesce(r.service_id::text, '')`, name: sql`coalesce(c.person_name, e.caller)` },
  complaints: { kind: sql`'complaints'`, record: sql`r.id`, reference: sql`r.reference`, what: sql`r.kind`, name: sql`''` },
} as const

/** The records that one number of an answer counts, by the day they are counted by; the same conditions as the number. */
export async function behind({ db, may }: Pick<Here, 'db' | 'may'>, asked: Asked, { row, column }: Cell, after: string | undefined) {
  const { kind, record, reference, what, name } = listed[countOf(asked.question.count).of]
  const day = countedDay(asked.question)
  const [afterDay = '', afterId = ''] = after?.split('~') ?? []
  const onwards = isDay(afterDay) && isUuid(afterId) ? sql`and (${day}, r.id) > (${afterDay}::date, ${afterId}::uuid)` : sql``
  const chosen = sql`${recordsOf(asked)} ${breaksOf(asked, row, column)}`
  const { rows } = await inTime(sql<Behind>`select r.id, r.authority_id as "authorityId", ${record} as "recordId", ${kind} as kind, ${reference} as reference, ${day} as "on", ${what} as what, ${may('person:see') ? name : sql`''`} as name
    ${chosen} ${onwards} order by ${day}, r.id limit ${aPage + 1}`.execute(db))
  const { rows: [counted] } = await inTime(sql<{ records: number; people: number | null }>`select count(*)::int as records, ${asked.question.count === 'people-helped' ? sql`count(distinct r.person_id)::int` : sql`null::int`} as people ${chosen}`.execute(db))
  const shown = rows.slice(0, aPage)
  const last = shown.at(-1)
  return { rows: shown, ...counted!, next: rows.length > aPage && last ? `${last.on}~${last.id}` : undefined }
}
