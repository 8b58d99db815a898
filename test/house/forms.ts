import { modules } from '../../src/app.ts'
import type { AnyFields } from '../../src/platform/http/form.ts'
import type { Page } from '../../src/platform/http/page.ts'
import { isForThePublic, may } from '../../src/rules/permissions.ts'
import { cast, everybody, type CastMember } from '../../src/platform/testing/cast.ts'
import type { House } from '../../src/platform/testing/house.ts'
import { png } from '../../src/platform/testing/made-up-files.ts'
import { formOn, type Typed, type Visitor } from '../../src/platform/testing/visitor.ts'
import { applying } from './application.ts'
import { chargeFor } from './charges.ts'
import { freshDelegation, grantOf } from './grants.ts'
import { moneyOn } from './money.ts'
import { needs } from './need.ts'
import { readyFor } from './resources.ts'
import { aLetterOn } from './letters.ts'
import { worksOn } from './works.ts'
import { aMeeting, anAction, aReceipt, chosenToGive, courseOf, coverFor, emergencyOf, entryOf, follow, makeAFeed, questionOf, withRecord, type World } from './world.ts'

/** Every page that saves something. */
export const savingPages: readonly Page[] = modules.flatMap(module => module.pages).filter(page => page.save)

/** The inputs of a page’s form, and those that may come several times. */
export function inputsOf({ form }: Page): { readonly all: readonly string[]; readonly several: ReadonlySet<string> } {
  const fields = Object.entries((form?.fields ?? {}) as AnyFields)
  return { all: fields.flatMap(([name, field]) => field.inputs(name)), several: new Set(fields.filter(([, field]) => field.several).flatMap(([name, field]) => field.inputs(name))) }
}

export const whoMay = ({ permit }: Page): CastMember => everybody.find(member => may(cast[member].role, permit))!
export const whoMayNot = ({ permit }: Page): CastMember | undefined => everybody.find(member => !may(cast[member].role, permit))

export interface Opened { readonly page: Page; readonly visitor: Visitor; readonly path: string; readonly typed: Typed }

/** A number as letters, which sound like no other number’s. */
const letters = (n: number): string => [...String(n)].map(figure => ['ba', 'du', 'fo', 'gi', 'ke', 'lu', 'mo', 'ni', 'pe', 'ta'][Number(figure)]).join('')

/** Opens pages with a form on a record that nobody has used yet, so that what one test did is not in another’s way. Cases are opened from the second world’s enquiry. */
export function opener(house: House, world: World, second: World): (page: Page) => Promise<Opened> {
  const visitors = new Map<CastMember, Visitor>()
  const visitorOf = async (member: CastMember): Promise<Visitor> => {
    if (!visitors.has(member)) visitors.set(member, await house.as(member))
    return visitors.get(member)!
  }
  let times = 0
  const freshCase = async (pathway = 'handyperson', enquiry = second.enquiry): Promise<string> => {
    const amara = await visitorOf('amara')
    const answer = await amara.send(`/enquiries/${enquiry}/open-cases`, { pathways: [pathway], owner: await house.userId('amara') })
    if (answer.statusCode !== 303) throw new Error(`opening a case answered ${answer.statusCode}`)
    return (await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1'))[0]!.reference
  }
  const freshHousingCase = async (begun = true): Promise<string> => {
    const reference = await freshCase('housing-options')
    if (begun) await (await visitorOf('amara')).send(`/cases/${reference}/housing-options/why`, { cause: 'landlord-refuses', happened: 'He wrote' })
    return reference
  }
  const freshStep = async (): Promise<string> => {
    await (await visitorOf('amara')).send(`/cases/${await freshHousingCase()}/housing-options/step`, { kind: 'nomination', what: 'A bungalow', 'on-day': '2', 'on-month': '11', 'on-year': '2026' })
    return (await house.sql<{ id: string }>('select id from housing_steps order by id desc limit 1'))[0]!.id
  }
  const freshClosedCase = async (): Promise<string> => {
    const reference = await freshCase()
    await (await visitorOf('amara')).send(`/cases/${reference}/close`, { reason: 'moved-away' })
    return reference
  }
  const freshPausedCase = async (): Promise<string> => {
    const reference = await freshCase()
    await (await visitorOf('amara')).send(`/cases/${reference}/pause`, { reason: 'asked-to-wait', evidence: 'She rang' })
    return reference
  }
  const freshSurvey = async (): Promise<string> => {
    const [amara, reference] = [await visitorOf('amara'), await freshCase()]
    await amara.send(`/cases/${reference}/close`, { reason: 'completed', level: 'independence-1', evidence: 'She said so' })
    const shown = await amara.send(`/cases/${reference}/survey`, { moment: 'after-works', way: 'link' })
    return /\/survey\/([\w-]{43})/.exec(shown.body)![1]!
  }
  const freshFollowed = async (path: string): Promise<string> => {
    const reference = path.startsWith('/cases/') ? await freshCase() : await freshEnquiry()
    await (await visitorOf('amara')).send(`${path.split(':')[0]}${reference}/follow`, { who: 'Ada Okafor', agreed: ['yes'], way: 'told' })
    return reference
  }
  const freshMessage = async (): Promise<string> => {
    await (await visitorOf('amara')).send(`/cases/${await freshCase()}/messages`, { words: 'We shall come on Monday', way: 'letter' })
    return (await house.sql<{ id: string }>('select id from messages order by id desc limit 1'))[0]!.id
  }
  const freshEnquiry = async (): Promise<string> => (await (await visitorOf('cora')).send('/enquiries/new', { channel: 'phone' })).headers.location!.slice('/enquiries/'.length)
  const freshReferral = async (): Promise<string> => {
    times++
    await (await visitorOf('ruth')).send('/referrals/new', { surname: `Sent${letters(times)}`, phone: '01632 960 306', asked: 'A rail', urgency: 'routine', consent: 'agrees' })
    return (await house.sql<{ reference: string }>('select reference from enquiries order by id desc limit 1'))[0]!.reference
  }
  const freshReferrer = async (): Promise<string> => {
    times++
    return (await (await visitorOf('ada')).send('/referrers/new', { name: `Surgery ${letters(times)}`, kind: 'gp' })).headers.location!.slice('/referrers/'.length)
  }
  const freshWarning = async (): Promise<string> => {
    await (await visitorOf('amara')).send(`/homes/${second.home}/warnings/new`, { kind: 'access', what: 'The gate sticks', precaution: 'Lift the gate', 'endsOn-day': '1', 'endsOn-month': '6', 'endsOn-year': '2027' })
    return (await house.sql<{ id: string }>('select id from warnings order by id desc limit 1'))[0]!.id
  }
  const freshComplaint = async (path: string): Promise<string> => {
    const amara = await visitorOf('amara')
    const reference = (await amara.send('/complaints/new', { kind: 'service', channel: 'phone', what: 'It leaks' })).headers.location!.slice('/complaints/'.length)
    if (path.endsWith('/answer')) {
      await amara.send(`/complaints/${reference}/move`, { to: 'acknowledged' })
      await amara.send(`/complaints/${reference}/move`, { to: 'looked-into', handler: await house.userId('amara') })
    }
    return reference
  }
  const freshCompliment = async (): Promise<string> =>
    (await (await visitorOf('amara')).send('/compliments/new', { kind: 'compliment', channel: 'phone', words: 'Thank you' })).headers.location!.slice('/compliments/'.length)
  const freshSaying = async (): Promise<string> => (await (await visitorOf('maya')).send('/you-said/new', { said: 'The letters are small', done: 'They are larger' })).headers.location!.split('/')[2]!
  const freshCompletedCase = async (): Promise<string> => {
    const reference = await freshCase()
    await (await visitorOf('amara')).send(`/cases/${reference}/close`, { reason: 'completed' })
    return reference
  }
  const freshAsking = async (): Promise<string> =>
    (await (await visitorOf('amara')).send(`/cases/${await freshCompletedCase()}/survey`, { moment: 'after-works', way: 'phone' })).headers.location!.split('/')[2]!
  const freshAround = async (): Promise<string> => {
    await (await visitorOf('amara')).send(`/people/${second.person}/around/new`, { name: 'Ned Arkwright', capacity: 'neighbour' })
    return (await house.sql<{ id: string }>('select id from relationships order by id desc limit 1'))[0]!.id
  }
  const freshConsent = async (): Promise<string> => {
    await (await visitorOf('amara')).send(`/people/${second.person}/consents/new`, { scope: 'survey', basis: 'consent', how: 'spoken', evidence: 'She said so' })
    return (await house.sql<{ id: string }>('select id from consents order by id desc limit 1'))[0]!.id
  }
  const freshSignpost = async (): Promise<string> => {
    await (await visitorOf('amara')).send(`/enquiries/${world.enquiry}/signposts`, { elsewhere: 'The lunch club', passed: 'no' })
    return (await house.sql<{ id: string }>('select id from signposts order by id desc limit 1'))[0]!.id
  }
  /** A home that a new landlord lets, and its case. */
  const freshLetting = async (): Promise<{ home: string; landlord: string; reference: string }> => {
    times++
    const [amara, reference] = [await visitorOf('amara'), await freshCase()]
    const [{ home_id: home }] = await house.sql<{ home_id: string }>('select home_id from cases where reference = $1', [reference]) as [{ home_id: string }]
    await amara.send(`/homes/${home}/landlord/new`, { name: `Homes ${letters(times)}`, kind: 'registered-provider' })
    return { home, landlord: (await house.sql<{ id: string }>('select id from landlords order by id desc limit 1'))[0]!.id, reference }
  }
  const freshConsentToWorks = async (): Promise<string> => {
    const { reference } = await freshLetting()
    await (await visitorOf('amara')).send(`/cases/${reference}/landlord/ask`, { works: 'A shower', ofWhom: 'The surveyor', way: 'letter' })
    return (await house.sql<{ id: string }>('select id from landlord_consents order by id desc limit 1'))[0]!.id
  }
  const freshInterpreter = async (): Promise<string> => {
    await (await visitorOf('amara')).send(`/cases/${await freshCase()}/interpreters/new`, { language: 'Polish', way: 'phone', whatFor: 'The visit' })
    return (await house.sql<{ id: string }>('select id from interpreter_bookings order by id desc limit 1'))[0]!.id
  }
  const freshDocument = async (): Promise<string> => {
    await (await visitorOf('amara')).sendFiles(`/cases/${await freshCase()}/documents/add`, { kind: 'photo', what: 'The door' }, { file: { name: 'a.png', type: 'image/png', body: png(5, 5, [1, 1, 1]) } })
    return (await house.sql<{ id: string }>('select id from documents order by id desc limit 1'))[0]!.id
  }
  const freshAccount = async (): Promise<string> => {
    const ada = await visitorOf('ada')
    times++
    const answer = await ada.send('/accounts/new', { name: `Newcomer ${times}`, email: `newcomer${times}@exshire.example`, role: 'caseworker' })
    if (answer.statusCode >= 400) throw new Error(`adding an account answered ${answer.statusCode}`)
    const [{ id }] = await house.sql<{ id: string }>('select id from users where email = $1', [`newcomer${times}@exshire.example`]) as [{ id: string }]
    return id
  }
  /** Two records of somebody, likely to be the same person. */
  const freshPair = async (): Promise<[string, string]> => {
    const cora = await visitorOf('cora')
    const record = async (): Promise<string> => {
      const { headers } = await cora.send('/enquiries/new', { channel: 'phone', givenName: 'Twice', surname: `Recorded${letters(times)}`, line1: `${times} Twice Row`, postcode: 'ZE1 1AA' })
      if (headers.location!.endsWith('/who')) await cora.send(headers.location!, { person: 'new', home: 'new' })
      return (await house.sql<{ person_id: string }>('select person_id from enquiries where reference = $1', [headers.location!.split('/')[2]]))[0]!.person_id
    }
    times++
    return [await record(), await record()]
  }
  const freshMerge = async (): Promise<string> => {
    const pair = await freshPair()
    return (await (await visitorOf('amara')).send(`/people/${pair.join('/merge/')}`, {})).headers.location!.slice('/merges/'.length)
  }
  const freshEmergency = async (closed: boolean): Promise<string> => {
    const maya = await visitorOf('maya')
    const reference = await emergencyOf(house, maya, 'HIL', 'Flood')
    if (closed) await maya.send(`/emergencies/${reference}/close`, { 'endedOn-day': '9', 'endedOn-month': '11', 'endedOn-year': '2026', learnt: 'To ring sooner' })
    return reference
  }
  const freshLink = async (): Promise<string> =>
    (await (await visitorOf('amara')).send(`/homes/${second.home}/emergencies/new`, { emergency: await freshEmergency(false), how: 'Water in the hall' })).headers.location!.split('/')[2]!
  /** Something about a need, on a case that nobody has used. */
  const freshNeed = async (path: string): Promise<string> => {
    const { last, assessment, draft, sent, ask, agreed, consultation, answered } = needs(house)
    const reference = await freshCase('major-adaptation')
    if (path.endsWith('/assessments/new')) return reference
    if (path.startsWith('/assessments/:')) return assessment(reference, 'Fresh', path.endsWith('/recommend'))
    if (path.startsWith('/assessed-rooms/:')) { await assessment(reference, 'Fresh', false); return last('assessment_rooms') }
    if (path.endsWith('/after')) return (await agreed(reference, 'Fresh')).split('/')[2]!
    if (/\/(ask|sign|another)$/.test(path)) return (await sent(reference, 'Fresh')).split('/')[2]!
    if (path.startsWith('/recommendations/:')) return (await draft(reference, 'Fresh')).split('/')[2]!
    if (path.startsWith('/recommended/:') || path.startsWith('/options-offered/:')) { await draft(reference, 'Fresh'); return last(path.startsWith('/recommended/') ? 'recommended_adaptations' : 'options_offered') }
    const at = await sent(reference, 'Fresh')
    if (path.startsWith('/recommendation-questions/:')) return ask(at, 'Fresh')
    if (path.startsWith('/consultations/:')) return consultation(reference)
    if (path.endsWith('/need/decide')) await answered(reference, 'Fresh')
    return reference
  }
  /** Quotes and an application, on a case that nobody has used: of the council whose officer has the page to do. */
  const freshGrant = async (path: string): Promise<string> => {
    const { quote, direct, begin, draft, sign, hand } = applying(house)
    const officers = /\/quotes\/direct|\/return$/.test(path)
    const reference = await freshCase('major-adaptation', officers ? world.enquiry : second.enquiry)
    if (path.endsWith('/void')) await quote(reference, 'Fresh')
    if (path.endsWith('/direct/end')) await direct('dev', reference, 'Fresh')
    if (/\/application\/(change|certificate|sign|withdraw)$/.test(path)) await begin(reference)
    if (/\/application\/certificate$/.test(path)) await house.sql("update homes set tenure = 'owner' where id = (select home_id from cases where reference = $1)", [reference])
    if (/\/application\/(hand-over|return)$/.test(path)) { await draft(reference, 'Fresh'); await quote(reference, 'Fresh other'); await sign(reference, 'Fresh') }
    if (path.endsWith('/return')) await hand(reference)
    return reference
  }
  const freshDecision = async (path: string): Promise<string> => {
    const reference = await grantOf(house, world.enquiry, path.endsWith('/prepare') ? 'ready' : path.endsWith('/decide') ? 'waiting' : 'approved')
    if (path.endsWith('/review/answer')) {
      const amara = await visitorOf('amara')
      await amara.send(`/cases/${reference}/decision/review`, { askedBy: 'Vera', grounds: 'It is too little', 'on-day': '18', 'on-month': '11', 'on-year': '2026' })
      // Another officer decided.
      await house.sql('update grant_decisions set decided_by = $1 where case_id = (select id from cases where reference = $2)', [await house.userId('hal'), reference])
    }
    return reference
  }
  const recordFor = async (path: string): Promise<string> => {
    if (/^\/cases\/:reference\/(quotes|application)\//.test(path)) return freshGrant(path)
    if (path.startsWith('/cases/:reference/decision/')) return freshDecision(path)
    if (path.startsWith('/cases/:reference/money/')) return moneyOn(house).for(path, world.enquiry)
    if (path.startsWith('/cases/:reference/after/')) return chargeFor(house, world.enquiry, path)
    if (/^\/(assessments|assessed-rooms|recommendations|recommended|options-offered|recommendation-questions|consultations)\/:|^\/cases\/:reference\/(need\/|assessments\/)/.test(path)) return freshNeed(path)
    if (path.startsWith('/cases/:reference/resources/')) {
      const reference = await freshCase('major-adaptation')
      await readyFor(house, path, reference)
      return reference
    }
    if (path === '/cases/:reference/letters/void') {
      const reference = await freshCase()
      await aLetterOn(house, reference, 'Fresh')
      return reference
    }
    if (path === '/cases/:reference/keep-in-touch') return freshNeed(path)
    if (path.startsWith('/cases/:reference/works/')) return worksOn(house).for(path, await freshCase('standard-adaptation'))
    if (path.startsWith('/assessors/:')) return entryOf(house)
    if (path.startsWith('/interpreters/:')) return freshInterpreter()
    if (path.startsWith('/documents/:')) return freshDocument()
    if (path.startsWith('/landlords/:')) return (await freshLetting()).landlord
    if (path === '/homes/:id/landlord/end') return (await freshLetting()).home
    if (path === '/cases/:reference/landlord/ask') return (await freshLetting()).reference
    if (path.startsWith('/consents-to-works/:')) return freshConsentToWorks()
    if (path.endsWith('/follow/end')) return freshFollowed(path)
    if (path.includes('/housing-options/')) return freshHousingCase(!path.endsWith('/why'))
    if (path.startsWith('/housing-steps/:')) return freshStep()
    if (path === '/cases/:reference/reopen') return freshClosedCase()
    if (path === '/cases/:reference/resume') return freshPausedCase()
    if (path === '/cases/:reference/survey') return freshCompletedCase()
    if (path.startsWith('/surveys/:')) return freshAsking()
    if (path.startsWith('/cases/:')) return freshCase()
    if (path === '/accounts/:id/enable') {
      const id = await freshAccount()
      await (await visitorOf('ada')).send(`/accounts/${id}/disable`, { reason: 'Left' })
      return id
    }
    if (path.startsWith('/caseloads/reassign/:')) { await freshCase(); return chosenToGive(house) }
    if (path.startsWith('/covers/:')) return coverFor(house, 'cora')
    if (path.startsWith('/accounts/:')) return freshAccount()
    if (path === '/enquiries/:reference/referral') return freshReferral()
    if (path === '/referrers/:id/keys/end') {
      const id = await freshReferrer()
      for (const name of ['One', 'Another']) await (await visitorOf('ada')).send(`/referrers/${id}/keys/new`, { name })
      return id
    }
    if (path.startsWith('/referrers/:')) return freshReferrer()
    if (path === '/enquiries/:reference/close' || path === '/enquiries/:reference/who') return freshEnquiry()
    if (path.startsWith('/enquiries/:')) return world.enquiry
    if (path === '/survey/:token') return freshSurvey()
    if (path.startsWith('/signposts/:')) return freshSignpost()
    if (path === '/services/:id/our-notes') return (await house.sql<{ id: string }>('select id from services where feed_id is not null order by id limit 1'))[0]!.id
    if (path.startsWith('/services/:')) return (await house.sql<{ id: string }>('select id from services where feed_id is null order by id limit 1'))[0]!.id
    if (path.startsWith('/organisations/:')) return (await house.sql<{ id: string }>('select id from organisations where feed_id is null order by id limit 1'))[0]!.id
    if (path.startsWith('/feeds/:')) return makeAFeed(house)
    if (path.startsWith('/messages/:')) return freshMessage()
    if (path === '/around/:id/end') return freshAround()
    if (path.startsWith('/around/:')) return world.around[0]!
    if (path.startsWith('/adaptations/:')) return world.adaptations[0]!
    if (path.startsWith('/consents/:')) return freshConsent()
    if (path.startsWith('/warnings/:')) return freshWarning()
    if (path.startsWith('/compliments/:')) return freshCompliment()
    if (path.startsWith('/you-said/:')) return freshSaying()
    if (path.startsWith('/complaints/:')) return freshComplaint(path)
    if (path === '/people/:id/merge/:other') return (await freshPair()).join('/merge/')
    if (path === '/people/:id/merge') return (await freshPair())[0]
    if (path === '/merges/:id/undo') return freshMerge()
    if (path.startsWith('/emergencies/:')) return freshEmergency(path.endsWith('/reopen'))
    if (path.startsWith('/affected/:')) return freshLink()
    if (path.startsWith('/people/:')) return world.person
    if (path.startsWith('/homes/:')) return world.home
    if (path.startsWith('/guide/draft/:')) return 'purpose'
    if (path.startsWith('/meetings/:')) return aMeeting(house, path.endsWith('/actions/new') ? 'held' : 'to-come')
    if (path.startsWith('/meeting-actions/:')) return anAction(house)
    if (path.startsWith('/receipts/:')) return aReceipt(house, path === '/receipts/:id')
    if (path.startsWith('/questions/:')) return questionOf(house, 'dev', 'How many cases')
    if (path.startsWith('/training/:')) return courseOf(house)
    if (path === '/packs/sign/:from') return '2026-07-01'
    throw new Error(`Say which record ${path} can be tried on`)
  }
  return async page => {
    const visitor = isForThePublic(page.permit) ? await house.as(undefined) : await visitorOf(whoMay(page))
    if (page.path.startsWith('/following')) await follow(house, visitor, world.enquiry)
    if (page.path === '/delegations/end') await freshDelegation(house)
    if (page.path === '/funds/allocate') await moneyOn(house).fund()
    if (page.path === '/payments/batch') await moneyOn(house).unsent(world.enquiry)
    const path = page.path.includes(':') ? withRecord(page.path, await recordFor(page.path)) + (page.path.endsWith('/quotes/void') ? `?quote=${await needs(house).last('quotes')}` : '') : page.path
    const opened = await visitor.get(path)
    if (opened.statusCode !== 200) throw new Error(`${path} answered ${opened.statusCode} before its form could be tried`)
    return { page, visitor, path, typed: formOn(opened.body, path) }
  }
}

/** The same form once more, as it stands after it was saved; on another record when this one no longer has it. */
export async function again(opened: Opened, open: (page: Page) => Promise<Opened>): Promise<Opened> {
  const answer = await opened.visitor.get(opened.path)
  return answer.statusCode === 200 ? { ...opened, typed: formOn(answer.body, opened.path) } : open(opened.page)
}

/**
 * A fingerprint of every table but those that note who looked and who is signed in: how many rows it has, and the sum of the numbers of the transactions
 * that wrote them. Whatever is added, taken away or written again, be it with the same words, changes one of the two: later transactions have higher numbers.
 */
export async function stateOf(house: House): Promise<Record<string, string>> {
  const tables = await house.sql<{ name: string }>("select relname as name from pg_class where relnamespace = $1::regnamespace and relkind = 'r' and relname not in ('access_log', 'sessions', 'sign_in_attempts', 'public_tries', 'migrations') order by 1", [house.agency.schema])
  const [row] = await house.sql<Record<string, string>>(`select ${tables.map(({ name }) => `(select count(*) || ' rows of ' || coalesce(sum(xmin::text::bigint), 0) from ${name}) as ${name}`).join(', ')}`)
  return row!
}
