import { addDays, formatDay } from '../src/rules/calendar/day.ts'
import { caseNumbered } from '../src/modules/cases/index.ts'
import { writeLetter } from '../src/modules/letters/index.ts'
import { testOfCase } from '../src/modules/tests-of-resources/index.ts'
import type { Tell } from './teller.ts'

/** Mrs Okafor is asked, in the words that are shipped, for the papers that her test of resources waits for. */
export async function mrsOkaforsLetter(tell: Tell, reference: string): Promise<void> {
  await tell('amara', 17, async here => {
    const [c, tested] = await Promise.all([caseNumbered(here, reference), testOfCase(here, reference)])
    const evidence = (tested?.evidence ?? []).filter(one => !one.seenOn && !one.notNeeded).map(({ what }) => what)
    await writeLetter(here, c, { kind: 'evidence-asked', scheme: c.scheme, way: 'post', values: { evidence: evidence.join('\n'), 'reply-by': formatDay(addDays(here.today, 21)) } })
  })
}
