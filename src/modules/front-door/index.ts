import type { Module } from '../../platform/http/module.ts'
import { area } from './area.page.tsx'
import { askForHelp } from './ask-for-help.page.tsx'
import { askForMe } from './ask-for-me.page.tsx'
import { askForSomebody } from './ask-for-somebody.page.tsx'
import { contact } from './contact.page.tsx'
import { listing } from './listing.page.ts'
import { welcome } from './welcome.page.tsx'
import { whatWeDo } from './what-we-do.page.tsx'

/** What anybody may open without an account. */
export const frontDoor = {
  pages: [welcome, whatWeDo, area, contact, askForHelp, askForMe, askForSomebody],
  downloads: [listing],
  describes: {},
  holds: [],
  navigation: [
    { text: 'What we do', href: '/what-we-do', permit: 'site:use' },
    { text: 'Ask for help', href: '/ask-for-help', permit: 'site:use' },
  ],
} satisfies Module
