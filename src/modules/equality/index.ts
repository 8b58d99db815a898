import type { Module } from '../../platform/http/module.ts'
import { askEquality } from './ask-equality.page.tsx'
import { equalityPage } from './equality.page.tsx'

export { keepAnswers } from './equality.sql.ts'

/** What the rest of the house may know about equality monitoring: never what one person answered. */
export const equality = {
  pages: [askEquality, equalityPage],
  describes: { 'equality.asked': () => 'Equality questions asked' },
  holds: ['equality_answers'],
  navigation: [{ text: 'Equality', href: '/equality', permit: 'equality:see', group: 'Figures' }],
} satisfies Module
