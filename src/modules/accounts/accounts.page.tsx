import { Button, ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { formatDay } from '../../rules/calendar/day.ts'
import { dayInLondon } from '../../rules/calendar/london.ts'
import { roleNames } from './account-fields.tsx'
import { everyAccount, places } from './accounts.sql.ts'
import { whereFrom } from './where-from.ts'

/** Everybody who has an account here. */
export const peoplesAccounts = page({
  path: '/accounts',
  permit: 'people:administer',
  about: 'nobody',
  async load(here) {
    const [accounts, where] = await Promise.all([everyAccount(here), places(here)])
    return { accounts, where }
  },
  view: ({ accounts, where }) => (
    <Page title="Accounts" actions={<Button href="/accounts/new">Add an account</Button>} wide>
      <p class="govuk-body"><a class="govuk-link" href="/accounts/history">What has happened to accounts</a></p>
      <ScrollRegion label="Accounts">
        <Table caption="Everybody who has an account" captionClasses="govuk-visually-hidden" firstCellIsHeader
          head={[{ text: 'Name' }, { text: 'Email address' }, { text: 'Role' }, { text: 'Council or organisation' }, { text: 'May sign in' }]}
          rows={accounts.map(account => [
            { text: <a class="govuk-link" href={`/accounts/${account.id}`}>{account.name}</a> }, account.email, roleNames[account.role], whereFrom(account, where),
            { text: account.disabledAt ? <Tag colour="grey">Disabled {formatDay(dayInLondon(account.disabledAt))}</Tag> : 'Yes' },
          ])} />
      </ScrollRegion>
    </Page>
  ),
})
