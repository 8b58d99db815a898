import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Day } from '../../rules/calendar/day.ts'
import type { Here } from '../../platform/here.ts'
import { history } from '../../platform/events/history.ts'
import type { Case } from './case.ts'
import { theCase } from './cases.sql.ts'

/** Everything the page of a case shows, in one trip: the case, its person, home, council, owner, outcomes and story. */
export async function wholeCase(here: Here) {
  const found = await theCase(here)
  const [around, events] = await Promise.all([
    here.db.selectFrom('cases').innerJoin('people', 'people.id', 'cases.person_id').innerJoin('homes', 'homes.id', 'cases.home_id').innerJoin('authorities', 'authorities.id', 'cases.authority_id').leftJoin('users', 'users.id', 'cases.owner_id').leftJoin('enquiries', 'enquiries.id', 'cases.enquiry_id')
      .select(eb => ['people.given_name as givenName', 'people.surname', 'people.born_on as bornOn', 'people.phone', 'people.needs', 'homes.line1', 'homes.line2', 'homes.town', 'homes.postcode', 'homes.tenure', 'authorities.name as council', 'users.name as owner', 'enquiries.reference as enquiry',
        jsonArrayFrom(eb.selectFrom('outcomes').select(['outcome', 'evidence']).whereRef('outcomes.case_id', '=', 'cases.id').whereRef('outcomes.authority_id', '=', 'cases.authority_id').where('withdrawn_at', 'is', null).orderBy('outcome')).as('outcomes'),
        jsonArrayFrom(eb.selectFrom('case_parties').innerJoin('parties', 'parties.id', 'case_parties.party_id').select(['parties.name', 'case_parties.capacity']).whereRef('case_parties.case_id', '=', 'cases.id').whereRef('case_parties.authority_id', '=', 'cases.authority_id')).as('parties')])
      .where('cases.id', '=', found.id).executeTakeFirstOrThrow(),
    history(here, { authorityId: found.authorityId, caseId: found.id }),
  ])
  return { case: found, around, events }
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
export async function casesList({ run }: Pick<Here, 'run'>, { status, pathway, council, owner, after }: ListWanted): Promise<{ rows: CaseRow[]; total: number; more: boolean }> {
  const filter = [pathway ?? null, council ?? null, owner ?? null]
  const lists = listsOf[status]
  const [rows, counted] = await Promise.all([
    after ? run<CaseRow>(lists.next, [...filter, after.day, after.id]) : run<CaseRow>(lists.first, filter),
    run<{ total: number }>(lists.counted, filter),
  ])
  return { rows: rows.slice(0, pageLength), total: counted[0]!.total, more: rows.length > pageLength }
}

const councils = 'case when $2::uuid is null then visible_authorities() else array[$2::uuid] end'
const filters = '($1::text is null or c.pathway = $1) and ($3::uuid is null or c.owner_id = $3)'

function statements(status: 'open' | 'closed', by: string, direction: 'asc' | 'desc') {
  const order = (of: string): string => `order by ${of}.${by} ${direction}, ${of}.id ${direction}`
  const list = (from: string): string => `
    select p.id, p.authority_id as "authorityId", p.reference, p.pathway, p.pathway_version as "pathwayVersion", p.stage, p.status, p.stage_due_on as "stageDueOn", p.next_action as "nextAction", p.next_action_on as "nextActionOn",
      p.closed_on as "closedOn", p.person_name as "personName", p.postcode, p.opened_on as "openedOn", a.short_name as council, u.name as owner
    from (
      select c.* from unnest(${councils}) as mine(authority)
      cross join lateral (
        select * from cases c where c.authority_id = mine.authority and c.status = '${status}' and ${filters} ${from} ${order('c')} limit ${pageLength + 1}
      ) c ${order('c')} limit ${pageLength + 1}
    ) p join authorities a on a.id = p.authority_id left join users u on u.id = p.owner_id ${order('p')}`
  return {
    first: { name: `${status} cases`, text: list('') },
    next: { name: `${status} cases, next`, text: list(`and (c.${by}, c.id) ${direction === 'asc' ? '>' : '<'} ($4::date, $5::uuid)`) },
    counted: { name: `${status} cases, counted`, text: `select count(*)::int as total from (select from cases c where c.authority_id = any(${councils}) and c.status = '${status}' and ${filters} limit ${countedTo + 1}) counted` },
  }
}
const listsOf = { open: statements('open', 'next_action_on', 'asc'), closed: statements('closed', 'closed_on', 'desc') }

/** A person’s own open cases, those to be acted on soonest first. */
export const workOf = ({ db }: Pick<Here, 'db'>, userId: string) =>
  db.selectFrom('cases').innerJoin('authorities', 'authorities.id', 'cases.authority_id')
    .select(['cases.id', 'cases.authority_id as authorityId', 'cases.reference', 'cases.pathway', 'cases.pathway_version as pathwayVersion', 'cases.stage', 'cases.stage_due_on as stageDueOn', 'cases.next_action as nextAction', 'cases.next_action_on as nextActionOn', 'cases.person_name as personName', 'cases.postcode', 'cases.urgent', 'authorities.short_name as council'])
    .where('cases.owner_id', '=', userId).where('cases.status', '=', 'open').orderBy('cases.next_action_on').orderBy('cases.id').limit(200).execute()

/** Who can own a case: the agency’s own staff. */
export async function possibleOwners({ db }: Pick<Here, 'db'>): Promise<Record<string, string>> {
  const staff = await db.selectFrom('users').select(['id', 'name', 'role']).where('role', 'in', ['contact officer', 'caseworker', 'occupational therapist', 'technical officer', 'service manager']).where('disabled_at', 'is', null).orderBy('name').execute()
  return Object.fromEntries(staff.map(({ id, name, role }) => [id, `${name}, ${role}`]))
}

/** Handypersons and contractors that a case can be offered to. */
export async function possibleParties({ db }: Pick<Here, 'db'>): Promise<Record<string, string>> {
  const parties = await db.selectFrom('parties').select(['id', 'name', 'kind']).where('kind', 'in', ['handyperson', 'contractor']).orderBy('name').execute()
  return Object.fromEntries(parties.map(({ id, name, kind }) => [id, name.includes(kind) ? name : `${name} (${kind})`]))
}
