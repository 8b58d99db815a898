import { addDays } from '../src/rules/calendar/day.ts'
import { pounds } from '../src/rules/money.ts'
import type { Here } from '../src/platform/here.ts'
import { askForInterpreter, bookingsOfCase, sayHowItStands } from '../src/modules/interpreters/index.ts'
import { agreeTerms, answerConsent, askForConsent, homeAndLandlords, landlordOf, letCase, nameLandlord, recordLandlord } from '../src/modules/landlords/index.ts'
import type { LandlordTold } from '../src/modules/landlords/index.ts'
import type { Tell } from './teller.ts'

const letOf = (here: Here, reference: string) => letCase({ ...here, params: { reference } })

/** Somebody says whose a home is, who was not on the register yet. */
async function letBy(here: Here, homeId: string, told: Partial<LandlordTold> & Pick<LandlordTold, 'name' | 'kind'>, since: number): Promise<string> {
  const found = await homeAndLandlords(here, homeId)
  const { id } = await recordLandlord(here, found.home, { address: '', contact: '', phone: '', email: '', ...told })
  await nameLandlord(here, found, id, addDays(here.today, -since))
  return id
}

/** The Begums’ provider pays half, up to a limit, and agreed to the extension with conditions. */
export async function theBegumsProvider(tell: Tell, homeId: string, reference: string): Promise<void> {
  const id = await tell('tariq', 80, here => letBy(here, homeId, { name: 'Lark Vale Homes', kind: 'registered-provider', address: '1 Lark Square\nExampleton', contact: 'The adaptations team', phone: '01632 960 420', email: 'adaptations@larkvale.example' }, 2900))
  await tell('maya', 79, async here => agreeTerms(here, await landlordOf(here, id), [], { kind: 'contribution', words: 'Half of every adaptation in their homes, paid on completion. Asked for before the works are ordered.', contributes: true, share: 50, most: pounds(10_000), from: addDays(here.today, -300), to: addDays(here.today, 430) }))
  await tell('maya', 79, async here => agreeTerms(here, await landlordOf(here, id), [], { kind: 'nomination', words: 'The council nominates to three homes in four through its lettings scheme. Homes that are adapted already are offered to us first.', contributes: null, share: null, most: null, from: addDays(here.today, -300), to: null }))
  await tell('tariq', 48, async here => askForConsent(here, await letOf(here, reference), { works: 'A bedroom and wet room at the back, on the ground floor', ofWhom: 'The adaptations team', way: 'email', on: here.today }))
  await tell('tariq', 30, async here => {
    const found = await letOf(here, reference)
    await answerConsent(here, found, found.consents[0]!, { answer: 'conditions', words: 'Their surveyor sees the drawings before the works begin. The wet room stays when the family moves.', on: here.today, by: 'The head of the adaptations team', evidence: 'letter', note: 'on the case' })
  })
}

/** Rahim’s grandmother speaks Bengali, and is there when the surveyor comes; the interpreter is booked. */
export async function theBegumsInterpreter(tell: Tell, reference: string): Promise<void> {
  const theirs = async (here: Here) => (await bookingsOfCase(here, reference))!
  await tell('tariq', 6, async here => askForInterpreter(here, await theirs(here), { language: 'Bengali', way: 'in-person', on: addDays(here.today, 14), at: '10:00', whatFor: 'The surveyor’s visit, with Rahim’s grandmother' }))
  await tell('tariq', 4, async here => {
    const c = await theirs(here)
    await sayHowItStands(here, c, c.bookings[0]!, 'confirmed', 'Exampleton Interpreters', '')
  })
}

/** Mr Price’s landlord was asked and has not answered. */
export async function mrPricesLandlord(tell: Tell, homeId: string, reference: string): Promise<void> {
  await tell('amara', 43, here => letBy(here, homeId, { name: 'Mr J Tapper', kind: 'private', phone: '01632 960 421' }, 1800))
  await tell('amara', 40, async here => askForConsent(here, await letOf(here, reference), { works: 'A level-access shower in place of the bath', ofWhom: 'Mr J Tapper', way: 'letter', on: here.today }))
}
