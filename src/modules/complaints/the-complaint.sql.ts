import type { Day } from '../../rules/calendar/day.ts'
import type { ComplaintChannel, ComplaintKind } from '../../rules/complaints/kinds.ts'
import { complaintStages, type ComplaintStageKey } from '../../rules/complaints/stages.ts'
import type { Happened } from '../../platform/events/history.ts'
import { NotFound, Refusal, type Here } from '../../platform/here.ts'
import { isComplaintReference } from './complaint.ts'

export interface Complaint {
  readonly id: string
  readonly authorityId: string
  readonly circleId: string | null
  readonly reference: string
  readonly kind: ComplaintKind
  readonly channel: ComplaintChannel
  readonly receivedOn: Day
  readonly what: string
  readonly wanted: string
  readonly madeBy: string
  readonly name: string
  readonly reach: string
  readonly personId: string | null
  readonly caseId: string | null
  readonly aboutUser: string | null
  readonly stage: ComplaintStageKey
  readonly stageOn: Day
  readonly dueOn: Day | null
  readonly acknowledgedOn: Day | null
  readonly answeredOn: Day | null
  readonly answeredBy: string | null
  readonly closedOn: Day | null
  readonly outcome: string
  readonly learning: string
  readonly willChange: string
  readonly councilSawAt: Date | null
  readonly version: number
  readonly council: string
  readonly placed: boolean
  readonly aboutName: string | null
  readonly handler: string | null
  readonly sawName: string | null
  readonly caseReference: string | null
  readonly personName: string | null
}

const names = ['id', 'authority_id', 'circle_id', 'reference', 'kind', 'channel', 'received_on', 'what', 'wanted', 'made_by', 'name', 'reach', 'person_id', 'case_id', 'about_user', 'stage', 'stage_on', 'due_on', 'acknowledged_on', 'answered_on', 'answered_by', 'closed_on', 'outcome', 'learning', 'will_change', 'council_saw_at', 'version']
const columns = names.map(name => `c.${name} as "${name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}"`).join(', ')
/** A complaint with the names around it. */
const shown = `select ${columns}, a.short_name as council, a.kind <> 'agency' as placed, about.name as "aboutName", handler.name as handler, saw.name as "sawName", k.reference as "caseReference",
    coalesce(k.person_name, nullif(concat_ws(' ', nullif(p.given_name, ''), nullif(p.surname, '')), '')) as "personName"
  from complaints c join authorities a on a.id = c.authority_id left join users about on about.id = c.about_user left join users handler on handler.id = c.handler_id left join users saw on saw.id = c.council_saw_by
    left join cases k on k.authority_id = c.authority_id and k.id = c.case_id left join people p on p.id = c.person_id`

type Reading = Pick<Here, 'run' | 'params' | 'saw'>
const numbered = { name: 'complaint numbered', text: `${shown} where c.reference = $1` }

/** The complaint in the address. Throws NotFound. Whom it is about was looked at. */
export async function theComplaint({ run, params, saw }: Reading): Promise<Complaint> {
  const reference = (params.reference ?? '').toUpperCase()
  const [found] = isComplaintReference(reference) ? await run<Complaint & Record<string, unknown>>(numbered, [reference]) : []
  if (!found) throw new NotFound()
  if (found.caseId) saw('case', [{ id: found.caseId, authorityId: found.authorityId }])
  if (found.personId) saw('person', [{ id: found.personId, authorityId: found.authorityId }])
  return found
}

/** Whoever a complaint is about has no part in deciding it, and whoever answered it does not answer its review. */
export function refuseTheNamed({ aboutUser, aboutName }: { readonly aboutUser: string | null; readonly aboutName: string | null }, userId: string): void {
  if (aboutUser === userId) throw new Refusal(`This complaint is about ${aboutName ?? 'you'}, who cannot deal with it. Somebody else must.`)
}

/** Throws a Refusal that names the stage when this cannot come next. */
export function refuseOutOfTurn(stage: ComplaintStageKey, wanted: readonly ComplaintStageKey[]): void {
  if (!wanted.some(one => complaintStages[stage].next.includes(one))) throw new Refusal(`This cannot be done now: the complaint is ${complaintStages[stage].title.toLowerCase()}. ${complaintStages[stage].must ? `What comes next: ${complaintStages[stage].must.toLowerCase()}.` : ''}`.trim())
}

const story = {
  name: 'story of a complaint',
  text: 'select e.kind, e.said, e.on_day as "on", e.at, u.name as by from complaint_events e join users u on u.id = e.by_user where e.authority_id = $1 and e.complaint_id = $2 order by e.at desc, e.id desc limit 200',
}
export const storyOf = ({ run }: Pick<Here, 'run'>, { authorityId, id }: Complaint): Promise<Happened[]> => run<Happened & Record<string, unknown>>(story, [authorityId, id])

export const listAtMost = 200
const open = { name: 'complaints open', text: `${shown} where c.closed_on is null order by c.due_on, c.id limit ${listAtMost + 1}` }
const closed = { name: 'complaints closed', text: `${shown} where c.closed_on is not null order by c.closed_on desc, c.id limit ${listAtMost + 1}` }

/** Complaints that may be seen: the open ones by when they are due, the closed ones latest first; one more than are shown. */
export const complaintsList = ({ run }: Pick<Here, 'run'>, which: 'open' | 'closed'): Promise<Complaint[]> => run<Complaint & Record<string, unknown>>(which === 'open' ? open : closed, [])

export interface ComplaintHere { readonly reference: string; readonly kind: ComplaintKind; readonly receivedOn: Day; readonly stage: ComplaintStageKey; readonly dueOn: Day | null; readonly outcome: string }
const brief = 'c.reference, c.kind, c.received_on as "receivedOn", c.stage, c.due_on as "dueOn", c.outcome'
const ofCase = { name: 'complaints of a case', text: `select ${brief} from cases k join complaints c on c.authority_id = k.authority_id and c.case_id = k.id where k.reference = $1 order by c.received_on desc, c.id` }
const ofPeople = { name: 'complaints of people', text: `select ${brief} from complaints c where c.person_id = any($1) order by c.received_on desc, c.id` }

/** The complaints that hang on a case, for its page. */
export const complaintsOfCase = ({ run }: Pick<Here, 'run'>, reference: string): Promise<ComplaintHere[]> => run<ComplaintHere & Record<string, unknown>>(ofCase, [reference])
/** The complaints of a person, of every record of theirs. */
export const complaintsOfPeople = ({ run }: Pick<Here, 'run'>, people: readonly string[]): Promise<ComplaintHere[]> => run<ComplaintHere & Record<string, unknown>>(ofPeople, [people])
