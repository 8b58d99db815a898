import { openingHours } from '../../rules/calendar/opening-hours.ts'
import type { Download } from '../../platform/http/page.ts'
import { agencyDetails } from '../councils/index.ts'
import { asListing } from './listing.ts'
import { whatIsOffered } from './what-we-do.page.tsx'

/** The text of a listing elsewhere, as it would read today. */
export const listing: Download = {
  path: '/listing.txt',
  permit: 'site:use',
  async file(here) {
    const [{ offered, councils }, details] = await Promise.all([whatIsOffered(here), agencyDetails(here)])
    return { name: 'listing.txt', type: 'text/plain; charset=utf-8', body: asListing({ agency: here.agency.name, councils: councils.map(({ shortName }) => shortName), details, hours: details.hours || openingHours.inWords, offered, site: here.address('/welcome') }) }
  },
}
