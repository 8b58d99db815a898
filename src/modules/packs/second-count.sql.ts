import { behindAFigure } from './behind-a-figure.sql.ts'
import { kpis, measures } from './kpis.ts'
import { figureKey, type Pack } from './pack.ts'
import type { Here } from '../../platform/here.ts'

/** The figures that are counted a second time before a pack is signed: each that stands alone, and the total of each that has parts. */
const counted = measures.filter(({ key }) => kpis.some(kpi => kpi.key === key) || key.endsWith('.all'))

/** Counts the records themselves, one list after another, and says where that is not the figure. */
export async function countedAgain(here: Pick<Here, 'run' | 'may'>, { period, values, councils }: Pack): Promise<string[]> {
  const together = councils.at(-1)!
  const wrong: string[] = []
  for (const { key, title } of counted) {
    const figure = values.get(figureKey(key, together.key)) ?? 0
    const { number } = await behindAFigure(here, { measure: key, period, council: together.key || undefined, after: undefined })
    if (number !== figure) wrong.push(`${title}: the figure is ${figure.toLocaleString('en-GB')}, and a second count of the records finds ${number.toLocaleString('en-GB')}.`)
  }
  return wrong
}
