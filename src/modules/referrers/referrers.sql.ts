import type { Day } from '../../rules/calendar/day.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { addReferringParty, renameParty } from '../accounts/index.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'

export interface OnRegister { readonly name: string; readonly kind: string; readonly contact: string; readonly phone: string; readonly email: string; readonly pathways: readonly string[]; readonly mayRecommend: string; readonly recommendsUntil: Day | null }
export interface Referrer extends OnRegister, Record<string, unknown> { readonly id: string; readonly version: number }
export interface Counted extends Referrer { readonly made: number; readonly cases: number; readonly completed: number }

const columns = `p.id, p.name, coalesce(r.kind, 'other') as kind, coalesce(r.contact, '') as contact, coalesce(r.phone, '') as phone, coalesce(r.email, '') as email, coalesce(r.pathways, '{}') as pathways,
  coalesce(r.may_recommend, '') as "mayRecommend", r.recommends_until as "recommendsUntil", coalesce(r.version, 0) as version`

const all = {
  name: 'referrers', text: `select ${columns}, coalesce(n.made, 0)::int as made, coalesce(n.cases, 0)::int as cases, coalesce(n.completed, 0)::int as completed
    from parties p left join referrers r on r.id = p.id
    left join (select e.referrer_id, count(distinct e.id) as made, count(distinct c.id) as cases, count(distinct c.id) filter (where c.completed_on is not null) as completed
      from enquiries e left join cases c on c.enquiry_id = e.id where e.referrer_id is not null and e.received_on between $1 and $2 group by e.referrer_id) n on n.referrer_id = p.id
    where p.kind = 'referrer' order by p.name, p.id`,
}
/** The register, with how many each referred between two days and what came of them. */
export const allReferrers = ({ run }: Pick<Here, 'run'>, from: Day, to: Day): Promise<Counted[]> => run<Counted>(all, [from, to])

const one = { name: 'a referrer', text: `select ${columns} from parties p left join referrers r on r.id = p.id where p.kind = 'referrer' and p.id = $1` }
/** The referrer in the address. */
export async function theReferrer({ run, params }: Pick<Here, 'run' | 'params'>): Promise<Referrer> {
  const [found] = isUuid(params.id ?? '') ? await run<Referrer>(one, [params.id]) : []
  if (!found) throw new NotFound()
  return found
}

const columnsOf = ({ kind, contact, phone, email, pathways, mayRecommend, recommendsUntil }: OnRegister) =>
  ({ kind, contact, phone, email, pathways: [...pathways], may_recommend: mayRecommend, recommends_until: recommendsUntil })

async function nameIsFree({ run }: Pick<Here, 'run'>, name: string, but: string | null): Promise<void> {
  const [there] = await run({ name: 'referrer so named', text: "select id from parties where kind = 'referrer' and lower(name) = lower($1) and id is distinct from $2" }, [name, but])
  if (there) throw new Refusal(`${name} is on the register already. Change that entry instead`, 'name')
}

/** Puts an organisation on the register. */
export async function addReferrer(here: Here, told: OnRegister): Promise<string> {
  await nameIsFree(here, told.name, null)
  const id = here.newId()
  await addReferringParty(here, id, told.name)
  await here.db.insertInto('referrers').values({ id, ...columnsOf(told) }).execute()
  await recordSetting(here, 'referrer.added', { name: told.name })
  return id
}

/** Changes an entry of the register as it was at its version. Throws Stale when somebody else was first. */
export async function changeReferrer(here: Here, before: Referrer, told: OnRegister, changed: Record<string, [string, string]>): Promise<void> {
  await nameIsFree(here, told.name, before.id)
  if (before.version === 0) {
    const made = await here.db.insertInto('referrers').values({ id: before.id, ...columnsOf(told) }).onConflict(same => same.doNothing()).returning('id').executeTakeFirst()
    if (!made) throw new Stale()
  } else {
    const { numUpdatedRows } = await here.db.updateTable('referrers').set({ ...columnsOf(told), version: before.version + 1 }).where('id', '=', before.id).where('version', '=', before.version).executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Stale()
  }
  if (told.name !== before.name) await renameParty(here, before.id, told.name)
  await recordSetting(here, 'referrer.changed', { name: before.name, changed })
}
