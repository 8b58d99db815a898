import { sql } from 'kysely'
import type { Here } from '../../platform/here.ts'

/** The latest 200 looks, at one record when it is named. A page that showed several records at once wrote them down together: each is told apart here. */
export const latestLooks = ({ db }: Pick<Here, 'db'>, record: string | undefined) =>
  db.selectFrom(eb => eb.selectFrom('access_log').selectAll().$if(record !== undefined, q => q.where('subject_ids', '@>', sql<string[]>`array[${record!}::uuid]`)).orderBy('id', 'desc').limit(200).as('log'))
    .innerJoinLateral(() => sql<{ subject_id: string }>`unnest(log.subject_ids)`.as<'look'>(sql`look(subject_id)`), join => join.onTrue())
    .innerJoin('users', 'users.id', 'log.user_id').leftJoin('cases', 'cases.id', 'look.subject_id').leftJoin('enquiries', 'enquiries.id', 'look.subject_id')
    .select(eb => ['log.at', 'log.kind', 'look.subject_id as subjectId', 'log.how', 'users.name', 'users.role', eb.fn.coalesce('cases.reference', 'enquiries.reference').as('reference')])
    .$if(record !== undefined, q => q.where('look.subject_id', '=', record!)).orderBy('log.id', 'desc').limit(200).execute()
