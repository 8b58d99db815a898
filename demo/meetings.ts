import { addDays, daysBetween, type Day } from '../src/rules/calendar/day.ts'
import { quarterBefore, quarterOf } from '../src/rules/calendar/period.ts'
import type { Here } from '../src/platform/here.ts'
import { councilsOn, allCouncils } from '../src/modules/councils/index.ts'
import { addMeeting, agree, circulate, confirmReceipt, receiptsOf, recipientsOf, theMeeting, whoComes, writeReceiptDown } from '../src/modules/meetings/index.ts'
import { workingDay } from './diary.ts'
import type { Tell } from './teller.ts'

const numbered = (here: Here, id: string) => theMeeting({ ...here, params: { id } })
/** To everybody with an account who comes, and to some who have none. */
const send = async (here: Here, id: string, from: Day, others: readonly { readonly name: string; readonly address: string }[]): Promise<void> => {
  const meeting = await numbered(here, id)
  await circulate(here, meeting, { from, version: 1, accounts: (await whoComes(here, meeting)).map(one => one.id), others })
}

/** The Board meets in twelve days and has its pack; one council has met and left two things to do; another’s pack is due within the week. `signed` is how many days ago the last quarter was signed. */
export async function tellOfMeetings(tell: Tell, today: Day, signed: number): Promise<void> {
  const { from } = quarterBefore(quarterOf(today))
  const ago = (days: number): number => Math.min(days, signed)
  const { agency, councils } = await tell('maya', 30, async here => ({ agency: (await allCouncils(here)).find(({ kind }) => kind === 'agency')!.id, councils: await councilsOn(here, here.today) }))
  const [heldOn, boardOn, otherOn] = [workingDay(today, -3), workingDay(addDays(today, 12), 0), workingDay(addDays(today, 15), 0)]
  const sinceHeld = daysBetween(heldOn, today)
  // The council of the cast’s first officer holds the meeting that has been held.
  const own = await tell('dev', 30, here => Promise.resolve(here.user.authorityIds[0]!))
  const other = councils.find(({ id }) => id !== own)!.id

  const held = await tell('maya', 30, here => addMeeting(here, own, { onDay: heldOn, startsAt: '14:00', place: 'The council’s offices, room 2', packFrom: from }))
  await tell('maya', ago(9), here => send(here, held, from, []))
  await tell('dev', ago(8), async here => confirmReceipt(here, (await receiptsOf(here, await numbered(here, held)))[0]!))
  await tell('maya', sinceHeld, async here => agree(here, await numbered(here, held), { what: 'Send the council the list of cases that wait for a landlord’s consent', who: 'Maya Lindqvist', dueOn: addDays(today, -1) }))
  await tell('maya', sinceHeld, async here => agree(here, await numbered(here, held), { what: 'Ask the hospital for one number to ring about discharges', who: 'Dev Patel', dueOn: addDays(today, 21) }))

  const board = await tell('maya', 30, here => addMeeting(here, agency, { onDay: boardOn, startsAt: '10:30', place: 'County Hall, committee room B, or by the link in the invitation', packFrom: from }))
  await tell('maya', ago(8), here => send(here, board, from, [{ name: 'Helen Marsh, public health', address: 'helen.marsh@public-health.example' }]))
  await tell('celia', ago(7), async here => confirmReceipt(here, (await receiptsOf(here, await numbered(here, board)))[0]!))
  await tell('maya', ago(5), async here => {
    const meeting = await numbered(here, board)
    await writeReceiptDown(here, (await recipientsOf(here, meeting)).find(({ userId }) => !userId)!, meeting, here.today)
  })

  await tell('maya', 12, here => addMeeting(here, other, { onDay: otherOn, startsAt: '09:30', place: 'Online', packFrom: from }))
}
