import type { Module } from '../../platform/http/module.ts'
import { looksPage } from './looks.page.tsx'

/** The log of looks, for those who must be able to say who looked. */
export const looks = {
  pages: [looksPage],
  describes: {},
  holds: [],
  navigation: [{ text: 'Who looked', href: '/looks', permit: 'looks:see', group: 'Settings' }],
} satisfies Module
