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

/** A person’s whole story: what happened to them, to their enquiries and to every case of theirs that may be seen. They may have several records, which were merged. */
export async function wholeStory({ db }: Pick<Here, 'db'>, personIds: readonly string[]): Promise<Happened[]> {
  const ofCases = db.selectFrom('cases').select('id').where('person_id', 'in', personIds)
  const ofEnquiries = db.selectFrom('enquiries').select('id').where('person_id', 'in', personIds)
  return db.selectFrom('events').innerJoin('users', 'users.id', 'events.by_user').leftJoin('cases', 'cases.id', 'events.case_id').leftJoin('enquiries', 'enquiries.id', 'events.enquiry_id')
    .select(eb => ['events.kind', 'events.said', 'events.on_day as on', 'events.at', 'users.name as by', eb.fn.coalesce('cases.reference', 'enquiries.reference').as('reference')])
    .where(eb => eb.or([eb('events.person_id', 'in', personIds), eb('events.case_id', 'in', ofCases), eb('events.enquiry_id', 'in', ofEnquiries)]))
    .orderBy('events.at', 'desc').orderBy('events.id', 'desc').limit(200).execute()
}
