import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { Button, DateInput, SummaryList, Textarea } from '../../platform/components/index.ts'
import { day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { howInWords, scopeInWords, type Consent } from './consent.ts'
import { theConsent, withdrawConsent } from './consents.sql.ts'

async function load(here: Here) {
  const found = await theConsent(here)
  return { ...found, today: here.today, editing: { version: found.version, answers: {} } }
}

const withdrawForm = form(
  { how: text('How did they withdraw it?', { missing: 'Enter how they withdrew it', max: 500, hint: 'For example, she said so on the telephone' }), on: day('On which day? (optional)', { hint: 'Leave empty for today' }) },
  ({ on }, { consent, today }: { readonly consent: Pick<Consent, 'givenOn'>; readonly today: Day }) => ({
    on: on && on > today ? 'The day must be today or in the past' : (on ?? today) < consent.givenOn ? `The day must not be before ${formatDay(consent.givenOn)}, when it was given` : undefined,
  }),
)

export const withdrawAConsent = page({
  path: '/consents/:id/withdraw',
  permit: 'consent:record',
  about: 'person',
  load,
  form: withdrawForm,
  async save(here, { how, on }, loaded) {
    await withdrawConsent(here, loaded, on ?? here.today, how)
    return `/people/${loaded.person.id}`
  },
  view: ({ person, consent, form }) => (
    <Page title="They withdraw it" caption={person.name} back={{ href: `/people/${person.id}`, text: 'Back' }} form={form}>
      <div class="newel-facts"><SummaryList rows={[
        { key: { text: 'It covers' }, value: { text: scopeInWords(consent.scope, consent.withWhom) } },
        { key: { text: 'How' }, value: { text: howInWords(consent) } },
        { key: { text: 'Evidence' }, value: { text: consent.evidence } },
        { key: { text: 'Given on' }, value: { text: formatDay(consent.givenOn) } },
        { key: { text: 'Until' }, value: { text: consent.endsOn ? formatDay(consent.endsOn) : 'No end was agreed' } },
      ]} /></div>
      <p class="govuk-body">It was right until then, so it stays in the history. Tell whoever acts on it to stop.</p>
      <Form of={form}>
        <Textarea {...form.how} rows={3} />
        <DateInput {...form.on} />
        <Button look="warning">Withdraw it</Button>
      </Form>
    </Page>
  ),
})
