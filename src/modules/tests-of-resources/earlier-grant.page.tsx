import { certificateTitles, type CertificateKind } from '../../rules/applications/certificates.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { Checkboxes, DateInput, Radios, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { only, pence, sum } from './amount-fields.ts'
import { earlierCases } from './earlier-grants.sql.ts'
import { itemPage } from './item-page.tsx'
import { indexed } from './places.ts'
import { written } from './told.ts'

const what = { sameHome: 'It was for this dwelling or building', sameRelevantPerson: 'At least one relevant person is the same', nil: 'It was a nil grant: nothing was paid', worksDone: 'The works of a nil grant were done, and well' } as const

/** A grant of before, which gives a credit. One that the system knows of is offered with what was determined then. */
export const anEarlierGrant = itemPage({
  path: 'earlier-grant', shape: indexed('earlierGrants'), otherwise: 'earlierGrants', title: 'An earlier grant',
  fields: {
    reference: text('Its reference (optional)'), appliedOn: day('When was it applied for?', { missing: 'Enter when it was applied for: a credit lasts five years for tenants and ten for owners' }), certificate: choice('Which certificate came with it?', certificateTitles, { missing: 'Select which certificate came with it' }),
    reducedBy: pounds('What was it really reduced by?', { missing: 'Enter what the grant was really reduced by, after its own credits; nought if by nothing' }), is: choices('What is so of it?', what),
  },
  answersOf: item => ({ reference: written(item.reference), appliedOn: item.appliedOn as Day, certificate: item.certificate as CertificateKind, reducedBy: pence(item.reducedBy), is: (Object.keys(what) as (keyof typeof what)[]).filter(key => item[key] === true) }),
  itemOf: ({ reference, appliedOn, certificate, reducedBy, is }) => ({ ...only({ reference, nil: is.includes('nil'), worksDone: is.includes('worksDone') }), appliedOn, certificate, reducedBy: sum(reducedBy), sameHome: is.includes('sameHome'), sameRelevantPerson: is.includes('sameRelevantPerson') }),
  fieldOf: { appliedOn: 'appliedOn', certificate: 'certificate', reducedBy: 'reducedBy', reference: 'reference' }, firstField: 'appliedOn',
  async suggest(here, c) {
    const one = here.query.from ? (await earlierCases(here, c)).find(({ reference }) => reference === here.query.from) : undefined
    if (!one) return {}
    return {
      reference: one.reference, ...one.appliedOn ? { appliedOn: one.appliedOn } : {}, ...one.certificate ? { certificate: one.certificate } : {}, ...one.reducedByPence === null ? {} : { reducedBy: one.reducedByPence },
      is: [...one.sameHome ? ['sameHome' as const] : [], ...one.samePerson ? ['sameRelevantPerson' as const] : [], ...one.grantPence === 0 ? ['nil' as const, ...one.completedOn ? ['worksDone' as const] : []] : []],
    }
  },
  questions: f => (
    <>
      <p class="govuk-body">What an earlier contribution was really reduced by comes off this one, once for each grant. Source: SI 1996/2890 reg 13.</p>
      <TextInput {...f.reference} /><DateInput {...f.appliedOn} /><Radios {...f.certificate} small /><TextInput {...f.reducedBy} prefix="£" /><Checkboxes {...f.is} small />
    </>
  ),
})
