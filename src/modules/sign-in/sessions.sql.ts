import type { Here } from '../../platform/here.ts'

export interface OwnSession { readonly id: string; readonly browser: string; readonly created_at: Date; readonly last_seen_at: Date }

/** The sessions in which somebody is signed in now, the latest used first. */
export const ownSessions = ({ run }: Here): Promise<OwnSession[]> => run<OwnSession & Record<string, unknown>>({ name: 'own sessions', text: 'select * from my_sessions()' }, [])

export const endOwnSession = ({ run }: Here, id: string) => run({ name: 'end own session', text: 'select end_my_session($1)' }, [id])

export const endOtherSessions = ({ run, user }: Here) => run({ name: 'end other sessions', text: 'select end_my_other_sessions($1)' }, [user.sessionId])
