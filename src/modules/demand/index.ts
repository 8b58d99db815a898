import type { Module } from '../../platform/http/module.ts'
import { exportWhoWeReach } from './export.page.ts'
import { loadAPopulation } from './load-a-population.page.tsx'
import { whoWeReach } from './who-we-reach.page.tsx'

export { loadPopulation } from './demand.sql.ts'
export { readPopulation } from './population-table.ts'

/** What the rest of the house may know about who is reached. */
export const demand = {
  pages: [whoWeReach, loadAPopulation],
  downloads: [exportWhoWeReach],
  describes: {},
  holds: ['populations', 'population_figures'],
  navigation: [{ text: 'Who we reach', href: '/demand', permit: 'demand:see' }],
} satisfies Module
