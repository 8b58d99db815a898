import { openingHours } from '../../rules/calendar/opening-hours.ts'
import type { AgencyDetails } from '../councils/index.ts'

/** How to reach the agency other than by this page, or that it has not said yet. */
export const ReachingUs = ({ phone, email, post, hours, demonstration }: AgencyDetails & { readonly demonstration: boolean }) => (
  <>
    {demonstration && <p class="govuk-body">This is a demonstration, so nobody answers these. A real agency gives its own here.</p>}
    {phone || email || post ? (
      <ul class="govuk-list">
        {phone && <li>Telephone: <a class="govuk-link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a></li>}
        {email && <li>Email: <a class="govuk-link" href={`mailto:${email}`}>{email}</a></li>}
        {post && <li>By post: {post.split('\n').join(', ')}</li>}
        <li>{hours || openingHours.inWords}</li>
      </ul>
    ) : <p class="govuk-body">The agency has not given a telephone number, an email address or a postal address for this page yet. Your council can tell you how to reach it.</p>}
  </>
)
