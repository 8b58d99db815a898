import type { Here } from '../../platform/here.ts'

/** The latest 200 looks, at one record when it is named. */
export const latestLooks = ({ db }: Pick<Here, 'db'>, record: string | undefined) =>
  db.selectFrom('access_log').innerJoin('users', 'users.id', 'access_log.user_id').leftJoin('cases', 'cases.id', 'access_log.subject_id').leftJoin('enquiries', 'enquiries.id', 'access_log.subject_id')
    .select(eb => ['access_log.at', 'access_log.kind', 'access_log.subject_id as subjectId', 'access_log.how', 'users.name', 'users.role', eb.fn.coalesce('cases.reference', 'enquiries.reference').as('reference')])
    .$if(record !== undefined, q => q.where('access_log.subject_id', '=', record!)).orderBy('access_log.id', 'desc').limit(200).execute()
