import { certificateFor, certificates, certificateTitles, landlordCertificates, stays, whyNotThisCertificate } from '../../rules/applications/certificates.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { tenures, type Tenure } from '../../rules/enquiries/tenures.ts'
import { Button, DateInput, InsetText, Part, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { LandlordOfACase, landlordOfCase } from '../landlords/index.ts'
import type { Application, CaseOfApplication } from './application.ts'
import { caseOfApplication, giveCertificate, theDraft } from './applications.sql.ts'
import { applicationAt, backToApplication, caption } from './frame.ts'

interface Loaded { readonly case: CaseOfApplication; readonly application: Application; readonly today: Day }

export const giveTheCertificate = page({
  path: '/cases/:reference/application/certificate',
  permit: 'application:write',
  about: 'case',
  async load(here: Here) {
    const c = await caseOfApplication(here)
    const a = theDraft(c)
    const { certificate, certificateInterest, certificateStays, certificateBy, certificateOn, landlordCertificate, landlordBy, landlordOn, landlordBecause, version } = a
    const answers = { ...certificate && { certificate }, certificateInterest, ...certificateStays && { certificateStays }, certificateBy, ...certificateOn && { certificateOn }, landlordCertificate, landlordBy, landlordOn, landlordBecause }
    return { case: c, application: a, landlord: await landlordOfCase(here, c.reference), today: here.today, editing: { version, answers } }
  },
  form: form({
    certificate: choice('Which certificate is given?', certificateTitles, { missing: 'Select which certificate is given' }),
    certificateInterest: text('How do they hold the home?', { missing: 'Enter how they hold the home', max: 500, hint: 'For example, freehold with her late husband’s name still on the title; an assured tenancy since 2011; the mooring licence' }),
    certificateStays: choice('How does the person intend to live there?', stays, { missing: 'Select how the person intends to live there', hint: 'Without that intention there is no certificate and no grant' }),
    certificateBy: text('Given by', { missing: 'Enter who gives the certificate' }),
    certificateOn: day('Given on', { missing: 'Enter the day it was given' }),
    landlordCertificate: choice('For a tenant: the landlord’s own owner’s certificate', landlordCertificates, { hint: 'The 1996 Act, section 22. Consent to the works is something else' }),
    landlordBy: text('Who gave it for the landlord? (optional)'),
    landlordOn: day('On which day did they give it? (optional)'),
    landlordBecause: text('Why would it be unreasonable to require it? (optional)', { max: 1000 }),
  }, ({ certificate, certificateOn, landlordCertificate, landlordBy, landlordOn, landlordBecause }, { case: c, application, today }: Loaded) => ({
    certificate: whyNotThisCertificate(certificate, c.tenure, application.applicant),
    certificateOn: certificateOn > today ? 'The day must be today or in the past' : undefined,
    landlordCertificate: certificate === 'tenant' && !landlordCertificate && certificateFor(c.tenure, application.applicant).includes('tenant') ? 'Select how the landlord’s certificate stands' : certificate !== 'tenant' && landlordCertificate ? 'Leave this empty unless it is a tenant’s certificate' : undefined,
    landlordBy: landlordCertificate === 'given' && !landlordBy ? 'Enter who gave it for the landlord' : landlordCertificate !== 'given' && landlordBy ? 'Leave this empty unless the landlord has given it' : undefined,
    landlordOn: landlordCertificate === 'given' && !landlordOn ? 'Enter the day they gave it' : landlordOn && landlordOn > today ? 'The day must be today or in the past' : landlordCertificate !== 'given' && landlordOn ? 'Leave this empty unless the landlord has given it' : undefined,
    landlordBecause: landlordCertificate === 'unreasonable' && !landlordBecause ? 'Enter why it would be unreasonable to require it' : landlordCertificate !== 'unreasonable' && landlordBecause ? 'Leave this empty unless it would be unreasonable to require it' : undefined,
  })),
  async save(here, answers, { case: c, application }) {
    await giveCertificate(here, c, application, answers)
    return applicationAt(c)
  },
  view: ({ case: c, application: a, landlord, today, form: f }) => {
    const fits = certificateFor(c.tenure, a.applicant)
    return (
      <Page title="The certificate" caption={caption(c)} back={backToApplication(c)} form={f}>
        <p class="govuk-body">The home’s record says: {tenures[c.tenure as Tenure] ?? 'nothing about how it is held'}. {fits.length === 0 ? <>Write it in <a class="govuk-link" href={`/homes/${c.homeId}/change`}>the home’s record</a> first.</> : <>So the {fits.map(kind => `${certificateTitles[kind].toLowerCase()} (the 1996 Act, ${certificates[kind].section})`).join(' or the ')} goes with the application.</>}</p>
        <p class="govuk-body">Whoever gives it certifies that the applicant {fits[0] ? certificates[fits[0]].says : 'has the interest it names'}, and that the disabled person intends to live there.</p>
        {landlord && fits.includes('tenant') && <InsetText><LandlordOfACase of={landlord} today={today} /></InsetText>}
        <Form of={f}>
          <Radios {...f.certificate} small /><Textarea {...f.certificateInterest} rows={2} /><Radios {...f.certificateStays} small /><TextInput {...f.certificateBy} /><DateInput {...f.certificateOn} />
          {fits.includes('tenant') && <Part title="The landlord"><Radios {...f.landlordCertificate} small /><TextInput {...f.landlordBy} /><DateInput {...f.landlordOn} /><Textarea {...f.landlordBecause} rows={2} /></Part>}
          <Button>Save the certificate</Button>
        </Form>
      </Page>
    )
  },
})
