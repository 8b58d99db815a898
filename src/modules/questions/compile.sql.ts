import { sql, type RawBuilder } from 'kysely'
import type { Period } from '../../rules/calendar/period.ts'
import { Refusal, type Here } from '../../platform/here.ts'
import { cellKey, type Figures } from './figures.ts'
import type { Asked, Question } from './question.ts'
import { countOf, isTimeKey, narrowKeys, notRecorded, type BreakKey, type CountKey, type NarrowKey, type Of, type TimeKey } from './vocabulary.ts'

/*
 * What each word of a question is in the database. Nothing that was typed becomes SQL: words choose among these fragments, and answers travel as parameters.
 * No council is asked for: whoever asks counts what they may see. What stands in a closed circle is in nobody’s figures.
 */
type Fragment = RawBuilder<unknown>
const orNone = (of: Fragment): Fragment => sql`coalesce(nullif(${of}, ''), ${sql.lit(notRecorded)})`

/** `r` is the record counted, `e` its enquiry. */
const from: Readonly<Record<Of, Fragment>> = {
  cases: sql`cases r left join enquiries e on e.id = r.enquiry_id and e.circle_id is null`,
  enquiries: sql`enquiries r`,
  signposts: sql`signposts r left join cases c on c.authority_id = r.authority_id and c.id = r.case_id left join enquiries e on e.id = coalesce(r.enquiry_id, c.enquiry_id) and e.circle_id is null`,
  complaints: sql`complaints r`,
}
/** The person, whichever record of theirs was kept; asked only for those who read people’s records. */
const withPerson = sql` left join people p on p.id = r.person_id left join people k on k.id = p.merged_into`

const dayOf: Readonly<Record<CountKey, Fragment>> = {
  'cases-opened': sql`r.opened_on`, 'cases-completed': sql`r.completed_on`, 'cases-closed': sql`r.closed_on`, 'cases-open': sql`r.opened_on`, 'people-helped': sql`r.completed_on`,
  'enquiries-received': sql`r.received_on`, 'enquiries-advised': sql`r.advice_given_on`, 'signposts-given': sql`r.pointed_on`, 'complaints-received': sql`r.received_on`,
}
const within = (count: CountKey, { from: first, to }: Period): Fragment =>
  count === 'cases-open' ? sql`r.opened_on <= ${to} and (r.closed_on is null or r.closed_on > ${to})`
    : sql`${dayOf[count]} between ${first} and ${to}${count === 'cases-closed' ? sql` and r.status = 'closed'` : sql``}`

const council = sql`case when a.kind in ('district', 'unitary') then r.authority_id::text else ${sql.lit(notRecorded)} end`
const source: Partial<Record<NarrowKey, Fragment>> = { channel: orNone(sql`e.channel`), source: orNone(sql`e.source`) }
const said: Readonly<Record<Of, Partial<Record<NarrowKey, Fragment>>>> = {
  cases: {
    council, ...source, pathway: sql`r.pathway`, stage: sql`r.pathway || '.' || r.stage`, scheme: orNone(sql`r.scheme`), reason: orNone(sql`r.close_reason`),
    status: sql`case when r.status = 'closed' then 'closed' when r.pause_reason is not null then 'paused' else 'open' end`, urgency: sql`case when r.urgent then 'urgent' else 'standard' end`,
  },
  enquiries: { council, channel: orNone(sql`r.channel`), source: orNone(sql`r.source`), status: sql`r.status`, triage: sql`coalesce(r.triage_level::text, ${sql.lit(notRecorded)})` },
  signposts: { council, ...source, topic: orNone(sql`r.topic`), service: sql`coalesce(r.service_id::text, ${sql.lit(notRecorded)})`, passed: sql`case when r.details_passed then 'yes' else 'no' end`, came: orNone(sql`r.outcome`) },
  complaints: { council, about: sql`r.kind`, complaintStage: sql`r.stage`, complaintOutcome: orNone(sql`r.outcome`) },
}

const timeOf = (key: TimeKey, day: Fragment): Fragment => ({
  month: sql`to_char(${day}, 'YYYY-MM')`, quarter: sql`to_char(date_trunc('quarter', ${day}), 'YYYY-MM')`, year: sql`to_char(${day} - interval '3 months', 'YYYY') || '-04'`,
})[key]

function ageOf({ question: { count }, period }: Asked): Fragment {
  const years = sql`extract(year from age(${count === 'cases-open' ? sql`${period.to}::date` : dayOf[count]}, coalesce(k.born_on, p.born_on)))`
  return sql`case when coalesce(k.born_on, p.born_on) is null then ${sql.lit(notRecorded)} when ${years} < 18 then 'under18' when ${years} < 65 then '18to64' when ${years} < 80 then '65to79' else '80plus' end`
}

function fragmentOf(key: BreakKey | '', asked: Asked): Fragment {
  if (key === '') return sql`'all'`
  if (isTimeKey(key)) return timeOf(key, dayOf[asked.question.count])
  if (key === 'age') return ageOf(asked)
  const found = said[countOf(asked.question.count).of][key]
  if (!found) throw new RangeError(`${key} is not known of ${asked.question.count}`)
  return found
}

/** Of things of which a record may have several: whether it has one of these. */
function hasOne(key: NarrowKey, values: readonly string[], asked: Asked): Fragment {
  if (key === 'fitted') return sql`exists (select from adaptations d where d.case_authority_id = r.authority_id and d.case_id = r.id and d.kind = any(${values}::text[]))`
  if (key === 'claimed') return sql`exists (select from outcomes o where o.authority_id = r.authority_id and o.case_id = r.id and o.withdrawn_at is null and o.outcome = any(${values}::text[]))`
  if (key === 'topic' && countOf(asked.question.count).of === 'enquiries') return values.includes(notRecorded) ? sql`cardinality(r.advice_topics) = 0` : sql`r.advice_topics && ${values}::text[]`
  return sql`${fragmentOf(key, asked)} = any(${values}::text[])`
}

const readsPeople = ({ narrow, rows, columns }: Question): boolean => narrow.age !== undefined || rows === 'age' || columns === 'age'

/** From which records a question is answered, as a statement goes on after its `select`. */
export function recordsOf(asked: Asked): Fragment {
  const { question, period } = asked
  const narrowed = narrowKeys.flatMap(key => question.narrow[key] ? [sql` and ${hasOne(key, question.narrow[key], asked)}`] : [])
  return sql`from ${from[countOf(question.count).of]} join authorities a on a.id = r.authority_id${readsPeople(question) ? withPerson : sql``} where r.circle_id is null and ${within(question.count, period)}${sql.join(narrowed, sql``)}`
}
/** The day it is counted by. */
export const countedDay = ({ count }: Question): Fragment => dayOf[count]
/** What stands down the side. */
export const rowOf = (asked: Asked): Fragment => fragmentOf(asked.question.rows, asked)

/** Only those of one row and one column; of all where it is not said which. */
export const breaksOf = (asked: Asked, row: string | undefined, column: string | undefined): Fragment =>
  sql.join(([[asked.question.rows, row], [asked.question.columns, column]] as const).flatMap(([key, value]) => key && value !== undefined ? [sql` and ${fragmentOf(key, asked)} = ${value}`] : []), sql``)

/** More than anybody reads, and more than a page should hold. */
const mostCells = 5000

interface Cell { readonly row: string | null; readonly column: string | null; readonly number: number }
/** Asks a question. What takes the database too long is refused in words. */
export async function figuresOf({ db }: Pick<Here, 'db'>, asked: Asked): Promise<Figures> {
  const number = asked.question.count === 'people-helped' ? sql`count(distinct t.person_id)` : sql`count(*)`
  const person = asked.question.count === 'people-helped' ? sql`, r.person_id` : sql``
  const cells = await inTime(sql<Cell>`select case when grouping(t."row") = 0 then t."row" end as "row", case when grouping(t."column") = 0 then t."column" end as "column", ${number}::int as number
    from (select ${fragmentOf(asked.question.rows, asked)} as "row", ${fragmentOf(asked.question.columns, asked)} as "column"${person} ${recordsOf(asked)}) t
    group by grouping sets ((t."row", t."column"), (t."row"), (t."column"), ())`.execute(db))
  if (cells.rows.length > mostCells) throw new Refusal(`This table would have ${cells.rows.length.toLocaleString('en-GB')} figures, which is more than anybody can read. Narrow the question down, or break it down by one thing.`)
  return new Map(cells.rows.map(({ row, column, number: n }) => [cellKey(row, column), n]))
}

/** PostgreSQL gives a statement up after some seconds: that is no fault of whoever asked. */
export const inTime = <T>(asked: Promise<T>): Promise<T> => asked.catch((error: unknown) => {
  if ((error as { code?: string }).code === '57014') throw new Refusal('This question takes too long to answer. Ask for fewer days, or narrow it down, and ask again.')
  throw error
})
