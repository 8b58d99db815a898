import { Button, ButtonGroup, NotificationBanner, SummaryList, Tag, Unseen } from '../../platform/components/index.ts'
import { Refusal } from '../../platform/here.ts'
import { hidden } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { formatDay } from '../../rules/calendar/day.ts'
import { dayInLondon, timeInLondon } from '../../rules/calendar/london.ts'
import { endOtherSessions, endOwnSession, ownSessions } from './sessions.sql.ts'

const others = 'others'
const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1)
const when = (instant: Date): string => `${formatDay(dayInLondon(instant))} at ${timeInLondon(instant)}`

/** Who one is here, and everywhere one is signed in. */
export const yourAccount = page({
  path: '/account',
  permit: 'account:own',
  about: 'nobody',
  load: async here => ({ sessions: await ownSessions(here) }),
  form: form({ session: hidden('Session') }),
  async save(here, { session }, { sessions }) {
    if (session === others) await endOtherSessions(here)
    else if (sessions.some(({ id }) => id === session)) await endOwnSession(here, session)
    else throw new Refusal('That session has ended already. Load your account page again to see where you are signed in.')
    return '/account'
  },
  view: ({ sessions, form, here: { user, agency, query } }) => (
    <>
      {query.password === 'changed' && <NotificationBanner type="success" text="Your password has been changed" />}
      <Page title="Your account">
        <SummaryList rows={[
          { key: 'Name', value: user.name },
          { key: 'Role', value: capital(user.role) },
          { key: 'Agency', value: agency.name },
          { key: 'Password', value: 'Only you know it', actions: { items: [{ href: '/account/password', text: 'Change', visuallyHiddenText: 'your password' }] } },
        ]} />
        <h2 class="govuk-heading-m">Where you are signed in</h2>
        <p class="govuk-body">If you do not know one of these, end it and change your password.</p>
        <Form of={form}>
          {sessions.map(({ id, browser, created_at, last_seen_at }) => (
            <SummaryList card={{ title: { text: <>{browser}{id === user.sessionId && <>{' '}<Tag>This one</Tag></>}</>, headingLevel: 3 } }} rows={[
              { key: 'Signed in', value: when(created_at) },
              { key: 'Last used', value: when(last_seen_at) },
              { key: <Unseen>What you can do</Unseen>, value: <Button look="secondary" name="session" value={id}>{id === user.sessionId ? 'Sign out here' : <>End this session<Unseen> of {browser}, last used {when(last_seen_at)}</Unseen></>}</Button> },
            ]} />
          ))}
          {sessions.length > 1 && <ButtonGroup><Button look="warning" name="session" value={others}>End all others</Button></ButtonGroup>}
        </Form>
      </Page>
    </>
  ),
})
