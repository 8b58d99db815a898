import { assessedPathways, grantPathways } from '../../rules/assessments/assessed-pathways.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { NotFound, type Here } from '../../platform/here.ts'
import type { Happened } from '../../platform/events/history.ts'
import { adaptationsOfCase } from '../adaptations/index.ts'
import { theApplicationOf } from '../applications/index.ts'
import { complaintsOfCase } from '../complaints/index.ts'
import { coverOfCase } from '../covers/index.ts'
import { bookingsOfCase } from '../interpreters/index.ts'
import { landlordOfCase } from '../landlords/index.ts'
import { whoMaySpeak } from '../people/index.ts'
import { askingsOfCase } from '../surveys/index.ts'
import { needOfCase } from '../recommendations/index.ts'
import { placeOfCase } from '../waiting-list/index.ts'
import { worksOfCase } from '../works/index.ts'
import { signpostsOfCase } from '../signposts/index.ts'
import { warningsOfCase } from '../warnings/index.ts'
import { isReference, type Case } from './case.ts'
import { caseColumns, referenceIn } from './cases.sql.ts'

/** What stands around a case: its person, home, council, owner, the enquiry it came from, its outcomes and those it was offered to. */
export interface Around {
  readonly givenName: string
  readonly surname: string
  readonly bornOn: Day | null
  readonly phone: string
  readonly needs: string
  readonly language: string
  readonly interpreter: string
  readonly interpreterLanguage: string
  readonly letterFormat: string
  readonly reachBy: string
  readonly ringWhen: string
  readonly line1: string
  readonly town: string
  readonly postcode: string
  readonly tenure: string
  readonly council: string
  readonly owner: string | null
  readonly enquiry: string | null
  readonly outcomes: readonly { readonly outcome: string }[]
  readonly parties: readonly { readonly name: string; readonly capacity: string }[]
}

const whole = {
  name: 'whole case',
  text: `select ${caseColumns('c')},
      json_build_object('givenName', p.given_name, 'surname', p.surname, 'bornOn', p.born_on, 'phone', p.phone, 'needs', p.needs,
        'language', p.language, 'interpreter', p.interpreter, 'interpreterLanguage', p.interpreter_language, 'letterFormat', p.letter_format, 'reachBy', p.reach_by, 'ringWhen', p.ring_when, 'line1', h.line1, 'town', h.town, 'postcode', h.postcode, 'tenure', h.tenure,
        'council', a.name, 'owner', u.name, 'enquiry', e.reference,
        'outcomes', (select coalesce(json_agg(json_build_object('outcome', o.outcome) order by o.outcome), '[]') from outcomes o where o.authority_id = c.authority_id and o.case_id = c.id and o.withdrawn_at is null),
        'parties', (select coalesce(json_agg(json_build_object('name', t.name, 'capacity', cp.capacity)), '[]') from case_parties cp join parties t on t.id = cp.party_id where cp.authority_id = c.authority_id and cp.case_id = c.id)) as around,
      (select coalesce(json_agg(json_build_object('kind', ev.kind, 'said', ev.said, 'on', ev.on_day, 'at', ev.at, 'by', ev.name)), '[]')
        from (select ev.kind, ev.said, ev.on_day, ev.at, by_user.name from events ev join users by_user on by_user.id = ev.by_user
              where ev.authority_id = c.authority_id and ev.case_id = c.id order by ev.at desc, ev.id desc limit 200) ev) as events
    from cases c join people p on p.id = c.person_id join homes h on h.id = c.home_id join authorities a on a.id = c.authority_id left join users u on u.id = c.owner_id left join enquiries e on e.id = c.enquiry_id
    where c.reference = $1`,
}

type WithStory = Case & { around: Around; events: readonly (Omit<Happened, 'at'> & { readonly at: string })[] }

/** What only some pathways lead to: what is recommended and built, and on the way to a grant the application and the place on the waiting list. Nothing is asked for that the page of another pathway would not show. */
async function onlyOfSome(here: Here, { reference, pathway, status }: Pick<Case, 'reference' | 'pathway' | 'status'>) {
  const [isAssessed, isForAGrant] = [assessedPathways.includes(pathway), grantPathways.includes(pathway)]
  const [need, works, application, waits] = await Promise.all([
    isAssessed ? needOfCase(here, reference) : undefined, isAssessed ? worksOfCase(here, reference) : undefined,
    isForAGrant ? theApplicationOf(here, reference) : undefined, isForAGrant && status === 'open' && here.may('waiting:see') ? placeOfCase(here, reference) : undefined,
  ])
  return { need, works, application, waits }
}

/** Everything the page of a case shows: the case, the warnings about its person and home, who may speak for the person, what the home has already, what its pathway leads to, what stands around it, and its story, newest first. */
export async function wholeCase(here: Here) {
  const reference = referenceIn(here)
  if (!isReference(reference)) throw new NotFound()
  const theCase = here.run<WithStory>(whole, [reference])
  const [[found], ofPathway, warnings, speakers, adaptations, complaints, askings, signposts, cover, landlord, interpreters] = await Promise.all([
    theCase, theCase.then(([one]) => one && onlyOfSome(here, one)),
    warningsOfCase(here, reference), whoMaySpeak(here, reference), adaptationsOfCase(here, reference), complaintsOfCase(here, reference), askingsOfCase(here, reference), signpostsOfCase(here, reference), coverOfCase(here, reference), landlordOfCase(here, reference), bookingsOfCase(here, reference),
  ])
  if (!found || !ofPathway) throw new NotFound()
  const { around, events, ...rest } = found
  return { case: rest, warnings, complaints, askings, cover, speakers, adaptations, signposts, landlord, interpreters, ...ofPathway, around, events: events.map(event => ({ ...event, at: new Date(event.at) })) }
}

export interface CaseRow extends Pick<Case, 'id' | 'authorityId' | 'reference' | 'pathway' | 'pathwayVersion' | 'stage' | 'status' | 'stageDueOn' | 'nextAction' | 'nextActionOn' | 'personName' | 'postcode' | 'openedOn' | 'closedOn'> { readonly council: string; readonly owner: string | null }

export interface ListWanted {
  readonly status: 'open' | 'closed'
  readonly pathway?: string | undefined
  readonly council?: string | undefined
  readonly owner?: string | undefined
  /** Where the page before ended: the day and id of its last case. */
  readonly after?: { readonly day: Day; readonly id: string } | undefined
}

const pageLength = 25
const countedTo = 1000

/**
 * One page of cases and how many there are in all, counted to 1,000. Open cases by when they must be acted on, closed ones latest first.
 * Council by council, so that each reads no more than a page from its own index; joined to names only after that.
 */
export async function casesList({ run }: Pick<Here, 'run'>, wanted: ListWanted): Promise<{ rows: CaseRow[]; total: number; more: boolean }> {
  const { after } = wanted
  const given = filters.filter(([name]) => wanted[name] !== undefined)
  const values = given.map(([name]) => wanted[name])
  const { page, next, counted } = listOf(wanted.status, given)
  const [rows, [count]] = await Promise.all([after ? run<CaseRow>(next, [...values, after.day, after.id]) : run<CaseRow>(page, values), run<{ total: number }>(counted, values)])
  return { rows: rows.slice(0, pageLength), total: count!.total, more: rows.length > pageLength }
}

const filters = [['pathway', 'c.pathway'], ['council', 'c.authority_id'], ['owner', 'c.owner_id']] as const
type Filters = readonly (typeof filters)[number][]

/** One statement for each choice of filters, so that each has its own plan and its own index. */
const listOf = remembered((status: 'open' | 'closed', given: Filters) => {
  const [by, direction] = status === 'open' ? ['next_action_on', 'asc'] as const : ['closed_on', 'desc'] as const
  const order = (of: string): string => `order by ${of}.${by} ${direction}, ${of}.id ${direction}`
  const which = [`c.status = '${status}'`, ...given.map(([, column], at) => `${column} = $${at + 1}`)].join(' and ')
  const here = given.some(([name]) => name === 'council')
  const beyond = `and (c.${by}, c.id) ${direction === 'asc' ? '>' : '<'} ($${given.length + 1}::date, $${given.length + 2}::uuid)`
  const cases = (more: string, council: string): string => `select * from cases c where ${council} ${which} ${more} ${order('c')} limit ${pageLength + 1}`
  const list = (more: string): string => `
    select p.id, p.authority_id as "authorityId", p.reference, p.pathway, p.pathway_version as "pathwayVersion", p.stage, p.status, p.stage_due_on as "stageDueOn", p.next_action as "nextAction", p.next_action_on as "nextActionOn",
      p.closed_on as "closedOn", p.person_name as "personName", p.postcode, p.opened_on as "openedOn", a.short_name as council, u.name as owner
    from (${here ? cases(more, '') : `select c.* from unnest(visible_authorities()) as mine(authority) cross join lateral (${cases(more, 'c.authority_id = mine.authority and')}) c ${order('c')} limit ${pageLength + 1}`}) p
    join authorities a on a.id = p.authority_id left join users u on u.id = p.owner_id ${order('p')}`
  const name = [`${status} cases`, ...given.map(([filter]) => filter)].join(', ')
  return {
    page: { name, text: list('') },
    next: { name: `${name}, next`, text: list(beyond) },
    counted: { name: `${name}, counted`, text: `select count(*)::int as total from (select from cases c where ${which} limit ${countedTo + 1}) counted` },
  }
})

/** Writes each list’s statements once. */
function remembered<T>(write: (status: 'open' | 'closed', given: Filters) => T): (status: 'open' | 'closed', given: Filters) => T {
  const written = new Map<string, T>()
  return (status, given) => {
    const key = status + given.map(([name]) => name).join()
    const known = written.get(key) ?? write(status, given)
    written.set(key, known)
    return known
  }
}

const workIn = ({ db }: Pick<Here, 'db'>) =>
  db.selectFrom('cases').innerJoin('authorities', 'authorities.id', 'cases.authority_id')
    .select(['cases.id', 'cases.authority_id as authorityId', 'cases.owner_id as ownerId', 'cases.reference', 'cases.pathway', 'cases.pathway_version as pathwayVersion', 'cases.stage', 'cases.stage_due_on as stageDueOn', 'cases.paused_days as pausedDays', 'cases.resumed_days as resumedDays', 'cases.last_contact_on as lastContactOn', 'cases.next_action as nextAction', 'cases.next_action_on as nextActionOn', 'cases.person_name as personName', 'cases.postcode', 'cases.urgent', 'authorities.short_name as council'])
    .where('cases.status', '=', 'open').orderBy('cases.next_action_on').orderBy('cases.id').limit(200)

/** A person’s own open cases, those to be acted on soonest first. */
export const workOf = (here: Pick<Here, 'db'>, userId: string) => workIn(here).where('cases.owner_id', '=', userId).execute()

/** Of those whose cover somebody is, what cannot wait until they are back: a next action that is due, or a stage past its target while its clock runs. */
export const workToCover = async (here: Pick<Here, 'db' | 'today'>, userIds: readonly string[]): ReturnType<typeof workOf> => userIds.length === 0 ? [] :
  workIn(here).where('cases.owner_id', 'in', userIds).where(eb => eb.or([eb('cases.next_action_on', '<=', here.today), eb.and([eb('cases.stage_due_on', '<', here.today), eb('cases.pause_reason', 'is', null)])])).execute()

/** Who can own a case: the agency’s own staff. */
export async function possibleOwners({ run }: Pick<Here, 'run'>): Promise<Record<string, string>> {
  const staff = await run<{ id: string; name: string; role: string }>(owners, [])
  return Object.fromEntries(staff.map(({ id, name, role }) => [id, `${name}, ${role}`]))
}

const owners = { name: 'possible owners', text: "select id, name, role from users where role in ('contact officer', 'caseworker', 'occupational therapist', 'technical officer', 'service manager') and disabled_at is null order by name" }

/** Handypersons and contractors that a case can be offered to. */
export async function possibleParties({ db }: Pick<Here, 'db'>): Promise<Record<string, string>> {
  const parties = await db.selectFrom('parties').select(['id', 'name', 'kind']).where('kind', 'in', ['handyperson', 'contractor']).orderBy('name').execute()
  return Object.fromEntries(parties.map(({ id, name, kind }) => [id, name.includes(kind) ? name : `${name} (${kind})`]))
}
