import type { Day } from '../../rules/calendar/day.ts'
import { grantPathways } from '../../rules/assessments/assessed-pathways.ts'
import type { Pence } from '../../rules/money.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { comparedName } from '../../rules/quotes/connected.ts'
import type { WayToQuote } from '../../rules/quotes/thresholds.ts'
import type { DirectionKind } from '../../rules/quotes/what-quotes-lack.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { nameOf } from '../../platform/db/statement-parts.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { liveDirection, standingQuotes, type CaseOfQuotes, type Direction, type Quote } from './quote.ts'
import { thresholdColumns } from './thresholds.sql.ts'

const ofACase = {
  name: 'quotes of a case',
  text: `select c.id, c.authority_id as "authorityId", c.circle_id as "circleId", c.reference, c.person_name as "personName", c.status, c.pathway, w.name as council,
    (select coalesce(json_agg(json_build_object('id', q.id, 'contractor', q.contractor, 'partyId', q.party_id, 'way', q.way, 'works', q.works_pence, 'fees', q.fees_pence, 'vat', q.vat_pence, 'receivedOn', q.received_on, 'covers', q.covers, 'connected', q.connected,
      'writtenBy', ${nameOf('q.written_by')}, 'voidedOn', q.voided_on, 'voidedBecause', q.voided_because, 'version', q.version) order by q.received_on, q.id), '[]') from quotes q where q.authority_id = c.authority_id and q.case_id = c.id) as quotes,
    (select coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'enough', d.enough, 'because', d.because, 'on', d.directed_on, 'by', ${nameOf('d.directed_by')}, 'endedOn', d.ended_on, 'endedBecause', d.ended_because, 'version', d.version) order by d.id desc), '[]') from quote_directions d where d.authority_id = c.authority_id and d.case_id = c.id) as directions,
    (select coalesce(json_agg(json_build_object(${thresholdColumns('t')}) order by t.from_on, t.set_at, t.id), '[]') from quote_thresholds t where t.authority_id = c.authority_id) as thresholds
  from cases c join authorities w on w.id = c.authority_id where c.reference = $1`,
}

/** The quotes of a case, what was directed about them, and what its council wants; undefined where there is no such case. */
export const quotesOf = async ({ run }: Pick<Here, 'run'>, reference: string): Promise<CaseOfQuotes | undefined> => (await run<CaseOfQuotes>(ofACase, [reference]))[0]

/** The case in the address. Throws NotFound. */
export async function caseOfQuotes(here: Pick<Here, 'run' | 'params'>): Promise<CaseOfQuotes> {
  const c = await quotesOf(here, (here.params.reference ?? '').toUpperCase())
  if (!c) throw new NotFound()
  return c
}

/** Quotes are written down on an open case for a grant. Throws a Refusal. */
export function mustAskForAGrant({ reference, status, pathway }: Pick<CaseOfQuotes, 'reference' | 'status' | 'pathway'>): void {
  if (status === 'closed') throw new Refusal(`${reference} is closed. Open it again first.`)
  if (!grantPathways.includes(pathway as PathwayKey)) throw new Refusal(`${reference} does not ask for a Disabled Facilities Grant: no quotes or application belong to it.`)
}

const about = ({ id, authorityId, circleId }: CaseOfQuotes) => ({ authorityId, circleId, caseId: id })

export interface QuoteTold { readonly contractor: string; readonly partyId: string | null; readonly way: WayToQuote; readonly works: Pence; readonly fees: Pence; readonly vat: Pence; readonly receivedOn: Day; readonly covers: string; readonly connected: string }
const adding = { name: 'quote written down', text: 'insert into quotes (id, authority_id, circle_id, case_id, contractor, same_as, party_id, way, works_pence, fees_pence, vat_pence, received_on, covers, connected, written_by, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict do nothing returning id' }
/** Writes a quote down. Throws a Refusal when the same contractor’s stands already: two estimates are from two contractors. */
export async function addQuote(here: Here, c: CaseOfQuotes, told: QuoteTold): Promise<string> {
  mustAskForAGrant(c)
  const again = standingQuotes(c).find(({ contractor, partyId }) => comparedName(contractor) === comparedName(told.contractor) || (partyId !== null && partyId === told.partyId))
  const id = here.newId()
  const made = again ? [] : await here.run(adding, [id, c.authorityId, c.circleId, c.id, told.contractor, comparedName(told.contractor), told.partyId, told.way, told.works, told.fees, told.vat, told.receivedOn, told.covers, told.connected, here.user.id, here.now])
  if (!made.length) throw new Refusal(`A quote from ${again?.contractor ?? told.contractor} stands already, and estimates must be from different contractors. If this one replaces it, void that one first`, 'contractor')
  await record(here, about(c), 'quote.received', { contractor: told.contractor, works: told.works, fees: told.fees, vat: told.vat, connected: told.connected }, told.receivedOn)
  return id
}

/** The quote that the address asks about, while it stands. Throws a Refusal. */
export function theQuote(c: CaseOfQuotes, id = ''): Quote {
  mustAskForAGrant(c)
  const found = standingQuotes(c).find(one => one.id === id)
  if (!found) throw new Refusal('Choose a quote that stands, on the page of the case’s quotes.')
  return found
}

const voiding = { name: 'quote voided', text: 'update quotes set voided_on = $3, voided_by = $4, voided_because = $5, version = version + 1 where id = $1 and version = $2 and voided_on is null returning id' }
export async function voidQuote(here: Here, c: CaseOfQuotes, { id, version, contractor }: Quote, because: string): Promise<void> {
  if (!(await here.run(voiding, [id, version, here.today, here.user.id, because])).length) throw new Stale()
  await record(here, about(c), 'quote.voided', { contractor, because })
}

/** Whether a direction may be given now. Throws a Refusal. */
export function mayDirect(c: CaseOfQuotes): void {
  mustAskForAGrant(c)
  const live = liveDirection(c)
  if (live) throw new Refusal(`${live.by} has directed already that ${live.enough === 1 ? 'one estimate' : `${live.enough} estimates`} will do. Take that back first.`)
}

export interface DirectionTold { readonly kind: DirectionKind; readonly enough: number; readonly because: string }
/** The council’s officer directs that fewer estimates will do: the 1996 Act, section 2(2)(b). */
export async function direct(here: Here, c: CaseOfQuotes, { kind, enough, because }: DirectionTold): Promise<void> {
  mayDirect(c)
  await here.run(...inserting('quote_directions', { id: here.newId(), authority_id: c.authorityId, circle_id: c.circleId, case_id: c.id, kind, enough, because, directed_on: here.today, directed_by: here.user.id }))
  await record(here, about(c), 'quote.directed', { kind, enough, because })
}

/** The direction that stands. Throws a Refusal. */
export function theDirection(c: CaseOfQuotes): Direction {
  mustAskForAGrant(c)
  const live = liveDirection(c)
  if (!live) throw new Refusal('No direction about estimates stands on this case.')
  return live
}

const ending = { name: 'direction taken back', text: 'update quote_directions set ended_on = $3, ended_by = $4, ended_because = $5, version = version + 1 where id = $1 and version = $2 and ended_on is null returning id' }
export async function endDirection(here: Here, c: CaseOfQuotes, { id, version, enough }: Direction, because: string): Promise<void> {
  if (!(await here.run(ending, [id, version, here.today, here.user.id, because])).length) throw new Stale()
  await record(here, about(c), 'quote.undirected', { enough, because })
}

/** Contractors on our own list, who may have quoted. */
export const knownContractors = async ({ run }: Pick<Here, 'run'>): Promise<Record<string, string>> =>
  Object.fromEntries((await run<{ id: string; name: string }>({ name: 'contractors who may quote', text: "select id, name from parties where kind = 'contractor' order by name" }, [])).map(({ id, name }) => [id, name]))
