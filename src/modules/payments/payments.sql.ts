import type { Day } from '../../rules/calendar/day.ts'
import { formatDay } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { compared, drawnFrom, nineTenths, retentionKey } from '../../rules/money-of-grants/paying.ts'
import { addMoney, formatMoney, pence, type Pence } from '../../rules/money.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, type Here } from '../../platform/here.ts'
import { aboutCase, certifiedOn, columnsAbout, committedTo, counts, drawnOn, granted, isPaid, keptMoney, mostPayable, moved, payableNow, retentionsHeld, waits, type MoneyOfCase, type PaymentAsked } from '../funds/index.ts'

export interface InvoiceTold {
  readonly kind: 'stage' | 'final'; readonly contractor: string; readonly invoice: string; readonly invoiceOn: Day; readonly net: Pence; readonly vat: Pence; readonly others: Pence; readonly retention: Pence
  readonly satisfied: 'yes' | 'no'; readonly satisfiedWhy: string
}
/** What the council is asked to pay of an invoice now. */
export const payableOf = ({ net, vat, others, retention }: Pick<InvoiceTold, 'net' | 'vat' | 'others' | 'retention'>): Pence => pence(net + vat - others - retention)

/** The approval on which something can be asked for. Throws a Refusal. */
export function mayAsk(c: MoneyOfCase, certified: Day | null): void {
  if (!c.decision?.approved) throw new Refusal('No approval stands on this case: nothing can be paid.')
  if (!committedTo(c)) throw new Refusal('Nothing is committed to this case yet. Commit what is approved first.')
  if (payableNow(c, certified) <= 0) throw new Refusal(certified || drawnOn(c) >= mostPayable(c) ? `All that may be paid, ${formatMoney(mostPayable(c))}, is paid or asked for.` : `The works are not certified yet: until then, nine tenths of the grant is the most that is paid, and it is paid or asked for (Act 1996 s35).`)
}

/** Why this invoice cannot be paid, and at which answer; undefined when it can. */
export function whyNotPaid(c: MoneyOfCase, certified: Day | null, told: InvoiceTold): { readonly field: 'kind' | 'contractor' | 'net' | 'retention'; readonly says: string } | undefined {
  const [amount, most] = [payableOf(told), payableNow(c, certified)]
  if (told.kind === 'final' && !certified) return { field: 'kind', says: 'The works are not certified yet. Ask for a stage payment, or have the works certified first' }
  if (compared(told.contractor) === compared(c.personName)) return { field: 'contractor', says: 'This is the applicant: an invoice from them or their family is not paid (Act 1996 s37)' }
  if (amount <= 0) return { field: told.retention > 0 ? 'retention' : 'net', says: 'Nothing of the invoice is left to be paid: check the amounts' }
  if (amount > most) return { field: 'net', says: `This asks for ${formatMoney(amount)}, and ${formatMoney(most)} may be paid now${certified ? ': never more than the grant, and what is committed' : ': until the works are certified, nine tenths of the grant is the most (Act 1996 s35)'}` }
  if (told.retention > 0 && addMoney(amount, told.retention) > pence(Math.min(mostPayable(c), committedTo(c)) - drawnOn(c))) return { field: 'retention', says: 'With what is held back it would be more than the grant that is left' }
  return undefined
}

const attempts = {
  name: 'attempts at an invoice',
  text: `select r.attempt, c.reference, exists (select 1 from payments y where y.authority_id = r.authority_id and y.request_id = r.id and y.answer in ('refused', 'reversed')) as over
    from payment_requests r join cases c on c.authority_id = r.authority_id and c.id = r.case_id where r.contractor_key = $1 and r.invoice_key = $2 order by r.attempt desc limit 1`,
}
/** The number of the next attempt at an invoice. Throws a Refusal where it is asked for or paid already. */
async function nextAttempt(here: Here, contractorKey: string, invoiceKey: string): Promise<number> {
  const [last] = await here.run<{ attempt: number; reference: string; over: boolean }>(attempts, [contractorKey, invoiceKey])
  if (last && !last.over) throw new Refusal(`This invoice of this contractor is asked for already, on ${last.reference}: it is never paid twice`, 'invoice')
  return (last?.attempt ?? 0) + 1
}

/** Writes a request with the funds it is paid from, behind the lock on its case. */
async function ask(here: Here, c: MoneyOfCase, told: InvoiceTold | (Omit<InvoiceTold, 'kind'> & { readonly kind: 'retention' }), amount: Pence, keys: { readonly contractor: string; readonly invoice: string }, retentionOf: string | null): Promise<string> {
  const attempt = await nextAttempt(here, keys.contractor, keys.invoice)
  const parts = drawnFrom(c.funds.map(({ fundId, committed, drawn }) => ({ fundId, left: pence(committed - drawn) })), amount)
  if (!parts) throw new Refusal('Not so much is committed to this case: commit more first', 'net')
  const id = here.newId()
  const made = await here.run({ name: 'payment asked', text: `insert into payment_requests (id, authority_id, circle_id, case_id, decision_id, kind, retention_of, contractor, contractor_key, invoice_number, invoice_key, attempt, invoice_on, net_pence, vat_pence, others_pence, retention_pence, pence, matches, inspected, acceptable, satisfied, satisfied_why, asked_by, asked_on, asked_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, true, true, true, $19, $20, $21, $22, $23) on conflict do nothing returning id` },
  [id, c.authorityId, c.circleId, c.id, c.decision!.id, told.kind, retentionOf, told.contractor, keys.contractor, told.invoice, keys.invoice, attempt, told.invoiceOn, told.net, told.vat, told.others, told.retention, amount, told.satisfied, told.satisfiedWhy, here.user.id, here.today, here.now])
  if (!made.length) throw new Refusal('This invoice of this contractor is asked for already: it is never paid twice', 'invoice')
  for (const { fundId, pence: part } of parts) await here.run(...inserting('payment_parts', { id: here.newId(), ...columnsAbout(c), request_id: id, fund_id: fundId, pence: part }))
  await record(here, aboutCase(c), 'payment.asked', { kind: told.kind, contractor: told.contractor, invoice: told.invoice, pence: amount, retentionPence: told.retention })
  return id
}

/** The agency asks the council to pay an invoice, after its checks. Throws a Refusal. */
export async function askForPayment(here: Here, of: MoneyOfCase, told: InvoiceTold): Promise<string> {
  const c = await keptMoney(here, of)
  const certified = await certifiedOn(here, c)
  mayAsk(c, certified)
  const why = whyNotPaid(c, certified, told)
  if (why) throw new Refusal(why.says, why.field)
  const keys = { contractor: compared(told.contractor), invoice: compared(told.invoice) }
  if (!keys.contractor || !keys.invoice) throw new Refusal('Enter a name or number with letters or figures', keys.contractor ? 'invoice' : 'contractor')
  return ask(here, c, told, payableOf(told), keys, null)
}

/** What is held back and may be released: that of the address, or the first. Throws NotFound or a Refusal. */
export function mayAskForRetention(c: MoneyOfCase, certified: Day | null, item: string | undefined): PaymentAsked {
  if (item !== undefined && !isUuid(item)) throw new NotFound()
  const held = retentionsHeld(c)
  const one = item === undefined ? held[0] : held.find(({ id }) => id === item)
  if (!one) throw new Refusal('Nothing is held back that could be asked for.')
  if (!certified) throw new Refusal('The works are not certified yet: what is held back is released after that.')
  if (one.retention > pence(Math.min(mostPayable(c), committedTo(c)) - drawnOn(c))) throw new Refusal('Not so much of the grant is committed and unpaid any more. Look at what was committed and given back.')
  return one
}

/** Asks for what was held back, after the works were certified. Throws a Refusal. */
export async function askForRetention(here: Here, of: MoneyOfCase, requestId: string, { satisfied, satisfiedWhy }: Pick<InvoiceTold, 'satisfied' | 'satisfiedWhy'>): Promise<string> {
  const c = await keptMoney(here, of)
  const held = mayAskForRetention(c, await certifiedOn(here, c), requestId)
  const told = { kind: 'retention', contractor: held.contractor, invoice: held.invoice, invoiceOn: held.invoiceOn, net: held.retention, vat: pence(0), others: pence(0), retention: pence(0), satisfied, satisfiedWhy } as const
  return ask(here, c, told, held.retention, { contractor: compared(held.contractor), invoice: retentionKey(compared(held.invoice)) }, held.id)
}

/** The request that an officer may answer: that of the address, or the first that waits. Throws NotFound or a Refusal. */
export function mayAnswer({ user }: Pick<Here, 'user'>, c: MoneyOfCase, item: string | undefined): PaymentAsked {
  if (item !== undefined && !isUuid(item)) throw new NotFound()
  const one = item === undefined ? c.asked.find(waits) : c.asked.find(({ id }) => id === item)
  if (!one && item !== undefined) throw new NotFound()
  if (!one) throw new Refusal('No payment waits for an answer.')
  if (!waits(one)) throw new Refusal(`${one.answeredBy} ${one.answer === 'approved' ? 'approved' : 'refused'} this on ${formatDay(one.answeredOn!)}.`)
  if (one.byId === user.id) throw new Refusal('You asked for this payment yourself: somebody else approves it.')
  return one
}

/** Why a request cannot be approved as things are now; empty when it can. */
export function whyNotApproved(c: MoneyOfCase, certified: Day | null, one: PaymentAsked, today: Day): string {
  const drawn = drawnOn(c)
  if (!c.decision?.approved) return 'No approval stands on this case any more: nothing can be paid'
  if (c.decision.payFrom && c.decision.payFrom > today) return `Payment is put off to ${formatDay(c.decision.payFrom)} (Act 1996 s36)`
  if (drawn > mostPayable(c)) return `With this, ${formatMoney(drawn)} would be paid, and ${formatMoney(mostPayable(c))} is the most that may be`
  if (drawn > committedTo(c)) return `With this, ${formatMoney(drawn)} would be paid, and ${formatMoney(committedTo(c))} is committed`
  if (one.kind !== 'stage' && !certified) return 'The works are not certified yet'
  if (!certified && drawn > nineTenths(granted(c))) return 'Until the works are certified, nine tenths of the grant is the most that is paid (Act 1996 s35)'
  const first = one.retentionOf && c.asked.find(({ id }) => id === one.retentionOf)
  return first && !isPaid(first) ? 'The payment of which this was held back was taken back' : ''
}

const parts = { name: 'parts of a payment', text: 'select fund_id as "fundId", pence from payment_parts where authority_id = $1 and request_id = $2 order by id' }
const answered = (here: Here, c: MoneyOfCase, one: PaymentAsked, answer: 'approved' | 'refused' | 'reversed', amount: Pence, because: string) => here.run({
  name: 'payment answered', text: 'insert into payments (id, authority_id, circle_id, case_id, request_id, answer, reverses, pence, because, on_day, answered_by, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning id',
}, [here.newId(), c.authorityId, c.circleId, c.id, one.id, answer, answer === 'reversed' ? one.paymentId : null, amount, because, here.today, here.user.id, here.now])
async function spent(here: Here, c: MoneyOfCase, one: PaymentAsked, sign: 1 | -1): Promise<void> {
  for (const { fundId, pence: part } of await here.run<{ fundId: string; pence: Pence }>(parts, [c.authorityId, one.id])) await moved(here, { authorityId: c.authorityId, fundId }, 'spent', pence(sign * part))
}

/** An officer of the council answers a request that somebody else made. The database refuses anybody else. Throws a Refusal. */
export async function answerPayment(here: Here, of: MoneyOfCase, requestId: string, { approve, because }: { readonly approve: boolean; readonly because: string }): Promise<void> {
  const c = await keptMoney(here, of)
  const one = mayAnswer(here, c, requestId)
  const why = approve ? whyNotApproved(c, await certifiedOn(here, c), one, here.today) : ''
  if (why) throw new Refusal(why, 'decision')
  if (!(await answered(here, c, one, approve ? 'approved' : 'refused', approve ? one.pence : pence(0), because)).length) throw new Refusal('A colleague has answered this meanwhile.')
  if (approve) await spent(here, c, one, 1)
  await record(here, aboutCase(c), approve ? 'payment.approved' : 'payment.refused', { contractor: one.contractor, invoice: one.invoice, pence: one.pence, because })
}

/** The payment that may be taken back: that of the address, or the last. Throws NotFound or a Refusal. */
export function mayTakeBack({ user }: Pick<Here, 'user'>, c: MoneyOfCase, item: string | undefined): PaymentAsked {
  if (item !== undefined && !isUuid(item)) throw new NotFound()
  const one = item === undefined ? c.asked.findLast(isPaid) : c.asked.find(({ id }) => id === item)
  if (!one && item !== undefined) throw new NotFound()
  if (!one) throw new Refusal('Nothing is paid that could be taken back.')
  if (one.byId === user.id) throw new Refusal('You asked for this payment yourself: somebody else takes it back.')
  if (one.reversedOn) throw new Refusal(`${one.reversedBy} took this back on ${formatDay(one.reversedOn)}.`)
  if (!isPaid(one)) throw new Refusal('This is not paid: there is nothing to take back.')
  if (c.asked.some(other => other.retentionOf === one.id && counts(other))) throw new Refusal('What was held back of this invoice is asked for or paid. Take that back first.')
  return one
}

/** Takes a payment back: an entry against it, with reasons. Nothing is written over. Throws a Refusal. */
export async function takeBack(here: Here, of: MoneyOfCase, requestId: string, because: string): Promise<void> {
  const c = await keptMoney(here, of)
  const one = mayTakeBack(here, c, requestId)
  if (!(await answered(here, c, one, 'reversed', pence(0 - one.pence), because)).length) throw new Refusal('A colleague has taken this back meanwhile.')
  await spent(here, c, one, -1)
  await record(here, aboutCase(c), 'payment.reversed', { contractor: one.contractor, invoice: one.invoice, pence: one.pence, because })
}
