import type { Transaction } from '../../platform/db/transaction.ts'
import type { Remembered } from './lookups.sql.ts'

type Asking = Pick<Transaction, 'run'>

/** What the database’s clock says, to count from. */
export const startedAt = async ({ run }: Asking): Promise<string> => (await run<{ at: string }>({ name: 'import, started', text: 'select now()::text as at' }, []))[0]!.at

/**
 * To be run first in the transaction that counts: nothing has told the planner yet how much came in, so it would go from row to row
 * through an index, asking for every row who is asking.
 */
export const countInOneGo = ({ run }: Asking) => run({ name: 'import, count in one go', text: 'set local enable_nestloop = off' }, [])

export interface Counted { readonly council: string; readonly rows: number }

/** How many records of a kind are in the database that came in since then, by council: counted in their own table, not taken from what was sent. */
export const countedSince = ({ run }: Asking, kind: Remembered, since: string): Promise<Counted[]> =>
  run({
    name: `import, counted ${kind}`,
    text: `select a.short_name as council, count(*)::int as rows from imported i join ${tables[kind]} r on r.id = i.record_id join authorities a on a.id = i.authority_id
      where i.authority_id = any(visible_authorities()) and i.kind = '${kind}' and i.at >= $1 group by a.short_name order by 1`,
  }, [since])

const tables: Readonly<Record<Remembered, string>> = { person: 'people', home: 'homes', enquiry: 'enquiries', case: 'cases', outcome: 'outcomes' }

/** How many stages the cases that came in since then have entered. */
export const stagesSince = async ({ run }: Asking, since: string): Promise<number> =>
  (await run<{ stages: number }>({
    name: 'import, counted stages',
    text: `select coalesce(sum(cardinality(array_remove(c.entered_days, null))), 0)::int as stages from imported i join cases c on c.id = i.record_id
      where i.authority_id = any(visible_authorities()) and c.authority_id = any(visible_authorities()) and i.kind = 'case' and i.at >= $1`,
  }, [since]))[0]!.stages
