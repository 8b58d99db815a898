import { Button, ButtonGroup, InsetText, SummaryList } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { formatDay } from '../../rules/calendar/day.ts'
import { dayInLondon } from '../../rules/calendar/london.ts'
import { roleNames } from './account-fields.tsx'
import { places, theAccount } from './accounts.sql.ts'
import { whereFrom } from './where-from.ts'

/** One person’s account, and what an administrator can do about it. */
export const oneAccount = page({
  path: '/accounts/:id',
  permit: 'people:administer',
  about: 'nobody',
  async load(here) {
    const [account, where] = await Promise.all([theAccount(here), places(here)])
    return { account, where }
  },
  view: ({ account, where }) => {
    const at = (act: string): string => `/accounts/${account.id}/${act}`
    return (
      <Page title={account.name} caption="Account" back={{ href: '/accounts', text: 'Accounts' }}>
        {account.disabledAt && <InsetText text={`Disabled on ${formatDay(dayInLondon(account.disabledAt))}: they cannot sign in.`} />}
        <SummaryList rows={[{ key: 'Name', value: account.name }, { key: 'Email address', value: account.email }, { key: 'Role', value: roleNames[account.role] }, { key: 'Council or organisation', value: whereFrom(account, where) }]} />
        {account.disabledAt
          ? <ButtonGroup><Button href={at('enable')}>Enable the account</Button><Button look="secondary" href={at('change')}>Change details</Button></ButtonGroup>
          : (
            <ButtonGroup>
              <Button href={at('change')}>Change details</Button>
              <Button look="secondary" href={at('reset-password')}>Reset password</Button>
              <Button look="secondary" href={at('reset-authenticator')}>Reset authenticator</Button>
              <Button look="secondary" href={at('sign-out')}>Sign out everywhere</Button>
              <Button look="warning" href={at('disable')}>Disable the account</Button>
            </ButtonGroup>
          )}
      </Page>
    )
  },
})
