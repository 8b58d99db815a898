import type { AgencyDetails } from '../councils/index.ts'

export interface Offered { readonly title: string; readonly what: string; readonly who: string; readonly where: readonly string[] }
export interface Listing { readonly agency: string; readonly councils: readonly string[]; readonly details: AgencyDetails; readonly hours: string; readonly offered: readonly Offered[]; readonly site: string }

/** Directories commonly give a summary no more than this many characters. Our reading: none that we know of publishes its limit. */
export const summaryLength = 250

/** In one breath: who for, what and where, cut between words. */
export function summary({ agency, councils }: Pick<Listing, 'agency' | 'councils'>): string {
  const whole = `${agency} helps older and disabled people to live safely and well in their own homes: advice, small jobs, adaptations, repairs and grants, in ${inWords(councils)}.`
  return whole.length <= summaryLength ? whole : `${whole.slice(0, whole.lastIndexOf(' ', summaryLength - 1))}…`
}

const inWords = (names: readonly string[]): string => names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`

/** What to paste into an e-marketplace or another directory, part by part, in plain text. Source: specification 7.3, advertising the service on the county’s e-marketplace. */
export function asListing(listing: Listing): string {
  const { agency, councils, details: { phone, email, post }, hours, offered, site } = listing
  const part = (title: string, lines: readonly string[]): string => `${title.toUpperCase()}\n${lines.filter(Boolean).join('\n')}`
  return [
    part('Name', [agency]),
    part('Summary', [summary(listing)]),
    part('What is offered', offered.map(({ title, what, who, where }) => `- ${title}. ${what} Who can have it: ${who}${where.length < councils.length ? ` Where: ${inWords(where)}.` : ''}`)),
    part('Where', councils),
    part('How to ask', ['Anybody may ask, for themselves or for somebody else.', phone && `Telephone: ${phone}`, email && `Email: ${email}`, post && `By post: ${post.split('\n').join(', ')}`, hours, `Website: ${site}`]),
  ].join('\n\n') + '\n'
}
