import type { Agency } from '../../platform/db/agencies.ts'
import { Page } from '../../platform/http/view.tsx'
import { P, Points, Section } from './said.tsx'

const outside = (href: string, text: string) => <a class="govuk-link" href={href} rel="external">{text}</a>

/** In the form of the government’s model statement. It says no more than has been checked. */
export const AccessibilityStatement = ({ agency }: { readonly agency: Agency }) => (
  <Page title={`Accessibility statement for ${agency.name}`}>
    <P>This statement applies to the website on which {agency.name} keeps its work. The website runs on Newel, which is written to be used by as many people as possible. For example, you should be able to:</P>
    <Points of={['zoom in up to 400% without the text running off the screen', 'use the whole website with a keyboard', 'use it with a screen reader', 'use it without JavaScript', 'read it in Atkinson Hyperlegible, a typeface drawn for people with low vision, or in the colours that you have chosen in your browser or system']} />
    <P>{outside('https://mcmw.abilitynet.org.uk/', 'AbilityNet')} has advice on making your device easier to use if you have a disability.</P>
    <Section title="How accessible this website is">
      <P>We know of these limits:</P>
      <Points of={['nobody who uses assistive technology every day has tested this website yet, so there may be problems that we do not know of', 'wide tables, such as lists of cases, scroll sideways on a small screen', 'files that you download, such as spreadsheets, have been checked less than the pages']} />
    </Section>
    <Section title="Feedback and contact information">
      <P>If you find a problem that is not listed here, or need something from this website in another form, say so: <a class="govuk-link" href="/contact">contact {agency.name}</a>.</P>
    </Section>
    <Section title="Enforcement procedure">
      <P>The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you are not happy with how we respond to your complaint, contact the {outside('https://www.equalityadvisoryservice.com/', 'Equality Advisory and Support Service (EASS)')}.</P>
    </Section>
    <Section title="Technical information about this website’s accessibility">
      <P>{agency.name} is committed to making its website accessible, in accordance with the accessibility regulations.</P>
      <h3 class="govuk-heading-s">Compliance status</h3>
      <P>This website is meant to meet the {outside('https://www.w3.org/TR/WCAG22/', 'Web Content Accessibility Guidelines version 2.2')}, level AA. Whether it does has not been established, because no manual audit has been made. Until there is one, count it as partially compliant.</P>
    </Section>
    <Section title="What has been checked, and how">
      <P>Programs check these each time Newel is changed:</P>
      <Points of={['every page with axe-core, which finds some kinds of problem and by no means all', 'that every page is valid HTML', 'that the parts pages are made of have the markup of the GOV.UK Design System, whose makers test it with people and assistive technology', 'that an agency’s own colour can be read: a contrast of at least 4.5 to 1']} />
      <P>Not checked by any person who depends on them: screen readers, screen magnifiers, speech recognition and switches.</P>
    </Section>
    <Section title="Preparation of this accessibility statement">
      <P>This statement was prepared on 22 November 2026. It was last reviewed on 22 November 2026.</P>
      <P>It was prepared by the makers of Newel from the results of the automated checks above.</P>
    </Section>
  </Page>
)
