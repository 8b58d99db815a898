import type { Module } from '../../platform/http/module.ts'
import { aService } from './a-service.page.tsx'
import { checkAService } from './check-a-service.page.tsx'
import { addAFeed, aFeed, feedsPage, stopAFeedPage } from './feeds.page.tsx'
import { addAnOrganisation, anOrganisation, changeAnOrganisation } from './keep-an-organisation.page.tsx'
import { addAService, changeAService } from './keep-a-service.page.tsx'
import { organisationsPage } from './organisations.page.tsx'
import { ourNotes } from './our-notes.page.tsx'
import { publicDirectory } from './public-directory.page.tsx'
import { readAPageOfAFeed, readFeeds, stopAFeed } from './read-a-feed.job.ts'
import { theDirectory } from './the-directory.page.tsx'

export { directoryEventInWords } from './directory-events.ts'
export { openReferralRoutes } from './open-referral.routes.ts'
export { addService, checkService, servicesFound, type Kept } from './entries.sql.ts'
export { addOrganisation, type Written } from './organisations.sql.ts'

/** What the rest of the house may know about the directory. */
export const directory = {
  pages: [theDirectory, addAService, aService, changeAService, ourNotes, checkAService, organisationsPage, addAnOrganisation, anOrganisation, changeAnOrganisation, publicDirectory, feedsPage, addAFeed, aFeed, stopAFeedPage],
  jobs: [readFeeds, readAPageOfAFeed, stopAFeed],
  describes: {},
  holds: ['services', 'organisations', 'feeds', 'feed_pages'],
  navigation: [
    { text: 'Directory', href: '/services', permit: 'directory:see', group: 'Services' },
    { text: 'Services that can help', href: '/directory', permit: 'site:use' },
  ],
} satisfies Module
