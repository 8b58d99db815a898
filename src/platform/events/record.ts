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

type Asking = Pick<Here, 'db' | 'user' | 'newId' | 'today' | 'now'>

/** Writes down that something happened, in the transaction that made it happen. The only way to add an event. */
export async function record<K extends EventKind>(here: Asking, about: About, kind: K, said: Events[K], on: Day = here.today): Promise<void> {
  await here.db.insertInto('events').values(eventRow(here, about, kind, said, on)).execute()
}

/** The row of an event, for the few statements that write a change and its event in one. */
export const eventRow = <K extends EventKind>(here: Pick<Here, 'user' | 'newId' | 'now'>, about: About, kind: K, said: Events[K], on: Day) => ({
  id: here.newId(), authority_id: about.authorityId, circle_id: about.circleId ?? null, case_id: about.caseId ?? null, enquiry_id: about.enquiryId ?? null,
  person_id: about.personId ?? null, home_id: about.homeId ?? null, kind, said: JSON.stringify(said), on_day: on, at: here.now, by_user: here.user.id,
})
