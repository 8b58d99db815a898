import { ageGroups, agesFrom } from '../../rules/demand/equity.ts'
import type { Download } from '../../platform/http/page.ts'
import { csv } from '../packs/index.ts'
import type { Published } from './demand.sql.ts'
import { byAnswer, byCouncil, byLying, byParish, questionsAsked, type Table } from './reach.ts'
import { wordsOf } from './parishes.page.tsx'
import { scopesOf, whoWasReached } from './who-we-reach.sql.ts'

const about = (of: Published | undefined): string => of ? `${of.source}, ${of.asAt}${of.madeUp ? ', made up for the demonstration' : ''}` : 'No table'
const rowsOf = (what: string, group: string, table: Table | undefined) => !table ? [] : [...table.lines, ...table.together ? [table.together] : [], ...table.gaps]
  .map(({ label, note = '', living, reached, rate, expected, ratio, verdict }) => [what, table.of, group, label, note, living === 'none' ? null : living ?? null, reached, rate ?? null, expected ?? null, ratio ?? null, verdict ?? null])

/** The same tables as a file: what the pages show to the same person, and nothing more. */
export const exportWhoWeReach: Download = {
  path: '/demand/export.csv',
  permit: 'demand:see',
  async file(here) {
    const found = await whoWasReached(here)
    const { quarter, sources, drawn, hides, others } = found
    const scopes = scopesOf(found)
    const rows = [
      ...agesFrom.flatMap(age => rowsOf('Councils', ageGroups[age], byCouncil(drawn, age))),
      ...scopes.flatMap(scope => agesFrom.flatMap(age => rowsOf('Rural and urban', ageGroups[age], byLying(drawn, scope, age)))),
      ...drawn.inSight.flatMap(council => (hides ? [0 as const] : agesFrom).flatMap(age => rowsOf('Parishes', ageGroups[age], byParish(drawn, council, age, wordsOf)))),
      ...(others ? scopes : scopes.slice(0, 1)).flatMap(scope => questionsAsked.flatMap(({ key, words }) => rowsOf('Equality groups', words, byAnswer(drawn, scope, key)))),
    ]
    return { name: `who-we-reach-${quarter.from}.csv`, type: 'text/csv; charset=utf-8', body: csv([['Quarter', quarter.label], ['People living in councils', about(sources.councils)], ['Parishes', about(sources.parishTable)], ['People living in parishes', about(sources.parishes)], ['Population by equality group', about(sources.groups)],
      ['Table', 'Of', 'Group', 'Row', 'Rural or urban', 'People living there', 'Reached', 'For each 1,000', 'Expected', 'Ratio', 'In words'], ...rows]) }
  },
}
