import { dayInLondon } from '../src/rules/calendar/london.ts'
import { addDays, type Day } from '../src/rules/calendar/day.ts'
import { may } from '../src/rules/permissions.ts'
import type { Agency } from '../src/platform/db/agencies.ts'
import type { Pools } from '../src/platform/db/pools.ts'
import { transaction } from '../src/platform/db/transaction.ts'
import type { Here } from '../src/platform/here.ts'
import { openAsker } from '../src/platform/http/asker.ts'
import { hashOf, newToken } from '../src/platform/http/tokens.ts'
import { newId } from '../src/platform/ids.ts'
import { emailOf, type CastMember } from '../src/platform/testing/cast.ts'

/** Somebody of the cast does something on a day, through the functions that pages use, behind the same walls. */
export type Tell = <T>(who: CastMember, daysAgo: number, act: (here: Here) => Promise<T>) => Promise<T>

/** A teller for an agency: each member signs in once, without a password, and signs out at the end. */
export async function withTeller(pools: Pools, agency: Agency, domain: string, today: Day, stories: (tell: Tell) => Promise<void>): Promise<void> {
  const tokens = new Map<CastMember, string>()
  const tokenOf = async (who: CastMember): Promise<string> => {
    const there = tokens.get(who)
    if (there) return there
    const token = newToken()
    const { rows: [user] } = await pools.newel_door.query<{ user_id: string }>(`select user_id from "${agency.schema}".door_find($1)`, [emailOf(who, domain)])
    await pools.newel_door.query(`select "${agency.schema}".door_open_session($1, $2, $3, true, 'demonstration', interval '1 hour')`, [newId(), user!.user_id, hashOf(token)])
    tokens.set(who, token)
    return token
  }
  const tell: Tell = async (who, daysAgo, act) => {
    const opened = await openAsker(pools, agency, await tokenOf(who))
    const { asker, context, client } = opened!
    const day = addDays(today, -daysAgo)
    const now = new Date(`${day}T10:${String((daysAgo * 7) % 60).padStart(2, '0')}:00Z`)
    try {
      return await transaction(client, agency.schema, context, t => act({ ...t, agency, user: asker, params: {}, query: {}, now, today: dayInLondon(now), newId, may: permission => may(asker.role, permission), saw: () => undefined, address: path => path }))
    } finally {
      client.release()
    }
  }
  await stories(tell)
  for (const token of tokens.values()) await pools.newel_door.query(`select "${agency.schema}".door_end_session($1)`, [hashOf(token)])
}
