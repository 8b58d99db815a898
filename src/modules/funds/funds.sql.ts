import type { Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { Stream } from '../../rules/money-of-grants/streams.ts'
import { formatMoney, pence, type Pence } from '../../rules/money.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { NotFound, Refusal, type Here } from '../../platform/here.ts'
import type { Allocation, Fund } from './fund.ts'

const sumOf = (of: string, from: string): string => `coalesce((select sum(${of}) from ${from}), 0)::bigint`
const every = {
  name: 'funds',
  text: `select f.id, f.authority_id as "authorityId", w.name as council, f.year, f.stream, f.name, f.source,
      ${sumOf('x.pence', 'fund_allocations x where x.authority_id = f.authority_id and x.fund_id = f.id')} as allocated,
      ${sumOf('x.pence', "fund_movements x where x.authority_id = f.authority_id and x.fund_id = f.id and x.kind = 'committed'")} as committed,
      ${sumOf('x.pence', "fund_movements x where x.authority_id = f.authority_id and x.fund_id = f.id and x.kind = 'spent'")} as spent
    from funds f join authorities w on w.id = f.authority_id where ($1::int is null or f.year = $1) and ($2::uuid is null or f.id = $2) and ($3::uuid is null or f.authority_id = $3) order by w.name, f.year desc, f.stream, f.name`,
}
type Row = Fund & Record<string, unknown>
interface Which { readonly year?: number; readonly id?: string; readonly authorityId?: string }
/** The funds of each council that whoever asks may see, and how they stand. */
export const fundsOf = ({ run }: Pick<Here, 'run'>, { year, id, authorityId }: Which = {}): Promise<readonly Fund[]> => run<Row>(every, [year ?? null, id ?? null, authorityId ?? null])

const years = { name: 'years with funds', text: 'select distinct year from funds order by year desc' }
export const yearsWithFunds = async ({ run }: Pick<Here, 'run'>): Promise<readonly number[]> => (await run<{ year: number }>(years, [])).map(({ year }) => year)

const entries = { name: 'what is in a fund', text: 'select a.pence, a.because, a.on_day as "on", u.name as by from fund_allocations a join users u on u.id = a.set_by where a.authority_id = $1 and a.fund_id = $2 order by a.id desc' }
export const allocationsOf = ({ run }: Pick<Here, 'run'>, { authorityId, id }: Pick<Fund, 'authorityId' | 'id'>): Promise<readonly Allocation[]> => run<Allocation & Record<string, unknown>>(entries, [authorityId, id])

const onCases = {
  name: 'what of a fund is promised to cases',
  text: `select c.reference, sum(m.pence)::bigint as pence from commitments m join cases c on c.authority_id = m.authority_id and c.id = m.case_id where m.authority_id = $1 and m.fund_id = $2 group by c.reference having sum(m.pence) <> 0 order by c.reference`,
}
export const casesOf = ({ run }: Pick<Here, 'run'>, { authorityId, id }: Pick<Fund, 'authorityId' | 'id'>): Promise<readonly { readonly reference: string; readonly pence: Pence }[]> => run<{ reference: string; pence: Pence }>(onCases, [authorityId, id])

/** The fund that the address asks for, or the first there is. Throws NotFound, or a Refusal where there is none. */
export async function theFund(here: Pick<Here, 'run'>, item: string | undefined): Promise<Fund> {
  if (item !== undefined && !isUuid(item)) throw new NotFound()
  const [fund] = await fundsOf(here, item === undefined ? {} : { id: item })
  if (!fund && item === undefined) throw new Refusal('No fund is on record yet.')
  if (!fund) throw new NotFound()
  return fund
}

export interface FundTold { readonly authorityId: string; readonly year: number; readonly stream: Stream; readonly name: string; readonly source: string; readonly pence: Pence; readonly on: Day }
/** Writes down a fund with what is in it at first. Throws a Refusal when there is one of that name already. */
export async function addFund(here: Here, { authorityId, year, stream, name, source, pence: amount, on }: FundTold): Promise<string> {
  const id = here.newId()
  const made = await here.run({ name: 'fund added', text: 'insert into funds (id, authority_id, year, stream, name, source, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id' }, [id, authorityId, year, stream, name, source, here.user.id, here.now])
  if (!made.length) throw new Refusal('There is a fund of this name for that council, year and stream already. Add to it, or give this one another name', 'name')
  if (amount > 0) await allocate(here, { authorityId, id }, { pence: amount, because: source, on })
  return id
}

/** Fewer than two people change what is left of a fund at a time. */
export const lockFunds = (here: Pick<Here, 'run'>, ids: readonly string[]) => here.run({ name: 'funds kept for us', text: 'select id from funds where id = any($1::uuid[]) order by id for no key update' }, [[...new Set(ids)]])

export interface AllocationTold { readonly pence: Pence; readonly because: string; readonly on: Day }
/** Adds to what is in a fund, or takes back from it. Throws a Refusal when less would be left than is committed. */
export async function allocate(here: Here, { authorityId, id }: Pick<Fund, 'authorityId' | 'id'>, { pence: amount, because, on }: AllocationTold): Promise<void> {
  await lockFunds(here, [id])
  const [fund] = await fundsOf(here, { id })
  const left = pence(fund!.allocated - fund!.committed)
  if (amount < 0 && 0 - amount > left) throw new Refusal(`${formatMoney(left)} of ${fund!.name} is not committed: no more than that can be taken back`, 'amount')
  await here.run(...inserting('fund_allocations', { id: here.newId(), authority_id: authorityId, fund_id: id, pence: amount, because, on_day: on, set_by: here.user.id, set_at: here.now }))
}

/** Writes down that money of a fund was promised or spent, or came back: with each entry on a case, in the same transaction. */
export const moved = (here: Pick<Here, 'run' | 'newId' | 'today'>, fund: { readonly authorityId: string; readonly fundId: string }, kind: 'committed' | 'spent', amount: Pence) =>
  here.run(...inserting('fund_movements', { id: here.newId(), authority_id: fund.authorityId, fund_id: fund.fundId, kind, pence: amount, on_day: here.today }))
