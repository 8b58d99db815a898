import type { Closing } from '../db/transaction.ts'
import type { Key, Subject } from '../here.ts'

export interface Look { readonly kind: Subject; readonly record: Key }

const written = {
  name: 'looks',
  text: `insert into access_log (authority_id, user_id, kind, subject_ids, how)
    select authority, $1, kind, array_agg(distinct id), $2 from unnest($3::uuid[], $4::text[], $5::uuid[]) as look(authority, kind, id) group by authority, kind`,
}

/** Writes looks down, with the commit: one row for each council and kind, with the ids of what was seen. */
export const looksWritten = (userId: string, how: string, looks: readonly Look[]): readonly Closing[] =>
  looks.length ? [{ statement: written, values: [userId, how, looks.map(({ record }) => record.authorityId), looks.map(({ kind }) => kind), looks.map(({ record }) => record.id)] }] : []
