import { addDays } from '../src/rules/calendar/day.ts'
import type { Here } from '../src/platform/here.ts'
import { answerComplaint, changeSaidAndDone, closeComplaint, moveComplaint, notAsked, onCase, recordComplaint, recordCompliment, theComplaint, theSaidAndDone, whoseIsIt, writeSaidAndDone, type Complained } from '../src/modules/complaints/index.ts'
import { answerForThem, ask, askingsOfCase, caseAskedOf } from '../src/modules/surveys/index.ts'
import type { Tell } from './teller.ts'

const numbered = (here: Here, reference: string) => theComplaint({ ...here, params: { reference } })
const complain = async (here: Here, about: string, told: Pick<Complained, 'what' | 'wanted' | 'name'> & Partial<Complained>): Promise<string> =>
  (await recordComplaint(here, { kind: 'service', channel: 'phone', receivedOn: here.today, madeBy: 'person', reach: '', aboutUser: '', ...told }, await whoseIsIt(here, await onCase(here, about), ''))).reference

/** Mrs Okafor is glad of her rails, and her daughter was not rung back about the stairlift. */
export async function whatTheOkaforsSay(tell: Tell, rails: string, stairlift: string): Promise<void> {
  await tell('amara', 50, async here => ask(here, await caseAskedOf({ ...here, params: { reference: rails } }), 'after-works', 'phone', undefined))
  await tell('amara', 49, async here => answerForThem(here, (await askingsOfCase(here, rails))[0]!, { 'satisfied-work': '5', 'satisfied-people': '5', 'left-tidy': 'yes', 'does-what-is-needed': 'partly', 'life-better': '5', 'confident-before': '1', 'confident-now': '4', 'alone-before': '3', 'alone-now': '4', anything: 'I go up to bed again. I should still like the stairlift.' }, 'phone'))
  await tell('amara', 49, async here => recordCompliment(here, {
    ...notAsked, kind: 'compliment', channel: 'phone', receivedOn: here.today, words: 'He took his shoes off, he asked where I put my hand, and he put the rail there.', about: 'The handyperson', name: 'Grace Okafor',
    consent: 'yes', consentUntil: addDays(here.today, 365), consentHow: 'She said so on the telephone, and signed the form that was sent',
  }, await whoseIsIt(here, await onCase(here, rails), '')))
  const reference = await tell('cora', 36, here => complain(here, stairlift, { what: 'I left two messages about the second estimate. Nobody rang me back for nine days.', wanted: 'To be told what happens next, and when.', name: 'Ada Okafor', madeBy: 'for-them', reach: '01632 960 145', aboutUser: '' }))
  await tell('maya', 35, async here => moveComplaint(here, await numbered(here, reference), 'acknowledged', here.today, 'Rang her and said sorry that she had to ring twice', undefined))
  await tell('maya', 34, async here => moveComplaint(here, await numbered(here, reference), 'looked-into', here.today, '', { id: here.user.id, name: here.user.name }))
  await tell('maya', 27, async here => answerComplaint(here, await numbered(here, reference), 'upheld', 'Both messages were taken and neither was passed on. We are sorry. Amara rings you every second Friday until the stairlift is in.', here.today))
  await tell('maya', 24, async here => closeComplaint(here, await numbered(here, reference), 'upheld', 'A message on the answering machine belonged to nobody.', 'Messages are written down on the case the same morning, with who rings back.'))
  const entry = await tell('maya', 24, here => writeSaidAndDone(here, 'We leave a message and nobody rings back.', 'Every message is written down the same morning, with the name of who rings back.', reference))
  await tell('maya', 23, async here => changeSaidAndDone(here, await theSaidAndDone({ ...here, params: { id: entry } }), { said: 'We leave a message and nobody rings back.', done: 'Every message is written down the same morning, with the name of who rings back.', show: true }))
}

/** Mr Price waits, and somebody wrote to his landlord about his health. */
export async function whatMrPriceSays(tell: Tell, shower: string): Promise<void> {
  const waiting = await tell('cora', 7, here => complain(here, shower, { what: 'I was told six weeks. It is more than that, and I still wash at the sink.', wanted: 'A day for the shower, or the truth if there is none.', name: 'Gareth Price' }))
  await tell('amara', 5, async here => moveComplaint(here, await numbered(here, waiting), 'acknowledged', here.today, 'Wrote to him', undefined))
  await tell('cora', 1, here => complain(here, shower, { kind: 'data-protection', channel: 'letter', what: 'Your letter to my landlord says what is wrong with my back. That is nobody’s business but mine.', wanted: 'To know who else was told.', name: 'Gareth Price' }))
}
