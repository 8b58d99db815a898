import { england } from '../../rules/calendar/england.ts'
import { silenceAfter, silentSince, toldFrom } from '../../rules/timescales/silence.ts'
import type { Here } from '../../platform/here.ts'

export const heardNothingAtMost = 1000

/** How many people have heard nothing: in the cases that the asker has, and in all of which the asker is told by now. Each is counted to 1,000 and one. */
export interface HeardNothing { readonly own: number; readonly told: number }

/** The silences that have reached the asker. Whoever has no work list has no cases; whoever only reads is told nothing, and may look at the list. */
export async function heardNothing({ run, user, today, may }: Pick<Here, 'run' | 'user' | 'today' | 'may'>): Promise<HeardNothing> {
  const [own, told] = [may('work:see'), may('silence:see') && toldFrom(user.role) !== 'owner']
  if (!own && !told) return { own: 0, told: 0 }
  const since = (days: number) => silentSince(today, days, england)
  const [found] = await run<HeardNothing>(counted, [user.id, since(silenceAfter.owner), since(silenceAfter[toldFrom(user.role)]), own, told])
  return found!
}

const many = (which: string): string => `(select count(*)::int from (select from cases where status = 'open' and ${which} limit ${heardNothingAtMost + 1}) silent)`
const counted = {
  name: 'heard nothing',
  text: `select case when $4 then ${many('owner_id = $1 and last_contact_on <= $2')} else 0 end as own, case when $5 then ${many('last_contact_on <= $3')} else 0 end as told`,
}
