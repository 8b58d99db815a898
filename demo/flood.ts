import { addDays } from '../src/rules/calendar/day.ts'
import type { Here } from '../src/platform/here.ts'
import { giveHelp, linkTo, recordEmergency, theEmergency, theLink, whoseLink } from '../src/modules/emergencies/index.ts'
import { addWarning, whose } from '../src/modules/warnings/index.ts'
import type { Tell } from './teller.ts'

/** The river came up a fortnight ago: Mrs Okafor is at her daughter’s, and nobody has spoken to the Begum family since the first day. */
export async function theFlood(tell: Tell, personId: string, homeId: string): Promise<void> {
  const reference = await tell('maya', 13, async here => recordEmergency(here, {
    name: 'The flood by the old bridge', kind: 'flood', what: 'The river came over the old bridge in the night. About forty homes have water downstairs, and the electricity is off on the low side of the road.', place: 'The low side of the bridge road, and the mill',
    councilIds: await councilsOf(here, personId, homeId), beganOn: addDays(here.today, -1), endedOn: null, ledBy: 'The county’s emergency planning officer, 01632 960 190', ringWithinDays: 7,
  }))
  const link = (here: Here) => theEmergency({ ...here, params: { reference } })
  const her = await tell('cora', 12, async here => linkTo(here, await link(here), 'person', await whoseLink(here, 'person', personId), { council: '', how: 'Water in the hall and kitchen. She is at her daughter’s.' }))
  await tell('cora', 12, async here => giveHelp(here, await theLink({ ...here, params: { id: her } }), { kinds: ['information', 'emotional'], words: 'Told her the road is shut until Friday. She was frightened in the night; we talked for half an hour.', spoken: true, on: here.today, nextWhat: 'Send the insurer’s claim form, in large print', nextOn: addDays(here.today, 2) }))
  await tell('amara', 4, async here => giveHelp(here, await theLink({ ...here, params: { id: her } }), { kinds: ['financial-legal', 'longer-term'], words: 'Went through the claim with her and Ada. She rings us, not the insurer, when something is not clear.', spoken: true, on: here.today, nextWhat: 'Ring about the dryers', nextOn: addDays(here.today, 7) }))
  await tell('amara', 11, async here => addWarning(here, 'home', await whose(here, 'home', homeId), { kind: 'getting-out', what: 'A child who uses a wheelchair sleeps upstairs', precaution: 'Two people are needed to carry him down', from: null, endsOn: addDays(here.today, 180) }))
  const theirs = await tell('amara', 11, async here => linkTo(here, await link(here), 'home', await whoseLink(here, 'home', homeId), { council: '', how: 'No electricity, so no hoist and no lift. Dry upstairs.' }))
  await tell('amara', 11, async here => giveHelp(here, await theLink({ ...here, params: { id: theirs } }), { kinds: ['practical', 'communication'], words: 'A battery for the hoist was lent, and the power company put them on its list.', spoken: true, on: here.today, nextWhat: '', nextOn: null }))
  await tell('cora', 3, async here => giveHelp(here, await theLink({ ...here, params: { id: theirs } }), { kinds: [], words: 'Rang twice. Nobody answered.', spoken: false, on: here.today, nextWhat: 'Try again in the evening', nextOn: addDays(here.today, 1) }))
}

const councilsOf = async (here: Here, personId: string, homeId: string): Promise<string[]> =>
  [...new Set([...(await whoseLink(here, 'person', personId)).authorityIds, ...(await whoseLink(here, 'home', homeId)).authorityIds])]
