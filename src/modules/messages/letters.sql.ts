import type { Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { NotFound, type Here } from '../../platform/here.ts'

interface Written extends Record<string, unknown> {
  readonly authorityId: string; readonly caseId: string | null; readonly enquiryId: string | null; readonly reference: string; readonly name: string; readonly toName: string
  readonly line1: string; readonly line2: string; readonly town: string; readonly postcode: string; readonly subject: string; readonly words: string; readonly on: Day; readonly by: string
}
// A code is never printed from here: what is kept of it does not show it.
const written = {
  name: 'letter written', text: `select m.authority_id as "authorityId", m.case_id as "caseId", m.enquiry_id as "enquiryId", coalesce(c.reference, e.reference) as reference, coalesce(c.person_name, e.caller) as name, m.to_name as "toName",
      coalesce(h.line1, '') as line1, coalesce(h.line2, '') as line2, coalesce(h.town, '') as town, coalesce(h.postcode, '') as postcode, m.subject, m.words, (m.made_at at time zone 'Europe/London')::date::text as on, u.name as by
    from messages m join users u on u.id = m.made_by left join cases c on c.authority_id = m.authority_id and c.id = m.case_id left join enquiries e on e.authority_id = m.authority_id and e.id = m.enquiry_id
      left join homes h on h.id = coalesce(c.home_id, e.home_id)
    where m.id = $1 and m.direction = 'out' and m.about = 'written' and (c.id is not null or e.id is not null)`,
}

/** What somebody here wrote to a person, for printing. Throws NotFound for anything else. */
export async function writtenLetter({ run, params }: Pick<Here, 'run' | 'params'>): Promise<Written> {
  const [found] = isUuid(params.id ?? '') ? await run<Written>(written, [params.id]) : []
  if (!found) throw new NotFound()
  return found
}
