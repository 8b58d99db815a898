import type { Pence } from '../../rules/money.ts'
import { formatDay } from '../../rules/calendar/day.ts'
import { changedInWords } from '../../platform/events/story.tsx'
import type { Module } from '../../platform/http/module.ts'
import { addALandlord } from './add-a-landlord.page.tsx'
import { aLandlord } from './a-landlord.page.tsx'
import { answerTheConsent } from './answer-the-consent.page.tsx'
import { askForTheConsent } from './ask-for-the-consent.page.tsx'
import { changeALandlord } from './change-a-landlord.page.tsx'
import { chooseTheLandlord } from './choose-the-landlord.page.tsx'
import { contributionAgreement } from './contribution-agreement.page.tsx'
import { answerInWords, contributionInWords, kindInWords, wayInWords } from './landlord.ts'
import { landlordAndConsent } from './landlord-and-consent.page.tsx'
import { landlordsPage } from './landlords.page.tsx'
import { nominationRoute } from './nomination-route.page.tsx'
import { noLandlordAnyMore } from './no-landlord-any-more.page.tsx'
import { takeTheConsentBack } from './take-the-consent-back.page.tsx'

export type { LandlordTold } from './landlord.ts'
export { LandlordOfACase, LandlordOfAHome, LandlordsAwaited } from './on-other-pages.tsx'
export { answerConsent, askForConsent, landlordOfCase, landlordsAwaited, letCase, type Awaited as LandlordAwaited } from './consents-to-works.sql.ts'
export { agreeTerms, landlordOf, recordLandlord, termsOf } from './landlords.sql.ts'
export { homeAndLandlords, lettingsOf, nameLandlord } from './whose-home.sql.ts'

const followed = (words: string): string => words && `\n${words}`

/** What the rest of the house may know about landlords. */
export const landlords = {
  pages: [landlordsPage, aLandlord, changeALandlord, nominationRoute, contributionAgreement, chooseTheLandlord, addALandlord, noLandlordAnyMore, landlordAndConsent, askForTheConsent, answerTheConsent, takeTheConsentBack],
  describes: {
    'landlord.recorded': ({ name, kind }) => `Put on the register: ${name}\n${kindInWords(kind)}`,
    'landlord.changed': ({ changed }) => `Record changed${changedInWords(changed)}`,
    'landlord.agreed': ({ about, words, contributes, share, pence, from, to }) => `${about === 'nomination' ? 'How homes are nominated' : contributionInWords({ contributes, share, most: pence as Pence | null })}, from ${formatDay(from)}${to ? ` to ${formatDay(to)}` : ''}\n${words}`,
    'landlord.named': ({ name, kind, before }) => `The landlord is ${name} (${kindInWords(kind).toLowerCase()})${before ? `\nIt was ${before}` : ''}`,
    'landlord.ended': ({ name, reason }) => `${name} is the landlord no longer\n${reason}`,
    'landlord.asked': ({ works, ofWhom, way }) => `Landlord asked for consent: ${ofWhom}, ${wayInWords(way).toLowerCase()}\n${works}`,
    'landlord.answered': ({ works, answer, words, by, evidence }) => `Landlord’s consent ${answerInWords(answer).toLowerCase()}: ${works}${followed(words)}\nSaid by ${by}. Shown by: ${evidenceInWords(evidence)}`,
    'landlord.withdrew': ({ works, answer, because }) => `${answer ? 'Landlord’s consent taken back' : 'Landlord’s consent not asked for any more'}: ${works}\n${because}`,
  },
  holds: ['landlords', 'landlord_terms', 'landlord_events', 'home_landlords', 'landlord_consents'],
  navigation: [{ text: 'Landlords', href: '/landlords', permit: 'landlord:see', group: 'Homes' }],
} satisfies Module

/** ‘letter: of 3 March’ as it is read. */
function evidenceInWords(evidence: string): string {
  const [way, ...note] = evidence.split(': ')
  return [wayInWords(way!).toLowerCase(), ...note].join(': ')
}
