import { isDay, type Day } from '../../rules/calendar/day.ts'
import { quarterBefore, quarterOf, type Quarter } from '../../rules/calendar/period.ts'
import { Refusal, type Here } from '../../platform/here.ts'
import { councilsOn } from '../councils/index.ts'
import { answered, living, populations, reached, tableFor, type Population } from './demand.sql.ts'
import { figuresOf, whole, type Living } from './figures.ts'
import { shownTo } from './hiding.ts'
import { parishesOf, parishTables } from './parishes.sql.ts'
import type { Drawn } from './reach.ts'

/** The quarter asked for, or the last that is over. One that still runs would give away from day to day what it hides. */
function quarterWanted({ query, today }: Pick<Here, 'query'> & { readonly today: Day }): Quarter {
  const asked = query.from ?? ''
  const quarter = isDay(asked) ? quarterOf(asked) : quarterBefore(quarterOf(today))
  if (quarter.to >= today) throw new Refusal('Only a quarter that is over can be shown')
  return quarter
}

/** Who was reached in a quarter, beside who lives there. Whoever may not see the cases of a council is shown no small count of it. */
export async function whoWasReached(here: Here) {
  const quarter = quarterWanted(here)
  const councils = (await councilsOn(here, quarter.to)).map(({ id, shortName }) => ({ id, name: shortName }))
  const inSight = councils.filter(({ id }) => here.user.authorityIds.includes(id))
  const others = councils.filter(one => !inSight.includes(one))
  const [tables, allParishTables] = [await populations(here), await parishTables(here)]
  const table = (kind: Population['kind']) => tableFor(tables.filter(one => one.kind === kind), quarter.to)
  const sources = { councils: table('councils'), parishes: table('parishes'), groups: table('groups'), parishTable: tableFor(allParishTables, quarter.to) }
  const livingIn = async (population: Population | undefined): Promise<Living[]> => population ? living(here, population.id) : []
  const parishes = sources.parishTable ? await parishesOf(here, sources.parishTable.id) : []
  const figures = figuresOf({
    councils: inSight.map(({ id }) => id), wholeTold: others.length === 0, parishes, hasParishTable: sources.parishTable !== undefined,
  }, await reached(here, quarter, sources.parishTable?.id ?? null), await answered(here, quarter))
  const hides = !here.may('case:see')
  const drawn: Drawn = {
    figures, councils, inSight, parishes, seen: shownTo(figures, new Set(hides ? [] : inSight.map(({ id }) => id))),
    living: { councils: await livingIn(sources.councils), parishes: await livingIn(sources.parishes), groups: await livingIn(sources.groups) },
  }
  return { quarter, sources, hides, others: others.length, drawn }
}
export type WhoWasReached = Awaited<ReturnType<typeof whoWasReached>>

/** All together and then each council in sight: whoever sees every council. */
export const scopesOf = ({ drawn, others }: Pick<WhoWasReached, 'drawn' | 'others'>) => [...others ? [] : [{ id: whole, name: 'All councils together' }], ...drawn.inSight]
