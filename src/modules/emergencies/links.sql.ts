import type { Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { record, type About } from '../../platform/events/record.ts'
import { inSight, NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import type { Emergency, Helped } from './emergency.ts'

export type Of = 'person' | 'home'
interface Whose { readonly id: string; readonly authorityIds: readonly string[]; readonly circleId: string | null; readonly name: string; readonly merged: boolean; readonly councils: Readonly<Record<string, string>> }
const councilsOf = (alias: string): string => `(select coalesce(json_object_agg(a.id, a.short_name order by a.short_name), '{}') from authorities a where a.id = any(${alias}.authority_ids) and a.kind <> 'agency') as councils`
const records = {
  person: { name: 'person affected', text: `select p.id, p.authority_ids as "authorityIds", p.circle_id as "circleId", coalesce(nullif(concat_ws(' ', nullif(p.given_name, ''), nullif(p.surname, '')), ''), 'Name not known') as name, p.merged_into is not null as merged, ${councilsOf('p')} from people p where p.id = $1` },
  home: { name: 'home affected', text: `select h.id, h.authority_ids as "authorityIds", h.circle_id as "circleId", coalesce(nullif(concat_ws(', ', nullif(h.line1, ''), nullif(h.town, ''), nullif(h.postcode, '')), ''), 'Address not known') as name, false as merged, ${councilsOf('h')} from homes h where h.id = $1` },
} as const

/** The person or home in the address, with the councils it has to do with. Throws NotFound. */
export async function whoseLink(here: Pick<Here, 'run' | 'user'>, of: Of, id = '') {
  const [found] = isUuid(id) ? await here.run<Whose & Record<string, unknown>>(records[of], [id]) : []
  if (!found) throw new NotFound()
  if (found.merged) throw new Refusal('This record was merged into another: link that one, or undo the merge first.')
  return inSight(here, found as Whose)
}
export type InSight = Awaited<ReturnType<typeof whoseLink>>

export interface LinkThere { readonly id: string; readonly emergencyId: string; readonly reference: string; readonly name: string; readonly closedOn: Day | null; readonly linkedOn: Day; readonly spokenOn: Day | null; readonly times: number }
const there = {
  name: 'emergencies of people and homes',
  text: `select l.id, l.emergency_id as "emergencyId", e.reference, e.name, e.closed_on as "closedOn", l.linked_on as "linkedOn", h.times, h.spoken as "spokenOn"
    from emergency_links l join emergencies e on e.id = l.emergency_id
      left join lateral (select count(*)::int as times, max(on_day) filter (where spoken) as spoken from emergency_help where link_id = l.id) h on true
    where (l.person_id = any($1) or l.home_id = any($2)) and l.ended_on is null order by e.began_on desc, l.id limit 20`,
}
/** The emergencies that these people and homes are linked to. */
export const emergenciesOf = ({ run }: Pick<Here, 'run'>, people: readonly string[], homes: readonly string[]): Promise<LinkThere[]> => run<LinkThere & Record<string, unknown>>(there, [people, homes])

const held = { name: 'emergency held', text: 'select closed_on as "closedOn" from emergencies where id = $1 for no key update' }
/** Holds an emergency until the end of the transaction, so that nobody closes it, nor links the same person, meanwhile. */
async function hold({ run }: Pick<Here, 'run'>, id: string, field: string): Promise<void> {
  const [found] = await run<{ closedOn: Day | null }>(held, [id])
  if (!found) throw new NotFound()
  if (found.closedOn) throw new Refusal('Somebody closed this emergency just now. The service manager can open it again', field)
}

export const alreadyLinked = 'They are linked to this emergency already. Open the link that is there: it stands below'

// The record is held meanwhile, so that a council it comes to belong to sees this link too.
const adding = (of: Of): string => `insert into emergency_links (id, authority_ids, circle_id, emergency_id, ${of}_id, council_id, how, linked_on, linked_by)
  select $1, r.authority_ids, r.circle_id, $3, r.id, $4, $5, $6, $7 from ${of === 'person' ? 'people' : 'homes'} r where r.id = $2 for share`
const added = { person: { name: 'new link of a person', text: adding('person') }, home: { name: 'new link of a home', text: adding('home') } } as const

const storyAt = (of: Of, { id, authorityId, circleId }: Pick<InSight, 'id' | 'authorityId' | 'circleId'>): About => ({ authorityId, circleId, ...of === 'person' ? { personId: id } : { homeId: id } })

/** Says that an emergency affects a person or a home, and answers with the link’s id. Throws a Refusal at `emergency` when it is there already. */
export async function linkTo(here: Here, e: Pick<Emergency, 'id' | 'name'>, of: Of, whose: InSight, { council, how }: { readonly council: string; readonly how: string }): Promise<string> {
  await hold(here, e.id, 'emergency')
  const standing = of === 'person' ? await emergenciesOf(here, [whose.id], []) : await emergenciesOf(here, [], [whose.id])
  if (standing.some(({ emergencyId }) => emergencyId === e.id)) throw new Refusal(alreadyLinked, 'emergency')
  const id = here.newId()
  await here.run(added[of], [id, whose.id, e.id, council || Object.keys(whose.councils)[0] || whose.authorityIds[0], how, here.today, here.user.id])
  await record(here, storyAt(of, whose), 'emergency.linked', { name: e.name, how })
  return id
}

interface LinkRow {
  readonly id: string; readonly authorityIds: readonly string[]; readonly circleId: string | null; readonly emergencyId: string; readonly personId: string | null; readonly homeId: string | null; readonly how: string; readonly linkedOn: Day; readonly linkedByName: string; readonly endedOn: Day | null; readonly endReason: string; readonly version: number
  readonly who: string; readonly council: string; readonly reference: string; readonly name: string; readonly beganOn: Day; readonly closedOn: Day | null
}
const one = {
  name: 'link to an emergency',
  text: `select l.id, l.authority_ids as "authorityIds", l.circle_id as "circleId", l.emergency_id as "emergencyId", l.person_id as "personId", l.home_id as "homeId", l.how, l.linked_on as "linkedOn", u.name as "linkedByName", l.ended_on as "endedOn", l.end_reason as "endReason", l.version,
      case when p.id is not null then coalesce(nullif(concat_ws(' ', nullif(p.given_name, ''), nullif(p.surname, '')), ''), 'Name not known') else coalesce(nullif(concat_ws(', ', nullif(h.line1, ''), nullif(h.town, ''), nullif(h.postcode, '')), ''), 'Address not known') end as who,
      a.short_name as council, e.reference, e.name, e.began_on as "beganOn", e.closed_on as "closedOn"
    from emergency_links l join emergencies e on e.id = l.emergency_id join authorities a on a.id = l.council_id join users u on u.id = l.linked_by left join people p on p.id = l.person_id left join homes h on h.id = l.home_id
    where l.id = $1 and (p.id is not null or h.id is not null)`,
}
/** The link in the address: who is affected by which emergency. Throws NotFound; whom it is about was looked at. */
export async function theLink(here: Pick<Here, 'run' | 'params' | 'user' | 'saw'>) {
  const [row] = isUuid(here.params.id ?? '') ? await here.run<LinkRow & Record<string, unknown>>(one, [here.params.id]) : []
  if (!row) throw new NotFound()
  const found = inSight(here, row as LinkRow)
  const of: Of = found.personId ? 'person' : 'home'
  here.saw(of, [{ id: (found.personId ?? found.homeId)!, authorityId: found.authorityId }])
  return { ...found, of }
}
export type Link = Awaited<ReturnType<typeof theLink>>

/** Why no help can be written down for somebody; undefined when it can. */
export const againstHelp = ({ closedOn, endedOn }: Pick<Link, 'closedOn' | 'endedOn'>): string | undefined =>
  closedOn ? 'This emergency is closed. Help can be written down once the service manager has opened it again' : endedOn ? 'They were taken off this emergency. Link them again first, if it affects them still' : undefined

/** The same while it stands and the emergency is open. Throws a Refusal that says why not. */
export async function standingLink(here: Here): Promise<Link> {
  const found = await theLink(here)
  const against = againstHelp(found)
  if (against) throw new Refusal(`${against}.`)
  return found
}

const about = ({ of, personId, homeId, authorityId, circleId }: Link): About => storyAt(of, { id: (personId ?? homeId)!, authorityId, circleId })

const helping = {
  name: 'new help in an emergency',
  text: `insert into emergency_help (id, authority_ids, circle_id, emergency_id, link_id, kinds, words, spoken, on_day, next_what, next_on, given_by, given_at)
    select $1, l.authority_ids, l.circle_id, l.emergency_id, l.id, $3, $4, $5, $6, $7, $8, $9, $10 from emergency_links l where l.id = $2 for share`,
}
/** Writes down what was done for somebody, and what is next. */
export async function giveHelp(here: Here, link: Link, { kinds, words, spoken, on, nextWhat, nextOn }: Helped): Promise<void> {
  await hold(here, link.emergencyId, 'words')
  await here.run(helping, [here.newId(), link.id, kinds, words, spoken, on, nextWhat, nextOn, here.user.id, here.now])
  await record(here, about(link), 'help.given', { name: link.name, kinds, words, spoken, ...nextOn ? { next: nextWhat, nextOn } : {} }, on)
}

/** Takes somebody off an emergency: it affects them no longer, or they were linked by mistake. Throws Stale when somebody else was first. */
export async function takeOff(here: Here, link: Link, reason: string): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('emergency_links').set({ ended_on: here.today, end_reason: reason, version: link.version + 1 }).where('id', '=', link.id).where('version', '=', link.version).where('ended_on', 'is', null).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await record(here, about(link), 'emergency.unlinked', { name: link.name, reason })
}

export interface HelpRow { readonly id: string; readonly kinds: readonly string[]; readonly words: string; readonly spoken: boolean; readonly on: Day; readonly nextWhat: string; readonly nextOn: Day | null; readonly by: string }
const helpThere = { name: 'help in an emergency', text: 'select h.id, h.kinds, h.words, h.spoken, h.on_day as "on", h.next_what as "nextWhat", h.next_on as "nextOn", u.name as by from emergency_help h join users u on u.id = h.given_by where h.link_id = $1 order by h.on_day desc, h.given_at desc, h.id desc limit 200' }
/** What was done for them, the latest first. */
export const helpOf = ({ run }: Pick<Here, 'run'>, linkId: string): Promise<HelpRow[]> => run<HelpRow & Record<string, unknown>>(helpThere, [linkId])
