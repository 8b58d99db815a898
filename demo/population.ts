import { readFileSync } from 'node:fs'
import { project } from '../src/platform/project.ts'
import { councilsOn } from '../src/modules/councils/index.ts'
import { loadPopulation, readPopulation } from '../src/modules/demand/index.ts'
import type { Tell } from './teller.ts'

/** Real figures, where a public document gives them: people aged 65 and over, by district. Other groups have none, and the page says so. Nothing is loaded where there are no such councils. */
export const thePopulation = (tell: Tell): Promise<void> => tell('maya', 3, async here => {
  const { kind, rows } = readPopulation(readFileSync(project('demo/population-2025.csv'), 'utf8'), { councils: await councilsOn(here, here.today), parishes: [] })
  if (rows.length) await loadPopulation(here, { kind, asAt: '2025-06-30', source: 'Office for National Statistics, Subnational population projections for England: 2018-based (a projection for 2025), as printed in the county’s market position statement, Table 1', madeUp: false }, rows)
})
