import type { Module } from '../../platform/http/module.ts'
import { exportWhoWeReach } from './export.page.ts'
import { groupsPage } from './groups.page.tsx'
import { loadAPopulation } from './load-a-population.page.tsx'
import { loadParishTable } from './load-parishes.page.tsx'
import { parishesPage } from './parishes.page.tsx'
import { ruralAndUrban } from './rural-and-urban.page.tsx'
import { whoWeReach } from './who-we-reach.page.tsx'

export { loadPopulation } from './demand.sql.ts'
export { loadParishes } from './parishes.sql.ts'
export { readParishes } from './parish-table.ts'
export { readPopulation } from './population-table.ts'

/** What the rest of the house may know about who is reached. */
export const demand = {
  pages: [whoWeReach, ruralAndUrban, parishesPage, groupsPage, loadAPopulation, loadParishTable],
  downloads: [exportWhoWeReach],
  describes: {},
  holds: ['populations', 'population_figures', 'parish_tables', 'parishes', 'parish_postcodes'],
  navigation: [{ text: 'Who we reach', href: '/demand', permit: 'demand:see', group: 'Figures' }],
} satisfies Module
