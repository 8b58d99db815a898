import type { Day } from '../../rules/calendar/day.ts'
import type { EventKind, Events } from '../../rules/events.ts'
import type { About } from '../../platform/events/record.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { newId } from '../../platform/ids.ts'

/** Something that happened, on its own day. `order` keeps what happened on one day in its order. */
export interface Happening { readonly about: About; readonly kind: EventKind; readonly said: object; readonly on: Day; readonly order: number }

export const happened = <K extends EventKind>(about: About, kind: K, said: Events[K], on: Day, order: number): Happening => ({ about, kind, said, on, order })

/** Writes down many things that happened, at noon of their days (never later than now), in the transaction that brings them in. */
export async function recordAll({ run }: Pick<Transaction, 'run'>, actor: string, happenings: readonly Happening[]): Promise<void> {
  if (!happenings.length) return
  const rows = happenings.map(({ about, kind, said, on, order }) => ({ i: newId(), a: about.authorityId, c: about.caseId, e: about.enquiryId, p: about.personId, h: about.homeId, k: kind, s: said, d: on, n: order }))
  await run(statement, [JSON.stringify(rows), actor])
}

export const noon = (day: string): string => `least((${day} + time '12:00') at time zone 'Europe/London', now())`

const statement = {
  name: 'import, events',
  text: `insert into events (id, authority_id, case_id, enquiry_id, person_id, home_id, kind, said, on_day, at, by_user)
    select i, a, c, e, p, h, k, s, d, ${noon('d')} + n * interval '1 second', $2
    from json_to_recordset($1::json) as r(i uuid, a uuid, c uuid, e uuid, p uuid, h uuid, k text, s jsonb, d date, n int)`,
}
