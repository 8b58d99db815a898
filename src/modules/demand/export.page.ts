import { ageGroups } from '../../rules/demand/equity.ts'
import type { Download } from '../../platform/http/page.ts'
import { csv } from '../packs/index.ts'
import { whoWasReached } from './who-we-reach.sql.ts'

/** The same tables as a file: what the page shows to the same person, and nothing more. */
export const exportWhoWeReach: Download = {
  path: '/demand/export.csv',
  permit: 'demand:see',
  async file(here) {
    const { quarter, population, tables } = await whoWasReached(here)
    const rows = tables.flatMap(({ ageFrom, lines, together }) => [...lines, together].map(({ council, living, reached, rate, expected, ratio, verdict }) => [ageGroups[ageFrom], council, living ?? null, reached, rate ?? null, expected ?? null, ratio ?? null, verdict ?? null]))
    const about = population ? `${population.source}, ${population.asAt}${population.madeUp ? ', made up for the demonstration' : ''}` : 'No table of the population'
    return { name: `who-we-reach-${quarter.from}.csv`, type: 'text/csv; charset=utf-8', body: csv([['Quarter', quarter.label], ['People living there', about], ['Group', 'Council', 'People living there', 'Reached', 'For each 1,000', 'Expected', 'Ratio', 'In words'], ...rows]) }
  },
}
