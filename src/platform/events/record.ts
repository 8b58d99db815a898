import type { Day } from '../../rules/calendar/day.ts'
import type { EventKind, Events } from '../../rules/events.ts'
import type { Here } from '../here.ts'

/** Which record's history an event stands in. */
export interface About {
  readonly authorityId: string
  readonly circleId?: string | null
  readonly caseId?: string
  readonly enquiryId?: string
  readonly personId?: string
  readonly homeId?: string
}

type Asking = Pick<Here, 'run' | 'user' | 'newId' | 'today' | 'now'>

const happened = {
  name: 'event',
  text: 'insert into events (id, authority_id, circle_id, case_id, enquiry_id, person_id, home_id, kind, said, on_day, at, by_user) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
}

/** Writes down that something happened, in the transaction that made it happen. The only way to add an event. */
export async function record<K extends EventKind>(here: Asking, about: About, kind: K, said: Events[K], on: Day = here.today): Promise<void> {
  await here.run(happened, [here.newId(), about.authorityId, about.circleId ?? null, about.caseId ?? null, about.enquiryId ?? null, about.personId ?? null, about.homeId ?? null, kind, JSON.stringify(said), on, here.now, here.user.id])
}

const manyHappened = {
  name: 'events',
  text: `insert into events (id, authority_id, circle_id, case_id, enquiry_id, person_id, home_id, said, kind, on_day, at, by_user)
    select g.*, $9, $10, $11, $12 from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::jsonb[]) as g`,
}

/** The same to many records at once, each with what is said of it: one statement, however many they are. */
export async function recordAll<K extends EventKind>(here: Asking, kind: K, events: readonly { readonly about: About; readonly said: Events[K] }[], on: Day = here.today): Promise<void> {
  if (!events.length) return
  const each = (of: keyof About): (string | null)[] => events.map(({ about }) => about[of] ?? null)
  await here.run(manyHappened, [events.map(() => here.newId()), each('authorityId'), each('circleId'), each('caseId'), each('enquiryId'), each('personId'), each('homeId'), events.map(({ said }) => JSON.stringify(said)), kind, on, here.now, here.user.id])
}
