import { addDays, formatDay } from '../src/rules/calendar/day.ts'
import { caseNumbered } from '../src/modules/cases/index.ts'
import { writeLetter } from '../src/modules/letters/index.ts'
import type { Tell } from './teller.ts'

/** Mrs Okafor is asked, in the words that are shipped, for the papers her grant needs. */
export async function mrsOkaforsLetter(tell: Tell, reference: string): Promise<void> {
  await tell('amara', 27, async here => {
    const c = await caseNumbered(here, reference)
    await writeLetter(here, c, { kind: 'evidence-asked', scheme: c.scheme, way: 'post', values: { evidence: 'The letter that says which pension you have\nA statement of your bank account for the last two months\nSomething that shows that you own your home, such as its title from the Land Registry', 'reply-by': formatDay(addDays(here.today, 21)) } })
  })
}
