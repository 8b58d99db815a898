import { readNhsNumber } from '../../src/rules/identifiers/nhs-number.ts'
import type { CastMember } from '../../src/platform/testing/cast.ts'
import type { House } from '../../src/platform/testing/house.ts'
import { pdf, png } from '../../src/platform/testing/made-up-files.ts'
import type { Chosen, Typed, Visitor } from '../../src/platform/testing/visitor.ts'
import { applyFor } from './application.ts'
import { chargeOf } from './charges.ts'
import { decideFor } from './grants.ts'
import { fundFor, moneyOn } from './money.ts'
import { needs, noNeed, recommendFor, type NeedMade } from './need.ts'
import { writeLetters } from './letters.ts'
import { testResources } from './resources.ts'
import { worksOn } from './works.ts'
import { optionsOn } from './options-on.ts'
import { checkFor, offerSchemes } from './schemes.ts'

/** Somebody’s whole record in one council, with words in it that stand nowhere else: `who` in names and addresses, `why` in all that is told about them. */
export interface World {
  readonly key: string
  readonly who: string
  readonly why: string
  /** What to type to find them: it is not the word itself, which an answer may repeat. */
  readonly findBy: readonly string[]
  readonly enquiry: string
  /** Empty, like the rest below, where there is none. */
  readonly person: string
  /** A second record of the same person, and the merge of a third into the first. */
  readonly double: string
  readonly merge: string
  readonly home: string
  /** Of the person and of the home. */
  readonly warnings: readonly string[]
  /** Of the person with somebody around them. */
  readonly around: readonly string[]
  readonly messages: readonly string[]
  /** What is fixed to the home. */
  readonly adaptations: readonly string[]
  /** What the person agreed to. */
  readonly consents: readonly string[]
  /** Of the open case, and of the person. */
  readonly complaints: readonly string[]
  /** Of the open case; and what people said and we did, from a complaint about it. */
  readonly compliments: readonly string[]
  readonly sayings: readonly string[]
  /** Of the closed case, answered. */
  readonly askings: readonly string[]
  readonly signposts: readonly string[]
  /** Of its council: one that was held, with a pack circulated and something agreed, and one that was called off. */
  readonly meetings: readonly string[]
  /** Of an officer of the council, and of somebody without an account. */
  readonly receipts: readonly string[]
  readonly meetingActions: readonly string[]
  /** Of the case about housing options, which is open too. */
  readonly housingSteps: readonly string[]
  /** In their council alone, and the person and the home linked to it. */
  readonly emergencies: readonly string[]
  readonly affected: readonly string[]
  readonly housingCase: string
  /** Of the home: who lets it; and consents to works of the open case. */
  readonly landlords: readonly string[]
  readonly consentsToWorks: readonly string[]
  /** Saved by the council’s own grants officer. */
  readonly questions: readonly string[]
  readonly interpreters: readonly string[]
  /** Of the open case: one that counts, and one that does not. */
  readonly documents: readonly string[]
  readonly need: NeedMade
  /** A case whose works were certified. */
  readonly worksCase: string
  readonly openCase: string
  readonly closedCase: string
  /** Who of the cast may see who they are, and who may see the rest. */
  readonly seenBy: { readonly who: readonly CastMember[]; readonly why: readonly CastMember[] }
}

const agency: readonly CastMember[] = ['cora', 'amara', 'orla', 'tariq', 'maya', 'gwen']

interface Told { readonly key: string; readonly givenName: string; readonly postcode: string; readonly nhs: string; readonly seenBy: World['seenBy'] }
const worlds: readonly Told[] = [
  { key: 'river', givenName: 'Ariadne', postcode: 'ZE1 1AA', nhs: '943476591', seenBy: { who: [...agency, 'dev'], why: [...agency, 'dev'] } },
  { key: 'hill', givenName: 'Boudicca', postcode: 'ZE2 2AA', nhs: '401023213', seenBy: { who: [...agency, 'hal'], why: [...agency, 'hal'] } },
  { key: 'offered', givenName: 'Crispin', postcode: 'ZE1 1AB', nhs: '450557710', seenBy: { who: [...agency, 'dev', 'kit', 'joe'], why: [...agency, 'dev'] } },
  { key: 'referred', givenName: 'Dorothea', postcode: 'ZE2 2AB', nhs: '999000001', seenBy: { who: [...agency, 'hal', 'ruth'], why: [...agency, 'hal'] } },
  // In a closed circle that nobody of the cast belongs to: for all of them it never was.
  { key: 'concealed', givenName: 'Eustace', postcode: 'ZE1 1AA', nhs: '943476870', seenBy: { who: [], why: [] } },
]

const whole = (nine: string): string => [...'0123456789'].map(digit => readNhsNumber(nine + digit)).find(found => found !== undefined)!

/** Tells five people’s stories through the site’s own pages; `after` stands behind every word about them. */
export async function makeTheWorld(house: House, after = ''): Promise<World[]> {
  const [cora, amara, maya] = [await house.as('cora'), await house.as('amara'), await house.as('maya')]
  await makeTheDirectory(house, amara)
  // Signed before anything is told, so that nothing told is in it.
  must(await maya.send('/packs/sign/2026-04-01', {}), 'signing the pack that meetings look at')
  const made: World[] = []
  for (const told of worlds) made.push(await tell(house, cora, amara, maya, told, after))
  await conceal(house, made.find(world => world.key === 'concealed')!)
  return [...made, await unplaced(cora), await refer(house)]
}

async function tell(house: House, cora: Visitor, amara: Visitor, maya: Visitor, { key, givenName, postcode, nhs, seenBy }: Told, after: string): Promise<World> {
  const who = `Zz${key}quill`
  const why = `whyof${key}marker${after}`
  const referrer = key === 'referred' ? (await house.sql<{ party_id: string }>("select party_id from users where name = 'Ruth Adeyemi'"))[0]!.party_id : ''
  const taken = must(await cora.send('/enquiries/new', {
    channel: 'phone', givenName, surname: who, 'bornOn-day': '3', 'bornOn-month': '4', 'bornOn-year': String(1930 + key.length), phone: `01632 96${String(1000 + key.length * 7).slice(-4)}`, email: `${key}.quill@example.com`,
    nhsNumber: whole(nhs), line1: `1 ${who} Street`, line2: `${who} House`, town: `${who}ton`, postcode, uprn: String(100_000 + key.length), asked: `${why} asked`, referrerName: `${why} referrer`, referrer, adviceTopics: ['falls-prevention'], triageLevel: '2',
  }), `taking the enquiry of ${key}`)
  const enquiry = taken.slice('/enquiries/'.length)
  const [row] = await house.sql<{ id: string; person_id: string; home_id: string }>('select id, person_id, home_id from enquiries where reference = $1', [enquiry])
  if (!row?.person_id) throw new Error(`${key} was taken for somebody else`)
  must(await amara.send(`/people/${row.person_id}/change`, { language: `${why} language`, interpreter: 'spoken', interpreterLanguage: `${why} interpreter`, letterFormat: 'large-print', reachBy: 'phone', ringWhen: `${why} ringing`, needs: `${why} needs` }), 'changing the person')
  must(await amara.send(`/homes/${row.home_id}/change`, { landlord: `${why} landlord` }), 'changing the home')
  must(await amara.send(`/enquiries/${enquiry}/open-cases`, { pathways: ['minor-adaptation', 'advice', 'housing-options', 'major-adaptation'], recommendedBy: 'somebody-else', recommender: `${why} therapist`, owner: await house.userId('amara') }), 'opening cases')
  await talk(cora, enquiry, why, key === 'river' ? ['in-hospital'] : [])
  const cases = await house.sql<{ reference: string; pathway: string }>('select reference, pathway from cases where enquiry_id = $1 order by pathway desc', [row.id])
  const [open, closed] = [cases.find(c => c.pathway === 'minor-adaptation')!.reference, cases.find(c => c.pathway === 'advice')!.reference]
  must(await amara.send(`/cases/${open}/note`, { note: `${why} note` }), 'writing a note')
  must(await amara.send(`/cases/${open}/note`, { note: `${why} said`, contact: 'phone' }), 'noting a contact')
  must(await amara.send(`/cases/${open}/pause`, { reason: 'asked-to-wait', evidence: `${why} pause` }), 'stopping the clock')
  must(await amara.send(`/cases/${open}/resume`, {}), 'starting the clock')
  must(await amara.send(`/cases/${open}/next-action`, { action: `${why} action`, 'by-day': '1', 'by-month': '12', 'by-year': '2026' }), 'planning')
  must(await amara.send(`/cases/${closed}/close`, { reason: 'completed', level: 'independence-1', evidence: `${why} evidence`, note: `${why} closing` }), 'closing')
  if (key === 'offered')
    for (const name of ['Kit Mason', 'Joe Pritchard'])
      must(await amara.send(`/cases/${open}/offer`, { party: (await house.sql<{ party_id: string }>('select party_id from users where name = $1', [name]))[0]!.party_id }), 'offering')
  for (const at of [`/people/${row.person_id}`, `/homes/${row.home_id}`])
    must(await amara.send(`${at}/warnings/new`, { kind: 'dog', what: `${why} warning`, precaution: `${who} must be rung first`, 'endsOn-day': '1', 'endsOn-month': '6', 'endsOn-year': '2027' }), 'warning')
  const warnings = (await house.sql<{ id: string }>('select id from warnings where person_id = $1 or home_id = $2', [row.person_id, row.home_id])).map(({ id }) => id)
  must(await amara.send(`/people/${row.person_id}/around/new`, { name: `${why} daughter`, phone: '01632 960555', capacity: 'child', firstToRing: 'first', actsBy: ['consent'], evidence: `${why} said so` }), 'somebody around')
  const around = (await house.sql<{ id: string }>('select id from relationships where person_id = $1', [row.person_id])).map(({ id }) => id)
  must(await amara.send(`/cases/${open}/messages`, { words: `${why} message`, way: 'letter' }), 'writing to them')
  must(await amara.send(`/enquiries/${enquiry}/messages`, { words: `${why} another message`, way: 'letter' }), 'writing about the enquiry')
  await amara.send(`/cases/${open}/follow`, { who: `${why} follower`, agreed: ['yes'], way: 'told' })
  const messages = (await house.sql<{ id: string }>('select id from messages where words like $1', [`${why}%`])).map(({ id }) => id)
  must(await amara.send(`/people/${row.person_id}/consents/new`, { scope: 'named-helper', withWhom: `${why} helper`, basis: 'consent', how: 'spoken', evidence: `${why} agreed` }), 'agreeing')
  const consents = (await house.sql<{ id: string }>('select id from consents where person_id = $1', [row.person_id])).map(({ id }) => id)
  must(await amara.send(`/homes/${row.home_id}/adaptations/new`, { kind: 'stairlift', place: `${why} stairs`, note: `${why} lift`, standing: 'reusable', because: `${why} removed`, forCase: open }), 'adding an adaptation')
  must(await amara.send(`/homes/${row.home_id}/adaptations/new`, { kind: 'ramp', place: `${why} door`, standing: 'there' }), 'adding a ramp')
  const adaptations = (await house.sql<{ id: string }>('select id from adaptations where home_id = $1', [row.home_id])).map(({ id }) => id)
  const complaints = [await complain(amara, why, `/cases/${open}`), await complain(amara, why, `/people/${row.person_id}`)]
  await answered(amara, complaints[0]!, why)
  const compliments = [must(await amara.send(`/cases/${open}/compliments/new`, { kind: 'compliment', channel: 'letter', words: `${why} compliment`, about: `${why} about`, name: `${why} giver`, consent: 'yes', consentHow: `${why} consent` }), 'complimenting').slice('/compliments/'.length)]
  const sayings = [must(await maya.send('/you-said/new', { said: `${why} said`, done: `${why} done`, complaint: complaints[0]! }), 'writing what was said').split('/')[2]!]
  const asked = must(await amara.send(`/cases/${closed}/survey`, { moment: 'after-works', way: 'phone' }), 'asking')
  const askings = [must(await amara.send(asked, { how: 'phone', 'confident-before': '2', 'confident-now': '4', anything: `${why} answer` }), 'answering the survey').slice('/surveys/'.length)]
  must(await amara.send(`/enquiries/${enquiry}/signposts`, { elsewhere: `${why} lunch club`, resource: `${why} leaflet`, passed: 'yes', consent: `${why} agreed`, 'askOn-day': '18', 'askOn-month': '11', 'askOn-year': '2026' }), 'pointing from the enquiry')
  must(await amara.send(`/cases/${open}/signposts`, { elsewhere: `${why} day centre`, passed: 'no', 'askOn-day': '18', 'askOn-month': '11', 'askOn-year': '2026' }), 'pointing from the case')
  const signposts = (await house.sql<{ id: string }>('select id from signposts where place like $1', [`${why}%`])).map(({ id }) => id)
  const met = key === 'concealed' ? noMeetings : await meet(house, maya, postcode.startsWith('ZE1') ? 'RIV' : 'HIL', key, who, why)
  const housingCase = cases.find(c => c.pathway === 'housing-options')!.reference
  const housingSteps = await thinkOfAMove(house, amara, `/cases/${housingCase}/housing-options`, why)
  const { landlords, consentsToWorks } = await letIt(house, amara, row.home_id, open, why)
  const emergencies = [await emergencyOf(house, maya, postcode.startsWith('ZE1') ? 'RIV' : 'HIL', why)]
  const affected = [await affect(amara, `/people/${row.person_id}`, emergencies[0]!, why), await affect(amara, `/homes/${row.home_id}`, emergencies[0]!, why)]
  const officer = seenBy.why.find(member => member === 'dev' || member === 'hal')
  const questions = officer ? [await questionOf(house, officer, `${why} question`)] : []
  must(await amara.send(`/cases/${open}/interpreters/new`, { language: `${why} language`, way: 'video', whatFor: `${why} visit` }), 'asking for an interpreter')
  const interpreters = (await house.sql<{ id: string }>('select id from interpreter_bookings where what_for like $1', [`${why}%`])).map(({ id }) => id)
  must(await amara.send(`/interpreters/${interpreters[0]!}`, { state: 'confirmed', bookedWith: `${why} signs`, note: `${why} note` }), 'confirming the interpreter')
  if (key === 'river' || key === 'hill') await fundFor(house, await house.council(key === 'river' ? 'RIV' : 'HIL'), why)
  if (key === 'river' || key === 'hill') await offerSchemes(maya, await house.council(key === 'river' ? 'RIV' : 'HIL'), why)
  await checkFor(house, amara, maya, open, why)
  const documents = await addDocuments(house, amara, open, why)
  const need = await recommendFor(house, cases.find(c => c.pathway === 'major-adaptation')!.reference, why)
  await testResources(house, need.grantCase, why)
  await writeLetters(house, need.grantCase, why)
  await applyFor(house, need.grantCase, officer, why)
  if (officer) {
    await decideFor(house, need.grantCase, officer, why)
  if (need.grantCase) await moneyOn(house).other(need.grantCase, why)
    await chargeOf(house, need.grantCase, why)
  }
  const worksCase = await worksOn(house).all(enquiry, why)
  const [double, third] = [await recordedAgain(house, cora, amara, { key, who, why, givenName, postcode }), await recordedAgain(house, cora, amara, { key, who, why, givenName, postcode })]
  const merge = must(await amara.send(`/people/${row.person_id}/merge/${third}`, { needs: 'other' }), 'merging').slice('/merges/'.length)
  return { key, who, why, warnings, around, messages, consents, adaptations, complaints, compliments, sayings, askings, signposts, ...met, housingSteps, emergencies, affected, housingCase, landlords, consentsToWorks, questions, interpreters, documents, need, worksCase, findBy: [`Zz${key}quil`, givenName, postcode, whole(nhs), open, enquiry], enquiry, person: row.person_id, double, merge, home: row.home_id, openCase: open, closedCase: closed, seenBy }
}

/** Who lets the home, what was agreed with them, and consent to works, asked for and answered, in words that stand nowhere else. */
async function letIt(house: House, amara: Visitor, home: string, reference: string, why: string): Promise<Pick<World, 'landlords' | 'consentsToWorks'>> {
  const on = (name: string, d: number): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: '11', [`${name}-year`]: '2026' })
  must(await amara.send(`/homes/${home}/landlord/new`, { name: `${why} landlord of before`, kind: 'private', ...on('from', 1) }), 'adding a landlord')
  must(await amara.send(`/homes/${home}/landlord/new`, { name: `${why} landlord`, kind: 'registered-provider', address: `${why} office`, contact: `${why} contact`, phone: '01632 960557', email: 'homes@example.com', ...on('from', 3) }), 'adding another landlord')
  const landlords = (await house.sql<{ id: string }>('select landlord_id as id from home_landlords where home_id = $1 order by to_day is not null', [home])).map(({ id }) => id)
  must(await amara.send(`/landlords/${landlords[0]}/nomination`, { words: `${why} nominated`, ...on('from', 3) }), 'nominating')
  must(await amara.send(`/landlords/${landlords[0]}/contribution`, { contributes: 'yes', share: '50', most: '4000', words: `${why} agreed`, ...on('from', 3) }), 'agreeing')
  for (const works of ['shower', 'ramp', 'hoist']) must(await amara.send(`/cases/${reference}/landlord/ask`, { works: `${why} ${works}`, ofWhom: `${why} surveyor`, way: 'letter', ...on('on', 4) }), 'asking for consent')
  const consents = await house.sql<{ id: string; works: string }>('select id, works from landlord_consents where works like $1 order by id', [`${why}%`])
  must(await amara.send(`/consents-to-works/${consents[0]!.id}/answer`, { answer: 'conditions', words: `${why} conditions`, by: `${why} director`, evidence: 'letter', note: `${why} letter`, ...on('on', 9) }), 'answering')
  must(await amara.send(`/consents-to-works/${consents[1]!.id}/withdraw`, { because: `${why} no ramp`, ...on('on', 9) }), 'taking back')
  return { landlords, consentsToWorks: [consents[2]!.id, consents[0]!.id] }
}

/** A picture and a page on their case, in words that stand nowhere else; the page does not count. */
async function addDocuments(house: House, amara: Visitor, reference: string, why: string): Promise<string[]> {
  const add = async (kind: string, what: string, file: Chosen): Promise<string> => {
    must(await amara.sendFiles(`/cases/${reference}/documents/add`, { kind, what: `${why} ${what}` }, { file }), 'adding a document')
    return (await house.sql<{ id: string }>('select id from documents order by id desc limit 1'))[0]!.id
  }
  const documents = [await add('photo', 'door', { name: `${why}.png`, type: 'image/png', body: png(8, 8, [90, 90, 90]) }), await add('letter', 'letter', { name: `${why}.pdf`, type: 'application/pdf', body: pdf([`${why} dear`]) })]
  must(await amara.send(`/documents/${documents[1]}/void`, { reason: `${why} wrong` }), 'saying that a document does not count')
  return documents
}

/** The same person once more, as happens where two people write down one caller. */
async function recordedAgain(house: House, cora: Visitor, amara: Visitor, { key, who, why, givenName, postcode }: Pick<Told, 'key' | 'givenName' | 'postcode'> & Pick<World, 'who' | 'why'>): Promise<string> {
  const taken = must(await cora.send('/enquiries/new', { channel: 'phone', givenName, surname: who, line1: `2 ${who} Street`, postcode, asked: `${why} asked again` }), `taking another enquiry of ${key}`)
  must(await cora.send(taken, { person: 'new', home: 'new' }), 'recording them again')
  const [{ person_id: id }] = await house.sql<{ person_id: string }>('select person_id from enquiries where reference = $1', [taken.split('/')[2]]) as [{ person_id: string }]
  must(await amara.send(`/people/${id}/change`, { needs: `${why} other needs` }), 'changing the other record')
  return id
}

/** The good conversation, in words that stand nowhere else, and what came of it. */
async function talk(cora: Visitor, enquiry: string, why: string, flags: readonly string[]): Promise<void> {
  const words = Object.fromEntries(['matters', 'different', 'atHome', 'health', 'aroundThem', 'acceptedBecause', 'declinedBecause'].map(field => [field, `${why} ${field}`]))
  must(await cora.send(`/enquiries/${enquiry}/conversation`, { ...words, flags, talkedAbout: ['handyperson'], accepted: ['minor-adaptation'], declined: ['housing-options'], levels: ['information'], falls: 'accepted', smoking: 'declined' }), 'holding the conversation')
  must(await cora.send(`/enquiries/${enquiry}/gains/new`, { benefit: 'other', name: `${why} fund`, help: 'claim', weekly: '12.50', once: '100' }), 'recording income gained')
}

/** An emergency in one council, told in words that stand nowhere else. */
export async function emergencyOf(house: House, maya: Visitor, council: string, why: string): Promise<string> {
  const began = { 'beganOn-day': '2', 'beganOn-month': '11', 'beganOn-year': '2026' }
  return must(await maya.send('/emergencies/new', { name: `${why} flood`, kind: 'flood', what: `${why} happened`, place: `${why} place`, councils: [await house.council(council)], ...began, ledBy: `${why} leader` }), 'recording an emergency').slice('/emergencies/'.length)
}

/** Links a person or a home to an emergency, and helps. */
async function affect(amara: Visitor, at: string, emergency: string, why: string): Promise<string> {
  const help = must(await amara.send(`${at}/emergencies/new`, { emergency, how: `${why} affected` }), 'linking to an emergency')
  must(await amara.send(help, { spoken: 'yes', kinds: ['information'], words: `${why} helped`, nextWhat: `${why} next`, 'nextOn-day': '1', 'nextOn-month': '12', 'nextOn-year': '2026' }), 'helping')
  return help.split('/')[2]!
}

/** Why a move is thought of, what speaks for it, what was chosen and what is done, in words that stand nowhere else. */
async function thinkOfAMove(house: House, amara: Visitor, at: string, why: string): Promise<string[]> {
  const on = (name: string): Typed => ({ [`${name}-day`]: '2', [`${name}-month`]: '11', [`${name}-year`]: '2026' })
  must(await amara.send(`${at}/why`, { cause: 'cannot-be-adapted', happened: `${why} move` }), 'thinking of a move')
  must(await amara.send(`${at}/weigh`, { option: 'extra-care', theirFor: `${why} their for`, theirAgainst: `${why} their against`, ourFor: `${why} our for`, ourAgainst: `${why} our against` }), 'weighing')
  must(await amara.send(`${at}/choose`, { option: 'extra-care', because: `${why} chosen` }), 'choosing')
  must(await amara.send(`${at}/grant`, { asked: '900', ...on('askedOn'), decision: 'refused', ...on('decidedOn'), because: `${why} grant` }), 'asking for the grant')
  must(await amara.send(`${at}/step`, { kind: 'bid', what: `${why} home sought`, withWhom: `${why} provider`, ...on('on'), position: '3' }), 'bidding')
  const [step] = await house.sql<{ id: string }>('select id from housing_steps order by id desc limit 1')
  must(await amara.send(`/housing-steps/${step!.id}`, { outcome: `${why} bid outcome`, ...on('on') }), 'saying what came of it')
  return [step!.id]
}

const noMeetings: Pick<World, 'meetings' | 'receipts' | 'meetingActions'> = { meetings: [], receipts: [], meetingActions: [] }

/** Two operational meetings of a council, in words that stand nowhere else: one with its pack and what was agreed, and one that was called off. */
async function meet(house: House, maya: Visitor, prefix: string, key: string, who: string, why: string): Promise<typeof noMeetings> {
  const add = async (month: string): Promise<string> => must(await maya.send('/meetings/new', { whose: await house.council(prefix), when: 'held', 'on-day': String(key.length), 'on-month': month, 'on-year': '2026', starts: '10:30', place: `${why} room`, pack: '2026-04-01' }), 'adding a meeting').slice('/meetings/'.length)
  const [held, off] = [await add('11'), await add('10')]
  must(await maya.send(`/meetings/${held}/circulate`, { others: `${who} Marsh, ${why} address` }), 'circulating a pack')
  must(await maya.send(`/meetings/${held}/actions/new`, { what: `${why} agreed`, who: `${why} doer`, 'by-day': '1', 'by-month': '12', 'by-year': '2026' }), 'agreeing something')
  must(await maya.send(`/meetings/${off}/call-off`, { reason: `${why} called off` }), 'calling a meeting off')
  const idsOf = async (from: string): Promise<string[]> => (await house.sql<{ id: string }>(`select x.id from ${from} where m.id = $1 order by x.id`, [held])).map(({ id }) => id)
  return { meetings: [held, off], meetingActions: await idsOf('meeting_actions x join meetings m on m.id = x.meeting_id'), receipts: await idsOf('pack_recipients x join pack_circulations c on c.id = x.circulation_id join meetings m on m.id = c.meeting_id') }
}

/** A complaint in words that stand nowhere else. */
async function complain(amara: Visitor, why: string, at: string): Promise<string> {
  const made = must(await amara.send(`${at}/complaints/new`, { kind: 'service', channel: 'letter', what: `${why} happened`, wanted: `${why} wanted`, madeBy: 'for-them', name: `${why} neighbour`, reach: `${why} reach` }), 'complaining')
  return made.slice('/complaints/'.length)
}

/** Takes a complaint as far as its answer, with a name for whoever looks into it. */
async function answered(amara: Visitor, reference: string, why: string): Promise<void> {
  const at = `/complaints/${reference}`
  must(await amara.send(`${at}/move`, { to: 'acknowledged', note: `${why} acknowledged` }), 'acknowledging')
  const handler = optionsOn((await amara.get(`${at}/move`)).body, 'handler')[0]!
  must(await amara.send(`${at}/move`, { to: 'looked-into', handler }), 'looking into it')
  must(await amara.send(`${at}/answer`, { outcome: 'partly', answer: `${why} answer` }), 'answering')
}

function must(answer: { statusCode: number; headers: Record<string, unknown>; body: string }, what: string): string {
  if (answer.statusCode !== 303) throw new Error(`${what} answered ${answer.statusCode}: ${/There is a problem[\s\S]{0,600}/.exec(answer.body)?.[0].replace(/<[^>]+>/g, ' ') ?? answer.body.slice(0, 300)}`)
  return answer.headers.location as string
}

/** Half an enquiry, of nobody on record and no council yet: the agency’s own until somebody says more. */
async function unplaced(cora: Visitor): Promise<World> {
  const [who, why] = ['Zzunplacedquill', 'whyofunplacedmarker']
  const taken = must(await cora.send('/enquiries/new', { channel: 'phone', givenName: 'Faustina', surname: who, asked: `${why} asked`, referrerName: `${why} referrer` }), 'taking half an enquiry')
  const enquiry = taken.slice('/enquiries/'.length)
  await talk(cora, enquiry, why, [])
  return { key: 'unplaced', who, why, findBy: ['Zzunplacedquil', 'Faustina', enquiry], enquiry, person: '', double: '', merge: '', home: '', warnings: [], around: [], messages: [], consents: [], adaptations: [], complaints: [], compliments: [], sayings: [], askings: [], signposts: [], ...noMeetings, housingSteps: [], emergencies: [], affected: [], housingCase: '', landlords: [], consentsToWorks: [], questions: [], interpreters: [], documents: [], need: noNeed, worksCase: '', openCase: '', closedCase: '', seenBy: { who: agency, why: agency } }
}

/** A service that we keep, and one that another directory keeps. */
async function makeTheDirectory(house: House, amara: Visitor): Promise<void> {
  const organisation = must(await amara.send('/organisations/new', { name: 'The Test Trust', kind: 'charity', contactName: 'Nell Trusted' }), 'adding an organisation').slice('/organisations/'.length)
  must(await amara.send('/services/new', { organisation, name: 'Steady Steps', description: 'Exercise for balance', topics: ['falls-prevention'], status: 'active' }), 'adding a service')
  const feed = await makeAFeed(house)
  await house.sql("insert into organisations (id, name, feed_id, feed_key, changed_by) values (gen_random_uuid(), 'From Elsewhere', $1, 'o', (select id from users where role = 'system'))", [feed])
  await house.sql("insert into services (id, organisation_id, name, feed_id, feed_key, changed_by) values (gen_random_uuid(), (select id from organisations where feed_id = $1), 'Walks from elsewhere', $1, 's', (select id from users where role = 'system'))", [feed])
}

/** A feed that nobody has read yet. No job reads it: its name is nobody’s. */
export async function makeAFeed(house: House): Promise<string> {
  const [row] = await house.sql<{ id: string }>("insert into feeds (id, name, address, added_by) values (gen_random_uuid(), 'Elsewhere directory', 'https://directory.invalid/feed', (select id from users where role = 'system')) returning id")
  return row!.id
}

/** A professional refers somebody with words that stand nowhere else: theirs, and those that only staff read. */
async function refer(house: House): Promise<World> {
  const [who, why] = ['Zzreferralquill', 'whyofreferralmarker']
  must(await (await house.as('ruth')).send('/referrals/new', { givenName: 'Gwendolen', surname: who, phone: '01632 960 556', line1: `${why} Street`, postcode: 'ZE1 1AA', asked: `${why} asked`, reason: `${why} reason`, urgency: 'urgent', ward: `${why} ward`, consent: 'best-interests', consentBecause: `${why} interests`, ownReference: `${who} 7` }), 'referring')
  const [{ reference: enquiry }] = await house.sql<{ reference: string }>('select reference from enquiries order by id desc limit 1') as [{ reference: string }]
  return { key: 'referral', who, why, findBy: [enquiry], enquiry, person: '', double: '', merge: '', home: '', warnings: [], around: [], messages: [], consents: [], adaptations: [], complaints: [], compliments: [], sayings: [], askings: [], signposts: [], ...noMeetings, housingSteps: [], emergencies: [], affected: [], housingCase: '', landlords: [], consentsToWorks: [], questions: [], interpreters: [], documents: [], need: noNeed, worksCase: '', openCase: '', closedCase: '', seenBy: { who: [...agency, 'dev', 'ruth'], why: [...agency, 'dev'] } }
}

/** There is no page for it yet: a closed circle is put around a person and all that is theirs. */
async function conceal(house: House, { person, double, merge, home, enquiry }: World): Promise<void> {
  const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Sanctuary') returning id")
  await house.sql('update people set circle_id = $1 where id = any($2) or merged_into = $3', [circle!.id, [person, double], person])
  await house.sql('update merges set circle_id = $1 where id = $2', [circle!.id, merge])
  await house.sql('update enquiries set circle_id = $1 where person_id = any($2)', [circle!.id, [person, double]])
  await house.sql('update homes set circle_id = $1 where id in (select home_id from enquiries where circle_id = $1)', [circle!.id])
  await house.sql('update events set circle_id = $1 where person_id in (select id from people where circle_id = $1) or enquiry_id in (select id from enquiries where circle_id = $1) or home_id in (select id from homes where circle_id = $1)', [circle!.id])
  await house.sql('update homes set circle_id = $1 where id = $2', [circle!.id, home])
  await house.sql('update warnings set circle_id = $1 where person_id = $2 or home_id = $3', [circle!.id, person, home])
  await house.sql('update equality_answers set circle_id = $1 where person_id = $2', [circle!.id, person])
  await house.sql('update complaints set circle_id = $1 where person_id = $2', [circle!.id, person])
  await house.sql('update complaint_events set circle_id = $1 where complaint_id in (select id from complaints where person_id = $2)', [circle!.id, person])
  await house.sql('update compliments set circle_id = $1 where person_id = $2', [circle!.id, person])
  await house.sql('update compliment_events set circle_id = $1 where compliment_id in (select id from compliments where person_id = $2)', [circle!.id, person])
  await house.sql('update said_and_done set circle_id = $1 where complaint_id in (select id from complaints where circle_id = $1)', [circle!.id])
  await house.sql('update compliment_events set circle_id = $1 where said_and_done_id in (select id from said_and_done where circle_id = $1)', [circle!.id])
  await house.sql('update relationships set circle_id = $1 where person_id = $2', [circle!.id, person])
  await house.sql('update emergency_links set circle_id = $1 where person_id = $2 or home_id = $3', [circle!.id, person, home])
  await house.sql('update emergency_help set circle_id = $1 where link_id in (select id from emergency_links where circle_id = $1)', [circle!.id])
  await house.sql('update emergencies set circle_id = $1 where id in (select emergency_id from emergency_links where circle_id = $1)', [circle!.id])
  await house.sql('update emergency_events set circle_id = $1 where emergency_id in (select id from emergencies where circle_id = $1)', [circle!.id])
  await house.sql('update consents set circle_id = $1 where person_id = $2', [circle!.id, person])
  await house.sql('update adaptations set circle_id = $1 where home_id = $2', [circle!.id, home])
  await house.sql('update home_landlords set circle_id = $1 where home_id = $2', [circle!.id, home])
  await house.sql('update landlords set circle_id = $1 where id in (select landlord_id from home_landlords where circle_id = $1)', [circle!.id])
  for (const table of ['landlord_terms', 'landlord_events']) await house.sql(`update ${table} set circle_id = $1 where landlord_id in (select id from landlords where circle_id = $1)`, [circle!.id])
  await house.sql('update enquiries set circle_id = $1 where reference = $2', [circle!.id, enquiry])
  await house.sql('update cases set circle_id = $1 where person_id = $2', [circle!.id, person])
  for (const table of ['conversations', 'income_gains']) await house.sql(`update ${table} set circle_id = $1 where enquiry_id = (select id from enquiries where reference = $2)`, [circle!.id, enquiry])
  await house.sql(`update referrals set circle_id = $1 where enquiry_id = (select id from enquiries where reference = $2)`, [circle!.id, enquiry])
  for (const table of ['messages', 'tracking_codes', 'signposts']) await house.sql(`update ${table} set circle_id = $1 where enquiry_id = (select id from enquiries where reference = $2) or case_id in (select id from cases where person_id = $3)`, [circle!.id, enquiry, person])
  for (const table of ['events', 'outcomes', 'other_funding', 'commitments', 'payment_requests', 'payment_parts', 'payments', 'batched_payments', 'case_parties', 'survey_askings', 'landlord_consents', 'eligibility_facts', 'precedents', 'interpreter_bookings', 'documents', 'housing_options', 'options_weighed', 'housing_steps', 'assessments', 'recommendations', 'need_consultations', 'section_24_decisions', 'tests_of_resources', 'determinations', 'evidence_asked', 'letters', 'quotes', 'quote_directions', 'applications', 'decision_papers', 'grant_decisions', 'decision_reviews', 'grant_changes', 'specifications', 'specification_documents', 'product_choices', 'works_orders', 'variations', 'works_inspections', 'works_certificates', 'works_defects', 'land_charges', 'charge_disposals', 'charge_repayments', 'waiting_contacts']) await house.sql(`update ${table} set circle_id = $1 where case_id in (select id from cases where person_id = $2)`, [circle!.id, person])
  await house.sql('update assessment_rooms set circle_id = $1 where assessment_id in (select id from assessments where circle_id = $1)', [circle!.id])
  for (const table of ['recommended_adaptations', 'options_offered', 'recommendation_questions', 'recommendation_signatures']) await house.sql(`update ${table} set circle_id = $1 where recommendation_id in (select id from recommendations where circle_id = $1)`, [circle!.id])
  await house.sql('update specification_lines set circle_id = $1 where specification_id in (select id from specifications where circle_id = $1)', [circle!.id])
  await house.sql('update order_signatures set circle_id = $1 where order_id in (select id from works_orders where circle_id = $1)', [circle!.id])
  await house.sql('update events set circle_id = $1 where person_id = $2 or home_id = $3 or enquiry_id = (select id from enquiries where reference = $4)', [circle!.id, person, home, enquiry])
}

/** A code for an enquiry, as staff read it out, and its reference. */
export async function codeFor(house: House, reference: string): Promise<Typed> {
  const shown = await (await house.as('amara')).send(`/enquiries/${reference}/follow`, { who: 'Whoever asked', agreed: ['yes'], way: 'told' })
  return { reference, code: /Code: <strong[^>]*>([A-Z0-9-]+)</.exec(shown.body)![1]! }
}

/** The last quarter that is over, signed off by the service manager: what stands in the address of the signed pack. */
export async function signAQuarter(house: House): Promise<string> {
  return must(await (await house.as('maya')).send('/packs/sign/2026-07-01', {}), 'signing a pack').slice('/packs/signed/'.length)
}

/** A meeting of the first council on a day that has none: to come, with a pack that was signed, or held. */
export async function aMeeting(house: House, when: 'to-come' | 'held'): Promise<string> {
  const [{ n }] = await house.sql<{ n: number }>('select count(*)::int as n from meetings') as [{ n: number }]
  const on = { 'on-day': String(1 + n % 28), 'on-month': String(1 + Math.floor(n / 28) % 12), 'on-year': String((when === 'held' ? 2000 : 2030) + Math.floor(n / 336)) }
  const typed = { whose: await house.council('RIV'), when, ...on, starts: '2pm', place: 'The town hall', pack: when === 'held' ? 'none' : '2026-04-01' }
  return must(await (await house.as('maya')).send('/meetings/new', typed), 'adding a meeting').slice('/meetings/'.length)
}

/** Who has not said that they have the pack of such a meeting: somebody with an account, or without. */
export async function aReceipt(house: House, hasAccount: boolean): Promise<string> {
  const meeting = await aMeeting(house, 'to-come')
  must(await (await house.as('maya')).send(`/meetings/${meeting}/circulate`, { others: 'Helen Marsh, helen.marsh@example.org' }), 'circulating a pack')
  return (await house.sql<{ id: string }>('select r.id from pack_recipients r join pack_circulations c on c.id = r.circulation_id where c.meeting_id = $1 and (r.user_id is not null) = $2', [meeting, hasAccount]))[0]!.id
}

export async function anAction(house: House): Promise<string> {
  must(await (await house.as('maya')).send(`/meetings/${await aMeeting(house, 'held')}/actions/new`, { what: 'To send the fee list', who: 'The county', 'by-day': '1', 'by-month': '12', 'by-year': '2026' }), 'agreeing something')
  return (await house.sql<{ id: string }>('select id from meeting_actions order by id desc limit 1'))[0]!.id
}

/** Somebody of the public enters a code, and sees from then on what it opens. */
export const follow = async (house: House, visitor: Visitor, reference: string): Promise<string> => must(await visitor.send('/where-am-i', await codeFor(house, reference)), 'entering a code')

/** A question that a council’s grants officer saved, with these words in all that is told about it. */
export async function questionOf(house: House, officer: CastMember, words: string): Promise<string> {
  const visitor = await house.as(officer)
  const seenBy = optionsOn((await visitor.get('/questions/save')).body, 'seenBy')[0]!
  return must(await visitor.send('/questions/save', { name: words, askedFor: `${words} for`, seenBy, count: 'cases-opened' }), 'saving a question').slice('/questions/'.length)
}

/** A course that the manager recorded for Amara. */
export async function courseOf(house: House): Promise<string> {
  must(await (await house.as('maya')).send('/training/new', { who: await house.userId('amara'), 'on-day': '2', 'on-month': '11', 'on-year': '2026', evidence: 'Certificate' }), 'recording a course')
  return (await house.sql<{ id: string }>('select id from training_courses order by id desc limit 1'))[0]!.id
}

/** One open case that the manager has chosen to give to somebody else, and has not given yet. */
export async function chosenToGive(house: House): Promise<string> {
  const [to] = await house.sql<{ id: string }>("select id from users where name = 'Tariq Hussain'")
  const [newest] = await house.sql<{ id: string }>("select id from cases where status = 'open' and circle_id is null and owner_id is distinct from $1 order by id desc limit 1", [to!.id])
  return must(await (await house.as('maya')).send('/caseloads/reassign', { cases: [newest!.id], to: [to!.id], reason: 'To even out' }), 'choosing what to give').split('/').at(-1)!
}

/** Orla covers for somebody on a day when nobody covers for them yet. */
export async function coverFor(house: House, away: CastMember): Promise<string> {
  const id = await house.userId(away)
  const [{ n }] = await house.sql<{ n: number }>('select count(*)::int as n from covers') as [{ n: number }]
  const day = { year: String(2100 + Math.floor(n / 336)), month: String(1 + Math.floor(n / 28) % 12), day: String(1 + n % 28) }
  const days = Object.fromEntries(['from', 'to'].flatMap(name => Object.entries(day).map(([part, value]) => [`${name}-${part}`, value])))
  must(await (await house.as('maya')).send('/covers/new', { away: id, by: await house.userId('orla'), ...days }), 'saying who covers')
  return (await house.sql<{ id: string }>('select id from covers order by id desc limit 1'))[0]!.id
}

/** Somebody is entered on the register of assessors. */
export const entryOf = (house: House): Promise<string> => needs(house).entry()

/** What can stand in the address of a record, in each world; and what was never there. */
export const records: Readonly<Record<string, { of(world: World): readonly string[]; readonly never: string }>> = {
  '/cases/:reference': { of: ({ openCase, closedCase, housingCase, need, worksCase }) => [openCase, closedCase, housingCase, need.grantCase, worksCase].filter(Boolean), never: 'RIV-2026-99999' },
  '/housing-steps/:id': { of: ({ housingSteps }) => housingSteps, never: '01939f00-0000-7000-8000-000000000009' },
  '/enquiries/:reference': { of: ({ enquiry }) => [enquiry], never: 'ENQ-ZZZZZZ' },
  '/people/:id/merge/:other': { of: ({ person, double }) => person ? [`${person}/merge/${double}`] : [], never: '01939f00-0000-7000-8000-000000000001/merge/01939f00-0000-7000-8000-000000000003' },
  '/merges/:id': { of: ({ merge }) => [merge].filter(Boolean), never: '01939f00-0000-7000-8000-000000000004' },
  '/people/:id': { of: ({ person }) => [person].filter(Boolean), never: '01939f00-0000-7000-8000-000000000001' },
  '/homes/:id': { of: ({ home }) => [home].filter(Boolean), never: '01939f00-0000-7000-8000-000000000002' },
  '/warnings/:id': { of: ({ warnings }) => warnings, never: '01939f00-0000-7000-8000-000000000004' },
  '/messages/:id': { of: ({ messages }) => messages, never: '01939f00-0000-7000-8000-000000000006' },
  '/messages/:id/letter.pdf': { of: ({ messages }) => messages, never: '01939f00-0000-7000-8000-000000000006' },
  '/messages/:id/large-print.pdf': { of: ({ messages }) => messages, never: '01939f00-0000-7000-8000-000000000006' },
  '/messages/:id/braille.txt': { of: ({ messages }) => messages, never: '01939f00-0000-7000-8000-000000000006' },
  '/consents/:id': { of: ({ consents }) => consents, never: '01939f00-0000-7000-8000-000000000006' },
  '/adaptations/:id': { of: ({ adaptations }) => adaptations, never: '01939f00-0000-7000-8000-000000000007' },
  '/complaints/:reference': { of: ({ complaints }) => complaints, never: 'COM-ZZZZZZ' },
  '/compliments/:id': { of: ({ compliments }) => compliments, never: '01939f00-0000-7000-8000-000000000006' },
  '/you-said/:id': { of: ({ sayings }) => sayings, never: '01939f00-0000-7000-8000-000000000007' },
  '/surveys/:id': { of: ({ askings }) => askings, never: '01939f00-0000-7000-8000-000000000008' },
  '/signposts/:id': { of: ({ signposts }) => signposts, never: '01939f00-0000-7000-8000-000000000007' },
  '/landlords/:id': { of: ({ landlords }) => landlords, never: '01939f00-0000-7000-8000-00000000000a' },
  '/interpreters/:id': { of: ({ interpreters }) => interpreters, never: '01939f00-0000-7000-8000-00000000000c' },
  '/documents/:id': { of: ({ documents }) => documents, never: '01939f00-0000-7000-8000-00000000000d' },
  '/consents-to-works/:id': { of: ({ consentsToWorks }) => consentsToWorks, never: '01939f00-0000-7000-8000-00000000000b' },
  '/meetings/:id': { of: ({ meetings }) => meetings, never: '01939f00-0000-7000-8000-000000000010' },
  '/receipts/:id': { of: ({ receipts }) => receipts, never: '01939f00-0000-7000-8000-000000000011' },
  '/meeting-actions/:id': { of: ({ meetingActions }) => meetingActions, never: '01939f00-0000-7000-8000-000000000012' },
  '/emergencies/:reference': { of: ({ emergencies }) => emergencies, never: 'EME-ZZZZZZ' },
  '/affected/:id': { of: ({ affected }) => affected, never: '01939f00-0000-7000-8000-000000000010' },
  '/questions/:id': { of: ({ questions }) => questions, never: '01939f00-0000-7000-8000-000000000010' },
  '/assessments/:id': { of: ({ need }) => need.assessments, never: '01939f00-0000-7000-8000-000000000020' },
  '/assessed-rooms/:id': { of: ({ need }) => need.assessedRooms, never: '01939f00-0000-7000-8000-000000000021' },
  '/recommendations/:id': { of: ({ need }) => need.recommendations, never: '01939f00-0000-7000-8000-000000000022' },
  '/recommended/:id': { of: ({ need }) => need.recommended, never: '01939f00-0000-7000-8000-000000000023' },
  '/options-offered/:id': { of: ({ need }) => need.optionsOffered, never: '01939f00-0000-7000-8000-000000000024' },
  '/recommendation-questions/:id': { of: ({ need }) => need.recommendationQuestions, never: '01939f00-0000-7000-8000-000000000025' },
  '/consultations/:id': { of: ({ need }) => need.consultations, never: '01939f00-0000-7000-8000-000000000026' },
  '/around/:id': { of: ({ around }) => around, never: '01939f00-0000-7000-8000-000000000005' },
}

/** Where an address names a record, or one beside another, the part up to it. */
export const recordIn = (path: string): string | undefined => /^[^:]*:(?:.*:)?[^/]+/.exec(path)?.[0]
export const withRecord = (path: string, record: string): string => path.replace(/:(?:.*:)?[^/]+/, record)
