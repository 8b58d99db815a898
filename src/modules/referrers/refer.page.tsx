import { referrerKinds } from '../../rules/referrals/referrer-kinds.ts'
import { Button, Panel, Part, Select, TextInput } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { emailAddress, telephone } from '../../platform/http/known-fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { codeGoesTo, makeCode } from '../messages/index.ts'
import { checkReferral, pathwaysToAskFor, ReferFields, referFields } from './refer-fields.tsx'
import { sendReferral } from './referrals.sql.ts'

const publicForm = form(
  {
    organisation: text('Your organisation or team', { missing: 'Enter your organisation or team', max: 120, autocomplete: 'organization' }),
    kind: choice('What is it?', referrerKinds, { missing: 'Select what it is' }),
    yourName: text('Your name and what you are', { missing: 'Enter your name and what you are', max: 120, autocomplete: 'off' }),
    yourPhone: telephone('Your telephone'),
    yourEmail: emailAddress('Your email'),
    ...referFields,
  },
  ({ yourPhone, yourEmail, ...answers }, loaded: { readonly today: Here['today']; readonly pathways: Readonly<Record<string, string>> }) => ({ ...checkReferral(answers, loaded), yourPhone: !yourPhone && !yourEmail ? 'Enter your telephone number or your email address: we answer you there' : undefined }),
)

/** For professionals without an account. Nobody has checked who they are, so they are told nothing of what is known already. */
export const refer = page({
  path: '/refer',
  permit: 'site:use',
  about: 'nobody',
  load: async (here: Here) => ({ today: here.today, pathways: pathwaysToAskFor([]) }),
  form: publicForm,
  async save(here, { organisation, kind, yourName, yourPhone, yourEmail, ...answers }) {
    const sent = await sendReferral(here, answers, { partyId: null, name: organisation, kind, sentBy: yourName, channel: 'web-form', askedBy: { name: `${yourName}, ${organisation}`, relation: 'other', phone: yourPhone, email: yourEmail, answerBy: yourPhone ? 'phone' : 'email', safely: '' } })
    const { code } = await makeCode(here, { authorityId: sent.authorityId, reference: sent.reference, enquiryId: sent.enquiryId }, { name: `${yourName}, ${organisation}`, seesCases: false, ...codeGoesTo({ answerBy: 'email', email: yourEmail }) })
    return { show: (
      <Page title="We have received your referral">
        <Panel titleText="Reference" headingLevel={2}><strong>{sent.reference}</strong></Panel>
        <p class="govuk-body">Your code is <strong class="newel-ref">{code}</strong>. Write both down: the code is not shown again. With them you can <a class="govuk-link" href="/where-am-i">see how far it has come</a>.</p>
        <p class="govuk-body">We check who you are before we tell you more about the person.</p>
      </Page>
    ) }
  },
  view: ({ form }) => (
    <Page title="Refer somebody" back={{ href: '/ask-for-help', text: 'Back' }} form={form}>
      <p class="govuk-body">For professionals. If you have an account with us, <a class="govuk-link" href="/referrals/new">sign in to refer</a>: you then see what comes of it.</p>
      <Form of={form}>
        <Part title="Who you are">
          <TextInput {...form.organisation} />
          <Select {...form.kind} />
          <TextInput {...form.yourName} />
          <TextInput {...form.yourPhone} />
          <TextInput {...form.yourEmail} />
        </Part>
        <ReferFields form={form} />
        <p class="govuk-body"><a class="govuk-link" href="/privacy">What we do with what you tell us</a></p>
        <Button>Send the referral</Button>
      </Form>
    </Page>
  ),
})
