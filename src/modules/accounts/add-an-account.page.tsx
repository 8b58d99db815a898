import { Button, TextInput } from '../../platform/components/index.ts'
import { typedText } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { hashOf, newToken } from '../../platform/http/tokens.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { AccountFields, accountFields } from './account-fields.tsx'
import { addAccount, makeLink, places } from './accounts.sql.ts'
import { OneTimeLink } from './one-time-link.tsx'
import { checkPlace, type Places } from './place.ts'

const email = typedText('Email address', { missing: 'Enter their email address', hint: 'They sign in with it', inputMode: 'email', autocomplete: 'off', max: 254 },
  typed => /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(typed) ? { value: typed.toLowerCase() } : { error: 'Enter an email address in the correct format, such as name@example.com' })

/** Gives somebody an account, and the link with which they set their password. */
export const addAnAccount = page({
  path: '/accounts/new',
  permit: 'people:administer',
  about: 'nobody',
  load: places,
  form: form({ email, ...accountFields }, (answers, loaded: Places) => checkPlace(answers, loaded)),
  async save(here, answers) {
    const id = await addAccount(here, answers)
    const token = newToken()
    await makeLink(here, { id }, hashOf(token), 'first')
    return { show: <OneTimeLink title={`${answers.name} has an account`} name={answers.name} token={token} /> }
  },
  view: ({ form }) => (
    <Page title="Add an account" back={{ href: '/accounts', text: 'Accounts' }} form={form}>
      <Form of={form}>
        <TextInput {...form.email} />
        <AccountFields {...form} />
        <Button>Add the account</Button>
      </Form>
    </Page>
  ),
})
