import { grantPathways } from '../../rules/assessments/assessed-pathways.ts'
import { addMonths, type Day } from '../../rules/calendar/day.ts'
import type { WayOfContact } from '../../rules/contacts.ts'
import { pathways } from '../../rules/pathways/pathways.ts'
import { offeredInWords } from '../../rules/waiting/meanwhile.ts'
import { paceOver } from '../../rules/waiting/pace.ts'
import type { WaitingRule } from '../../rules/waiting/ordering.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { listed, nameOf, onCase } from '../../platform/db/statement-parts.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import { record } from '../../platform/events/record.ts'
import type { Here } from '../../platform/here.ts'
import { listOn, placeOn, type CouncilsList, type Kept, type List, type OnTheList, type PlaceOfCase } from './waiting.ts'

type Asking = Pick<Here, 'run' | 'today'>

/** Each version of a pathway that asks for a mandatory grant, with the stage at which its works are done. */
const asked = grantPathways.flatMap(key => pathways[key].map(({ version, stages }) => ({ key, version, works: stages.findIndex(stage => stage.key === 'do-the-works') + 1 })))
const versions = [asked.map(({ key }) => key), asked.map(({ version }) => version), asked.map(({ works }) => works)]
const ofAGrant = "join unnest($1::text[], $2::int[], $3::int[]) as g(pathway, version, works) on g.pathway = c.pathway and g.version = c.pathway_version"

const rules = listed(`'id', r.id, 'from', r.from_on, 'orders', r.orders, 'waitsFrom', r.waits_from, 'points', case when cardinality(r.points) = 4 then json_build_object('priorities', r.points[1:3], 'month', r.points[4]) end, 'keepInTouchWeeks', r.keep_weeks, 'source', r.source, 'setBy', ${nameOf('r.set_by')}`, 'waiting_rules r where r.authority_id = w.id', 'r.from_on, r.set_at, r.id')
// Whoever closed before the months that are measured left before them.
const left = `(select count(*)::int from cases c ${ofAGrant} where c.authority_id = w.id and (c.status = 'open' or c.closed_on > $4)
    and least((select min(d.on_day) from grant_decisions d where ${onCase('d')}), c.entered_days[g.works], case when c.status = 'closed' and c.stage > 1 then c.closed_on end) between $4::date + 1 and $5::date)`
const councils = { name: 'waiting lists of councils', text: `select w.id as "authorityId", w.name as council, ${rules} as rules, ${left} as left from authorities w where w.id = any($6) order by w.name` }

const sentOn = `(select min(r.sent_on) from recommendations r where ${onCase('r')})`
const onTheList = (which: string): string => `select c.id, c.authority_id as "authorityId", c.circle_id as "circleId", c.reference, c.person_name as "personName", c.postcode, c.stage, c.urgent, c.last_contact_on as "lastContactOn",
      coalesce((select f.told->>'is' = 'true' from eligibility_facts f where ${onCase('f')} and f.fact = 'leaving-hospital' order by f.on_day desc, f.at desc limit 1), false) as "leavingHospital",
      (select r.priority from recommendations r where ${onCase('r')} and r.sent_on is not null order by r.number desc limit 1) as priority,
      coalesce(${sentOn}, c.entered_days[2], c.entered_days[3], c.opened_on) as "recommendedOn",
      (select max(a.made_on) from applications a where ${onCase('a')} and a.withdrawn_on is null) as "appliedOn",
      (select p.born_on from people p where p.id = c.person_id) as "bornOn",
      (select max(k.on_day) from waiting_contacts k where ${onCase('k')}) as "keptOn",
      (select coalesce(array_agg(distinct o), '{}') from waiting_contacts k, unnest(k.offered) as o where ${onCase('k')}) as offered
    from cases c ${ofAGrant}
    where ${which} and c.status = 'open' and c.stage < g.works and (c.stage > 1 or ${sentOn} is not null) and not exists (select 1 from grant_decisions d where ${onCase('d')})`
const waiting = { name: 'those who wait', text: onTheList('c.authority_id = $4') }
const besideACase = { name: 'those who wait beside a case', text: onTheList("c.authority_id = (select x.authority_id from cases x where x.reference = $4 and x.status = 'open' and x.pathway = any($1))") }

const lists = (here: Asking, ids: readonly string[]): Promise<CouncilsList[]> => here.run<CouncilsList>(councils, [...versions, addMonths(here.today, -paceOver), here.today, ids])

/** The list of a council; undefined where whoever asks sees no such council. */
export async function listOf(here: Asking, authorityId: string): Promise<List | undefined> {
  const [[council], all] = await Promise.all([lists(here, [authorityId]), here.run<OnTheList>(waiting, [...versions, authorityId])])
  return council && listOn(council, all, here.today)
}

/** Where a case stands; undefined where it does not wait. */
export async function placeOfCase(here: Asking, reference: string): Promise<PlaceOfCase | undefined> {
  const all = await here.run<OnTheList>(besideACase, [...versions, reference])
  const one = all.find(each => each.reference === reference)
  if (!one) return undefined
  const [council] = await lists(here, [one.authorityId])
  return council && placeOn(listOn(council, all, here.today), reference)
}

const kept = {
  name: 'contacts of a case that waits',
  text: `select k.id, k.on_day as "on", k.how, k.words, k.position, k.of_how_many as of, k.expected_on as expected, k.offered, k.answer, ${nameOf('k.by_user')} as by
    from waiting_contacts k join cases c on ${onCase('k')} where c.reference = $1 order by k.on_day desc, k.at desc, k.id desc limit 100`,
}
/** That somebody heard from us while they waited, the latest first. */
export const keptInTouch = ({ run }: Pick<Here, 'run'>, reference: string): Promise<Kept[]> => run<Kept>(kept, [reference])

export interface KeptTold { readonly on: Day; readonly how: WayOfContact; readonly words: string; readonly offered: readonly string[]; readonly answer: string }
/** Writes down that somebody heard from us, with their place and month as they stand; `titles` are those of the council’s schemes. The contact itself is the case’s. */
export async function keepInTouch(here: Here, { one, place, of, expected }: PlaceOfCase, { on, how, words, offered, answer }: KeptTold, titles: Readonly<Record<string, string>>): Promise<void> {
  const position = place?.position ?? null
  await here.run(...inserting('waiting_contacts', { id: here.newId(), authority_id: one.authorityId, circle_id: one.circleId, case_id: one.id, on_day: on, how, words, position, of_how_many: position === null ? null : of, expected_on: expected ?? null, offered: [...offered], answer, by_user: here.user.id, at: here.now }))
  await record(here, { authorityId: one.authorityId, circleId: one.circleId, caseId: one.id }, 'waiting.kept', { position, of: position === null ? null : of, expected: expected ?? null, offered: offered.map(key => offeredInWords(key, titles)), answer }, on)
}

/** Sets in which order a council takes those who wait, from a day on. What was set before stays on record. */
export async function setRule(here: Here, authorityId: string, { from, orders, waitsFrom, points, keepInTouchWeeks, source }: WaitingRule & { readonly source: string }): Promise<void> {
  await here.run(...inserting('waiting_rules', { id: here.newId(), authority_id: authorityId, from_on: from, orders: [...orders], waits_from: waitsFrom, points: points ? [...points.priorities, points.month] : [], keep_weeks: keepInTouchWeeks, source, set_by: here.user.id, set_at: here.now }))
  await recordSetting(here, 'waiting-rule.set', { authorityId, from, orders, waitsFrom, points, keepInTouchWeeks, source })
}
