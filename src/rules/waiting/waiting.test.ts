import { describe, expect, it } from 'vitest'
import { ordinal, ruleInWords, whyThere } from './in-words.ts'
import { offeredInWords, schemeOffered } from './meanwhile.ts'
import { monthsWaited, places, ruleOn, type Waiting, type WaitingRule } from './ordering.ts'
import { expectedOn, monthInWords, paceInWords, waitsLong } from './pace.ts'

const today = '2026-11-18'
const one = (reference: string, more: Partial<Waiting> = {}): Waiting => ({ reference, urgent: false, leavingHospital: false, priority: 2, recommendedOn: '2026-06-01', appliedOn: null, bornOn: '1947-07-01', ...more })
const rule = (more: Partial<WaitingRule> = {}): WaitingRule => ({ from: '2026-04-01', orders: ['priority', 'waiting-since'], waitsFrom: 'recommended', points: null, keepInTouchWeeks: 8, ...more })
const order = (waiting: readonly Waiting[], by: WaitingRule) => places(waiting, by, today).map(place => place.one.reference)

describe('the order of those who wait', () => {
  it('is by priority and then by how long they have waited, where the council says so', () =>
    expect(order([one('A', { priority: 3, recommendedOn: '2026-01-01' }), one('B', { priority: 1, recommendedOn: '2026-10-01' }), one('C', { priority: 2 }), one('D', { priority: 2, recommendedOn: '2026-05-31' })], rule())).toEqual(['B', 'D', 'C', 'A']))

  it('has whoever has no priority after everybody who has one', () =>
    expect(order([one('A', { priority: null, recommendedOn: '2025-01-01' }), one('B', { priority: 3 })], rule())).toEqual(['B', 'A']))

  it('has urgent cases, people leaving hospital and children first, one after another as the rule lists them', () =>
    expect(order([one('A', { priority: 1 }), one('B', { bornOn: '2017-02-03', priority: 3 }), one('C', { leavingHospital: true, priority: 3 }), one('D', { urgent: true, priority: 3 })], rule({ orders: ['urgent-first', 'leaving-hospital-first', 'children-first', 'priority'] }))).toEqual(['D', 'C', 'B', 'A']))

  it('counts points for the priority and for each whole month, so that a long wait comes before a higher priority', () => {
    const byPoints = rule({ orders: ['points'], points: { priorities: [60, 40, 20], month: 5 } })
    // 20 and ten months against 60 and one.
    expect(order([one('A', { priority: 1, recommendedOn: '2026-10-10' }), one('B', { priority: 3, recommendedOn: '2026-01-10' })], byPoints)).toEqual(['B', 'A'])
    expect(order([one('A', { priority: 1, recommendedOn: '2026-10-10' }), one('B', { priority: 3, recommendedOn: '2026-03-10' })], byPoints)).toEqual(['A', 'B'])
  })

  it('counts from a complete application where the council does, and has whoever has not applied last', () =>
    expect(order([one('A', { recommendedOn: '2026-01-01' }), one('B', { appliedOn: '2026-10-01' }), one('C', { appliedOn: '2026-09-01' })], rule({ orders: ['waiting-since'], waitsFrom: 'application' }))).toEqual(['C', 'B', 'A']))

  it('has the oldest first, and whoever’s age nobody knows last', () =>
    expect(order([one('A', { bornOn: null }), one('B', { bornOn: '1950-01-01' }), one('C', { bornOn: '1930-01-01' })], rule({ orders: ['oldest-first'] }))).toEqual(['C', 'B', 'A']))

  it('never gives two people one place, and stays the same whoever comes first out of the register', () => {
    const all = [one('B'), one('A'), one('C', { recommendedOn: '2026-05-01' })]
    expect(order(all, rule({ orders: ['priority'] }))).toEqual(['C', 'A', 'B'])
    expect(order(all.toReversed(), rule({ orders: ['priority'] }))).toEqual(['C', 'A', 'B'])
  })

  it('follows the rule that was in force on the day', () => {
    const rules = [rule(), rule({ from: '2026-12-01', orders: ['oldest-first'] })]
    expect(ruleOn(rules, today)?.orders).toEqual(['priority', 'waiting-since'])
    expect(ruleOn(rules, '2026-12-01')?.orders).toEqual(['oldest-first'])
    expect(ruleOn(rules, '2026-03-31')).toBeUndefined()
  })
})

describe('why somebody stands where they do', () => {
  it('is said in numbers of people, and names nobody', () => {
    const all = [one('A', { urgent: true }), one('B', { priority: 1 }), one('C', { priority: 1 }), one('D', { recommendedOn: '2026-01-01' }), one('E'), one('F')]
    const by = rule({ orders: ['urgent-first', 'priority', 'waiting-since'] })
    const placed = places(all, by, today)
    expect(whyThere(placed[5]!, 6, by, today)).toEqual(['They are 6th of 6.', 'Their works were recommended with priority 2.', '1 person is urgent and comes first.', '2 people have a higher priority.', '1 person has waited longer.', '1 person is equal in all this and was recommended or put on the register earlier.'])
    expect(whyThere(placed[0]!, 6, by, today)).toEqual(['They are 1st of 6.', 'Their works were recommended with priority 2.', 'Nobody comes before them.'])
  })

  it('says how the points came about, and that no priority is on record', () => {
    const by = rule({ orders: ['points'], points: { priorities: [60, 40, 20], month: 5 } })
    const [only] = places([one('A')], by, today)
    expect(whyThere(only!, 1, by, today)).toEqual(['Nobody else is waiting.', 'Their works were recommended with priority 2.', 'They have 65 points: 40 for the priority and 25 for 5 months of waiting.'])
    const [none] = places([one('A', { priority: null })], rule(), today)
    expect(whyThere(none!, 1, rule(), today)[1]).toBe('No priority is on record for them yet, so they come after everybody who has one.')
  })

  it('goes with the rule in words', () => {
    expect(ruleInWords(rule({ orders: ['points', 'oldest-first'], points: { priorities: [60, 40, 20], month: 5 }, waitsFrom: 'application', keepInTouchWeeks: 6 }))).toEqual([
      'Points for the priority and for each month of waiting, the most first: 60 for priority 1, 40 for priority 2, 20 for priority 3, and 5 for each whole month', 'The oldest person',
      'Waiting is counted from: the day of a complete application', 'Whoever waits hears from us every 6 weeks or sooner',
    ])
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 103, 111].map(ordinal)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd', '103rd', '111th'])
  })
})

describe('the month in which somebody is expected', () => {
  it('comes from how many left the list in twelve months, and is rounded away from hope', () => {
    expect(monthInWords(expectedOn(4, 12, today)!)).toBe('March 2027')
    expect(monthInWords(expectedOn(1, 24, today)!)).toBe('December 2026')
    expect(monthInWords(expectedOn(7, 6, today)!)).toBe('January 2028')
  })

  it('is not forecast where fewer than six left it, and says so', () => {
    expect(expectedOn(1, 5, today)).toBeUndefined()
    expect(paceInWords(1)).toContain('1 person has left this list in the last 12 months, and 6 are needed to tell')
    expect(paceInWords(12)).toContain('a forecast and not a promise: 12 people left')
  })

  it('is long when it is more than three months away, or when nobody can tell', () => {
    expect([waitsLong('2027-02-18', today), waitsLong('2027-02-19', today), waitsLong(undefined, today)]).toEqual([false, true, true])
  })
})

it('whole months of waiting are counted as the calendar has them', () =>
  expect([monthsWaited('2026-08-31', '2026-09-29'), monthsWaited('2026-08-31', '2026-09-30'), monthsWaited('2026-11-18', '2026-11-18'), monthsWaited('2026-12-01', '2026-11-18')]).toEqual([0, 1, 0, 0]))

it('what was talked about is said by its title, and a scheme by the council’s own', () =>
  expect([offeredInWords('equipment', {}), offeredInWords(schemeOffered('sanctuary-grant'), { 'sanctuary-grant': 'Sanctuary help' }), offeredInWords('long-gone', {})]).toEqual(['Equipment on loan', 'Sanctuary help', 'long-gone']))
