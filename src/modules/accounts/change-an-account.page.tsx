import { Button, InsetText } from '../../platform/components/index.ts'
import { changes, form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { AccountFields, accountFields } from './account-fields.tsx'
import { changeAccount, places, theAccount, type Account } from './accounts.sql.ts'
import { checkPlace, type Places } from './place.ts'

const answersOf = ({ name, role, councilIds, organisationId }: Account) => ({ name, role, councils: councilIds, organisation: organisationId ?? '', newOrganisation: '' })
const accountForm = form(accountFields, (answers, loaded: Places & { readonly account: Account }) => checkPlace(answers, loaded))

/** Changes who somebody is here. */
export const changeAnAccount = page({
  path: '/accounts/:id/change',
  permit: 'people:administer',
  about: 'nobody',
  async load(here) {
    const [account, where] = await Promise.all([theAccount(here), places(here)])
    return { account, ...where, editing: { version: account.version, answers: answersOf(account) } }
  },
  form: accountForm,
  async save(here, answers, loaded) {
    const { account } = loaded
    await changeAccount(here, account, answers, changes(accountForm, answersOf(account), answers, loaded))
    return `/accounts/${account.id}`
  },
  view: ({ account, form }) => (
    <Page title="Change an account" caption={account.name} back={{ href: `/accounts/${account.id}`, text: account.name }} form={form}>
      <InsetText text="Another role signs them out everywhere at once." />
      <Form of={form}>
        <AccountFields {...form} />
        <Button>Save the changes</Button>
      </Form>
    </Page>
  ),
})
