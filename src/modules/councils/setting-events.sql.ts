import type { Here } from '../../platform/here.ts'

/** Writes down a change to the agency’s settings, in the transaction that makes it. */
export const rememberSetting = (here: Here, kind: string, said: Readonly<Record<string, string>>) =>
  here.db.insertInto('account_events').values({ id: here.newId(), kind, said: JSON.stringify(said), by_user: here.user.id, at: here.now }).execute()
