import type { Here } from '../here.ts'

type Asking = Pick<Here, 'db' | 'newId' | 'user' | 'now'>

/** Writes down what happened to somebody's account or to the agency's settings, in the transaction that makes it happen. Never a secret in it. */
export async function recordSetting(here: Asking, kind: string, said: object, about: { readonly userId?: string } = {}): Promise<void> {
  await here.db.insertInto('account_events').values({ id: here.newId(), kind, said: JSON.stringify(said), user_id: about.userId ?? null, at: here.now, by_user: here.user.id }).execute()
}
