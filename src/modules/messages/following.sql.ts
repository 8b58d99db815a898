import type { Day } from '../../rules/calendar/day.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { NotFound, type Here } from '../../platform/here.ts'

interface EnquirySeen extends Record<string, unknown> { readonly id: string; readonly authorityId: string; readonly reference: string; readonly receivedOn: Day; readonly status: string; readonly caller: string }
interface CaseSeen extends Record<string, unknown> { readonly id: string; readonly authorityId: string; readonly reference: string; readonly pathway: PathwayKey; readonly pathwayVersion: number; readonly stage: number; readonly stageOn: Day; readonly status: string; readonly openedOn: Day; readonly completedOn: Day | null; readonly closedOn: Day | null; readonly owner: string | null; readonly needed: string | null; readonly landlordAwaited: boolean }
interface Said extends Record<string, unknown> { readonly direction: 'in' | 'out'; readonly words: string; readonly at: Date }

// Row security leaves in what this visitor's code opens, and nothing else; the columns are those that the role may read.
const enquiries = { name: 'enquiry followed', text: 'select id, authority_id as "authorityId", reference, received_on as "receivedOn", status, caller from enquiries' }
const cases = {
  name: 'cases followed', text: `select c.id, c.authority_id as "authorityId", c.reference, c.pathway, c.pathway_version as "pathwayVersion", c.stage, c.stage_on as "stageOn", c.status, c.opened_on as "openedOn", c.completed_on as "completedOn", c.closed_on as "closedOn", u.name as owner, n.words as needed, c.id in (select landlords_awaited()) as "landlordAwaited"
    from cases c left join users u on u.id = c.owner_id left join what_is_needed() n on n.case_id = c.id order by c.opened_on, c.reference limit 20`,
}
const said = { name: 'messages followed', text: "select direction, words, made_at as at from messages where way = 'web' or direction = 'in' order by made_at desc limit 50" }

/** What the visitor's code opens. Throws NotFound when they hold none. */
export async function followed(here: Here) {
  if (!here.user.tracking) throw new NotFound()
  const [[enquiry], opened, messages] = await Promise.all([here.run<EnquirySeen>(enquiries, []), here.run<CaseSeen>(cases, []), here.run<Said>(said, [])])
  if (!enquiry && !opened.length) throw new NotFound()
  here.saw('case', opened)
  if (enquiry) here.saw('enquiry', [enquiry])
  return { enquiry, cases: opened, messages }
}
