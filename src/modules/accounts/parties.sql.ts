import type { Here } from '../../platform/here.ts'

/** Writes down an organisation outside the agency that refers people. */
export const addReferringParty = ({ db }: Pick<Here, 'db'>, id: string, name: string) => db.insertInto('parties').values({ id, kind: 'referrer', name }).execute()

export const renameParty = ({ db }: Pick<Here, 'db'>, id: string, name: string) => db.updateTable('parties').set({ name }).where('id', '=', id).execute()
