import type { Module } from '../../platform/http/module.ts'
import { yourAccount } from './account.page.tsx'

/** What the rest of the house may know about signing in. */
export const signIn = {
  pages: [yourAccount],
  describes: {},
  holds: ['credentials', 'sessions', 'password_links', 'sign_in_attempts'],
} satisfies Module

export { signInAnswer, signInRoutes } from './door.routes.tsx'
export { hashPassword } from './passwords.ts'
