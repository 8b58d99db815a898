import { Button, Checkboxes, DateInput, ExitThisPage, Part, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { heardNothing } from '../enquiries/index.ts'
import { bornBy } from '../people/index.ts'
import { askedInWords, forMeFields, reachMe, sourceOf } from './asking-fields.ts'
import { askedAndCoded } from './asked.tsx'

const load = async (here: Here) => ({ today: here.today })

export const askForMe = page({
  path: '/ask-for-help/for-me',
  permit: 'site:use',
  about: 'nobody',
  load,
  form: form(forMeFields, (answers, { today }: { readonly today: string }) => ({ ...reachMe(answers), bornOn: bornBy(answers.bornOn, today) })),
  save: (here, { givenName, surname, bornOn, phone, email, line1, town, postcode, ...rest }) =>
    askedAndCoded(here, { asked: askedInWords(rest), source: sourceOf(true), heard: { ...heardNothing, givenName, surname, bornOn, phone, email, line1, town, postcode },
      askedBy: { name: `${givenName} ${surname}`, relation: 'self', phone, email, answerBy: rest.answerBy, safely: rest.safely } }),
  view: ({ form }) => (
    <Page title="Ask for help for yourself" back={{ href: '/ask-for-help', text: 'Back' }} form={form}>
      <ExitThisPage />
      <Form of={form}>
        <Part title="What you need">
          <Textarea {...form.asked} rows={6} />
          <Checkboxes {...form.urgentIf} small />
        </Part>
        <Part title="About you">
          <TextInput {...form.givenName} />
          <TextInput {...form.surname} />
          <DateInput {...form.bornOn} />
          <TextInput {...form.line1} />
          <TextInput {...form.town} />
          <TextInput {...form.postcode} />
        </Part>
        <Part title="How we reach you">
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
