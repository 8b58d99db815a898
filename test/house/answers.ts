import type { House } from '../../src/platform/testing/house.ts'
import { codeFor } from './world.ts'
import type { Typed } from '../../src/platform/testing/visitor.ts'

/** The options of a select, radio or tick box on a page, but for the empty one. */
export const optionsOn = (html: string, name: string): string[] => {
  const select = new RegExp(`<select[^>]* name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(html)?.[1]
  const inputs = [...html.matchAll(new RegExp(`<input[^>]* name="${name}"[^>]*>`, 'g'))].map(([tag]) => tag)
  return (select ? [...select.matchAll(/<option[^>]* value="([^"]+)"/g)].map(found => found[1]!) : inputs.map(tag => / value="([^"]+)"/.exec(tag)?.[1] ?? '')).filter(Boolean)
}

const day = (name: string, d: number, m: number, y: number): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
/** Three letters for a number, none of them a council’s already. */
const letters = (n: number): string => `Q${String.fromCharCode(65 + Math.floor(n / 26))}${String.fromCharCode(65 + n % 26)}`

/** Answers with which each page’s form is saved; `n` makes them differ from the last time. A page that saves must stand here. */
export const answersFor: Readonly<Record<string, (html: string, n: number, house: House) => Promise<Typed> | Typed>> = {
  '/enquiries/new': (_, n) => ({ channel: 'phone', asked: `Asked ${n}` }),
  '/enquiries/:reference/change': (_, n) => ({ asked: `Asked again ${n}` }),
  '/enquiries/:reference/who': () => ({ person: 'not-yet', home: 'not-yet' }),
  '/enquiries/:reference/open-cases': async (_, __, house) => ({ pathways: ['handyperson'], owner: await house.userId('amara') }),
  '/enquiries/:reference/conversation': (_, n) => ({ matters: `To sleep upstairs ${n}` }),
  '/enquiries/:reference/gains/new': (_, n) => ({ benefit: 'pension-credit', help: 'claim', weekly: String(10 + n) }),
  '/enquiries/:reference/close': (_, n) => ({ reason: `They will ring again ${n}` }),
  '/people/:id/change': (_, n) => ({ needs: `Ring twice ${n}` }),
  '/people/:id/merge': html => ({ notTheSame: /name="notTheSame"[^>]* value="([^"]+)"|value="([^"]+)"[^>]* name="notTheSame"/.exec(html)?.slice(1).find(Boolean) ?? '' }),
  '/people/:id/merge/:other': () => ({}),
  '/merges/:id/undo': (_, n) => ({ reason: `They are two people ${n}` }),
  '/homes/:id/change': (_, n) => ({ landlord: `Landlord ${n}` }),
  '/people/:id/warnings/new': (_, n) => ({ kind: 'dog', what: `It has bitten ${n}`, precaution: 'Ask for it to be shut in', ...day('endsOn', 1, 6, 2027) }),
  '/homes/:id/warnings/new': (_, n) => ({ kind: 'asbestos', what: `Survey ${n}`, precaution: 'Do not drill', ...day('endsOn', 1, 6, 2027) }),
  '/people/:id/around/new': (_, n) => ({ name: `Neighbour ${n}`, capacity: 'neighbour' }),
  '/homes/:id/adaptations/new': (_, n) => ({ kind: 'ramp', place: `Door ${n}`, standing: 'there' }),
  '/adaptations/:id/change': (_, n) => ({ place: `Back door ${n}` }),
  '/people/:id/consents/new': (_, n) => ({ scope: 'health', basis: 'consent', how: 'spoken', evidence: `She said so ${n}` }),
  '/consents/:id/withdraw': (_, n) => ({ how: `She rang ${n}` }),
  '/around/:id/change': (_, n) => ({ name: `Daughter ${n}` }),
  '/around/:id/end': (_, n) => ({ reason: `Moved away ${n}` }),
  '/warnings/:id/end': (_, n) => ({ reason: `It has gone ${n}` }),
  '/cases/:reference/move': () => ({ to: '2' }),
  '/cases/:reference/next-action': (_, n) => ({ action: `Ring them ${n}` }),
  '/cases/:reference/owner': async (_, __, house) => ({ owner: await house.userId('tariq') }),
  '/cases/:reference/offer': html => ({ party: optionsOn(html, 'party')[0]! }),
  '/cases/:reference/note': (_, n) => ({ note: `Visited ${n}` }),
  '/cases/:reference/pause': (_, n) => ({ reason: 'landlord-consent', evidence: `Letter ${n}` }),
  '/cases/:reference/resume': () => ({}),
  '/cases/:reference/close': () => ({ reason: 'moved-away' }),
  '/cases/:reference/reopen': (_, n) => ({ reason: `They came back ${n}` }),
  '/caseloads/reassign': async (html, n, house) => ({ cases: [optionsOn(html, 'cases')[n]!], to: [await house.userId('orla')], reason: `To even out ${n}` }),
  '/caseloads/reassign/:id': () => ({}),
  '/covers/new': async (_, n, house) => ({ by: await house.userId('tariq'), ...day('from', 1 + n, 3, 2028), ...day('to', 1 + n, 3, 2028) }),
  '/covers/:id/end': () => ({}),
  '/cases/:reference/housing-options/why': (_, n) => ({ cause: 'landlord-refuses', happened: `He wrote ${n}` }),
  '/cases/:reference/housing-options/weigh': (_, n) => ({ option: 'extra-care', theirFor: `Company ${n}` }),
  '/cases/:reference/housing-options/choose': (_, n) => ({ option: 'extra-care', because: `Company ${n}` }),
  '/cases/:reference/housing-options/grant': (_, n) => ({ asked: String(100 + n), ...day('askedOn', 2, 11, 2026) }),
  '/cases/:reference/housing-options/step': (_, n) => ({ kind: 'nomination', what: `A bungalow ${n}`, ...day('on', 2, 11, 2026) }),
  '/housing-steps/:id': (_, n) => ({ outcome: `Offered ${n}`, ...day('on', 2, 11, 2026) }),
  '/complaints/new': (_, n) => ({ kind: 'service', channel: 'phone', what: `It leaks ${n}` }),
  '/cases/:reference/complaints/new': (_, n) => ({ kind: 'service', channel: 'phone', what: `It leaks ${n}` }),
  '/people/:id/complaints/new': (_, n) => ({ kind: 'data-protection', channel: 'email', what: `You wrote to my neighbour ${n}` }),
  '/complaints/:reference/move': (_, n) => ({ to: 'acknowledged', note: `We wrote ${n}` }),
  '/complaints/:reference/answer': (_, n) => ({ outcome: 'upheld', answer: `We are sorry ${n}` }),
  '/complaints/:reference/close': (_, n) => ({ outcome: 'withdrawn', learning: `To ring sooner ${n}` }),
  '/complaints/:reference/place': async (_, n, house) => ({ council: await house.council(n % 2 ? 'RIV' : 'HIL') }),
  '/compliments/new': (_, n) => ({ kind: 'compliment', channel: 'letter', words: `Thank you ${n}` }),
  '/cases/:reference/compliments/new': (_, n) => ({ kind: 'feedback', channel: 'phone', words: `Ring earlier ${n}` }),
  '/compliments/:id/consent': (_, n) => ({ consent: 'yes', consentHow: `She wrote ${n}` }),
  '/you-said/new': (_, n) => ({ said: `The letters are small ${n}`, done: 'They are larger' }),
  '/you-said/:id/change': (_, n) => ({ said: `The letters are small ${n}`, done: 'They are larger', show: 'yes' }),
  '/cases/:reference/survey': () => ({ moment: 'after-works', way: 'post' }),
  '/surveys/:id/answer': (_, n) => ({ how: 'phone', 'satisfied-work': '4', anything: `They were kind ${n}` }),
  '/settings/switch-on': async (html, n, house) => {
    const pathway = optionsOn(html, 'pathways')[n]!
    await house.sql("update pathway_switches set to_day = '2029-12-31' where pathway = $1", [pathway])
    return { pathways: [pathway], council: optionsOn(html, 'council')[0]!, ...day('from', 1, 4, 2030), reason: `Decided ${n}` }
  },
  '/settings/switch-off': (html, n) => ({ which: optionsOn(html, 'which').at(-1 - n)!, ...day('to', 31, 3, 2027), reason: 'The funding ends' }),
  '/settings/add-a-council': (_, n) => ({ name: `Borough ${n} Council`, shortName: `Borough ${n}`, code: `X0900${String(1000 + n)}`, prefix: letters(n), kind: 'district', ...day('from', 1, 4, 2026) }),
  '/settings/end-a-council': (html, n) => ({ council: optionsOn(html, 'council').at(-1 - n)!, ...day('to', 31, 3, 2028) }),
  '/settings/look': (_, n) => ({ name: `Exshire ${n}`, colour: '#1f4e5f' }),
  '/accounts/new': (_, n) => ({ name: `Newcomer ${n}`, email: `twice${n}@exshire.example`, role: 'caseworker' }),
  '/accounts/:id/change': (_, n) => ({ name: `Renamed ${n}` }),
  '/accounts/:id/disable': () => ({ reason: 'Left' }),
  '/accounts/:id/enable': () => ({ reason: 'Came back' }),
  '/accounts/:id/reset-password': () => ({}),
  '/accounts/:id/reset-authenticator': () => ({}),
  '/accounts/:id/sign-out': () => ({}),
  '/cases/:reference/messages': (_, n) => ({ words: `We shall ring ${n}`, way: 'letter' }),
  '/enquiries/:reference/messages': (_, n) => ({ words: `We shall ring ${n}`, way: 'letter' }),
  '/cases/:reference/follow': (_, n) => ({ who: `Daughter ${n}`, agreed: ['yes'], way: 'told' }),
  '/enquiries/:reference/follow': (_, n) => ({ who: `Daughter ${n}`, agreed: ['yes'], way: 'told' }),
  '/messages/:id': (_, n) => ({ done: `Posted it ${n}` }),
  '/ask-for-help/for-me': (_, n) => ({ asked: `A rail ${n}`, givenName: 'Ned', surname: `Asker${n}`, phone: '01632 960 301', answerBy: 'phone' }),
  '/ask-for-help/for-somebody': (_, n) => ({ asked: `A rail ${n}`, surname: `Asked${n}`, theyKnow: 'yes', yourName: `Niece ${n}`, relation: 'family', phone: '01632 960 302', answerBy: 'phone' }),
  '/where-am-i': async (_, __, house) => codeFor(house, (await house.sql<{ reference: string }>("select reference from enquiries where circle_id is null and person_id is not null order by id limit 1"))[0]!.reference),
  '/where-am-i/lost-code': (_, n) => ({ reference: `ENQ-ABCD${n}` }),
  '/following/message': (_, n) => ({ words: `When will you come? ${n}` }),
  '/following/stop': () => ({}),
  '/settings/reach-us': (_, n) => ({ phone: `01632 9600${10 + n}` }),
  '/account': () => ({ session: 'others' }),
}
