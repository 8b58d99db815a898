import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { agencyDetails } from '../councils/index.ts'
import { ReachingUs } from './reaching-us.tsx'

export const contact = page({
  path: '/contact',
  permit: 'site:use',
  about: 'nobody',
  load: async (here: Here) => ({ details: await agencyDetails(here) }),
  view: ({ details, here: { agency } }) => (
    <Page title="Contact">
      <p class="govuk-body">You have reached {agency.name}.</p>
      <ReachingUs {...details} demonstration={agency.demonstration} />
      <p class="govuk-body">If somebody is in danger now, ring 999.</p>
      <h2 class="govuk-heading-m">If you sign in here</h2>
      <p class="govuk-body">Your administrator can give you a link for a new password, reset your authenticator app, and change your account. If you think that somebody has used your account, end their sessions on your account page, change your password, and tell your administrator at once.</p>
    </Page>
  ),
})
