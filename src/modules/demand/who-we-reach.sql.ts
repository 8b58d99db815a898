import { isDay, type Day } from '../../rules/calendar/day.ts'
import { quarterBefore, quarterOf, type Quarter } from '../../rules/calendar/period.ts'
import { Refusal, type Here } from '../../platform/here.ts'
import { councilsOn } from '../councils/index.ts'
import { living, populationFor, populations, reached } from './demand.sql.ts'
import { reachOf } from './reach.ts'

/** The quarter asked for, or the last that is over. One that still runs would give away from day to day what it hides. */
function quarterWanted({ query, today }: Pick<Here, 'query'> & { readonly today: Day }): Quarter {
  const asked = query.from ?? ''
  const quarter = isDay(asked) ? quarterOf(asked) : quarterBefore(quarterOf(today))
  if (quarter.to >= today) throw new Refusal('Only a quarter that is over can be shown')
  return quarter
}

/** Who was reached in a quarter, beside who lives there. Whoever may not see cases is shown no small count. */
export async function whoWasReached(here: Here) {
  const quarter = quarterWanted(here)
  const [councils, all] = [await councilsOn(here, quarter.to), await populations(here)]
  const population = populationFor(all, quarter.to)
  const hides = !here.may('case:see')
  return { quarter, population, hides, tables: reachOf(councils.map(({ id, shortName }) => ({ id, name: shortName })), await reached(here, quarter), population ? await living(here, population.id) : [], hides) }
}
