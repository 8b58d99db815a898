import type { Day } from '../../rules/calendar/day.ts'
import { formatMoney, pence } from '../../rules/money.ts'
import { permissions } from '../../rules/permissions.ts'
import { allows, limitOn, type VariationLimit } from '../../rules/works/limits.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import type { Here } from '../../platform/here.ts'

export interface Limit extends VariationLimit, Record<string, unknown> { readonly userId: string; readonly name: string; readonly role: string; readonly councilId: string; readonly council: string; readonly by: string }

const everyLimit = { name: 'variation limits', text: `select l.user_id as "userId", u.name, u.role, l.council_id as "councilId", a.short_name as council, l.pence, l.from_day as "from", g.name as by
  from variation_limits l join users u on u.id = l.user_id join users g on g.id = l.given_by join authorities a on a.id = l.council_id
  where u.disabled_at is null and u.role = any($1) order by u.name, a.short_name, l.from_day, l.given_at` }
/** Every limit that was ever given to somebody who may approve variations, the oldest of each first. */
export const everyVariationLimit = ({ run }: Pick<Here, 'run'>): Promise<Limit[]> => run<Limit>(everyLimit, [permissions['variation:approve']])

/** The limit somebody has for a council on a day; undefined where they have none. */
export const limitFor = (limits: readonly Limit[], userId: string, councilId: string, on: Day): number | undefined => limitOn(limits.filter(one => one.userId === userId && one.councilId === councilId), on)

/** Who may let an order of a council grow so far, in words. */
export function whoCan(limits: readonly Limit[], councilId: string, grownPence: number, on: Day): string {
  const able = [...new Map(limits.filter(one => one.councilId === councilId).map(({ userId, name }) => [userId, name]))].flatMap(([userId, name]) => {
    const limit = limitFor(limits, userId, councilId, on)
    return limit !== undefined && allows(limit, grownPence) ? [`${name} (up to ${formatMoney(pence(limit))})`] : []
  })
  return able.length ? able.join(', ') : 'nobody has a limit that high yet: the service manager gives them'
}

const mayHave = { name: 'whom to give a limit', text: 'select id, name, role, authority_ids as "authorityIds" from users where role = any($1) and disabled_at is null order by name' }
export interface Approver extends Record<string, unknown> { readonly id: string; readonly name: string; readonly role: string; readonly authorityIds: readonly string[] }
export const approvers = ({ run }: Pick<Here, 'run'>): Promise<Approver[]> => run<Approver>(mayHave, [permissions['variation:approve']])

export interface LimitTold { readonly userId: string; readonly councilId: string; readonly pence: number; readonly from: Day }
/** Gives somebody a limit for a council from a day. One that they had before holds until then. */
export async function giveLimit(here: Here, { userId, councilId, pence: amount, from }: LimitTold): Promise<void> {
  await here.run(...inserting('variation_limits', { id: here.newId(), user_id: userId, council_id: councilId, pence: amount, from_day: from, given_by: here.user.id, given_at: here.now }))
  await recordSetting(here, 'variation-limit.given', { councilId, pence: amount, from }, { userId })
}
