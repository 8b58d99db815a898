import { Table } from '../../platform/components/index.ts'
import type { Agency } from '../../platform/db/agencies.ts'
import { cookieName } from '../../platform/http/tokens.ts'
import { Page } from '../../platform/http/view.tsx'
import { P } from './said.tsx'

/** All four are needed for what somebody asks the site to do, so there is nothing to agree to and no banner. */
export const Cookies = ({ agency, secure }: { readonly agency: Agency; readonly secure: boolean }) => (
  <Page title="Cookies">
    <P>Cookies are small pieces of text that a website keeps in your browser. This website uses four. All are needed for what you ask it to do, so it does not ask whether it may. None of them follows what you do, here or anywhere else, and no other website or company gets any.</P>
    <Table caption="The cookies of this website" captionClasses="govuk-visually-hidden" firstCellIsHeader head={[{ text: 'Name' }, { text: 'What it is for' }, { text: 'How long it stays' }]} rows={[
      [cookieName(`newel-${agency.id}`, secure), 'Knows that you are signed in', 'Until you sign out or close your browser. What it opens ends after 60 minutes without use, and after 12 hours at most'],
      [cookieName('newel-door', secure), 'Makes sure that the sign-in form you send is the one we gave you', 'Until you close your browser'],
      [cookieName('newel-visitor', secure), 'Makes sure that a form on a public page is the one we gave you, and remembers for half an hour that you entered a code to see how far things have come', 'Until you close your browser'],
      [cookieName('newel-device', secure), 'Knows that you have signed in on this device before, so that somebody who guesses at your password elsewhere cannot lock you out', '180 days after you last signed in'],
    ]} />
    <P>You can delete them in your browser whenever you like. You will then have to sign in again.</P>
  </Page>
)
