import { pence } from '../../rules/money.ts'
import { record } from '../../platform/events/record.ts'
import type { Here, Key } from '../../platform/here.ts'
import type { Gain } from './conversation.ts'
import { heldStill } from './conversations.sql.ts'

/** What an enquiry led to in income, oldest first. */
export async function gainsOf({ db }: Pick<Here, 'db'>, { id, authorityId }: Key): Promise<Gain[]> {
  const rows = await db.selectFrom('income_gains').select(['benefit', 'benefit_name as name', 'help', 'weekly_pence', 'once_pence', 'gained_on as on'])
    .where('authority_id', '=', authorityId).where('enquiry_id', '=', id).orderBy('gained_on').orderBy('id').execute()
  return rows.map(({ weekly_pence: weekly, once_pence: once, ...rest }) => ({ ...rest, weekly: pence(weekly), once: pence(once) }))
}

/** Writes down what a check or a claim came to. */
export async function recordGain(here: Here, enquiry: Key, { benefit, name, help, weekly, once, on }: Gain): Promise<void> {
  const about = await heldStill(here, enquiry)
  await here.db.insertInto('income_gains').values({ id: here.newId(), authority_id: about.authorityId, circle_id: about.circleId ?? null, enquiry_id: enquiry.id, benefit, benefit_name: name, help, weekly_pence: weekly, once_pence: once, gained_on: on, recorded_by: here.user.id, recorded_at: here.now }).execute()
  await record(here, about, 'income.gained', { benefit, ...(name ? { name } : {}), help, weeklyPence: weekly, oncePence: once }, on)
}
