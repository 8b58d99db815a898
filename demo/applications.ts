import { addDays, type Day } from '../src/rules/calendar/day.ts'
import { pounds } from '../src/rules/money.ts'
import type { Here } from '../src/platform/here.ts'
import { applicationOf, beginApplication, giveCertificate, handOver, keepApplication, signApplication, theApplicationOf, whatIsKnown, type Application, type ApplicationTold, type CaseOfApplication } from '../src/modules/applications/index.ts'
import { councilsOn } from '../src/modules/councils/index.ts'
import { addQuote, quotesOf, setThresholds, type QuoteTold } from '../src/modules/quotes/index.ts'
import type { CastMember } from '../src/platform/testing/cast.ts'
import type { Tell } from './teller.ts'

/** How many quotes each council wants: made up, and marked so. */
export const whatCouncilsWant = (tell: Tell, today: Day): Promise<void> => tell('maya', 300, async here => {
  for (const { id } of await councilsOn(here, here.today))
    await setThresholds(here, id, { from: addDays(today, -900), upTo: [pounds(5_000), pounds(50_000)], howMany: [2, 2, 3], ways: ['quote', 'quote', 'tender'], source: 'Made up for the demonstration: no council’s contract procedure rules', confirmed: false, unconfirmedBecause: 'Nobody has asked the council yet' })
})

const open = async (here: Here, reference: string): Promise<{ case: CaseOfApplication; application: Application }> => {
  const c = (await theApplicationOf(here, reference))!
  return { case: c, application: applicationOf(c)! }
}
/** Somebody begins an application with what is known, and writes down what was said. */
const begin = (tell: Tell, who: CastMember, daysAgo: number, reference: string, said: Partial<ApplicationTold>): Promise<void> => tell(who, daysAgo, async here => {
  const c = (await theApplicationOf(here, reference))!
  const known = await whatIsKnown(here, c)
  await beginApplication(here, c, known)
  const begun = await open(here, reference)
  await keepApplication(here, begun.case, begun.application, { ...known, ...said }, { 'Is the applicant a person from abroad who is excluded?': ['', 'No'], 'Have the works begun?': ['', 'No, they have not begun'] })
})
const quote = (tell: Tell, who: CastMember, daysAgo: number, reference: string, told: Omit<QuoteTold, 'partyId' | 'receivedOn' | 'connected' | 'fees' | 'vat'> & Partial<QuoteTold>): Promise<void> => tell(who, daysAgo, async here => {
  await addQuote(here, (await quotesOf(here, reference))!, { partyId: null, receivedOn: here.today, connected: '', fees: pounds(0), vat: pounds(0), ...told })
})

/** Mrs Okafor owns her home: all is there but the second estimate and her signature. */
export async function mrsOkaforsApplication(tell: Tell, reference: string): Promise<void> {
  await begin(tell, 'amara', 20, reference, { fromAbroad: 'no', publicBody: 'no', begun: 'no' })
  await quote(tell, 'amara', 16, reference, { contractor: 'Exampleton Stairlifts Ltd', way: 'quote', works: pounds(2_350), covers: 'A straight stairlift with a perch seat, the socket on the landing, and five years of servicing' })
  await tell('amara', 15, async here => {
    const { case: c, application } = await open(here, reference)
    await giveCertificate(here, c, application, { certificate: 'owner', certificateInterest: 'Freehold, in her name since her husband died', certificateStays: 'five-years', certificateBy: 'Grace Okafor', certificateOn: here.today, landlordCertificate: '', landlordBy: '', landlordOn: null, landlordBecause: '' })
  })
}

/** Rahim’s mother applies for him; their landlord gives its own certificate, and the council has it. */
export async function theBegumsApplication(tell: Tell, reference: string): Promise<void> {
  await begin(tell, 'tariq', 50, reference, { applicantBornOn: '1986-05-20', fromAbroad: 'no', publicBody: 'no', begun: 'no', feeKinds: ['plans', 'building-regulations', 'planning'], fees: pounds(4_200) })
  for (const [contractor, works] of [['Millbank Builders', 61_800], ['A. Dale & Daughters Ltd', 64_250], ['Northgate Extensions', 70_900]] as const)
    await quote(tell, 'tariq', 40, reference, { contractor, way: 'tender', works: pounds(works), covers: 'A bedroom and wet room at the back, and the ramp, to the drawings of the technical officer' })
  await tell('tariq', 38, async here => {
    const { case: c, application } = await open(here, reference)
    await giveCertificate(here, c, application, { certificate: 'tenant', certificateInterest: 'Assured tenancy of Mrs Begum, since 2015', certificateStays: 'five-years', certificateBy: 'Amina Begum', certificateOn: here.today, landlordCertificate: 'given', landlordBy: 'The head of the adaptations team', landlordOn: here.today, landlordBecause: '' })
  })
  await tell('tariq', 37, async here => {
    const { case: c, application } = await open(here, reference)
    await signApplication(here, c, application, { signedWay: 'in-person', signedBy: 'Amina Begum', signedOn: here.today, signedWitness: 'Tariq Hussain', signedPaper: '' })
  })
  await tell('tariq', 36, async here => {
    const { case: c, application } = await open(here, reference)
    await handOver(here, c, application, here.today)
  })
}
