import type { Module } from '../../platform/http/module.ts'
import { caseloadsPage } from './caseloads.page.tsx'

/** Who has how much open work, and where. */
export const caseloads = {
  pages: [caseloadsPage],
  describes: {},
  holds: [],
  navigation: [{ text: 'Caseloads', href: '/caseloads', permit: 'caseload:see' }],
} satisfies Module
