import { formatDay } from '../../rules/calendar/day.ts'
import type { Module } from '../../platform/http/module.ts'
import { addAVersion } from './add-a-version.page.tsx'
import { aVersion } from './a-version.page.tsx'
import { commonPage } from './common-policy.page.tsx'
import { eligibilityPage } from './eligibility.page.tsx'
import { precedentsPage } from './precedents.page.tsx'
import { recordAPrecedent } from './record-a-precedent.page.tsx'
import { schemesPage } from './schemes.page.tsx'
import { writeDownFacts } from './write-down-facts.page.tsx'

export { EligibilityLink } from './on-other-pages.tsx'
export { caseLookedAt, tellFacts } from './case-eligibility.sql.ts'
export { recordPrecedent } from './precedents.sql.ts'
export { addVersion, orderOfMaximumOn, schemeOfCase, schemesOfCouncil, versionsOf, type VersionTold, type WhichScheme } from './versions.sql.ts'
export { versionOn, type Stored as SchemeOnRecord } from './scheme-version.ts'

/** What the rest of the house may know about schemes. */
export const schemes = {
  pages: [schemesPage, aVersion, addAVersion, eligibilityPage, writeDownFacts, precedentsPage, recordAPrecedent, commonPage],
  describes: {
    'scheme.added': ({ title, from, until, because, common, unconfirmed }) => `Version added: ${title}, from ${formatDay(from)}${until ? ` to ${formatDay(until)}` : ''}\n${because}${common ? `\nOf the common policy: ${common}` : ''}${unconfirmed === null ? '' : `\nNot confirmed: ${unconfirmed}`}`,
    'eligibility.checked': ({ scheme, facts, met, notMet, notKnown }) => `Eligibility looked at: ${scheme}\nWritten down: ${facts.join(', ').toLowerCase()}\n${met} met, ${notMet} not met, ${notKnown} not known`,
    'precedent.recorded': ({ asked, outcome, decided, because, by }) => `Decided outside the ordinary rule: ${outcome.toLowerCase()}\nAsked: ${asked}\n${decided}\nBecause: ${because}\nDecided by ${by}`,
  },
  holds: ['scheme_versions', 'scheme_events', 'eligibility_facts', 'precedents'],
  navigation: [{ text: 'Schemes', href: '/schemes', permit: 'scheme:see', group: 'Grants' }],
} satisfies Module
