import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { Key, Subject } from '../here.ts'

export interface Look { readonly kind: Subject; readonly record: Key }

/** The statement that writes looks down, to travel with the commit. It holds ids and words of ours only, each checked. */
export function accessLogStatement(userId: string, how: string, looks: readonly Look[]): string {
  if (!looks.length) return ''
  const rows = looks.map(({ kind, record }) => {
    if (![record.authorityId, userId, record.id].every(isUuid)) throw new Error('A look names its records by id')
    return `('${record.authorityId}','${userId}','${kind}','${record.id}','${how.replaceAll("'", "''")}')`
  })
  return `insert into access_log (authority_id, user_id, kind, subject_id, how) values ${rows.join(',')}; `
}
