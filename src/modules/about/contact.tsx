import type { Agency } from '../../platform/db/agencies.ts'
import { Page } from '../../platform/http/view.tsx'
import { P, Section } from './said.tsx'

export const Contact = ({ agency }: { readonly agency: Agency }) => (
  <Page title="Contact">
    {agency.demonstration
      ? <P>{agency.name} is a demonstration, so there is nobody to write to or ring. A real agency gives its telephone number, email address and postal address here.</P>
      : <P>You have reached {agency.name}. It has not given a telephone number, an email address or a postal address for this page yet. Your council can tell you how to reach it.</P>}
    <Section title="If you sign in here">
      <P>Your administrator can give you a link for a new password, reset your authenticator app, and change your account. If you think that somebody has used your account, end their sessions on your account page, change your password, and tell your administrator at once.</P>
    </Section>
  </Page>
)
