import { Button, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { disableAccount, enableAccount, theAccount } from './accounts.sql.ts'

const reasonForm = form({ reason: text('Why?', { missing: 'Enter the reason', hint: 'It is kept in the history of accounts', max: 300 }) })

/** Keeps somebody out from now on. Nothing they did is lost. */
export const disableAnAccount = page({
  path: '/accounts/:id/disable',
  permit: 'people:administer',
  about: 'nobody',
  load: async here => ({ account: await theAccount(here) }),
  form: reasonForm,
  async save(here, { reason }, { account }) {
    await disableAccount(here, account, reason)
    return `/accounts/${account.id}`
  },
  view: ({ account, form }) => (
    <Page title="Disable an account" caption={account.name} back={{ href: `/accounts/${account.id}`, text: account.name }} form={form}>
      <p class="govuk-body">{account.name} is signed out everywhere at once and cannot sign in again until the account is enabled. What they wrote stays.</p>
      <Form of={form}>
        <Textarea {...form.reason} rows={3} />
        <Button look="warning">Disable the account</Button>
      </Form>
    </Page>
  ),
})

/** Lets them in again, with the password they had. */
export const enableAnAccount = page({
  path: '/accounts/:id/enable',
  permit: 'people:administer',
  about: 'nobody',
  load: async here => ({ account: await theAccount(here) }),
  form: reasonForm,
  async save(here, { reason }, { account }) {
    await enableAccount(here, account, reason)
    return `/accounts/${account.id}`
  },
  view: ({ account, form }) => (
    <Page title="Enable an account" caption={account.name} back={{ href: `/accounts/${account.id}`, text: account.name }} form={form}>
      <p class="govuk-body">{account.name} can sign in again as {account.role}, with the password they had.</p>
      <Form of={form}>
        <Textarea {...form.reason} rows={3} />
        <Button>Enable the account</Button>
      </Form>
    </Page>
  ),
})
