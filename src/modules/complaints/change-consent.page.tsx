import type { Day } from '../../rules/calendar/day.ts'
import { Button } from '../../platform/components/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { ConsentQuestions, consentFields } from './compliment-form.tsx'
import { consentErrors } from './compliment.ts'
import { changeConsent, theCompliment } from './compliments.sql.ts'

async function load(here: Here) {
  const compliment = await theCompliment(here)
  const { consent, consentUntil, consentHow, version } = compliment
  return { compliment, today: here.today, editing: { version, answers: { consent, consentUntil, consentHow } } }
}

export const changeTheConsent = page({
  path: '/compliments/:id/consent',
  permit: 'complaint:write',
  about: 'nobody',
  load,
  form: form(consentFields, (answers, { today }: { readonly today: Day }) => consentErrors(answers, today)),
  async save(here, answers, { compliment }) {
    await changeConsent(here, compliment, answers)
    return `/compliments/${compliment.id}`
  },
  view: ({ compliment, form }) => (
    <Page title="May it be a case study?" back={{ href: `/compliments/${compliment.id}`, text: 'Back' }} form={form}>
      <p class="govuk-body newel-words">{compliment.words}</p>
      <Form of={form}>
        <ConsentQuestions form={form} />
        <Button>Save the consent</Button>
      </Form>
    </Page>
  ),
})
