import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { inPounds, usualColumns, type LedgerColumns, type LedgerField } from '../../rules/money-of-grants/ledger.ts'
import { streams, type Stream } from '../../rules/money-of-grants/streams.ts'
import { formatMoney, pence, type Pence } from '../../rules/money.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { recordAll } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { ownCouncils } from '../councils/index.ts'

export interface Waiting { readonly reference: string; readonly council: string; readonly contractor: string; readonly invoice: string; readonly pence: Pence; readonly by: string; readonly on: Day }
const waiting = {
  name: 'payments that wait',
  text: `select c.reference, w.name as council, r.contractor, r.invoice_number as invoice, r.pence, u.name as by, r.asked_on as "on" from payment_requests r join cases c on c.authority_id = r.authority_id and c.id = r.case_id join authorities w on w.id = r.authority_id join users u on u.id = r.asked_by
    left join payments y on y.authority_id = r.authority_id and y.request_id = r.id where y.id is null order by w.name, r.id limit 200`,
}
/** What was asked for and not answered, of each council that whoever asks may see. */
export const paymentsWaiting = ({ run }: Pick<Here, 'run'>): Promise<readonly Waiting[]> => run<Waiting & Record<string, unknown>>(waiting, [])

export interface NotSent { readonly authorityId: string; readonly council: string; readonly howMany: number; readonly pence: Pence }
const unsent = {
  name: 'payments not exported',
  text: `select y.authority_id as "authorityId", w.name as council, count(*)::int as "howMany", sum(y.pence)::bigint as pence from payments y join authorities w on w.id = y.authority_id left join batched_payments b on b.authority_id = y.authority_id and b.payment_id = y.id
    where y.answer <> 'refused' and b.id is null group by y.authority_id, w.name order by w.name`,
}
/** Of each council, what its ledger has not been told of: payments and what was taken back. */
export const notSent = ({ run }: Pick<Here, 'run'>): Promise<readonly NotSent[]> => run<NotSent & Record<string, unknown>>(unsent, [])

export interface Batch { readonly id: string; readonly authorityId: string; readonly council: string; readonly number: number; readonly on: Day; readonly by: string; readonly howMany: number; readonly pence: Pence; readonly headings: readonly string[]; readonly fields: readonly string[] }
const batches = {
  name: 'batches for the ledger',
  text: `select b.id, b.authority_id as "authorityId", w.name as council, b.number, b.on_day as "on", u.name as by, b.headings, b.fields, count(y.id)::int as "howMany", coalesce(sum(y.pence), 0)::bigint as pence from payment_batches b join authorities w on w.id = b.authority_id join users u on u.id = b.made_by
    left join batched_payments q on q.authority_id = b.authority_id and q.batch_id = b.id left join payments y on y.authority_id = q.authority_id and y.id = q.payment_id where ($1::uuid is null or b.id = $1) group by b.id, w.name, u.name order by w.name, b.number desc limit 200`,
}
export const batchesOf = ({ run }: Pick<Here, 'run'>, id: string | null = null): Promise<readonly Batch[]> => run<Batch & Record<string, unknown>>(batches, [id])

/** The council that the address asks for, or the first there is. Throws NotFound. */
export async function councilAsked(here: Pick<Here, 'run' | 'user' | 'query' | 'today'>): Promise<{ readonly id: string; readonly name: string }> {
  const all = Object.entries(await ownCouncils(here))
  const found = here.query.council === undefined ? all[0] : all.find(([id]) => id === here.query.council)
  if (!found) throw new NotFound()
  return { id: found[0], name: found[1] }
}

const columns = { name: 'columns of a ledger', text: 'select headings, fields from ledger_columns where authority_id = $1 order by id desc limit 1' }
/** How a council’s ledger wants its columns: as it last said, or the usual ones. */
export const columnsFor = async ({ run }: Pick<Here, 'run'>, authorityId: string): Promise<LedgerColumns> => (await run<LedgerColumns & Record<string, unknown>>(columns, [authorityId]))[0] ?? usualColumns
export const setColumns = async (here: Here, authorityId: string, { headings, fields }: LedgerColumns): Promise<void> =>
  void await here.run(...inserting('ledger_columns', { id: here.newId(), authority_id: authorityId, headings: [...headings], fields: [...fields], set_by: here.user.id, set_at: here.now }))

const toSend = {
  name: 'payments for a batch',
  text: `select y.id, y.case_id as "caseId", y.circle_id as "circleId", r.contractor, r.invoice_number as invoice, y.pence from payments y join payment_requests r on r.authority_id = y.authority_id and r.id = y.request_id left join batched_payments b on b.authority_id = y.authority_id and b.payment_id = y.id
    where y.authority_id = $1 and y.answer <> 'refused' and b.id is null order by y.id`,
}
const last = { name: 'last batch', text: 'select coalesce(max(number), 0) as n from payment_batches where authority_id = $1' }
/** Puts all that a council’s ledger has not been told of into a batch: each payment into one, and no other. Throws a Refusal, or Stale when somebody else made one meanwhile. */
export async function makeBatch(here: Here, authorityId: string): Promise<string> {
  const [{ n }] = await here.run<{ n: number }>(last, [authorityId]) as [{ n: number }]
  const { headings, fields } = await columnsFor(here, authorityId)
  const id = here.newId()
  // A second export at the same moment waits here for the first, and finds its number taken.
  const made = await here.run({ name: 'batch made', text: 'insert into payment_batches (id, authority_id, number, headings, fields, on_day, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id' }, [id, authorityId, n + 1, [...headings], [...fields], here.today, here.user.id, here.now])
  if (!made.length) throw new Stale()
  const all = await here.run<{ id: string; caseId: string; circleId: string | null; contractor: string; invoice: string; pence: Pence }>(toSend, [authorityId])
  if (!all.length) throw new Refusal('Every payment of this council is in a batch already.')
  for (const one of all) await here.run(...inserting('batched_payments', { id: here.newId(), authority_id: authorityId, circle_id: one.circleId, case_id: one.caseId, batch_id: id, payment_id: one.id }))
  await recordAll(here, 'payment.exported', all.map(one => ({ about: { authorityId, circleId: one.circleId, caseId: one.caseId }, said: { contractor: one.contractor, invoice: one.invoice, pence: one.pence, batch: n + 1 } })))
  return id
}

interface Line extends Record<string, unknown> { readonly reference: string; readonly contractor: string; readonly invoice: string; readonly invoiceOn: Day; readonly kind: string; readonly answer: string; readonly pence: Pence; readonly fund: string; readonly stream: Stream; readonly by: string; readonly on: Day; readonly id: string }
const lines = {
  name: 'lines of a batch',
  text: `select c.reference, r.contractor, r.invoice_number as invoice, r.invoice_on as "invoiceOn", r.kind, y.answer, case when y.answer = 'reversed' then -p.pence else p.pence end as pence, f.name as fund, f.stream, u.name as by, y.on_day as "on", y.id
    from batched_payments q join payments y on y.authority_id = q.authority_id and y.id = q.payment_id join payment_requests r on r.authority_id = y.authority_id and r.id = y.request_id join payment_parts p on p.authority_id = r.authority_id and p.request_id = r.id
    join funds f on f.authority_id = p.authority_id and f.id = p.fund_id join cases c on c.authority_id = q.authority_id and c.id = q.case_id join users u on u.id = y.answered_by where q.authority_id = $1 and q.batch_id = $2 order by y.id, p.id`,
}
/** A batch as the council’s ledger reads it: a line for each fund that a payment comes from. Without any, the headings alone. Throws NotFound. */
export async function batchAsRows(here: Pick<Here, 'run'>, item: string | undefined): Promise<{ readonly number: number; readonly rows: readonly (readonly string[])[] }> {
  if (item !== undefined && !isUuid(item)) throw new NotFound()
  const [batch] = await batchesOf(here, item ?? null)
  if (!batch && item === undefined) return { number: 0, rows: [usualColumns.headings] }
  if (!batch) throw new NotFound()
  const said = (one: Line): Readonly<Record<LedgerField, string>> => ({
    council: batch.council, batch: String(batch.number), case: one.reference, contractor: one.contractor, invoice: one.invoice, invoiceDate: one.invoiceOn, amount: inPounds(one.pence), fund: one.fund, stream: streams[one.stream],
    kind: one.answer === 'reversed' ? 'taken back' : one.kind, approvedBy: one.by, approvedOn: one.on, payment: one.id,
  })
  const rows = (await here.run<Line>(lines, [batch.authorityId, batch.id])).map(said).map(one => batch.fields.map(field => field.startsWith('=') ? field.slice(1) : one[field as LedgerField]))
  return { number: batch.number, rows: [batch.headings, ...rows] }
}

export const batchInWords = ({ number, on, howMany, pence: amount }: Pick<Batch, 'number' | 'on' | 'howMany' | 'pence'>): string => `Batch ${number} of ${formatDay(on)}: ${howMany} ${howMany === 1 ? 'payment' : 'payments'}, ${formatMoney(pence(amount))}`
