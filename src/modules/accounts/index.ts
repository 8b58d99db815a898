import type { Module } from '../../platform/http/module.ts'
import { peoplesAccounts } from './accounts.page.tsx'
import { addAnAccount } from './add-an-account.page.tsx'
import { changeAnAccount } from './change-an-account.page.tsx'
import { disableAnAccount, enableAnAccount } from './disable-an-account.page.tsx'
import { historyOfAccounts } from './history.page.tsx'
import { oneAccount } from './one-account.page.tsx'
import { resetAnAuthenticator, resetAPassword, signSomebodyOut } from './reset-sign-in.page.tsx'

export { addReferringParty, renameParty } from './parties.sql.ts'

/** What the rest of the house may know about accounts. */
export const accounts = {
  pages: [peoplesAccounts, addAnAccount, historyOfAccounts, oneAccount, changeAnAccount, disableAnAccount, enableAnAccount, resetAPassword, resetAnAuthenticator, signSomebodyOut],
  describes: {},
  holds: ['users', 'parties'],
  navigation: [{ text: 'Accounts', href: '/accounts', permit: 'people:administer', group: 'Settings' }],
} satisfies Module
