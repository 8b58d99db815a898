import type { Day } from '../../rules/calendar/day.ts'
import type { Here } from '../here.ts'

export interface Happened { readonly kind: string; readonly said: unknown; readonly on: Day; readonly at: Date; readonly by: string; readonly reference?: string | null }

type Of = { readonly authorityId: string } & ({ readonly caseId: string } | { readonly enquiryId: string } | { readonly personId: string } | { readonly homeId: string })

/** What has happened to one record, newest first; the latest 200. */
export async function history({ db }: Pick<Here, 'db'>, of: Of): Promise<Happened[]> {
  const [column, id] = 'caseId' in of ? ['events.case_id', of.caseId] as const : 'enquiryId' in of ? ['events.enquiry_id', of.enquiryId] as const : 'personId' in of ? ['events.person_id', of.personId] as const : ['events.home_id', of.homeId] as const
  return db.selectFrom('events').innerJoin('users', 'users.id', 'events.by_user')
    .select(['events.kind', 'events.said', 'events.on_day as on', 'events.at', 'users.name as by'])
    .where(column, '=', id).orderBy('events.at', 'desc').orderBy('events.id', 'desc').limit(200).execute()
}

/** Which part of a person’s story: only that of cases or enquiries, or what is about themselves alone; or events of these nouns, `warning` of `warning.added`. */
export interface Part { readonly of?: 'cases' | 'enquiries' | 'themselves'; readonly nouns?: readonly string[] }

// Each of the three ways to an event walks its own index; only then are they put in order.
const story = {
  name: 'story of a person',
  text: `with mine as (
      select e.authority_id, e.id from events e where e.person_id = any($1) and ($2::text is null or $2 = 'themselves' and e.case_id is null and e.enquiry_id is null)
      union select e.authority_id, e.id from cases c join events e on e.authority_id = c.authority_id and e.case_id = c.id where c.person_id = any($1) and ($2::text is null or $2 = 'cases')
      union select e.authority_id, e.id from enquiries q join events e on e.enquiry_id = q.id where q.person_id = any($1) and ($2::text is null or $2 = 'enquiries'))
    select e.id, e.kind, e.said, e.on_day as "on", e.at, u.name as by, coalesce(c.reference, q.reference) as reference
    from mine join events e on e.authority_id = mine.authority_id and e.id = mine.id join users u on u.id = e.by_user
      left join cases c on c.authority_id = e.authority_id and c.id = e.case_id left join enquiries q on q.id = e.enquiry_id
    where ($3::text[] is null or split_part(e.kind, '.', 1) = any($3)) and ($4::uuid is null or (e.at, e.id) < (select b.at, b.id from events b where b.id = $4))
    order by e.at desc, e.id desc limit $5`,
}

/** A person’s story: what happened to them, to their enquiries and to every case of theirs that may be seen, after one event of it when that is given. They may have several records, which were merged. */
export const storyOf = ({ run }: Pick<Here, 'run'>, personIds: readonly string[], most: number, { of, nouns }: Part = {}, after?: string): Promise<(Happened & { readonly id: string })[]> =>
  run<Happened & { readonly id: string } & Record<string, unknown>>(story, [personIds, of ?? null, nouns ?? null, after ?? null, most])
