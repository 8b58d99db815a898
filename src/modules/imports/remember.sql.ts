import type { Transaction } from '../../platform/db/transaction.ts'
import type { Remembered } from './lookups.sql.ts'

export interface Memory { readonly key: string; readonly hash: string; readonly id: string; readonly authorityId: string }

/** Remembers which rows came in, by the key they had there, so that importing twice changes nothing twice. */
export const remember = ({ run }: Pick<Transaction, 'run'>, kind: Remembered, memories: readonly Memory[]) =>
  run({
    name: 'import, remember',
    text: `insert into imported (authority_id, kind, source_key, row_hash, record_id) select a, $2, k, h, i from json_to_recordset($1::json) as r(a uuid, k text, h text, i uuid)`,
  }, [JSON.stringify(memories.map(({ key, hash, id, authorityId }) => ({ k: key, h: hash, i: id, a: authorityId }))), kind])
