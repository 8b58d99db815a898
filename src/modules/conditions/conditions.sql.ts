import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { chargeUntil, considerations, isPast, nothingCanBeDemanded, outcomeOf, outcomes, type ChargeKind, type Consideration } from '../../rules/conditions/after-the-works.ts'
import { formatMoney, type Pence } from '../../rules/money.ts'
import { nameOf } from '../../platform/db/statement-parts.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { tell } from '../letters/index.ts'

export interface Disposal { readonly id: string; readonly disposedOn: Day; readonly howKnown: string; readonly by: string; readonly on: Day }
export type Considered = Readonly<Record<Consideration, string>>
export interface Repayment extends Considered { readonly id: string; readonly pence: Pence; readonly because: string; readonly by: string; readonly on: Day; readonly paidOn: Day | null; readonly version: number }
export interface LandCharge {
  /** Null until something was written down about it: until then it follows from the decision and the certificate. */
  readonly id: string | null
  readonly decisionId: string; readonly pence: Pence; readonly certifiedOn: Day; /** Null where the scheme says no end. */ readonly endsOn: Day | null; readonly kind: ChargeKind; readonly registeredOn: Day | null; readonly registeredAs: string; readonly registeredBy: string | null
  readonly endedOn: Day | null; readonly endedBecause: string; readonly version: number; readonly disposal: Disposal | null; readonly repayment: Repayment | null
}
/** A case after its works: since when both clocks run, and what stands against the home. */
export interface CaseAfterwards {
  readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly reference: string; readonly personName: string; readonly council: string
  /** The works of an approved grant were certified on this day; null until they are. */
  readonly certifiedOn: Day | null
  readonly charge: LandCharge | null
}
export interface ChargeOnRegister extends CaseAfterwards { readonly charge: LandCharge }

// The decision that stands is the latest; the order that stands is the one that did not end. For how long the charge stands the scheme says, as it was on the day of the application.
const afterwards = `select c.id, c.authority_id as "authorityId", c.circle_id as "circleId", c.reference, c.person_name as "personName", w.name as council,
    case when d.approved then f.certified_on end as "certifiedOn", d.id as "decisionId", case when d.approved then d.charge_pence else 0 end as "chargePence", case when v.charge = 'whole' then 'whole' else 'mandatory-grant' end as kind, v.charge_years as years, l.row as "row"
  from cases c join authorities w on w.id = c.authority_id
    left join works_orders o on o.authority_id = c.authority_id and o.case_id = c.id and o.ended_on is null
    left join works_certificates f on f.authority_id = c.authority_id and f.order_id = o.id
    left join grant_decisions d on d.authority_id = c.authority_id and d.case_id = c.id and not exists (select 1 from grant_decisions n where n.authority_id = d.authority_id and n.case_id = d.case_id and n.number > d.number)
    left join decision_papers p on p.authority_id = d.authority_id and p.id = d.paper_id
    left join lateral (select v.charge, v.charge_years from scheme_versions v where v.authority_id = c.authority_id and v.scheme = p.scheme and v.from_on <= p.applied_on order by v.from_on desc limit 1) v on true
    left join lateral (select json_build_object('id', l.id, 'decisionId', l.decision_id, 'pence', l.pence, 'certifiedOn', l.certified_on, 'endsOn', l.ends_on, 'registeredOn', l.registered_on, 'registeredAs', l.registered_as, 'registeredBy', ${nameOf('l.registered_by')}, 'endedOn', l.ended_on, 'endedBecause', l.ended_because, 'version', l.version,
        'disposal', (select json_build_object('id', s.id, 'disposedOn', s.disposed_on, 'howKnown', s.how_known, 'by', ${nameOf('s.written_by')}, 'on', s.written_on) from charge_disposals s where s.authority_id = l.authority_id and s.charge_id = l.id),
        'repayment', (select json_build_object('id', r.id, 'pence', r.pence, 'hardship', r.hardship, 'job', r.job, 'health', r.health, 'care', r.care, 'because', r.because, 'by', ${nameOf('r.decided_by')}, 'on', r.decided_on, 'paidOn', r.paid_on, 'version', r.version) from charge_repayments r where r.authority_id = l.authority_id and r.charge_id = l.id)) as row
      from land_charges l where l.authority_id = c.authority_id and l.case_id = c.id order by l.id desc limit 1) l on true`
type Row = Omit<CaseAfterwards, 'charge'> & { readonly decisionId: string | null; readonly chargePence: Pence; readonly kind: ChargeKind; readonly years: number | null; readonly row: Omit<LandCharge, 'kind'> | null } & Record<string, unknown>

/** What is written down of the charge; before anything is, what follows from the decision and the certificate. */
function withCharge({ id, authorityId, circleId, reference, personName, council, certifiedOn, decisionId, chargePence, kind, years, row }: Row): CaseAfterwards {
  const arose = certifiedOn !== null && decisionId !== null && chargePence > 0
  const charge = row ? { ...row, kind } : (arose ? { id: null, decisionId, pence: chargePence, certifiedOn, endsOn: chargeUntil(certifiedOn, kind, years), kind, registeredOn: null, registeredAs: '', registeredBy: null, endedOn: null, endedBecause: '', version: 0, disposal: null, repayment: null } : null)
  return { id, authorityId, circleId, reference, personName, council, certifiedOn, charge }
}

const ofACase = { name: 'a case after its works', text: `${afterwards} where c.reference = $1` }
/** The case in the address. Throws NotFound. */
export async function caseAfterwards({ run, params }: Pick<Here, 'run' | 'params'>): Promise<CaseAfterwards> {
  const [row] = await run<Row>(ofACase, [(params.reference ?? '').toUpperCase()])
  if (!row) throw new NotFound()
  return withCharge(row)
}

const pageLength = 25
const place = "(r.council, coalesce((r.row ->> 'certifiedOn')::date, r.\"certifiedOn\"), r.reference)"
const register = {
  name: 'register of charges',
  text: `with charges as (${afterwards} where l.row is not null or (d.approved and d.charge_pence > 0 and f.certified_on is not null))
    select * from charges r where $1 = '' or ${place} > (select ${place.replace(/^\(|\)$/g, '')} from charges r where r.reference = $1) order by ${place} limit ${pageLength + 1}`,
}
/** One page of the charges, by council, those whose works were certified first before others; after the case on which the page before ended. */
export async function chargesAfter({ run }: Pick<Here, 'run'>, reference: string): Promise<{ readonly rows: readonly ChargeOnRegister[]; readonly more: boolean }> {
  const found = (await run<Row>(register, [reference])).map(withCharge).filter((one): one is ChargeOnRegister => one.charge !== null)
  return { rows: found.slice(0, pageLength), more: found.length > pageLength }
}

const aboutCase = ({ id, authorityId, circleId }: Pick<CaseAfterwards, 'id' | 'authorityId' | 'circleId'>) => ({ authorityId, circleId, caseId: id })

const writtenDown = { name: 'charge written down', text: 'insert into land_charges (id, authority_id, circle_id, case_id, decision_id, pence, certified_on, ends_on) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id' }
/** The charge as a row of its own, to which something can be added. Throws Stale when somebody else was first. */
async function asWritten(here: Here, c: CaseAfterwards, { id, version, decisionId, pence, certifiedOn, endsOn }: LandCharge): Promise<{ readonly id: string; readonly version: number }> {
  if (id !== null) return { id, version }
  const [made] = await here.run<{ id: string }>(writtenDown, [here.newId(), c.authorityId, c.circleId, c.id, decisionId, pence, certifiedOn, endsOn])
  if (!made) throw new Stale()
  return { id: made.id, version: 1 }
}

/** The charge that stands against the home. Throws a Refusal where none does. */
export function theCharge({ reference, certifiedOn, charge }: CaseAfterwards): LandCharge {
  if (!charge) throw new Refusal(certifiedOn === null ? `The works of ${reference} are not certified: nothing stands against the home.` : `Nothing of the grant of ${reference} is to be given back: nothing stands against the home.`)
  if (charge.endedOn !== null) throw new Refusal(`Nothing stands against the home any longer since ${formatDay(charge.endedOn)}. ${charge.endedBecause}`)
  return charge
}

/** The charge that is not registered yet. Throws a Refusal. */
export function theUnregistered(c: CaseAfterwards, today: Day): LandCharge {
  const charge = theCharge(c)
  if (isPast(charge, today)) throw new Refusal(`The charge ended on ${formatDay(charge.endsOn!)}: it is not registered any more.`)
  if (charge.registeredOn !== null) throw new Refusal(`It was registered on ${formatDay(charge.registeredOn)} as ${charge.registeredAs}.`)
  return charge
}

/** Writes down that the charge stands in the land charges register. Throws Stale when somebody else was first. */
export async function registerCharge(here: Here, c: CaseAfterwards, charge: LandCharge, on: Day, as: string): Promise<void> {
  const { id, version } = await asWritten(here, c, charge)
  if (!(await here.run({ name: 'charge registered', text: 'update land_charges set registered_on = $3, registered_as = $4, registered_by = $5, version = version + 1 where id = $1 and version = $2 and registered_on is null returning id' }, [id, version, on, as, here.user.id])).length) throw new Stale()
  await record(here, aboutCase(c), 'charge.registered', { as, pence: charge.pence, endsOn: charge.endsOn }, on)
}

/** The charge of a home that nobody has said was disposed of. Throws a Refusal. */
export function notDisposedOf(c: CaseAfterwards): LandCharge {
  const charge = theCharge(c)
  if (charge.disposal) throw new Refusal(`The home was disposed of on ${formatDay(charge.disposal.disposedOn)}: ${charge.disposal.by} has written it down.`)
  return charge
}

/** Writes down that the home was disposed of. */
export async function tellDisposal(here: Here, c: CaseAfterwards, charge: LandCharge, disposedOn: Day, howKnown: string): Promise<void> {
  const { id } = await asWritten(here, c, charge)
  const made = await here.run({ name: 'home disposed of', text: 'insert into charge_disposals (id, authority_id, circle_id, case_id, charge_id, disposed_on, how_known, written_by, written_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id' },
    [here.newId(), c.authorityId, c.circleId, c.id, id, disposedOn, howKnown, here.user.id, here.today])
  if (!made.length) throw new Refusal('A colleague has written down meanwhile that the home was disposed of. Look at what they wrote.')
  await record(here, aboutCase(c), 'home.disposed', { how: howKnown }, disposedOn)
}

/** The disposal after which something may be demanded. Throws a Refusal, with the law where nothing can be. */
export function toBeDecided(c: CaseAfterwards): { readonly charge: LandCharge; readonly disposal: Disposal } {
  const charge = theCharge(c)
  const { disposal, repayment } = charge
  if (!disposal) throw new Refusal('Nobody has written down that the home was disposed of. Until then, nothing can be demanded.')
  if (repayment) throw new Refusal(`${repayment.by} decided this on ${formatDay(repayment.on)}.`)
  const outside = nothingCanBeDemanded(charge, disposal.disposedOn)
  if (outside) throw new Refusal(outside)
  return { charge, disposal }
}

export interface RepaymentTold extends Considered { readonly pence: Pence; readonly because: string; /** Where the person lives now: the home may be somebody else’s by then. */ readonly address: readonly string[] }
/** Decides what is demanded: the council’s act, which the database refuses from anybody but its officer. Where nothing is, the charge ends. The person is told. */
export async function decideRepayment(here: Here, c: CaseAfterwards, { pence: demanded, because, address, ...considered }: RepaymentTold): Promise<void> {
  const { charge, disposal } = toBeDecided(c)
  const { hardship, job, health, care } = considered
  const outcome = outcomeOf(demanded, charge.pence)
  const made = await here.run({ name: 'repayment decided', text: 'insert into charge_repayments (id, authority_id, circle_id, case_id, charge_id, disposal_id, pence, hardship, job, health, care, because, decided_by, decided_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing returning id' },
    [here.newId(), c.authorityId, c.circleId, c.id, charge.id, disposal.id, demanded, hardship, job, health, care, because, here.user.id, here.today])
  if (!made.length) throw new Refusal('A colleague has decided this meanwhile. Look at what they decided.')
  await record(here, aboutCase(c), 'repayment.decided', { outcome, pence: demanded, because, hardship, job, health, care })
  await tell(here, c, {
    kind: 'repayment-decided', lines: address, values: { outcome: `${outcomes[outcome]}.`, repayment: demanded > 0 ? formatMoney(demanded) : '', charge: formatMoney(charge.pence), 'disposed-on': formatDay(disposal.disposedOn), reasons: because },
    tables: { considered: { head: ['What the council considered', 'What it found'], rows: Object.entries(considerations).map(([key, question]) => [question, considered[key as Consideration]]) } },
  })
  if (outcome === 'waived') await endCharge(here, charge, here.today, 'The council waived it.')
}

/** What was demanded and is not paid back yet. Throws a Refusal. */
export function toBePaid(c: CaseAfterwards): { readonly charge: LandCharge; readonly repayment: Repayment } {
  const charge = theCharge(c)
  if (!charge.repayment) throw new Refusal('The council has not demanded anything back.')
  return { charge, repayment: charge.repayment }
}

/** Writes down that what was demanded is paid back: the charge ends. Throws Stale when somebody else was first. */
export async function payBack(here: Here, c: CaseAfterwards, on: Day): Promise<void> {
  const { charge, repayment } = toBePaid(c)
  if (!(await here.run({ name: 'charge paid back', text: 'update charge_repayments set paid_on = $3, paid_written_by = $4, version = version + 1 where id = $1 and version = $2 and paid_on is null returning id' }, [repayment.id, repayment.version, on, here.user.id])).length) throw new Stale()
  await record(here, aboutCase(c), 'repayment.paid', { pence: repayment.pence }, on)
  await endCharge(here, charge, on, 'What the council demanded was paid back.')
}

async function endCharge(here: Here, { id, version }: LandCharge, on: Day, because: string): Promise<void> {
  if (!(await here.run({ name: 'charge ended', text: 'update land_charges set ended_on = $3, ended_because = $4, ended_by = $5, version = version + 1 where id = $1 and version = $2 and ended_on is null returning id' }, [id, version, on, because, here.user.id])).length) throw new Stale()
}
