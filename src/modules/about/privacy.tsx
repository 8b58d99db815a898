import type { Agency } from '../../platform/db/agencies.ts'
import { Page } from '../../platform/http/view.tsx'
import { P, Points, Section } from './said.tsx'

/** Short, and true of the program. What else an agency must tell people is its own to say. */
export const Privacy = ({ agency }: { readonly agency: Agency }) => (
  <Page title="Privacy">
    {agency.demonstration && <P>{agency.name} is a demonstration. The people in it are invented. Do not enter anything about anybody who lives.</P>}
    <P>{agency.name} uses this website to help people stay safe and independent at home, and decides what is kept here about them. {agency.demonstration ? 'A real agency' : 'It'} tells the people it helps what it keeps, why, for how long and whom it shares it with, in a privacy notice of its own. <a class="govuk-link" href="/contact">Ask {agency.name}</a> for that notice, for what it holds about you, or to have something put right.</P>
    <Section title="What this website keeps about those who sign in">
      <Points of={['your name, email address and role, for as long as your account is needed, and afterwards beside what you wrote', 'a password that nobody can read back, and a sealed key for your authenticator app', 'when you signed in and last did something, and with what kind of browser', 'which records you looked at or changed, and when, so that those whose records they are can be told', 'that somebody tried to sign in and failed, in a form that shows neither where they were nor the email address; it is deleted from two days later, when somebody next tries']} />
    </Section>
    <Section title="What it does not do">
      <Points of={['it sends nothing about you to anybody to measure, advertise or analyse', 'it loads nothing from any other website', 'no decision about anybody is made by a program alone']} />
    </Section>
    <Section title="If you are not content">
      <P>Tell {agency.name} first. You can also complain to the <a class="govuk-link" href="https://ico.org.uk/make-a-complaint/" rel="external">Information Commissioner’s Office</a>.</P>
    </Section>
  </Page>
)
