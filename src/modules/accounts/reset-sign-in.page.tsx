import { Button } from '../../platform/components/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { hashOf, newToken } from '../../platform/http/tokens.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { makeLink, signOutEverywhere, theAccount, type Account } from './accounts.sql.ts'
import { OneTimeLink } from './one-time-link.tsx'

const nothingAsked = form({})

async function linkFor(here: Here, account: Account, reset: 'password' | 'authenticator') {
  if (account.disabledAt) throw new Refusal('This account is disabled, so a link would not work. Enable the account first.')
  const token = newToken()
  await makeLink(here, account, hashOf(token), reset)
  return { show: <OneTimeLink title={reset === 'password' ? 'The password has been reset' : 'The authenticator has been reset'} name={account.name} token={token} /> }
}

/** For somebody who has forgotten their password. */
export const resetAPassword = page({
  path: '/accounts/:id/reset-password',
  permit: 'people:administer',
  about: 'nobody',
  load: async here => ({ account: await theAccount(here) }),
  form: nothingAsked,
  save: (here, _answers, { account }) => linkFor(here, account, 'password'),
  view: ({ account, form }) => (
    <Page title="Reset a password" caption={account.name} back={{ href: `/accounts/${account.id}`, text: account.name }}>
      <p class="govuk-body">The password that {account.name} has stops working at once, and they are signed out everywhere. You get a link to give them, with which they set a new one. Their authenticator stays as it is.</p>
      <p class="govuk-body">Make sure that it is {account.name} who asks: speak to them, and do not send the link to an address you do not know.</p>
      <Form of={form}><Button>Reset the password and show the link</Button></Form>
    </Page>
  ),
})

/** For somebody whose phone is lost or new. */
export const resetAnAuthenticator = page({
  path: '/accounts/:id/reset-authenticator',
  permit: 'people:administer',
  about: 'nobody',
  load: async here => ({ account: await theAccount(here) }),
  form: nothingAsked,
  save: (here, _answers, { account }) => linkFor(here, account, 'authenticator'),
  view: ({ account, form }) => (
    <Page title="Reset an authenticator" caption={account.name} back={{ href: `/accounts/${account.id}`, text: account.name }}>
      <p class="govuk-body">The authenticator that {account.name} has stops working at once, and so does their password: otherwise somebody who knows the password could set up an authenticator of their own. They are signed out everywhere.</p>
      <p class="govuk-body">You get a link to give them, with which they set a new password and then set up their app. Make sure that it is {account.name} who asks.</p>
      <Form of={form}><Button>Reset the authenticator and show the link</Button></Form>
    </Page>
  ),
})

/** For somebody who left a computer signed in. */
export const signSomebodyOut = page({
  path: '/accounts/:id/sign-out',
  permit: 'people:administer',
  about: 'nobody',
  load: async here => ({ account: await theAccount(here) }),
  form: nothingAsked,
  async save(here, _answers, { account }) {
    await signOutEverywhere(here, account)
    return `/accounts/${account.id}`
  },
  view: ({ account, form }) => (
    <Page title="Sign somebody out everywhere" caption={account.name} back={{ href: `/accounts/${account.id}`, text: account.name }}>
      <p class="govuk-body">Everything that {account.name} is signed in to here ends at once. They can sign in again.</p>
      <Form of={form}><Button>Sign them out everywhere</Button></Form>
    </Page>
  ),
})
