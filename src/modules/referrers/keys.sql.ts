import { hashOf, newToken } from '../../platform/http/tokens.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import type { Here } from '../../platform/here.ts'

export interface KeyOfReferrer extends Record<string, unknown> { readonly id: string; readonly name: string; readonly madeAt: Date; readonly lastUsedAt: Date | null; readonly endedAt: Date | null }
/** A referrer’s keys, as an administrator sees them: never the key itself. */
export const keysOf = ({ run }: Pick<Here, 'run'>, partyId: string): Promise<KeyOfReferrer[]> =>
  run<KeyOfReferrer>({ name: 'keys of a referrer', text: 'select id, name, made_at as "madeAt", last_used_at as "lastUsedAt", ended_at as "endedAt" from api_keys_of($1)' }, [partyId])

const mark = 'newel_'
/** Whether a text can be a key at all. */
export const isKey = (text: string): boolean => text.startsWith(mark) && /^[\w-]{43}$/.test(text.slice(mark.length))

/** Makes a key and returns it: only its hash is kept. */
export async function makeKey(here: Here, referrer: { readonly id: string; readonly name: string }, name: string): Promise<string> {
  const key = `${mark}${newToken()}`
  await here.run({ name: 'make a key', text: 'select make_api_key($1, $2, $3, $4, $5)' }, [here.newId(), here.newId(), referrer.id, name, hashOf(key)])
  await recordSetting(here, 'api-key.made', { referrer: referrer.name, name })
  return key
}

export async function endKey(here: Here, referrer: { readonly name: string }, key: Pick<KeyOfReferrer, 'id' | 'name'>): Promise<void> {
  await here.run({ name: 'end a key', text: 'select end_api_key($1)' }, [key.id])
  await recordSetting(here, 'api-key.ended', { referrer: referrer.name, name: key.name })
}
