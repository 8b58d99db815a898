import type { Here } from '../here.ts'

const wanted = { name: 'job wanted', text: 'insert into jobs (id, kind, subject_id, run_at, made_by) values ($1, $2, $3, $4, $5)' }

/** Asks for work to be done once this transaction has been committed, about the record with this id; not before `from` where that is given. */
export const want = async (here: Pick<Here, 'run' | 'newId' | 'user' | 'now'>, kind: string, subjectId: string, from: Date = here.now): Promise<void> =>
  void await here.run(wanted, [here.newId(), kind, subjectId, from, here.user.id])
