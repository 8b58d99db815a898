import { describe, expect, it } from 'vitest'
import { limitOf, whyLimitIsMissed, type Undecided } from './limits-in-law.ts'

const complete = { appliedOn: '2026-06-01', certificate: 'owner', worksBegun: 'no', necessary: true, practicable: true, quotesLack: [], tested: true, determined: { certificate: 'owner', parametersFrom: '2008-05-22' }, parametersFrom: '2008-05-22' } as const
const undecided = (more: Partial<Undecided['toDecide']> = {}, paperOn: Undecided['paperOn'] = null): Undecided => ({ of: 'decision', toDecide: { ...complete, ...more }, paperOn })

describe('a limit in law', () => {
  it('is six months from the application for a decision, twelve for a payment that was put off, and what the approval says for the works', () => {
    expect(limitOf(undecided())).toBe('2026-12-01')
    expect(limitOf({ of: 'payment', appliedOn: '2025-12-10', payFrom: '2026-12-01' })).toBe('2026-12-10')
    expect(limitOf({ of: 'works', worksBy: '2026-12-05', orderedOn: null, begunOn: null, finishesOn: null })).toBe('2026-12-05')
  })

  it('says what a decision waits for: what is missing, a paper, or the council', () => {
    expect(whyLimitIsMissed(undecided({ determined: undefined, practicable: null }), null, '2026-11-18')).toEqual(['Nobody has decided whether the works are reasonable and practicable, for the recommendation that stands.', 'The test of resources has not been determined.'])
    expect(whyLimitIsMissed(undecided(), null, '2026-11-18')).toEqual(['Nobody has put a paper before the council.'])
    expect(whyLimitIsMissed(undecided({}, '2026-11-02'), null, '2026-11-18')).toEqual(['A paper has waited for the council’s decision since 2 November 2026.'])
  })

  it('says how far it is past, or that the next action comes too late', () => {
    expect(whyLimitIsMissed(undecided({}, '2026-11-02'), '2026-12-20', '2026-12-02')[0]).toBe('Past the limit by 1 day.')
    expect(whyLimitIsMissed(undecided({}, '2026-11-02'), '2026-12-02', '2026-11-18').at(-1)).toBe('The next action is planned for 2 December 2026, after the limit.')
    expect(whyLimitIsMissed(undecided({}, '2026-11-02'), '2026-12-02', '2026-12-01')).toHaveLength(2)
  })

  it('says how far the works have come', () => {
    const works = { of: 'works', worksBy: '2026-12-05', orderedOn: '2026-08-01', begunOn: null, finishesOn: '2026-12-20' } as const
    expect(whyLimitIsMissed({ ...works, orderedOn: null, finishesOn: null }, null, '2026-11-18')).toEqual(['The works have not been ordered.'])
    expect(whyLimitIsMissed(works, null, '2026-11-18')).toEqual(['The works were ordered on 1 August 2026 and have not begun.', 'The order has them finished on 20 December 2026, after the limit.'])
    expect(whyLimitIsMissed({ ...works, begunOn: '2026-11-01', finishesOn: '2026-12-01' }, null, '2026-11-18')).toEqual(['The works began on 1 November 2026, and nobody has certified that they are finished.'])
  })

  it('says that a payment was put off', () =>
    expect(whyLimitIsMissed({ of: 'payment', appliedOn: '2025-12-01', payFrom: '2026-11-30' }, null, '2026-12-03')).toEqual(['Past the limit by 2 days.', 'Payment was put off to 30 November 2026, and nothing has been paid.']))
})
