import type { Day } from '../../rules/calendar/day.ts'
import type { Period } from '../../rules/calendar/period.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import type { Here } from '../../platform/here.ts'
import type { Answered, Living, Reached } from './figures.ts'
import type { PopulationKind, PopulationRow } from './population-table.ts'

type Asking = Pick<Here, 'run'>

/** A table somebody published: its day, its source, and whether it is made up for a demonstration. */
export interface Published { readonly id: string; readonly asAt: Day; readonly source: string; readonly madeUp: boolean }
export interface Population extends Published { readonly kind: PopulationKind }
const tables = { name: 'populations', text: 'select id, as_at as "asAt", source, made_up as "madeUp", kind from populations order by as_at desc, loaded_at desc, id desc limit 300' }
/** The tables of the population that were loaded, the newest figures first. */
export const populations = ({ run }: Asking): Promise<Population[]> => run<Population & Record<string, unknown>>(tables, [])

/** Of these, the one for a day: the newest that is not after it, or the oldest there is. */
export const tableFor = <T extends Published>(all: readonly T[], day: Day): T | undefined => all.find(({ asAt }) => asAt <= day) ?? all.at(-1)

const figures = { name: 'population figures', text: 'select council_id as "councilId", age_from as "ageFrom", parish_code as "parishCode", question, answer, people from population_figures where population_id = $1' }
export const living = ({ run }: Asking, populationId: string): Promise<Living[]> => run<Living & Record<string, unknown>>(figures, [populationId])

const counts = { name: 'reached counts', text: 'select council_id as "councilId", parish_id as "parishId", lying, band, people from reached_counts($1, $2, $3)' }
/** How many people asked or had a case opened, by council, parish and band of age, small numbers and all: nobody is shown it before `hiding.ts` has been through it. */
export const reached = ({ run }: Asking, { from, to }: Period, parishTable: string | null): Promise<Reached[]> => run<Reached & Record<string, unknown>>(counts, [from, to, parishTable])

const answers = { name: 'reached answers', text: 'select council_id as "councilId", question, answer, people from reached_answers($1, $2)' }
/** How many of them answered what to the equality questions: likewise, and never who. */
export const answered = ({ run }: Asking, { from, to }: Period): Promise<Answered[]> => run<Answered & Record<string, unknown>>(answers, [from, to])

/** Keeps a table beside the earlier ones. */
export async function loadPopulation(here: Here, { asAt, source, madeUp, kind }: Omit<Population, 'id'>, rows: readonly PopulationRow[]): Promise<void> {
  const id = here.newId()
  await here.run(...inserting('populations', { id, as_at: asAt, source, made_up: madeUp, kind, loaded_by: here.user.id, loaded_at: here.now }))
  for (let at = 0; at < rows.length; at += 1000)
    await here.db.insertInto('population_figures').values(rows.slice(at, at + 1000).map(row => ({ id: here.newId(), population_id: id, council_id: row.councilId, age_from: row.ageFrom, parish_code: row.parishCode, question: row.question, answer: row.answer, people: row.people }))).execute()
  await recordSetting(here, 'population.loaded', { source, asAt, kind, rows: rows.length })
}
