import type { Day } from '../../rules/calendar/day.ts'
import type { Period } from '../../rules/calendar/period.ts'
import { equalityVersion, type EqualityKey } from '../../rules/equality/questions.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import type { Here } from '../../platform/here.ts'

/** Keeps what somebody answered, where nobody reads it with their name. What was left out is not kept; the event says only that they were asked. */
export async function keepAnswers(here: Here, person: { readonly id: string; readonly authorityId: string; readonly circleId: string | null }, answers: Readonly<Partial<Record<EqualityKey, string>>>): Promise<void> {
  const about = { authorityId: person.authorityId, circleId: person.circleId, personId: person.id }
  await here.run(...inserting('equality_answers', { id: here.newId(), authority_id: person.authorityId, circle_id: person.circleId, person_id: person.id, version: equalityVersion, answers: JSON.stringify(answers), asked_on: here.today, asked_at: here.now, asked_by: here.user.id }))
  await record(here, about, 'equality.asked', {})
}

export interface AskedOnce extends Record<string, unknown> { readonly on: Day; readonly by: string }
const asked = { name: 'equality asked', text: 'select e.asked_on as on, u.name as by from equality_answers e join users u on u.id = e.asked_by where e.person_id = any($1) order by e.asked_at desc limit 1' }

/** When somebody was last asked and by whom, whichever record of theirs it stands with. */
export const lastAsked = async ({ run }: Pick<Here, 'run'>, records: readonly string[]): Promise<AskedOnce | undefined> => (await run<AskedOnce>(asked, [records]))[0]

export interface Counted extends Record<string, unknown> { readonly council: string; readonly question: EqualityKey; readonly answer: string; readonly people: number }
const counts = { name: 'equality counts', text: 'select authority_id as council, question, answer, people from equality_counts($1, $2)' }

/** How many answered what, by council, small numbers and all: nobody is shown it before `hide.ts` has been through it. */
export const equalityCounts = ({ run }: Pick<Here, 'run'>, { from, to }: Period): Promise<Counted[]> => run<Counted>(counts, [from, to])
