import { describe, expect, it } from 'vitest'
import type { Day } from '../calendar/day.ts'
import { tenures } from '../enquiries/tenures.ts'
import { certificateFor, whyNotThisCertificate } from './certificates.ts'
import { prescribedForm } from './prescribed-form.ts'
import { decideBy, whatAnApplicationLacks, whyTooYoung, type Around, type Said } from './what-an-application-lacks.ts'

const complete: Said = {
  applicant: 'person', applicantName: '', applicantBornOn: '1944-03-12' as Day, fromAbroad: 'no', publicBody: 'no', purposes: ['f'], works: 'A level-access shower', feeKinds: [], fees: null, begun: 'no', begunBecause: '',
  certificate: 'owner', certificateStays: 'five-years', landlordCertificate: '', landlordBecause: '', signedWay: 'in-person', signedOn: '2026-11-17' as Day, signedPaper: '',
}
const around: Around = { tenure: 'owner', personIsChild: false, today: '2026-11-18' as Day, quotesLack: [] }
const lacks = (said: Partial<Said>, more: Partial<Around> = {}): string[] => whatAnApplicationLacks({ ...complete, ...said }, { ...around, ...more })

describe('which certificate', () => {
  for (const [tenure, fits] of Object.entries({ owner: ['owner'], 'shared-owner': ['owner'], 'council-tenant': ['tenant'], 'housing-association-tenant': ['tenant'], 'private-tenant': ['tenant'], 'tied-to-a-job': ['tenant'], 'supported-accommodation': ['tenant'], 'houseboat-or-caravan': ['occupier'], 'living-with-family-or-friends': ['owner', 'tenant'], 'not-known': [], '': [], toString: [] }))
    it(`goes with ${tenure || 'nothing said'}: ${fits.join(' or ') || 'none'}`, () => expect(certificateFor(tenure)).toEqual(fits))
  it('is said for every tenure there is', () => expect(Object.keys(tenures).filter(one => one !== 'not-known' && certificateFor(one).length === 0)).toEqual([]))
  it('is the owner’s where the owner applies for a tenant, but not for a boat', () => {
    expect(certificateFor('private-tenant', 'owner')).toEqual(['owner'])
    expect(certificateFor('houseboat-or-caravan', 'owner')).toEqual(['occupier'])
  })
  it('that does not fit is refused with the law and what to do', () => {
    expect(whyNotThisCertificate('owner', 'private-tenant')).toContain('the home’s record says “Rents from a private landlord”: the 1996 Act, section 22, asks for the tenant’s certificate. Choose that, or put the record right')
    expect(whyNotThisCertificate('tenant', 'private-tenant', 'owner')).toContain('because the owner applies')
    expect(whyNotThisCertificate('owner', '')).toContain('Write the tenure in the home’s record first')
    expect(whyNotThisCertificate('occupier', 'houseboat-or-caravan')).toBeUndefined()
  })
})

describe('what an application lacks', () => {
  it('is nothing when everything is said', () => expect(lacks({})).toEqual([]))
  it('is who applies, and that they were asked what excludes them', () => {
    expect(lacks({ applicant: '' })).toEqual(['It does not say who applies.'])
    expect(lacks({ applicant: 'owner' })).toEqual(['The name of the applicant is not written down.'])
    expect(lacks({ fromAbroad: '', publicBody: '' })).toHaveLength(2)
    expect(lacks({ fromAbroad: 'yes' })[0]).toContain('is excluded')
    expect(lacks({ publicBody: 'yes' })[0]).toContain('cannot apply')
  })
  it('is a parent where the works are for a child, and the age of 18 on the day', () => {
    expect(lacks({}, { personIsChild: true })[0]).toContain('A parent applies')
    expect(lacks({ applicant: 'parent', applicantName: 'Amina Begum' }, { personIsChild: true })).toEqual([])
    expect(whyTooYoung('2008-11-18' as Day, '2026-11-17' as Day)).toContain('They are 17 on 17 November 2026')
    expect(whyTooYoung('2008-11-18' as Day, '2026-11-18' as Day)).toBeUndefined()
    expect(lacks({ applicantBornOn: null })[0]).toContain('date of birth')
  })
  it('is what the works are, what for, and whether they have begun', () => {
    expect(lacks({ works: '', purposes: [] })).toHaveLength(2)
    expect(lacks({ feeKinds: ['plans'] })[0]).toContain('the amount is not written down')
    expect(lacks({ begun: '' })[0]).toContain('section 29')
    expect(lacks({ begun: 'begun' })[0]).toContain('the reason is not written down')
    expect(lacks({ begun: 'begun', begunBecause: 'The old floor gave way' })).toEqual([])
    expect(lacks({ begun: 'finished', begunBecause: 'It was urgent' })[0]).toContain('No grant can be approved')
  })
  it('is a certificate that fits the home as it is on record now, and how long they will live there', () => {
    expect(lacks({ certificate: '' })[0]).toContain('No certificate')
    expect(lacks({}, { tenure: 'private-tenant' })[0]).toContain('does not fit')
    expect(lacks({ certificateStays: '' })[0]).toContain('how long')
  })
  it('is the landlord’s certificate for a tenant, unless it would be unreasonable and it is said why', () => {
    const tenant = (more: Partial<Said>): string[] => lacks({ certificate: 'tenant', ...more }, { tenure: 'private-tenant' })
    expect(tenant({})[0]).toContain('Nobody has said whether the landlord')
    expect(tenant({ landlordCertificate: 'asked' })[0]).toContain('has not given')
    expect(tenant({ landlordCertificate: 'unreasonable' })[0]).toContain('not written down')
    expect(tenant({ landlordCertificate: 'unreasonable', landlordBecause: 'He cannot be found' })).toEqual([])
    expect(tenant({ landlordCertificate: 'given' })).toEqual([])
  })
  it('is what the estimates lack, and the signature', () => {
    expect(lacks({}, { quotesLack: ['One more estimate is needed.'] })).toEqual(['One more estimate is needed.'])
    expect(lacks({ signedOn: null, signedWay: '' })).toEqual(['It is not signed.'])
    expect(lacks({ signedWay: 'wet-ink' })[0]).toContain('where the paper is')
  })
})

describe('the six months', () => {
  it('are calendar months, and end with a shorter month', () => {
    expect(decideBy('2026-11-18' as Day)).toBe('2027-05-18')
    expect(decideBy('2026-08-31' as Day)).toBe('2027-02-28')
  })
})

describe('the form', () => {
  it('asks no question twice and numbers each once', () => {
    const questions = prescribedForm.flatMap(({ questions: all }) => all)
    expect(new Set(questions.map(({ answer }) => answer)).size).toBe(questions.length)
    expect(new Set(questions.map(({ number }) => number)).size).toBe(questions.length)
  })
})
