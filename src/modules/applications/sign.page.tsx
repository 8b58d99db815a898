import { declaration, waysToSign } from '../../rules/applications/signing.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { Button, Checkboxes, DateInput, Radios, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { caseOfApplication, signApplication, theDraft } from './applications.sql.ts'
import { applicationAt, backToApplication, caption } from './frame.ts'

export const signTheApplication = page({
  path: '/cases/:reference/application/sign',
  permit: 'application:write',
  about: 'case',
  async load(here: Here) {
    const c = await caseOfApplication(here)
    const application = theDraft(c)
    return { case: c, application, today: here.today, editing: { version: application.version, answers: {} } }
  },
  form: form({
    signedWay: choice('How is it signed?', waysToSign, { missing: 'Select how it is signed' }),
    agreed: choices('The declaration', { agreed: declaration }, { hint: 'Tick it when they have read it, or heard it, and agreed' }),
    signedPaper: text('Where is the signed paper? (optional)', { max: 300, hint: 'Only for ink: put the paper among the documents of the case, and say which it is' }),
    signedBy: text('Who signs?', { missing: 'Enter who signs' }),
    signedOn: day('On which day?', { missing: 'Enter the day it was signed' }),
    signedWitness: text('Who was there, or heard it? (optional)', { hint: 'The name of a witness' }),
  }, ({ signedWay, agreed, signedPaper, signedOn }, { today }: { readonly today: Day }) => ({
    agreed: signedWay !== 'wet-ink' && agreed.length === 0 ? 'Tick the declaration, when they have agreed to it' : undefined,
    signedPaper: signedWay === 'wet-ink' && !signedPaper ? 'Enter where the signed paper is' : signedWay !== 'wet-ink' && signedPaper ? 'Leave this empty unless it is signed in ink' : undefined,
    signedOn: signedOn > today ? 'The day must be today or in the past' : undefined,
  })),
  async save(here, { signedWay, signedPaper, signedBy, signedOn, signedWitness }, { case: c, application }) {
    await signApplication(here, c, application, { signedWay, signedPaper, signedBy, signedOn, signedWitness })
    return applicationAt(c)
  },
  view: ({ case: c, form: f }) => (
    <Page title="Sign the application" caption={caption(c)} back={backToApplication(c)} form={f}>
      <p class="govuk-body">Read <a class="govuk-link" href={`${applicationAt(c)}/form`}>the form</a> with the applicant first. Whatever is changed in it afterwards must be signed again.</p>
      <Form of={f}><Radios {...f.signedWay} small /><Checkboxes {...f.agreed} small /><TextInput {...f.signedPaper} /><TextInput {...f.signedBy} /><DateInput {...f.signedOn} /><TextInput {...f.signedWitness} /><Button>Save the signature</Button></Form>
    </Page>
  ),
})
