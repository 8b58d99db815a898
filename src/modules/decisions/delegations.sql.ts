import type { Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { Pence } from '../../rules/money.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'

export interface DelegationRow extends Record<string, unknown> {
  readonly id: string; readonly authorityId: string; readonly council: string; readonly name: string; readonly from: Day; readonly until: Day | null; readonly limit: Pence; readonly source: string
  readonly setBy: string; readonly endedOn: Day | null; readonly endedBy: string | null; readonly endedBecause: string; readonly version: number
}
const every = {
  name: 'delegations',
  text: `select g.id, g.authority_id as "authorityId", w.name as council, u.name, g.from_on as "from", g.until_on as "until", g.limit_pence as "limit", g.source, s.name as "setBy", g.ended_on as "endedOn", e.name as "endedBy", g.ended_because as "endedBecause", g.version
    from delegations g join authorities w on w.id = g.authority_id join users u on u.id = g.user_id join users s on s.id = g.set_by left join users e on e.id = g.ended_by order by w.name, u.name, g.from_on desc, g.id desc`,
}
/** What each council has delegated, to whom, that whoever asks may see. */
export const everyDelegation = ({ run }: Pick<Here, 'run'>): Promise<DelegationRow[]> => run<DelegationRow>(every, [])

export const holds = ({ endedOn, from, until }: Pick<DelegationRow, 'endedOn' | 'from' | 'until'>, today: Day): boolean => endedOn === null && from <= today && (until === null || until >= today)

const officers = { name: 'officers who may decide', text: "select u.id, u.name, u.authority_ids as councils from users u where u.role = 'district grants officer' and u.disabled_at is null order by u.name" }
/** The officers of councils, and which councils each is of. */
export const officersOfCouncils = ({ run }: Pick<Here, 'run'>) => run<{ id: string; name: string; councils: readonly string[] }>(officers, [])

export interface DelegationTold { readonly authorityId: string; readonly userId: string; readonly from: Day; readonly until: Day | null; readonly limit: Pence; readonly source: string }
/** Writes down what a council has delegated to one of its officers. Throws a Refusal when they are of another council. */
export async function setDelegation(here: Here, { authorityId, userId, from, until, limit, source }: DelegationTold): Promise<void> {
  const officer = (await officersOfCouncils(here)).find(({ id }) => id === userId)
  if (!officer?.councils.includes(authorityId)) throw new Refusal('This officer is not of that council. Choose one of its own officers', 'officer')
  await here.run(...inserting('delegations', { id: here.newId(), authority_id: authorityId, user_id: userId, from_on: from, until_on: until, limit_pence: limit, source, set_by: here.user.id, set_at: here.now }))
}

/** The delegation that the address asks for, or the first that holds. Throws NotFound, or a Refusal when it was taken away. */
export async function theDelegation(here: Pick<Here, 'run' | 'today'>, item: string | undefined): Promise<DelegationRow> {
  if (item !== undefined && !isUuid(item)) throw new NotFound()
  const all = await everyDelegation(here)
  const one = item === undefined ? all.find(each => holds(each, here.today)) : all.find(({ id }) => id === item)
  if (!one && item === undefined) throw new Refusal('No delegation is on record that could be taken away.')
  if (!one) throw new NotFound()
  if (one.endedOn) throw new Refusal(`${one.endedBy} took this away already.`)
  return one
}

/** Takes a delegation away: it counts for nothing from now on. Throws Stale when somebody else was first. */
export async function endDelegation(here: Here, { id, version }: DelegationRow, because: string): Promise<void> {
  if (!(await here.run({ name: 'delegation ended', text: 'update delegations set ended = true, ended_by = $3, ended_on = $4, ended_because = $5, version = version + 1 where id = $1 and version = $2 and not ended returning id' }, [id, version, here.user.id, here.today, because])).length) throw new Stale()
}
