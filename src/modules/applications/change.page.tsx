import { applicants } from '../../rules/applications/certificates.ts'
import { feeKinds } from '../../rules/applications/fees.ts'
import { worksBegun } from '../../rules/applications/signing.ts'
import { purposes } from '../../rules/assessments/purposes.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { Button, Checkboxes, DateInput, Part, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { changes, form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { caseOfApplication, keepApplication, theDraft, whyNotTold } from './applications.sql.ts'
import { applicationAt, backToApplication, caption } from './frame.ts'

const yesOrNo = { no: 'No', yes: 'Yes' } as const

/** Everything may be empty until it is handed over; what can never be is refused at once. */
const applicationForm = form({
  applicant: choice('Who applies?', applicants, { hint: 'The council may want the owner of the home to apply' }),
  applicantName: text('Full name of the applicant', { hint: 'Leave empty when the person the works are for applies' }),
  applicantBornOn: day('Date of birth of the applicant', { hint: 'They must be 18 or over on the day of the application' }),
  fromAbroad: choice('Is the applicant a person from abroad who is excluded?', yesOrNo, { hint: 'The 1996 Act, section 3. Ask the council when you are not sure' }),
  publicBody: choice('Do they apply for a council or another public body?', yesOrNo),
  works: text('Particulars of the works', { max: 4000, hint: 'A line for each. It began with the recommendation that was agreed' }),
  purposes: choices('Which purposes of section 23(1) do they serve?', purposes),
  begun: choice('Have the works begun?', worksBegun, { hint: 'Say to the person that they must not begin before the council has approved them: the 1996 Act, section 29' }),
  begunBecause: text('Why did they begin? (optional)', { max: 1000 }),
  feeKinds: choices('Which services and charges is grant asked for?', feeKinds),
  fees: pounds('Fees in all, with VAT', { hint: 'Besides what the contractors’ quotes include' }),
}, (told, { today }: { readonly today: Day }) => ({
  ...whyNotTold(told, today),
  applicantName: told.applicant === 'person' && told.applicantName ? 'Leave the name empty when the person the works are for applies' : undefined,
  begunBecause: told.begunBecause && told.begun !== 'begun' ? 'Leave the reason empty unless the works have begun' : undefined,
}))

export const carryOnWithTheApplication = page({
  path: '/cases/:reference/application/change',
  permit: 'application:write',
  about: 'case',
  async load(here: Here) {
    const c = await caseOfApplication(here)
    const a = theDraft(c)
    const { applicant, applicantName, applicantBornOn, fromAbroad, publicBody, purposes: served, works, feeKinds: kinds, fees, begun, begunBecause, version } = a
    return { case: c, application: a, today: here.today, editing: { version, answers: { applicant, applicantName, applicantBornOn, fromAbroad, publicBody, purposes: served as never, works, feeKinds: kinds as never, fees, begun, begunBecause } } }
  },
  form: applicationForm,
  async save(here, answers, loaded) {
    await keepApplication(here, loaded.case, loaded.application, answers, changes(applicationForm, loaded.editing.answers, answers, loaded))
    return applicationAt(loaded.case)
  },
  view: ({ case: c, application: a, form: f }) => (
    <Page title="The application" caption={caption(c)} back={backToApplication(c)} form={f}>
      <p class="govuk-body">A draft: save at any time. Anything may be left empty, and a colleague can carry on.{a.signedOn && ` ${a.signedBy} has signed it as it stands: saving takes that away, and it must be signed again.`}</p>
      <Form of={f}>
        <Part title="Who applies">
          <Radios {...f.applicant} small /><TextInput {...f.applicantName} /><DateInput {...f.applicantBornOn} />
          <Radios {...f.fromAbroad} small inline /><Radios {...f.publicBody} small inline />
        </Part>
        <Part title="The works">
          <Textarea {...f.works} rows={5} /><Checkboxes {...f.purposes} small />
          <Radios {...f.begun} small /><Textarea {...f.begunBecause} rows={2} />
        </Part>
        <Part title="Services and charges"><Checkboxes {...f.feeKinds} small /><TextInput {...f.fees} prefix="£" /></Part>
        <Button>Save the draft</Button>
      </Form>
    </Page>
  ),
})
