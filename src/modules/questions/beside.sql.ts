import { sql } from 'kysely'
import type { Here } from '../../platform/here.ts'
import { inTime, recordsOf, rowOf } from './compile.sql.ts'
import type { Asked } from './question.ts'
import type { Beside } from './ready-made.ts'

/** How long the records of each row took or waited; under null, of all together. */
export async function besideRows({ db }: Pick<Here, 'db'>, asked: Asked, beside: Beside): Promise<ReadonlyMap<string | null, number>> {
  const days = beside === 'middle time' ? sql`r.completed_on - least(coalesce(e.received_on, r.opened_on), r.completed_on)` : sql`${asked.period.to}::date - r.opened_on`
  const figure = beside === 'middle time' ? sql`round(percentile_cont(0.5) within group (order by t.days))::int` : sql`(max(t.days) / 7)::int`
  const { rows } = await inTime(sql<{ row: string | null; figure: number | null }>`select t."row", ${figure} as figure from (select ${rowOf(asked)} as "row", ${days} as days ${recordsOf(asked)}) t group by grouping sets ((t."row"), ())`.execute(db))
  return new Map(rows.flatMap(({ row, figure: of }) => of === null ? [] : [[row, of]]))
}
