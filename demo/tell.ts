import type { Day } from '../src/rules/calendar/day.ts'
import { withoutReferrer, type ReferralSource } from '../src/rules/enquiries/referral-sources.ts'
import type { PathwayKey, Speed } from '../src/rules/pathways/pathway.ts'
import { schemesOn } from '../src/rules/schemes/scheme.ts'
import { someWorkingDay, workingDay } from './diary.ts'
import { cameBy, referrers, sentBy, talk } from './pathway-talk.ts'
import type { Inventor } from './people-and-homes.ts'
import type { Chance } from './random.ts'
import type { Case, Enquiry, Home, Person } from './world.ts'

/** Tells of enquiries and cases, for whatever time. */
export class Teller {
  private readonly chance: Chance
  private readonly inventor: Inventor
  constructor(chance: Chance, inventor: Inventor) { this.chance = chance; this.inventor = inventor }

  someone(council: string, { child = false } = {}): { person: Person; home: Home } {
    return { person: this.inventor.person({ child }), home: this.inventor.home(council) }
  }

  /** Somebody asks for what this pathway gives. Advice is given within a few days, or not at all. */
  enquiry(who: { readonly person: Person; readonly home: Home }, pathway: PathwayKey, receivedOn: Day, { advised = true, closed = true, owner = '', today = '9999-12-31' as Day } = {}): Enquiry {
    const { chance } = this
    const { asks, topics, level } = talk[pathway]
    const came = this.came()
    const given = workingDay(receivedOn, Number(chance.weighted({ 0: 80, 1: 10, 2: 6, 4: 4 })))
    const adviceGivenOn = advised && given <= today ? given : ''
    const end = workingDay(adviceGivenOn || receivedOn, chance.between(0, 6))
    const over = closed && end <= today
    return {
      key: '', ...came, ...who, receivedOn, heard: {}, asked: chance.one(asks), adviceGivenOn, adviceTopics: adviceGivenOn ? this.some(topics) : [],
      triageLevel: chance.percent(94) ? String(chance.percent(92) ? level : chance.between(1, 3)) : '', owner,
      closedOn: over ? end : '', closeReason: over ? (pathway === 'advice' ? 'Advice given' : 'A case was opened') : '',
    }
  }

  /** An enquiry of which not even the person is known. */
  halfFilled(council: string, receivedOn: Day, closed: boolean, owner = ''): Enquiry {
    const { chance } = this
    const { person, home } = this.someone(council)
    const end = closed ? workingDay(receivedOn, chance.between(3, 15)) : ''
    return {
      key: '', ...this.came(), receivedOn, person: undefined, home: undefined, asked: chance.one(['Rang off before saying more', 'Left a message: please ring back', 'Asked for somebody to ring', '']), adviceTopics: [], adviceGivenOn: '',
      heard: { surname: person.surname, ...chance.percent(50) ? { givenName: person.givenName } : {}, ...chance.percent(60) ? { phone: person.phone } : {}, ...chance.percent(40) ? { postcode: home.postcode } : {} },
      triageLevel: '', owner, closedOn: end, closeReason: end ? 'Could not be reached' : '',
    }
  }

  speed(pathway: PathwayKey): Speed {
    const { chance } = this
    return { urgent: chance.percent(pathway === 'home-from-hospital' || pathway === 'sanctuary' ? 60 : 9), complex: chance.percent(pathway === 'major-adaptation' ? 24 : 7) }
  }

  /** The usual scheme of a pathway: its first. */
  schemeOf(pathway: PathwayKey): string { return Object.keys(schemesOn(pathway))[0] ?? '' }

  case(of: Omit<Case, 'key' | 'owner' | 'nextAction' | 'nextActionOn' | 'outcomes'> & Partial<Pick<Case, 'owner' | 'nextAction' | 'nextActionOn'>>): Case {
    return { key: '', owner: '', nextAction: '', nextActionOn: '', outcomes: [], ...of }
  }

  /** The day somebody had asked, before their case was opened on this one. */
  before(openedOn: Day): Day { return workingDay(openedOn, -this.chance.between(0, 4)) }

  day(from: Day, to: Day): Day { return someWorkingDay(this.chance, from, to) }

  private came(): { channel: string; source: string; referrer: string } {
    const { chance } = this
    const source = chance.weighted<ReferralSource>(sentBy)
    return { channel: chance.weighted(cameBy), source: chance.percent(97) ? source : '', referrer: withoutReferrer.includes(source) ? '' : chance.one(referrers[source] ?? ['']) }
  }

  private some<T>(of: readonly T[]): T[] { return this.chance.shuffled(of).slice(0, this.chance.between(1, Math.min(3, of.length))) }
}
