import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { urgencies } from '../../rules/referrals/referral.ts'
import type { Module } from '../../platform/http/module.ts'
import { addAReferrer, changeAReferrer } from './change-a-referrer.page.tsx'
import { aReferrer } from './a-referrer.page.tsx'
import { checkAReferral } from './check-a-referral.page.tsx'
import { endAKey, makeAKey } from './keys.page.tsx'
import { newReferral } from './new-referral.page.tsx'
import { refer } from './refer.page.tsx'
import { referrals } from './referrals.page.tsx'
import { referrersPage } from './referrers.page.tsx'

export { referralRoutes } from './api.routes.ts'
export { ownReferrer, sendReferral, sentBefore } from './referrals.sql.ts'
export { decideReferral, referredEnquiry } from './check-a-referral.sql.ts'

const decided: Readonly<Record<string, string>> = { accepted: 'Referral accepted', returned: 'Referral returned', redirected: 'Referral redirected' }

/** What the rest of the house may know about referrers and referrals. */
export const referrers = {
  pages: [referrersPage, addAReferrer, aReferrer, changeAReferrer, makeAKey, endAKey, referrals, newReferral, refer, checkAReferral],
  describes: {
    'referral.received': ({ from, ownReference, pathways, urgency }) => `Referred by ${from}${ownReference ? `, their reference ${ownReference}` : ''}\n${[urgencies[urgency as keyof typeof urgencies], ...pathways.map(key => pathwayTitles[key as PathwayKey])].filter(Boolean).join(', ')}`,
    'referral.decided': ({ decision, because }) => `${decided[decision] ?? 'Referral checked'}${because ? `\n${because}` : ''}`,
  },
  holds: ['referrers', 'referrals', 'api_keys'],
  navigation: [
    { text: 'Referrals', href: '/referrals', permit: 'referrals:see' },
    { text: 'Referrers', href: '/referrers', permit: 'referrers:see', group: 'Services' },
  ],
} satisfies Module
