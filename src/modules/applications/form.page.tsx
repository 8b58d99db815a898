import type { ComponentChildren } from 'preact'
import { certificates } from '../../rules/applications/certificates.ts'
import { formIsUnconfirmed, formSource, prescribedForm, type Answered } from '../../rules/applications/prescribed-form.ts'
import { applicants } from '../../rules/applications/certificates.ts'
import { declaration } from '../../rules/applications/signing.ts'
import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { tenures, type Tenure } from '../../rules/enquiries/tenures.ts'
import { formatMoney } from '../../rules/money.ts'
import { Button, SummaryList, WarningText } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { addressOf } from '../homes/index.ts'
import { inAll, liveDirection, standingQuotes } from '../quotes/index.ts'
import { applicantOf, applicationOf, mustBeDecidedBy, standing, type Application, type CaseOfApplication } from './application.ts'
import { caseOfApplication, theOpenOneToSee } from './applications.sql.ts'
import { backToApplication, begunInWords, caption, certifiedInWords, feesInWords, landlordInWords, purposesInWords, signedInWords, staysInWords, yesNo } from './frame.ts'

/** The statutory form with what is known, as it is printed. */
export const theForm = page({
  path: '/cases/:reference/application/form',
  permit: 'application:see',
  about: 'case',
  async load(here: Here) {
    const c = await caseOfApplication(here)
    theOpenOneToSee(c)
    return { case: c }
  },
  view({ case: c }) {
    const a = applicationOf(c)!
    const said = answersOf(a, c)
    const by = mustBeDecidedBy(a)
    return (
      <Page title="Application for a Disabled Facilities Grant" caption={caption(c)} back={backToApplication(c)}>
        <p class="govuk-body">To {c.council}. Housing Grants, Construction and Regeneration Act 1996, section 2; {formSource}. {standing(a)}{a.madeOn && `: application made on ${formatDay(a.madeOn)}, to be decided by ${formatDay(by!)}`}.</p>
        <WarningText text={formIsUnconfirmed} iconFallbackText="Warning" />
        <p class="govuk-body newel-no-print">Print this page with your browser. <span class="newel-quiet">Links and buttons are left out on paper.</span></p>
        {prescribedForm.map(({ part, questions }) => (
          <>
            <h2 class="govuk-heading-m">{part}</h2>
            <SummaryList rows={questions.map(({ number, asks, answer }) => ({ key: { text: `${number} ${asks}` }, value: { text: said[answer] || 'Not answered' } }))} />
          </>
        ))}
        <p class="newel-no-print"><Button href={backToApplication(c).href} look="secondary">Back to the application</Button></p>
      </Page>
    )
  },
})

const lines = (all: readonly string[]): ComponentChildren => all.length > 1 ? <ul class="govuk-list">{all.map(line => <li>{line}</li>)}</ul> : all[0] ?? ''
const born = (on: Day | null): string => on ? formatDay(on) : ''

function answersOf(a: Application, c: CaseOfApplication): Readonly<Record<Answered, ComponentChildren>> {
  const direction = liveDirection(c.quotes)
  return {
    applicant: a.applicant ? applicants[a.applicant] : '', 'applicant-name': applicantOf(a, c), 'applicant-born': born(a.applicantBornOn), 'from-abroad': yesNo(a.fromAbroad), 'public-body': yesNo(a.publicBody),
    person: c.personName, 'person-born': born(c.bornOn), address: addressOf(c), council: c.council, tenure: tenures[c.tenure as Tenure] ?? '',
    purposes: lines(purposesInWords(a.purposes)), works: lines(a.works ? a.works.split('\n') : []), begun: begunInWords(a),
    estimates: lines(standingQuotes(c.quotes).map(one => `${one.contractor}: ${formatMoney(inAll(one))} with fees and VAT, received ${formatDay(one.receivedOn)}`)),
    directed: direction ? `Yes, ${formatDay(direction.on)}: ${direction.because}` : 'No', fees: lines(feesInWords(a)),
    certificate: a.certificate ? `${certificates[a.certificate].title}, ${certificates[a.certificate].section}: ${certificates[a.certificate].says}` : '', interest: a.certificateInterest, stays: staysInWords(a.certificateStays), 'certified-by': certifiedInWords(a),
    landlord: a.certificate === 'tenant' ? landlordInWords(a) : a.certificate ? 'Not a tenant’s application' : '',
    declaration, signed: signedInWords(a),
  }
}
