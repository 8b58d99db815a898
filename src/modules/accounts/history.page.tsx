import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { shortDay } from '../../rules/calendar/day.ts'
import { dayInLondon, timeInLondon } from '../../rules/calendar/london.ts'
import { settingEventInWords } from '../councils/index.ts'
import { directoryEventInWords } from '../directory/index.ts'
import { accountEventInWords } from './account-events.ts'
import { accountHistory } from './accounts.sql.ts'

/** Who did what to whose account, and when. */
export const historyOfAccounts = page({
  path: '/accounts/history',
  permit: 'settings:see',
  about: 'nobody',
  load: accountHistory,
  view: ({ events, earlier, here: { may } }) => (
    <Page title="What has happened to accounts and settings" {...(may('people:administer') ? { back: { href: '/accounts', text: 'Accounts' } } : {})} wide>
      {events.length === 0 && <p class="govuk-body">Nothing yet.</p>}
      {events.length > 0 && (
        <ScrollRegion label="What has happened to accounts and settings">
          <Table caption="The latest first" captionClasses="govuk-visually-hidden" head={[{ text: 'When' }, { text: 'Whose account' }, { text: 'What happened' }, { text: 'Done by' }]}
            rows={events.map(({ at, whose, kind, said, by }) => [`${shortDay(dayInLondon(at))} at ${timeInLondon(at)}`, whose ?? 'The agency', settingEventInWords(kind, said) ?? directoryEventInWords(kind, said) ?? accountEventInWords(kind, said), by])} />
        </ScrollRegion>
      )}
      {earlier && <p class="govuk-body"><a class="govuk-link" href={`/accounts/history?before=${earlier}`}>Earlier</a></p>}
    </Page>
  ),
})
