import { formatDay, type Day } from '../../rules/calendar/day.ts'
import type { Pence } from '../../rules/money.ts'
import type { Condition } from '../../rules/schemes/conditions.ts'
import { orderOf, whatIsWrong, type EvidenceKind, type Repayment, type SchemeVersion } from '../../rules/schemes/policy.ts'
import { schemeKinds, type SchemeKey } from '../../rules/schemes/scheme.ts'
import type { OrderOfMaximum } from '../../rules/test-of-resources/application.ts'
import { inserting } from '../../platform/db/inserting.ts'
import type { Happened } from '../../platform/events/history.ts'
import { Refusal, type EventKind, type Events, type Here } from '../../platform/here.ts'
import { versionOn, type Stored } from './scheme-version.ts'

interface Row extends Record<string, unknown> {
  readonly id: string; readonly authorityId: string; readonly council: string; readonly scheme: SchemeKey; readonly from: Day; readonly until: Day | null; readonly title: string
  readonly maximumPence: Pence | null; readonly maximumYears: number | null; readonly minimum: Pence | null; readonly test: SchemeVersion['test']; readonly conditions: readonly Condition[]
  readonly charge: Repayment['charge']; readonly chargeYears: number | null; readonly evidence: readonly EvidenceKind[]; readonly contribution: OrderOfMaximum | null
  readonly document: string; readonly clause: string; readonly sourceOn: Day | null; readonly unconfirmed: string | null; readonly commonPolicy: string; readonly because: string; readonly version: number; readonly by: string
}
const columns = `v.id, v.authority_id as "authorityId", a.short_name as council, v.scheme, v.from_on as "from", v.until_on as "until", v.title, v.maximum_pence as "maximumPence", v.maximum_years as "maximumYears", v.minimum_pence as minimum, v.test, v.conditions, v.charge, v.charge_years as "chargeYears", v.evidence, v.contribution,
  v.source_document as document, v.source_clause as clause, v.source_on as "sourceOn", v.unconfirmed, v.common_policy as "commonPolicy", v.because, v.version, u.name as by`
const from = 'from scheme_versions v join authorities a on a.id = v.authority_id join users u on u.id = v.by_user'

const repaymentOf = ({ charge, chargeYears }: Row): Repayment => charge === 'none' ? { charge } : charge === 'whole' ? { charge, years: chargeYears } : { charge, years: 10 }
const stored = (row: Row): Stored => ({
  id: row.id, authorityId: row.authorityId, council: row.council, scheme: row.scheme, from: row.from, until: row.until, title: row.title,
  maximum: row.maximumPence === null ? null : { pence: row.maximumPence, years: row.maximumYears }, minimum: row.minimum, test: row.test, conditions: row.conditions, repayment: repaymentOf(row),
  evidence: row.evidence, ...row.contribution ? { order: row.contribution } : {}, source: { document: row.document, clause: row.clause, day: row.sourceOn }, confirmed: row.unconfirmed ?? true,
  commonPolicy: row.commonPolicy, because: row.because, version: row.version, by: row.by,
})

type Asking = Pick<Here, 'run'>
const every = { name: 'versions of all schemes', text: `select ${columns} ${from} order by a.short_name, v.scheme, v.from_on` }
/** Every version of every scheme that whoever asks may see. */
export const allVersions = async ({ run }: Asking): Promise<Stored[]> => (await run<Row>(every, [])).map(stored)

export interface WhichScheme { readonly authorityId: string; readonly scheme: SchemeKey }
const ofOne = { name: 'versions of a scheme', text: `select ${columns} ${from} where v.authority_id = $1 and v.scheme = $2 order by v.from_on` }
/** The versions of a council’s scheme, the first one first. */
export const versionsOf = async ({ run }: Asking, { authorityId, scheme }: WhichScheme): Promise<Stored[]> => (await run<Row>(ofOne, [authorityId, scheme])).map(stored)

const ofACouncil = { name: 'versions of a council', text: `select ${columns} ${from} where v.authority_id = $1 order by v.scheme, v.from_on` }
/** Every version of every scheme of a council. */
export const schemesOfCouncil = async ({ run }: Asking, authorityId: string): Promise<Stored[]> => (await run<Row>(ofACouncil, [authorityId])).map(stored)

/** The version a case follows: the one that held on the day it was opened or applied for. Throws a Refusal, which says so, when none did. */
export async function schemeOfCase(here: Asking, { day, ...which }: WhichScheme & { readonly day: Day }): Promise<Stored> {
  const found = versionOn(await versionsOf(here, which), day)
  if (!found) throw new Refusal(`No version of ${schemeKinds[which.scheme].title} is on record for this council on ${formatDay(day)}. The service manager or the council’s grants officer can add it under Schemes.`)
  return found
}

/** Whether the council takes the maximum or the contribution first. Undefined where no version covers the day. */
export async function orderOfMaximumOn(here: Asking, { day, ...which }: WhichScheme & { readonly day: Day }): Promise<OrderOfMaximum | undefined> {
  const found = versionOn(await versionsOf(here, which), day)
  return found && orderOf(found)
}

export type VersionTold = Omit<SchemeVersion, 'council'> & { readonly authorityId: string; readonly because: string; readonly commonPolicy: string }

const adding = {
  name: 'new version of a scheme',
  text: `insert into scheme_versions (id, authority_id, scheme, from_on, until_on, title, maximum_pence, maximum_years, minimum_pence, test, conditions, charge, charge_years, evidence, contribution, source_document, source_clause, source_on, unconfirmed, common_policy, because, version, by_user, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24) on conflict do nothing returning id`,
}
/** Puts a version on record after those that are there. What is there is never altered. Throws a Refusal when it cannot stand. */
export async function addVersion(here: Here, told: VersionTold): Promise<void> {
  const wrong = whatIsWrong({ ...told, council: '' })
  if (wrong) throw new Refusal(wrong)
  const latest = (await versionsOf(here, told)).at(-1)
  if (latest && latest.from >= told.from) throw new Refusal(`${latest.council} has a version from ${formatDay(latest.from)}, and what is on record is never altered. The new one must begin after that day`, 'from')
  const { repayment, source, maximum } = told
  const made = await here.run(adding, [here.newId(), told.authorityId, told.scheme, told.from, told.until, told.title, maximum?.pence ?? null, maximum?.years ?? null, told.minimum, told.test, JSON.stringify(told.conditions),
    repayment.charge, repayment.charge === 'none' ? null : repayment.years, [...told.evidence], told.order ?? null, source.document, source.clause, source.day, told.confirmed === true ? null : told.confirmed, told.commonPolicy, told.because, (latest?.version ?? 0) + 1, here.user.id, here.now])
  if (!made.length) throw new Refusal('Somebody has added a version from this day meanwhile', 'from')
  await schemeEvent(here, told, 'scheme.added', { title: told.title, from: told.from, until: told.until, because: told.because, common: told.commonPolicy, unconfirmed: told.confirmed === true ? null : told.confirmed })
}

/** Writes down what happened to a scheme, in the transaction that made it happen. */
export const schemeEvent = <K extends EventKind>(here: Here, { authorityId, scheme }: WhichScheme, kind: K, said: Events[K], on: Day = here.today) =>
  here.run(...inserting('scheme_events', { id: here.newId(), authority_id: authorityId, scheme, kind, said: JSON.stringify(said), on_day: on, at: here.now, by_user: here.user.id }))

const story = { name: 'story of a scheme', text: 'select e.kind, e.said, e.on_day as "on", e.at, u.name as by from scheme_events e join users u on u.id = e.by_user where e.authority_id = $1 and e.scheme = $2 order by e.at desc, e.id desc limit 200' }
export const storyOfScheme = ({ run }: Asking, { authorityId, scheme }: WhichScheme): Promise<Happened[]> => run<Happened & Record<string, unknown>>(story, [authorityId, scheme])
