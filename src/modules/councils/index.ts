import type { Module } from '../../platform/http/module.ts'
import { addACouncil } from './add-a-council.page.tsx'
import { changeTheLookPage } from './change-the-look.page.tsx'
import { howToReachUs } from './how-to-reach-us.page.tsx'
import { endACouncil } from './end-a-council.page.tsx'
import { settings } from './settings.page.tsx'
import { switchAPathwayOff, switchAPathwayOn } from './switch-a-pathway.page.tsx'

export { agencyDetails, changeAgencyDetails, type AgencyDetails } from './agency-details.sql.ts'
export { allCouncils, asOptions, councilOfPostcode, councilsEver, councilsOn, ownCouncils, type Council } from './councils.sql.ts'
export { settingEventInWords } from './setting-events.ts'
export { pathwaysOn, switchedOn } from './switches.sql.ts'

/** What the rest of the house may know about councils. */
export const councils = {
  pages: [settings, addACouncil, endACouncil, changeTheLookPage, howToReachUs, switchAPathwayOn, switchAPathwayOff],
  describes: {},
  holds: ['authorities', 'circles', 'pathway_switches', 'agency_details'],
  navigation: [{ text: 'Councils and pathways', href: '/settings', permit: 'settings:see', group: 'Settings' }],
} satisfies Module
