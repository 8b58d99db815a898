import type { Transaction } from '../../platform/db/transaction.ts'
import type { Remembered } from './lookups.sql.ts'

type Asking = Pick<Transaction, 'run'>

/** What the database’s clock says, to count from. */
export const startedAt = async ({ run }: Asking): Promise<string> => (await run<{ at: string }>({ name: 'import, started', text: 'select now()::text as at' }, []))[0]!.at

const tables: Readonly<Record<Remembered, string>> = { person: 'people', home: 'homes', enquiry: 'enquiries', case: 'cases', outcome: 'outcomes' }

export interface Counted { readonly council: string; readonly rows: number }

/** How many records of a kind are in the database that came in since then, by council: counted in their own table, not taken from what was sent. */
export const countedSince = ({ run }: Asking, kind: Remembered, since: string): Promise<Counted[]> =>
  run({
    name: `import, counted ${kind}`,
    text: `select a.short_name as council, count(*)::int as rows from imported i join ${tables[kind]} r on r.id = i.record_id join authorities a on a.id = i.authority_id
      where i.kind = '${kind}' and i.at >= $1 group by a.short_name order by 1`,
  }, [since])

/** How many stages the history says these cases have entered. */
export const stagesCountedSince = async ({ run }: Asking, since: string): Promise<number> =>
  (await run<{ stages: number }>({
    name: 'import, counted stages',
    text: `select count(*)::int as stages from imported i join events e on e.authority_id = i.authority_id and e.case_id = i.record_id where i.kind = 'case' and i.at >= $1 and e.kind = 'stage.entered'`,
  }, [since]))[0]!.stages
