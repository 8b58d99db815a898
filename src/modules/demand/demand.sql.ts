import type { Day } from '../../rules/calendar/day.ts'
import type { Period } from '../../rules/calendar/period.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import type { Here } from '../../platform/here.ts'
import type { PopulationRow } from './population-table.ts'
import type { Living, Reached } from './reach.ts'

type Asking = Pick<Here, 'run'>

export interface Population { readonly id: string; readonly asAt: Day; readonly source: string; readonly madeUp: boolean }
const tables = { name: 'populations', text: 'select id, as_at as "asAt", source, made_up as "madeUp" from populations order by as_at desc, loaded_at desc, id desc limit 100' }
/** The tables that were loaded, the newest figures first. */
export const populations = ({ run }: Asking): Promise<Population[]> => run<Population & Record<string, unknown>>(tables, [])

/** Of these, the one for a day: the newest that is not after it, or the oldest there is. */
export const populationFor = (all: readonly Population[], day: Day): Population | undefined => all.find(({ asAt }) => asAt <= day) ?? all.at(-1)

const figures = { name: 'population figures', text: 'select council_id as "councilId", age_from as "ageFrom", people from population_figures where population_id = $1' }
export const living = ({ run }: Asking, populationId: string): Promise<Living[]> => run<Living & Record<string, unknown>>(figures, [populationId])

const counts = { name: 'reached counts', text: 'select council_id as "councilId", band, people from reached_counts($1, $2)' }
/** How many people asked or had a case opened, by council and band of age, small numbers and all: nobody outside the agency is shown it before `reach.ts` has been through it. */
export const reached = ({ run }: Asking, { from, to }: Period): Promise<Reached[]> => run<Reached & Record<string, unknown>>(counts, [from, to])

/** Keeps a table beside the earlier ones. */
export async function loadPopulation(here: Here, { asAt, source, madeUp }: Omit<Population, 'id'>, rows: readonly PopulationRow[]): Promise<void> {
  const id = here.newId()
  await here.run(...inserting('populations', { id, as_at: asAt, source, made_up: madeUp, loaded_by: here.user.id, loaded_at: here.now }))
  await here.db.insertInto('population_figures').values(rows.map(({ councilId, ageFrom, people }) => ({ id: here.newId(), population_id: id, council_id: councilId, age_from: ageFrom, people }))).execute()
  await recordSetting(here, 'population.loaded', { source, asAt, rows: rows.length })
}
