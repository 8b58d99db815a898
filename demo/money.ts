import { addDays, type Day } from '../src/rules/calendar/day.ts'
import { financialYearOf } from '../src/rules/calendar/period.ts'
import { yearBegins } from '../src/rules/money-of-grants/dial.ts'
import type { Stream } from '../src/rules/money-of-grants/streams.ts'
import { pence, pounds } from '../src/rules/money.ts'
import type { Here } from '../src/platform/here.ts'
import { councilsOn } from '../src/modules/councils/index.ts'
import { decideOn, decisionOfCase, prepareDecision } from '../src/modules/decisions/index.ts'
import { addFund, allocate, askOthers, commit, followOther, fundsFor, granted, moneyOfCase, type MoneyOfCase } from '../src/modules/funds/index.ts'
import { answerPayment, askForPayment, makeBatch } from '../src/modules/payments/index.ts'
import { answerConsultation, decide, needOfCase, type CaseOfNeed } from '../src/modules/recommendations/index.ts'
import type { CastMember } from '../src/platform/testing/cast.ts'
import type { Tell } from './teller.ts'

const madeUp = 'Made up for the demonstration: no council’s budget'
const put: readonly (readonly [Stream, string, number, number])[] = [
  ['dfg-capital', 'Better Care Fund', 900_000, 34_000], ['district-top-up', 'Housing capital', 60_000, 5_000], ['occupational-therapy', 'Therapists’ time', 48_000, 0], ['equipment', 'The store', 15_000, 1_500],
]

/** What each council puts up, this year and last: made up, and marked so. */
export async function whatCouncilsPutUp(tell: Tell, today: Day): Promise<void> {
  const now = Number(financialYearOf(today).from.slice(0, 4))
  for (const year of [now - 1, now])
    await tell('maya', Math.max(1, Math.round((Date.parse(today) - Date.parse(yearBegins(year))) / 86_400_000)), async here => {
      for (const [at, { id }] of (await councilsOn(here, here.today)).entries())
        for (const [stream, name, amount, step] of put)
          await addFund(here, { authorityId: id, year, stream, name, source: madeUp, pence: pounds(amount + at * step - (year < now ? 2 * step : 0)), on: yearBegins(year) })
    })
  await tell('maya', 5, async here => {
    for (const { id } of await councilsOn(here, here.today)) {
      const [capital] = await fundsFor(here, { authorityId: id })
      await allocate(here, capital!, { pence: pounds(12_500), because: `More came in the year. ${madeUp}`, on: here.today })
    }
  })
}

const needed = async (here: Here, reference: string): Promise<CaseOfNeed> => (await needOfCase(here, reference))!
const money = async (here: Here, reference: string): Promise<MoneyOfCase> => (await moneyOfCase(here, reference))!

/** Rahim’s grant is approved: half is the provider’s, a charity helps, and the first stage is paid. */
export async function theBegumsGrant(tell: Tell, council: string, reference: string): Promise<void> {
  const officer: CastMember = await tell('dev', 20, async here => here.user.authorityIds.includes(council)) ? 'dev' : 'hal'
  await tell('tariq', 33, async here => { const c = await needed(here, reference); await answerConsultation(here, c, c.consultations[0]!, { answer: 'yes', who: 'The children’s senior therapist', words: 'We agree: nothing smaller ends the lifting.', on: here.today }) })
  await tell('maya', 32, async here => decide(here, await needed(here, reference), 'need', { satisfied: true, ageAndCondition: '', because: 'The county agrees. He is lifted six times a day.', instead: '', on: here.today }))
  await tell('tariq', 31, async here => decide(here, await needed(here, reference), 'practicability', { satisfied: true, ageAndCondition: 'Built in 1998 and sound. There is room in the yard.', because: 'The provider agrees, and the drawings fit.', instead: '', on: here.today }))
  await tell('tariq', 16, async here => {
    const c = (await decisionOfCase(here, reference))!
    await prepareDecision(here, c, { proposes: 'approve', grounds: [], because: 'Everything is there. The lowest of three tenders is taken.', unforeseen: '', works: pounds(61_800), fees: pounds(4_200), topUp: pounds(0) })
  })
  await tell(officer, 15, async here => decideOn(here, (await decisionOfCase(here, reference))!, { approve: true, grounds: [], because: 'Agreed as proposed.', payFrom: null }))
  await tell('tariq', 14, async here => {
    const c = await money(here, reference)
    const capital = (await fundsFor(here, c)).find(({ stream }) => stream === 'dfg-capital')!
    await commit(here, c, { parts: [{ fundId: capital.id, pence: granted(c) }], because: 'The grant as approved', overspend: '' })
    await askOthers(here, c, { kind: 'landlord', fromWhom: 'The provider', share: 50, asked: pounds(33_000), askedOn: addDays(here.today, -2), note: 'Half, up to their limit' })
    await askOthers(here, c, { kind: 'charity', fromWhom: 'An invented children’s charity', share: null, asked: pounds(5_000), askedOn: here.today, note: 'For the window and the ramp' })
  })
  await tell('tariq', 8, async here => {
    const c = await money(here, reference)
    await followOther(here, c, c.others[0]!, { outcome: 'agreed', agreed: pounds(30_000), decidedOn: here.today, received: null, receivedOn: null, note: 'Paid on completion' })
    await askForPayment(here, c, { kind: 'stage', contractor: 'Millbank Builders', invoice: 'MB-2041', invoiceOn: addDays(here.today, -1), net: pounds(9_600), vat: pence(0), others: pence(0), retention: pounds(480), satisfied: 'yes', satisfiedWhy: '' })
  })
  await tell(officer, 6, async here => { const c = await money(here, reference); await answerPayment(here, c, c.asked[0]!.id, { approve: true, because: '' }) })
  await tell(officer, 5, async here => { await makeBatch(here, council) })
  await tell('tariq', 1, async here => { await askForPayment(here, await money(here, reference), { kind: 'stage', contractor: 'Millbank Builders', invoice: 'MB-2077', invoiceOn: addDays(here.today, -2), net: pounds(7_250), vat: pence(0), others: pence(0), retention: pounds(362), satisfied: 'no', satisfiedWhy: 'The door to the yard sticks. It is on the list of what is put right' }) })
}
