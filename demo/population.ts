import { readFileSync } from 'node:fs'
import { project } from '../src/platform/project.ts'
import { councilsOn } from '../src/modules/councils/index.ts'
import { loadParishes, loadPopulation, readParishes, readPopulation } from '../src/modules/demand/index.ts'
import { places } from './tables.ts'
import type { Tell } from './teller.ts'

/** Real figures, where a public document gives them: people aged 65 and over, by district. Other groups have none, and the page says so. Nothing is loaded where there are no such councils. */
export const thePopulation = (tell: Tell): Promise<void> => tell('maya', 3, async here => {
  const { kind, rows } = readPopulation(readFileSync(project('demo/population-2025.csv'), 'utf8'), { councils: await councilsOn(here, here.today), parishes: [] })
  if (rows.length) await loadPopulation(here, { kind, asAt: '2025-06-30', source: 'Office for National Statistics, Subnational population projections for England: 2018-based (a projection for 2025), as printed in the county’s market position statement, Table 1', madeUp: false }, rows)
})

/** Parishes and who lives in them: made up of the demonstration’s postcodes, and marked so on every page. One postcode is left out, as some always are. */
export const theParishes = (tell: Tell): Promise<void> => tell('maya', 3, async here => {
  const councils = await councilsOn(here, here.today)
  const { rows } = readParishes(`parish_code,parish,council_code,rural_urban,postcodes\n${parishes().map(({ code, name, council, lies, postcodes }) => [code, name, council, lies, postcodes.join(' ')].join()).join('\n')}`, councils)
  if (!rows.length) return
  const madeUp = { asAt: '2025-06-30' as const, source: 'Made up for the demonstration', madeUp: true }
  await loadParishes(here, madeUp, rows)
  const living = [['0', 900], ['65', 220], ['75', 110], ['85', 30]] as const
  const people = readPopulation(`parish_code,age_from,people\n${rows.flatMap(({ code, postcodes }) => living.map(([age, each]) => `${code},${age},${postcodes.length * each}`)).join('\n')}`, { councils, parishes: rows })
  await loadPopulation(here, { ...madeUp, kind: people.kind }, people.rows)
  const answers = [['sex', 'female', 51_000], ['sex', 'male', 49_000], ['disability', 'yes', 19_000], ['disability', 'no', 81_000]] as const
  const groups = readPopulation(`council_code,question,answer,people\n${councils.flatMap(({ code }) => answers.map(([question, answer, many]) => `${code},${question},${answer},${many}`)).join('\n')}`, { councils, parishes: [] })
  await loadPopulation(here, { ...madeUp, kind: groups.kind }, groups.rows)
})

interface MadeUp { readonly code: string; readonly name: string; readonly council: string; readonly lies: string; readonly postcodes: string[] }

/** One of each town of a council, the largest of them urban. */
function parishes(): readonly MadeUp[] {
  const byTown = new Map<string, MadeUp>()
  for (const { postcode, council, town } of places().slice(1)) {
    const before = byTown.get(council + town) ?? { code: `X04${String(byTown.size + 1).padStart(6, '0')}`, name: `${town.replaceAll(',', '')} (made up)`, council, lies: [...byTown.values()].some(one => one.council === council) ? 'RSN1' : 'UN1', postcodes: [] }
    before.postcodes.push(postcode)
    byTown.set(council + town, before)
  }
  return [...byTown.values()]
}
