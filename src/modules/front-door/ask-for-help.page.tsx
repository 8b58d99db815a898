import { Button, ButtonGroup, Checkboxes, DateInput, ExitThisPage, Part, Radios, Textarea, TextInput, WarningText } from '../../platform/components/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { heardNothing } from '../enquiries/index.ts'
import { bornBy } from '../people/index.ts'
import { askedInWords, forMeFields, forSomebodyFields, reachMe, reachSomebody, sourceOf } from './asking-fields.ts'
import { askedAndCoded } from './asked.tsx'

const Danger = () => <WarningText text="If somebody is in danger now, ring 999. If you are unsure whether this browser is safe to use, use another." iconFallbackText="Warning" />

export const askForHelp = page({
  path: '/ask-for-help',
  permit: 'site:use',
  about: 'nobody',
  view: () => (
    <Page title="Ask for help">
      <ExitThisPage />
      <p class="govuk-body">It takes about five minutes. Leave out what you do not know. You can also ring or write: it makes no difference to what you can have.</p>
      <Danger />
      <h2 class="govuk-heading-m">Who needs help?</h2>
      <ButtonGroup>
        <Button href="/ask-for-help/for-me">I do</Button>
        <Button href="/ask-for-help/for-somebody">Somebody else does</Button>
      </ButtonGroup>
      <p class="govuk-body"><a class="govuk-link" href="/contact">Ring or write to us instead</a></p>
    </Page>
  ),
})

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
