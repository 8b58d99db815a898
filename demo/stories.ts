import { addDays, addMonths, type Day } from '../src/rules/calendar/day.ts'
import { england } from '../src/rules/calendar/england.ts'
import { financialYearOf } from '../src/rules/calendar/period.ts'
import { pounds } from '../src/rules/money.ts'
import type { PathwayKey } from '../src/rules/pathways/pathway.ts'
import type { Agency } from '../src/platform/db/agencies.ts'
import type { Files } from '../src/platform/files/kept.ts'
import type { Pools } from '../src/platform/db/pools.ts'
import { NotFound, type Here } from '../src/platform/here.ts'
import { addAdaptation, homeToAdapt } from '../src/modules/adaptations/index.ts'
import { caseNumbered, closeCase, moveCase, noteContact, offerCase, openCase, pauseClock, planAction, reassign } from '../src/modules/cases/index.ts'
import { holdConversation, recordGain, saidNothing } from '../src/modules/conversations/index.ts'
import { chooseOption, housingCase, moveBegun, sayWhy, takeStep, weigh } from '../src/modules/housing-options/index.ts'
import { cover } from '../src/modules/covers/index.ts'
import { recordConsent } from '../src/modules/consents/index.ts'
import { agencyDetails, changeAgencyDetails, councilOfPostcode } from '../src/modules/councils/index.ts'
import { heardNothing, takeEnquiry, toldNothing, type Heard, type Told } from '../src/modules/enquiries/index.ts'
import { nextGuide, publishGuide, theDraft, writeSection } from '../src/modules/guide/index.ts'
import { recordHome } from '../src/modules/homes/index.ts'
import { servicesFound } from '../src/modules/directory/index.ts'
import { claimOutcomes } from '../src/modules/outcomes/index.ts'
import { addAround, fullName, personRow, recordPerson } from '../src/modules/people/index.ts'
import { point, sayWhatCame, signpostsOf } from '../src/modules/signposts/index.ts'
import { saveQuestion } from '../src/modules/questions/index.ts'
import { recordCourse } from '../src/modules/training/index.ts'
import { addWarning, whose } from '../src/modules/warnings/index.ts'
import { mrsOkaforsApplication, theBegumsApplication, whatCouncilsWant } from './applications.ts'
import { theFlood } from './flood.ts'
import { theirDocuments } from './documents.ts'
import { tellTheDirectory } from './directory.ts'
import { mrsOkaforsTest, theBegumsTest, whoMayDecide } from './grants.ts'
import { mrsOkaforsLetter } from './letters.ts'
import { theBegumsGrant, whatCouncilsPutUp } from './money.ts'
import { mrPricesLandlord, theBegumsInterpreter, theBegumsProvider } from './landlords.ts'
import { mrPricesShower, mrsOkaforsStairlift, rahimsRooms, whoAssesses } from './needs.ts'
import { theParishes, thePopulation } from './population.ts'
import { theSchemes, whoIsEligible } from './schemes.ts'
import { withTeller, type Tell } from './teller.ts'
import { whatMrPriceSays, whatTheOkaforsSay } from './voices.ts'
import { theOrders, thoseWhoWait } from './waiting.ts'
import { mrsLowesShower, mrsOkaforsDrawings, mrsOkaforsWorks, theRates, whoMayVary } from './works.ts'

/** The people everybody knows after a week, told through the functions that pages use. */
export const tellStories = (pools: Pools, agency: Agency, domain: string, postcodes: readonly [string, string, string], today: Day, files?: Files): Promise<void> =>
  withTeller(pools, agency, domain, today, async tell => {
    await tellTheDirectory(tell)
    await theGuide(tell)
    await whoAssesses(tell)
    await theSchemes(tell)
    await whatCouncilsWant(tell, today)
    await whoMayDecide(tell)
    await whatCouncilsPutUp(tell, today)
    await theOrders(tell)
    await theRates(tell)
    const mrsOkaforsRecord = await mrsOkafor(tell, postcodes[0])
    const begumsHome = await begumFamily(tell, postcodes[1])
    await mrPrice(tell, postcodes[2])
    if (files) {
      await theirDocuments(tell, files, agency)
      await mrsOkaforsDrawings(tell)
    }
    await mrsLowe(tell, postcodes[0])
    await orlaIsAway(tell)
    await theFlood(tell, mrsOkaforsRecord, begumsHome)
    await thePopulation(tell)
    await theParishes(tell)
    await whatIsAsked(tell)
    await whoIsTrained(tell)
    await whoIsEligible(tell)
    await thoseWhoWait(tell, today)
  })

interface Call { readonly heard: Partial<Heard>; readonly told: Partial<Told> }

/** Somebody rings, is put on record with their home, and what they ask for is written down. */
async function ring(here: Here, { heard: some, told }: Call) {
  const heard: Heard = { ...heardNothing, ...some }
  const council = await councilOfPostcode(here, heard.postcode, here.today)
  if (!council) throw new NotFound(`The demonstration has no council for ${heard.postcode}`)
  const personId = await recordPerson(here, heard, council)
  const { line1, line2, town, postcode, uprn, tenure } = heard
  const homeId = await recordHome(here, { line1, line2, town, postcode, uprn, tenure }, council, false)
  const enquiry = await takeEnquiry(here, { ...toldNothing, receivedOn: here.today, source: 'self', ...told }, heard, council, { personId, homeId })
  const { prefix } = await here.db.selectFrom('authorities').select('prefix').where('id', '=', council).executeTakeFirstOrThrow()
  return { enquiry, person: { id: personId, name: fullName(heard) }, home: { id: homeId, postcode }, council, prefix }
}
type Rung = Awaited<ReturnType<typeof ring>>

const open = (here: Here, { enquiry, person, home, council, prefix }: Rung, pathway: PathwayKey, rest: { readonly scheme?: string; readonly urgent?: boolean; readonly complex?: boolean } = {}) =>
  openCase(here, { authorityId: council, council: { prefix }, person, home, enquiryId: enquiry.id, pathway, scheme: rest.scheme ?? '', urgent: rest.urgent ?? false, complex: rest.complex ?? false, ownerId: here.user.id, openedOn: here.today })

/** Mrs Okafor cannot manage her stairs: rails were fitted within the week, and a stairlift is on its way. */
async function mrsOkafor(tell: Tell, postcode: string): Promise<string> {
  const call = await tell('cora', 60, here => ring(here, {
    heard: { givenName: 'Grace', surname: 'Okafor', bornOn: '1944-03-12', phone: '01632 960 144', line1: '14 Orchard Rise', postcode, tenure: 'owner', nhsNumber: '9990000018' },
    told: { asked: 'She has fallen on the stairs twice. She sleeps in her chair so as not to go up.', adviceTopics: ['falls-prevention', 'adaptations-to-the-home'], adviceGivenOn: null, triageLevel: 3, source: 'family-friend-or-carer', referrerName: 'Her daughter Ada' },
  }))
  await tell('cora', 60, here => holdConversation(here, call.enquiry, {
    ...saidNothing, matters: 'To sleep in her own bed again, and to have her grandchildren to stay.', different: 'Not to be afraid of the stairs.', atHome: 'Steep stairs with one loose rail. The bedroom and the only bathroom are upstairs.', health: 'Two falls since the spring. Her hip hurts.', aroundThem: 'Her daughter Ada rings every day and comes on Sundays.',
    talkedAbout: ['housing-options', 'minor-adaptation', 'major-adaptation', 'welfare-benefits'], accepted: ['minor-adaptation', 'major-adaptation'], declined: ['housing-options'], acceptedBecause: 'Rails help at once; a stairlift gives her the bedroom back.', declinedBecause: '“My husband built this house.”',
    levels: ['information', 'advice-and-brokerage', 'delivery'], meccAccepted: ['falls', 'benefits'], meccDeclined: ['digital'],
  }))
  await tell('amara', 45, here => recordGain(here, call.enquiry, { benefit: 'attendance-allowance', name: '', help: 'claim', weekly: pounds(70), once: pounds(280), on: here.today }))
  await tell('cora', 60, async here => addAround(here, await personNamed(here, call.person.id), null, { name: 'Ada Okafor', phone: '01632 960 145', capacity: 'child', firstToRing: ['first'], actsBy: ['consent'], evidence: 'Mrs Okafor said so on the telephone', from: here.today, to: null }))
  await tell('cora', 60, async here => recordConsent(here, await personNamed(here, call.person.id), { scope: 'health', withWhom: '', basis: 'consent', how: 'spoken', givenBy: '', evidence: 'On the telephone: “Tell the surgery whatever they need.”', givenOn: null, endsOn: addDays(here.today, 84) }))
  await tell('cora', 60, async here => recordConsent(here, await personNamed(here, call.person.id), { scope: 'photographs', withWhom: '', basis: 'consent', how: 'signed', givenBy: '', evidence: 'Her signature on the agency’s form', givenOn: null, endsOn: null }))
  await tell('cora', 60, here => pointTo(here, call.enquiry.id, ['Balance classes', 'Benefits check for over-60s'], 'The classes’ leaflet, in large print', 'She said so on the telephone', 21))
  await tell('cora', 35, async here => {
    const [classes] = (await signpostsOf(here, { id: call.enquiry.id, authorityId: call.council })).filter(one => one.place === 'Balance classes')
    await sayWhatCame(here, classes!, { outcome: 'helped', note: 'She goes on Thursdays, and has made a friend.', on: here.today })
  })
  const rails = await tell('amara', 59, here => open(here, call, 'minor-adaptation', { scheme: 'minor-adaptation' }))
  const stairlift = await tell('amara', 59, here => open(here, call, 'major-adaptation', { scheme: 'disabled-facilities-grant' }))
  await tell('amara', 58, async here => offerCase(here, await caseNumbered(here, rails.reference), await partyOf(here, 'handyperson')))
  await tell('amara', 55, async here => moveCase(here, await caseNumbered(here, rails.reference), 2, here.today, ''))
  await tell('amara', 52, async here => {
    const c = await caseNumbered(here, rails.reference)
    await claimOutcomes(here, c, ['independence-2', 'reduce-falls'], 'Two rails on the stairs and one at the door. She says she goes up to bed again.')
    await closeCase(here, c, 'completed', here.today, true, '')
  })
  await tell('amara', 51, async here => addAdaptation(here, await homeToAdapt(here, call.home.id), {
    kind: 'grab-rails', place: 'stairs and front door', note: '', fittedOn: here.today, about: [], paidBy: 'social-care', forCase: rails.reference, warrantyUntil: null, serviceDueOn: null, standing: 'there', changedOn: null, because: '',
  }))
  await tell('orla', 40, async here => noteContact(here, await caseNumbered(here, stairlift.reference), 'visit', 'She can transfer by herself; a straight stairlift with a perch seat is recommended.', here.today))
  await tell('amara', 38, async here => moveCase(here, await caseNumbered(here, stairlift.reference), 2, here.today, ''))
  await tell('amara', 6, async here => planAction(here, await caseNumbered(here, stairlift.reference), 'Ring the daughter about the second estimate', england.add(here.today, 6)))
  await mrsOkaforsStairlift(tell, stairlift.reference)
  await mrsOkaforsApplication(tell, stairlift.reference)
  await mrsOkaforsTest(tell, stairlift.reference)
  await mrsOkaforsLetter(tell, stairlift.reference)
  await whoMayVary(tell, call.council)
  await mrsOkaforsWorks(tell, stairlift.reference)
  await whatTheOkaforsSay(tell, rails.reference, stairlift.reference)
  return call.person.id
}

/** The Begum family need a room and a bathroom downstairs for their son, who will grow. */
async function begumFamily(tell: Tell, postcode: string): Promise<string> {
  const call = await tell('cora', 84, here => ring(here, {
    heard: { givenName: 'Rahim', surname: 'Begum', bornOn: addDays(here.today, -9 * 365), phone: '07700 900 461', line1: '3 Mill Terrace', postcode, tenure: 'housing-association-tenant' },
    told: { channel: 'partner-system', asked: 'A ground-floor bedroom and wet room for a nine-year-old who uses a wheelchair. He will grow.', source: 'hospital', referrerName: 'Children’s occupational therapy', triageLevel: 3 },
  }))
  await tell('cora', 84, async here => addAround(here, await personNamed(here, call.person.id), null, { name: 'Amina Begum', phone: '07700 900 461', capacity: 'parent', firstToRing: ['first'], actsBy: ['parental-responsibility'], evidence: 'The hospital’s referral names her as his mother', from: null, to: null }))
  const extension = await tell('tariq', 82, here => open(here, call, 'major-adaptation', { scheme: 'disabled-facilities-grant-top-up', complex: true }))
  await tell('tariq', 50, async here => moveCase(here, await caseNumbered(here, extension.reference), 2, here.today, ''))
  await tell('tariq', 20, async here => noteContact(here, await caseNumbered(here, extension.reference), 'visit', 'Plans drawn with the family. Their mother asked for a window he can see the street from.', here.today))
  await rahimsRooms(tell, extension.reference)
  await theBegumsProvider(tell, call.home.id, extension.reference)
  await theBegumsApplication(tell, extension.reference)
  await theBegumsTest(tell, extension.reference)
  await theBegumsGrant(tell, call.council, extension.reference)
  await theBegumsInterpreter(tell, extension.reference)
  return call.home.id
}

/** Mr Price rents, and his landlord has not answered. */
async function mrPrice(tell: Tell, postcode: string) {
  const call = await tell('cora', 45, here => ring(here, {
    heard: { givenName: 'Gareth', surname: 'Price', bornOn: '1951-11-02', phone: '01632 960 777', line1: 'Flat 2, 8 Station Road', postcode, tenure: 'private-tenant' },
    told: { asked: 'He cannot get into the bath. The landlord is slow to answer letters.', adviceTopics: ['housing-options', 'equipment'], source: 'gp', referrerName: 'Dr Lane', triageLevel: 2 },
  }))
  await tell('amara', 44, async here => addWarning(here, 'home', await whose(here, 'home', call.home.id), { kind: 'dog', what: 'A large dog that is friendly once it knows you', precaution: 'Ring first, so that he can shut the dog in', from: null, endsOn: addDays(here.today, 180) }))
  await tell('amara', 44, async here => addAdaptation(here, await homeToAdapt(here, call.home.id), {
    kind: 'ramp', place: 'front door', note: 'Concrete, with a rail on the left. From before he moved in.', fittedOn: addDays(here.today, -2200), about: ['about'], paidBy: 'landlord', forCase: '', warrantyUntil: null, serviceDueOn: null, standing: 'there', changedOn: null, because: '',
  }))
  await tell('amara', 14, here => pointTo(here, call.enquiry.id, ['Help to move to a home that suits'], '', '', 14))
  const shower = await tell('amara', 44, here => open(here, call, 'major-adaptation', { scheme: 'disabled-facilities-grant' }))
  await tell('amara', 15, async here => moveCase(here, await caseNumbered(here, shower.reference), 2, here.today, ''))
  await tell('amara', 9, async here => planAction(here, await caseNumbered(here, shower.reference), 'Write to the landlord again about consent', addDays(here.today, 3)))
  await tell('amara', 8, async here => pauseClock(here, await caseNumbered(here, shower.reference), 'landlord-consent', 'Two letters to the landlord; no answer to the second', here.today))
  const moving = await tell('amara', 44, here => open(here, call, 'housing-options'))
  await tell('amara', 30, async here => sayWhy(here, await housingCase(here, moving.reference), undefined, 'landlord-refuses', 'The landlord said on the telephone that he does not want a shower put in, and has not answered in writing.'))
  await tell('amara', 30, async here => weigh(here, await housingCase(here, moving.reference), { option: 'social-rent', theirFor: '“A flat with a shower would do me. I do not need the stairs.”', theirAgainst: '“Not out past the ring road, the dog knows it here.”', ourFor: 'A ground-floor flat needs no works.', ourAgainst: 'He may wait for months.' }))
  await tell('amara', 30, async here => weigh(here, await housingCase(here, moving.reference), { option: 'stay-for-now', theirFor: '“I know everybody on this road.”', theirAgainst: '“A strip wash at the sink every day.”', ourFor: 'A bath board can be lent this week.', ourAgainst: 'It does not help when his knees are bad.' }))
  await tell('amara', 20, async here => { const c = await housingCase(here, moving.reference); await chooseOption(here, c, await moveBegun(here, c), 'social-rent', '“If it is near the park I will go.”') })
  await tell('amara', 18, async here => takeStep(here, await housingCase(here, moving.reference), { kind: 'letter', what: 'Why he needs a level-access shower', withWhom: 'The council’s allocations team', on: here.today, position: null }))
  await tell('amara', 12, async here => takeStep(here, await housingCase(here, moving.reference), { kind: 'bid', what: 'Ground-floor flat by the park', withWhom: 'A housing association', on: here.today, position: 3 }))
  await tell('maya', 10, async here => {
    const { id, version } = await caseNumbered(here, moving.reference)
    await reassign(here, [{ id, version, to: { id: await idOf(here, 'Cora Bennett'), name: 'Cora Bennett' } }], 'Amara has the most open work, and Cora knows the housing associations.')
  })
  await mrPricesShower(tell, shower.reference)
  await mrPricesLandlord(tell, call.home.id, shower.reference)
  await whatMrPriceSays(tell, shower.reference)
}

/** Mrs Lowe’s bathroom was adapted in the summer: its works are certified. */
async function mrsLowe(tell: Tell, postcode: string): Promise<void> {
  const call = await tell('cora', 180, here => ring(here, {
    heard: { givenName: 'Irene', surname: 'Lowe', bornOn: '1939-06-24', phone: '01632 960 512', line1: '27 Orchard Rise', postcode, tenure: 'owner' },
    told: { asked: 'She is lifted in and out of the bath, and does not want to be.', adviceTopics: ['adaptations-to-the-home'], adviceGivenOn: null, triageLevel: 3 },
  }))
  const shower = await tell('amara', 179, here => open(here, call, 'standard-adaptation', { scheme: 'standard-adaptation-grant' }))
  await tell('amara', 172, async here => moveCase(here, await caseNumbered(here, shower.reference), 2, here.today, ''))
  await mrsLowesShower(tell, shower.reference)
  await tell('amara', 112, async here => {
    const c = await caseNumbered(here, shower.reference)
    await claimOutcomes(here, c, ['independence-2'], 'She showers by herself, and nobody holds her.')
    await closeCase(here, c, 'completed', here.today, true, '')
  })
}

/** Points whoever asked to services of the directory, by their names. */
async function pointTo(here: Here, enquiryId: string, names: readonly string[], resource: string, consent: string, askAfter: number): Promise<void> {
  const { rows } = await servicesFound(here, { states: ['active'] }, { page: 1, size: 100 })
  await point(here, 'enquiry', { id: enquiryId }, rows.filter(({ name }) => names.includes(name)).map(({ id, name, topics }) => ({ serviceId: id, place: name, topic: topics[0] ?? '', resource, consent, on: here.today, askOn: addDays(here.today, askAfter) })))
}

/** Orla is at her sister’s wedding for a week; Tariq does what cannot wait. */
async function orlaIsAway(tell: Tell) {
  await tell('orla', 5, async here => cover(here, { awayId: here.user.id, byId: await idOf(here, 'Tariq Hussain'), from: addDays(here.today, 3), to: addDays(here.today, 10) }))
}
const idOf = async ({ db }: Here, name: string): Promise<string> => (await db.selectFrom('users').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id

const personNamed = async (here: Here, id: string) => { const { id: same, authorityId } = await personRow(here, id); return { id: same, authorityId, circleId: null } }

async function partyOf(here: Here, kind: string): Promise<{ id: string; name: string }> {
  return here.db.selectFrom('parties').select(['id', 'name']).where('kind', '=', kind).executeTakeFirstOrThrow()
}

/** The guide that the agency gives people was published last year, and its review comes near. The telephone number is one that nobody has. */
async function theGuide(tell: Tell) {
  await tell('ada', 330, async here => changeAgencyDetails(here, await agencyDetails(here), { phone: '01632 960 100', email: 'hello@newel.example', post: 'The Old Exchange, 1 Example Street, Exampleton', hours: '', about: 'We help older and disabled people across the county to live safely in a home of their own choosing.' }))
  await tell('maya', 320, async here => {
    const { draft, guide } = await nextGuide(here)
    await publishGuide(here, draft, guide.sections, { standsFrom: here.today, reviewDue: addMonths(here.today, 12), approvedOn: addDays(here.today, -7) })
  })
  await tell('maya', 3, async here => writeSection(here, await theDraft(here), 'more', { title: 'In winter', words: 'If your heating fails and you cannot keep warm, ring us first. We can help you to:\n\n- find out what is wrong\n- borrow a heater\n- ask for help with the cost' }))
}

/** What the manager was asked at a meeting, and what a councillor asks every year. */
async function whatIsAsked(tell: Tell): Promise<void> {
  await tell('maya', 12, async here => {
    const [agency] = (await here.db.selectFrom('authorities').select('id').where('kind', '=', 'agency').execute())
    const lastYear = financialYearOf(addMonths(here.today, -12))
    await saveQuestion(here, { name: 'People over 80 with minor adaptations, by how they came', askedFor: 'The Board meeting in spring', authorityId: agency!.id, asked: { period: lastYear, question: { version: 1, count: 'people-helped', narrow: { pathway: ['minor-adaptation'], age: ['80plus'] }, rows: 'channel', columns: 'council' } } })
    await saveQuestion(here, { name: 'Why cases closed', askedFor: 'A councillor, every year', authorityId: agency!.id, asked: { period: lastYear, question: { version: 1, count: 'cases-closed', narrow: {}, rows: 'reason', columns: 'year' } } })
  })
}

/** Most have done their training; Tariq’s is too long ago, and nobody has booked Joe a place. */
async function whoIsTrained(tell: Tell): Promise<void> {
  for (const [name, daysBefore, evidence] of [['Cora Bennett', 200, 'Certificate from the county’s learning pages'], ['Amara Nwosu', 40, 'On the list of those who came'], ['Orla Doyle', 400, 'Certificate from her college'], ['Tariq Hussain', 1300, 'An old certificate']] as const)
    await tell('maya', 10, async here => recordCourse(here, 'mecc', { userId: await idOf(here, name), on: addDays(here.today, -daysBefore), evidence }))
}
