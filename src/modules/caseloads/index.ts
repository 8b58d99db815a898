import type { Module } from '../../platform/http/module.ts'
import { caseloadsPage } from './caseloads.page.tsx'
import { chooseWhatToGive } from './choose-what-to-give.page.tsx'
import { giveToOthers } from './give-to-others.page.tsx'
import { givenToOthers } from './given-to-others.page.tsx'

/** Who has how much open work, and where. */
export const caseloads = {
  pages: [caseloadsPage, chooseWhatToGive, giveToOthers, givenToOthers],
  describes: {},
  holds: ['reassignments'],
  navigation: [{ text: 'Caseloads', href: '/caseloads', permit: 'caseload:see', group: 'Cases' }],
} satisfies Module
