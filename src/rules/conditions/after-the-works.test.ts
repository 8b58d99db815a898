import { expect, it } from 'vitest'
import type { Day } from '../calendar/day.ts'
import { pence, pounds } from '../money.ts'
import { chargeOn } from '../schemes/policy.ts'
import { chargeUntil, clocksFrom, nothingCanBeDemanded, outcomeOf, standingOfCharge, tooMuch } from './after-the-works.ts'

const day = (written: string): Day => written as Day
const charge = { pence: pounds(7000), certifiedOn: day('2026-11-18'), endsOn: day('2036-11-18'), kind: 'mandatory-grant' as const, registeredOn: null, endedOn: null }
const nothingYet = { disposedOn: null, demanded: null, paidOn: null }

it('the occupation condition lasts five years and the charge ten, both from the certified day', () => {
  expect(clocksFrom(day('2026-11-18'))).toEqual({ occupationUntil: '2031-11-18', chargeUntil: '2036-11-18' })
  expect(clocksFrom(day('2028-02-29'))).toEqual({ occupationUntil: '2033-02-28', chargeUntil: '2038-02-28' })
})

// Source: dfg-examples E81 to E85, from a council's own page on repayment.
it.each([[5000, 0], [6000, 1000], [10_000, 5000], [12_000, 7000], [15_000, 10_000], [30_000, 10_000]])('an owner’s grant of £%i is charged £%i', (granted, charged) => {
  expect(chargeOn(pounds(granted), { repayment: { charge: 'mandatory-grant', years: 10 } }, true)).toBe(pounds(charged))
})

it('something can be demanded within ten years of the certified day, and not a day later', () => {
  expect(nothingCanBeDemanded(charge, day('2036-11-18'))).toBe('')
  expect(nothingCanBeDemanded(charge, day('2036-11-19'))).toContain('nothing can be demanded (Housing Grants, Construction and Regeneration Act 1996 General Consent 2008)')
  expect(nothingCanBeDemanded(charge, day('2026-11-17'))).toContain('before the works were certified')
})

it('a scheme whose whole grant is repayable is charged for as long as it says, or for good', () => {
  expect([chargeUntil(day('2026-11-18'), 'mandatory-grant', null), chargeUntil(day('2026-11-18'), 'whole', 5), chargeUntil(day('2026-11-18'), 'whole', null)]).toEqual(['2036-11-18', '2031-11-18', null])
  const forGood = { ...charge, kind: 'whole' as const, endsOn: null }
  expect(nothingCanBeDemanded(forGood, day('2066-01-01'))).toBe('')
  expect(standingOfCharge(forGood, nothingYet, day('2066-01-01')).standing).toBe('To be registered')
  expect(nothingCanBeDemanded({ ...forGood, endsOn: day('2031-11-18') }, day('2031-11-19'))).toContain('the council’s own scheme')
})

it('what is demanded is nothing, part or all of it, and never more', () => {
  expect([0, 1, 699_999, 700_000].map(demanded => outcomeOf(pence(demanded), charge.pence))).toEqual(['waived', 'part', 'part', 'whole'])
  expect(tooMuch(pence(700_001), charge.pence)).toBe('It must not be more than the charge: £7,000')
  expect(tooMuch(pence(700_000), charge.pence)).toBe('')
})

it('says what needs doing: register it, decide after a disposal, have it paid back, and take it off after ten years', () => {
  const on = day('2027-01-01')
  const registered = { ...charge, registeredOn: on }
  expect(standingOfCharge(charge, nothingYet, on)).toEqual({ standing: 'To be registered', next: 'Register it at the land charges register' })
  expect(standingOfCharge(registered, nothingYet, on)).toEqual({ standing: 'Registered', next: '' })
  expect(standingOfCharge(registered, { ...nothingYet, disposedOn: on }, on).standing).toBe('To be decided')
  expect(standingOfCharge(registered, { disposedOn: on, demanded: pounds(2000), paidOn: null }, on).next).toBe('£2,000 is to be paid back')
  expect(standingOfCharge(registered, nothingYet, day('2036-11-19'))).toEqual({ standing: 'Ended', next: 'Its time has passed: have it taken off the register' })
  expect(standingOfCharge({ ...registered, endedOn: on }, nothingYet, on)).toEqual({ standing: 'Ended', next: '' })
})
