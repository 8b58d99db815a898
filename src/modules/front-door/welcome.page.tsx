import { Button } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { agencyDetails, councilsOn } from '../councils/index.ts'
import { ReachingUs } from './reaching-us.tsx'

/** The first page of the agency, for anybody. */
export const welcome = page({
  path: '/welcome',
  permit: 'site:use',
  about: 'nobody',
  load: async (here: Here) => ({ details: await agencyDetails(here), councils: await councilsOn(here, here.today) }),
  view: ({ details, councils, here: { agency } }) => (
    <Page title="Living safely at home">
      <p class="govuk-body-l">{details.about || `${agency.name} helps older and disabled people to live safely in a home of their own choosing.`}</p>
      <p class="govuk-body">You can ask for yourself or for somebody else. You do not need an account. Asking on the telephone or by letter is just as good.</p>
      <p><Button href="/ask-for-help">Ask for help</Button></p>
      <h2 class="govuk-heading-m">What you can do here</h2>
      <ul class="govuk-list newel-doors">
        <li><a class="govuk-link" href="/what-we-do">What we do, and who can have it</a></li>
        <li><a class="govuk-link" href="/guide">Our guide, to read or take with you: large print, plain text, ready for Braille</a></li>
        <li><a class="govuk-link" href="/what-might-i-pay">What might I pay towards a grant?</a></li>
        <li><a class="govuk-link" href="/area">Check whether we cover an address</a></li>
        <li><a class="govuk-link" href="/where-am-i">See how far what you asked for has come</a></li>
        <li><a class="govuk-link" href="/feedback">Tell us what you think</a></li>
        <li><a class="govuk-link" href="/complain">Complain</a></li>
        <li><a class="govuk-link" href="/you-said-we-did">You said, we did</a></li>
      </ul>
      <h2 class="govuk-heading-m">Where we work</h2>
      <p class="govuk-body">{councils.map(({ name }) => name).join(', ') || 'No council has been entered yet.'}</p>
      <h2 class="govuk-heading-m">How to reach us</h2>
      <ReachingUs {...details} demonstration={agency.demonstration} />
    </Page>
  ),
})
