import { dayInLondon } from '../../rules/calendar/london.ts'
import { may } from '../../rules/permissions.ts'
import { transaction } from '../../platform/db/transaction.ts'
import type { Here } from '../../platform/here.ts'
import { openAsker } from '../../platform/http/asker.ts'
import { newId } from '../../platform/ids.ts'
import type { CastMember } from '../../platform/testing/cast.ts'
import type { House } from '../../platform/testing/house.ts'

/** Somebody of the cast uses the functions that pages use, behind the same walls, in a transaction of their own. */
export function hands(house: House) {
  const tokens = new Map<CastMember, Promise<string>>()
  const tokenOf = (member: CastMember): Promise<string> => {
    if (!tokens.has(member)) tokens.set(member, house.as(member).then(({ token }) => token!))
    return tokens.get(member)!
  }
  return async <T>(member: CastMember, act: (here: Here) => Promise<T>): Promise<T> => {
    const { asker, context, client } = (await openAsker(house.pools, house.agency, await tokenOf(member)))!
    const now = new Date('2026-11-18T10:00:00Z')
    try {
      return await transaction(client, house.agency.schema, context, t => act({ ...t, agency: house.agency, user: asker, params: {}, query: {}, now, today: dayInLondon(now), newId, may: permission => may(asker.role, permission), saw: () => undefined, address: path => path }))
    } finally {
      client.release()
    }
  }
}
