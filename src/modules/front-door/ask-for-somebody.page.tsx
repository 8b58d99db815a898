import { Button, Checkboxes, DateInput, ExitThisPage, Part, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { heardNothing } from '../enquiries/index.ts'
import { bornBy } from '../people/index.ts'
import { askedInWords, forSomebodyFields, reachSomebody, sourceOf } from './asking-fields.ts'
import { askedAndCoded } from './asked.tsx'

const load = async (here: Here) => ({ today: here.today })

export const askForSomebody = page({
  path: '/ask-for-help/for-somebody',
  permit: 'site:use',
  about: 'nobody',
  load,
  form: form(forSomebodyFields, (answers, { today }: { readonly today: string }) => ({ ...reachSomebody(answers), bornOn: bornBy(answers.bornOn, today) })),
  save: (here, { givenName, surname, bornOn, theirPhone, line1, town, postcode, yourName, relation, phone, email, ...rest }) =>
    askedAndCoded(here, { asked: askedInWords(rest), source: sourceOf(false), heard: { ...heardNothing, givenName, surname, bornOn, phone: theirPhone, line1, town, postcode },
      askedBy: { name: yourName, relation, phone, email, answerBy: rest.answerBy, safely: rest.safely } }),
  view: ({ form }) => (
    <Page title="Ask for help for somebody else" back={{ href: '/ask-for-help', text: 'Back' }} form={form}>
      <ExitThisPage />
      <p class="govuk-body">A hospital, surgery or other service that refers people has <a class="govuk-link" href="/refer">a form of its own</a>.</p>
      <Form of={form}>
        <Part title="What they need">
          <Textarea {...form.asked} rows={6} />
          <Checkboxes {...form.urgentIf} small />
        </Part>
        <Part title="About them">
          <TextInput {...form.givenName} />
          <TextInput {...form.surname} />
          <DateInput {...form.bornOn} />
          <TextInput {...form.theirPhone} />
          <TextInput {...form.line1} />
          <TextInput {...form.town} />
          <TextInput {...form.postcode} />
          <Radios {...form.theyKnow} small />
        </Part>
        <Part title="About you, and how we reach you">
          <TextInput {...form.yourName} />
          <Radios {...form.relation} small />
          <Radios {...form.answerBy} small />
          <TextInput {...form.phone} />
          <TextInput {...form.email} />
          <Textarea {...form.safely} rows={3} />
        </Part>
        <p class="govuk-body"><a class="govuk-link" href="/privacy">What we do with what you tell us</a></p>
        <Button>Send</Button>
      </Form>
    </Page>
  ),
})
