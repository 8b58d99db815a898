import { addMoney, formatMoney, pence, type Pence } from '../../rules/money.ts'
import type { OtherSource } from '../../rules/money-of-grants/streams.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { financialYearOf } from '../../rules/calendar/period.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { listed, nameOf, onCase } from '../../platform/db/statement-parts.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { committedTo, granted, leftToCommit, type Fund, type FromFund, type MoneyOfCase, type OtherFunding } from './fund.ts'
import { fundsOf, lockFunds, moved } from './funds.sql.ts'

/** What of a fund's parts counts: paid, or waiting; and what of it is paid. */
const drawn = (answer: string): string => `coalesce((select sum(p.pence) from payment_parts p left join payments y on y.authority_id = p.authority_id and y.request_id = p.request_id and y.answer in ('approved', 'refused') left join payments z on z.authority_id = p.authority_id and z.reverses = y.id
    where p.authority_id = c.authority_id and p.case_id = c.id and p.fund_id = f.id and z.id is null and ${answer}), 0)`
const money = {
  name: 'money of a case',
  text: `select c.id, c.authority_id as "authorityId", c.circle_id as "circleId", c.reference, c.person_name as "personName", w.name as council, c.status,
      (select json_build_object('id', d.id, 'approved', d.approved, 'grant', d.grant_pence, 'topUp', d.top_up_pence, 'contribution', d.contribution_pence, 'expense', d.expense_pence, 'payFrom', d.pay_from, 'on', d.on_day) from grant_decisions d where ${onCase('d')} order by d.number desc limit 1) as decision,
      (select json_build_object('decided', n.decided, 'pence', n.pence) from grant_changes n where ${onCase('n')} and n.decided in ('carry-on', 'pay-what-was-done', 'nothing', 'repay') and n.decision_id = (select d.id from grant_decisions d where ${onCase('d')} order by d.number desc limit 1) order by n.id desc limit 1) as after,
      ${listed(`'fundId', f.id, 'fund', f.name, 'stream', f.stream, 'year', f.year, 'committed', m.pence, 'drawn', ${drawn("(y.id is null or y.answer = 'approved')")}, 'spent', ${drawn("y.answer = 'approved'")}`,
        `(select x.fund_id, sum(x.pence) as pence, min(x.id::text) as first from commitments x where ${onCase('x')} group by x.fund_id) m join funds f on f.authority_id = c.authority_id and f.id = m.fund_id`, 'm.first')} as funds,
      ${listed(`'fund', f.name, 'pence', x.pence, 'because', x.because, 'overspend', x.overspend_because, 'on', x.on_day, 'by', ${nameOf('x.made_by')}`, `commitments x join funds f on f.authority_id = x.authority_id and f.id = x.fund_id where ${onCase('x')}`, 'x.id desc')} as entries,
      ${listed(`'id', o.id, 'kind', o.kind, 'fromWhom', o.from_whom, 'share', o.share_percent, 'asked', o.asked_pence, 'askedOn', o.asked_on, 'outcome', o.outcome, 'agreed', o.agreed_pence, 'decidedOn', o.decided_on, 'received', o.received_pence, 'receivedOn', o.received_on, 'note', o.note, 'version', o.version`, `other_funding o where ${onCase('o')}`, 'o.id')} as others,
      ${listed(`'id', r.id, 'kind', r.kind, 'retentionOf', r.retention_of, 'contractor', r.contractor, 'invoice', r.invoice_number, 'attempt', r.attempt, 'invoiceOn', r.invoice_on, 'net', r.net_pence, 'vat', r.vat_pence, 'others', r.others_pence, 'retention', r.retention_pence, 'pence', r.pence, 'satisfied', r.satisfied, 'satisfiedWhy', r.satisfied_why,
        'byId', r.asked_by, 'by', ${nameOf('r.asked_by')}, 'on', r.asked_on, 'paymentId', y.id, 'answer', y.answer, 'answeredBy', ${nameOf('y.answered_by')}, 'answeredOn', y.on_day, 'because', coalesce(y.because, ''), 'reversedBy', ${nameOf('z.answered_by')}, 'reversedOn', z.on_day, 'reversedBecause', z.because, 'batch', b.number`,
        `payment_requests r left join payments y on y.authority_id = r.authority_id and y.request_id = r.id and y.answer in ('approved', 'refused') left join payments z on z.authority_id = y.authority_id and z.reverses = y.id
          left join batched_payments q on q.authority_id = y.authority_id and q.payment_id = y.id left join payment_batches b on b.authority_id = q.authority_id and b.id = q.batch_id where ${onCase('r')}`, 'r.id')} as asked
    from cases c join authorities w on w.id = c.authority_id where c.reference = $1`,
}

/** The money of the case with this reference; undefined where there is no such case. */
export const moneyOfCase = async ({ run }: Pick<Here, 'run'>, reference: string): Promise<MoneyOfCase | undefined> => (await run<MoneyOfCase & Record<string, unknown>>(money, [reference]))[0]

/** That of the case in the address. Throws NotFound. */
export async function theMoney(here: Pick<Here, 'run' | 'params'>): Promise<MoneyOfCase> {
  const c = await moneyOfCase(here, (here.params.reference ?? '').toUpperCase())
  if (!c) throw new NotFound()
  return c
}

/** The money of a case as it stands now, kept until the transaction is over: nobody else promises or pays meanwhile. */
export async function keptMoney(here: Pick<Here, 'run'>, c: Pick<MoneyOfCase, 'authorityId' | 'id' | 'reference'>): Promise<MoneyOfCase> {
  await here.run({ name: 'case kept for us', text: 'select id from cases where authority_id = $1 and id = $2 for no key update' }, [c.authorityId, c.id])
  return (await moneyOfCase(here, c.reference))!
}

export const aboutCase = ({ id, authorityId, circleId }: MoneyOfCase) => ({ authorityId, circleId, caseId: id })
export const columnsAbout = (c: MoneyOfCase) => ({ authority_id: c.authorityId, circle_id: c.circleId, case_id: c.id })

/** The approval that is to be committed. Throws a Refusal. */
export function mayCommit(c: MoneyOfCase): Pence {
  if (!c.decision?.approved) throw new Refusal('No approval stands on this case. Money is committed after the council has approved a grant.')
  const left = leftToCommit(c)
  if (left < 0) throw new Refusal(`${formatMoney(committedTo(c))} is committed, and ${formatMoney(granted(c))} is approved now. Give back ${formatMoney(pence(0 - left))} first.`)
  if (left === 0) throw new Refusal(`All that is approved, ${formatMoney(granted(c))}, is committed already.`)
  return left
}

/** The funds of the case’s council from which can be committed today: of this financial year. */
export const fundsFor = (here: Pick<Here, 'run' | 'today'>, { authorityId }: Pick<MoneyOfCase, 'authorityId'>): Promise<readonly Fund[]> => fundsOf(here, { authorityId, year: Number(financialYearOf(here.today).from.slice(0, 4)) })

export interface Promised { readonly fundId: string; readonly pence: Pence }
export interface CommitTold { readonly parts: readonly Promised[]; readonly because: string; readonly overspend: string }

/** Why these parts cannot be committed; empty when they can. */
export function whyNotCommitted(left: Pence, funds: readonly Fund[], { parts, overspend }: Pick<CommitTold, 'parts' | 'overspend'>, mayOverspend: boolean): string {
  const all = addMoney(...parts.map(({ pence: amount }) => amount))
  if (new Set(parts.map(({ fundId }) => fundId)).size < parts.length) return 'Name each fund once'
  if (all !== left) return `The amounts come to ${formatMoney(all)}. They must come to ${formatMoney(left)}: what is approved and not committed yet`
  const short = parts.map(({ fundId, pence: amount }) => ({ fund: funds.find(({ id }) => id === fundId), amount })).find(({ fund, amount }) => !fund || amount > fund.allocated - fund.committed)
  if (short && !short.fund) return 'Choose from the funds of this council and year'
  if (short?.fund && !(overspend && mayOverspend)) return `${short.fund.name} has ${formatMoney(pence(short.fund.allocated - short.fund.committed))} left, and this takes ${formatMoney(short.amount)}. Take less of it, or ${mayOverspend ? 'say below why the council lets it be overspent' : 'let an officer of the council authorise that it is overspent'}`
  return ''
}

/** Promises what is approved from one or several funds. The database refuses an overspend by anybody but an officer. Throws a Refusal. */
export async function commit(here: Here, of: MoneyOfCase, told: CommitTold): Promise<void> {
  const c = await keptMoney(here, of)
  const left = mayCommit(c)
  await lockFunds(here, told.parts.map(({ fundId }) => fundId))
  const funds = await fundsFor(here, c)
  const mayOverspend = here.user.role === 'district grants officer'
  const why = whyNotCommitted(left, funds, told, mayOverspend)
  if (why) throw new Refusal(why, 'amount1')
  for (const { fundId, pence: amount } of told.parts) {
    const fund = funds.find(({ id }) => id === fundId)!
    const over = amount > fund.allocated - fund.committed
    await here.run(...inserting('commitments', { id: here.newId(), ...columnsAbout(c), fund_id: fundId, decision_id: c.decision!.id, pence: amount, because: told.because, overspend_because: over ? told.overspend : '', on_day: here.today, made_by: here.user.id, made_at: here.now }))
    await moved(here, { authorityId: c.authorityId, fundId }, 'committed', amount)
    await record(here, aboutCase(c), 'money.committed', { fund: fund.name, pence: amount, because: told.because, overspend: over ? told.overspend : '' })
  }
}

/** The fund from which something can be given back: that of the address, or the first. Throws NotFound or a Refusal. */
export function mayRelease(c: MoneyOfCase, item: string | undefined): { readonly fund: FromFund; readonly most: Pence } {
  if (item !== undefined && !isUuid(item)) throw new NotFound()
  const fund = item === undefined ? c.funds.find(({ committed, drawn: out }) => committed > out) : c.funds.find(({ fundId }) => fundId === item)
  if (!fund && item !== undefined) throw new NotFound()
  if (!fund || fund.committed <= fund.drawn) throw new Refusal('Nothing that is committed is left to be given back: it is paid, or asked to be paid.')
  return { fund, most: pence(fund.committed - fund.drawn) }
}

/** Gives back what was promised and not paid. Throws a Refusal. */
export async function release(here: Here, of: MoneyOfCase, { fundId, pence: amount, because }: Promised & { readonly because: string }): Promise<void> {
  const c = await keptMoney(here, of)
  const { fund, most } = mayRelease(c, fundId)
  if (amount > most) throw new Refusal(`${formatMoney(most)} of ${fund.fund} can be given back: the rest is paid, or asked to be paid`, 'amount')
  await lockFunds(here, [fundId])
  await here.run(...inserting('commitments', { id: here.newId(), ...columnsAbout(c), fund_id: fundId, decision_id: c.decision!.id, pence: pence(0 - amount), because, overspend_because: '', on_day: here.today, made_by: here.user.id, made_at: here.now }))
  await moved(here, { authorityId: c.authorityId, fundId }, 'committed', pence(0 - amount))
  await record(here, aboutCase(c), 'money.released', { fund: fund.fund, pence: amount, because })
}

export interface FundingTold { readonly kind: OtherSource; readonly fromWhom: string; readonly share: number | null; readonly asked: Pence; readonly askedOn: Day; readonly note: string }
/** Writes down that somebody else was asked to pay. */
export async function askOthers(here: Here, c: MoneyOfCase, { kind, fromWhom, share, asked, askedOn, note }: FundingTold): Promise<string> {
  const id = here.newId()
  await here.run(...inserting('other_funding', { id, ...columnsAbout(c), kind, from_whom: fromWhom, share_percent: share, asked_pence: asked, asked_on: askedOn, note, written_by: here.user.id }))
  await record(here, aboutCase(c), 'funding.asked', { fromWhom, pence: asked }, askedOn)
  return id
}

/** The other funding that the address asks for, or the first that is not over. Throws NotFound or a Refusal. */
export function theOther(c: MoneyOfCase, item: string | undefined): OtherFunding {
  if (item !== undefined && !isUuid(item)) throw new NotFound()
  const one = item === undefined ? c.others.find(({ outcome, received }) => outcome === '' || (outcome === 'agreed' && received === null)) : c.others.find(({ id }) => id === item)
  if (!one && item === undefined) throw new Refusal('Nobody else was asked to pay.')
  if (!one) throw new NotFound()
  return one
}

export type CameOfIt = Pick<OtherFunding, 'outcome' | 'agreed' | 'decidedOn' | 'received' | 'receivedOn' | 'note'>
/** Writes down what came of it: decided, and money in. Throws Stale when somebody else was first. */
export async function followOther(here: Here, c: MoneyOfCase, one: OtherFunding, { outcome, agreed, decidedOn, received, receivedOn, note }: CameOfIt): Promise<void> {
  const done = await here.run({ name: 'other funding followed', text: 'update other_funding set outcome = $3, agreed_pence = $4, decided_on = $5, received_pence = $6, received_on = $7, note = $8, version = version + 1 where id = $1 and version = $2 returning id' }, [one.id, one.version, outcome, agreed, decidedOn, received, receivedOn, note])
  if (!done.length) throw new Stale()
  await record(here, aboutCase(c), 'funding.followed', { fromWhom: one.fromWhom, outcome, agreedPence: agreed, receivedPence: received }, receivedOn ?? decidedOn ?? here.today)
}
