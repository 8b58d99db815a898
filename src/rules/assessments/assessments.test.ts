import { describe, expect, it } from 'vitest'
import { adaptationKinds } from '../adaptations/adaptation-kinds.ts'
import { limits, mayAssess, mayRecommend, whyCountersigned, type Assessor, type Entry } from './competences.ts'
import { areas, areaTitles } from './daily-life.ts'
import { notConsidered, principles } from './guiding-principles.ts'
import { purposes } from './purposes.ts'
import { mustConsult } from './section-24.ts'

const entry: Entry = { as: 'trusted-assessor', from: '2026-01-01', until: '2026-12-31', kinds: ['grab-rails', 'ramp'] }
const therapist: Assessor = { role: 'occupational therapist', entries: [] }
const trusted: Assessor = { role: 'caseworker', entries: [entry] }
const supervised: Entry = { as: 'supervised', from: '2026-01-01', until: null, kinds: [] }

describe('who may assess', () => {
  it('is an occupational therapist, on any day', () => expect(mayAssess(therapist, '2026-11-18')).toBe(true))
  it('is a trusted assessor, from the first day of the entry to its last', () =>
    expect((['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'] as const).map(day => mayAssess(trusted, day))).toEqual([false, true, true, false]))
  it('is nobody else, and working under supervision does not make an assessor', () =>
    expect([mayAssess({ role: 'technical officer', entries: [] }, '2026-11-18'), mayAssess({ role: 'caseworker', entries: [supervised] }, '2026-11-18')]).toEqual([false, false]))
})

describe('an occupational therapist must countersign', () => {
  it('nothing of what a trusted assessor may recommend for a simple need', () => expect(whyCountersigned(trusted, { need: 'simple', kinds: ['ramp', 'grab-rails'] }, '2026-11-18')).toEqual([]))
  it('a complex need, and each kind beyond the entry, once', () =>
    expect(whyCountersigned(trusted, { need: 'complex', kinds: ['ramp', 'hoist', 'hoist'] }, '2026-11-18')).toEqual(['The need is complex, and a trusted assessor recommends for simple needs', 'Ceiling hoist is not among what this trusted assessor may recommend alone']))
  it('a kind that an entry names and the list in force does not', () => {
    expect(mayRecommend({ role: 'caseworker', entries: [{ ...entry, kinds: ['extension', 'ramp'] }] }, '2026-11-18')).toEqual(new Set(['ramp']))
  })
  it('everything once the entry has ended', () => expect(whyCountersigned(trusted, { need: 'simple', kinds: ['ramp'] }, '2027-01-01')).toEqual(['Ramp is not among what this trusted assessor may recommend alone']))
  it('nothing of another therapist’s, unless they work under supervision', () => {
    expect(whyCountersigned(therapist, { need: 'complex', kinds: ['extension'] }, '2026-11-18')).toEqual([])
    expect(whyCountersigned({ ...therapist, entries: [supervised] }, { need: 'simple', kinds: ['ramp'] }, '2026-11-18')).toEqual(['The assessor works under supervision'])
  })
})

describe('the lists', () => {
  it('name what is there: kinds of adaptation, areas of daily life', () => {
    expect(limits.flatMap(({ kinds }) => kinds).filter(kind => !Object.hasOwn(adaptationKinds, kind))).toEqual([])
    expect(areas.flatMap(version => version.areas).filter(area => !Object.hasOwn(areaTitles, area))).toEqual([])
  })
  it('hold the twelve purposes of section 23(1), and nine guiding principles', () => expect([Object.keys(purposes).join(''), principles.length]).toEqual(['abcdefghijkl', 9]))
  it('know which principle nobody has considered', () => expect(notConsidered(Object.fromEntries(principles.filter(key => key !== 'light').map(key => [key, 'Yes'])))).toEqual(['light']))
  it('ask a district to consult its county, and a council that is its own social services authority to consult nobody', () => expect([mustConsult({ county: 'Exshire' }), mustConsult({ county: '' })]).toEqual([true, false]))
})
