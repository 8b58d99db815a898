import { addDays, formatDay, type Day } from '../../rules/calendar/day.ts'
import type { Changed } from '../../rules/events.ts'
import { grantPathways } from '../../rules/assessments/assessed-pathways.ts'
import { whyNotThisCertificate } from '../../rules/applications/certificates.ts'
import { decideBy, whyTooYoung } from '../../rules/applications/what-an-application-lacks.ts'
import { whyNotBegun } from '../../rules/applications/signing.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { nameOf } from '../../platform/db/statement-parts.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { tell } from '../letters/index.ts'
import { quotesOf } from '../quotes/index.ts'
import { applicationOf, daysToPutRight, lackingIn, standing, type Application, type CaseOfApplication } from './application.ts'

const columns = `'id', a.id, 'applicant', a.applicant, 'applicantName', a.applicant_name, 'applicantBornOn', a.applicant_born_on, 'fromAbroad', a.from_abroad, 'publicBody', a.public_body,
  'purposes', a.purposes, 'works', a.works, 'feeKinds', a.fee_kinds, 'fees', a.fees_pence, 'begun', a.begun, 'begunBecause', a.begun_because,
  'certificate', a.certificate, 'certificateInterest', a.certificate_interest, 'certificateStays', a.certificate_stays, 'certificateBy', a.certificate_by, 'certificateOn', a.certificate_on,
  'landlordCertificate', a.landlord_certificate, 'landlordBy', a.landlord_certificate_by, 'landlordOn', a.landlord_certificate_on, 'landlordBecause', a.landlord_certificate_because,
  'signedWay', a.signed_way, 'signedBy', a.signed_by, 'signedOn', a.signed_on, 'signedWitness', a.signed_witness, 'signedPaper', a.signed_paper, 'recordedBy', ${nameOf('a.recorded_by')},
  'begunBy', ${nameOf('a.begun_by')}, 'begunOn', a.begun_at::date, 'madeOn', a.made_on, 'madeBy', ${nameOf('a.made_by')},
  'returnedOn', a.returned_on, 'returnedBy', ${nameOf('a.returned_by')}, 'returnedLacking', a.returned_lacking, 'returnedMadeOn', a.returned_made_on,
  'withdrawnOn', a.withdrawn_on, 'withdrawnBy', ${nameOf('a.withdrawn_by')}, 'withdrawnBecause', a.withdrawn_because, 'version', a.version`
const ofACase = {
  name: 'application of a case',
  text: `select c.id, c.authority_id as "authorityId", c.circle_id as "circleId", c.reference, c.person_id as "personId", c.person_name as "personName", p.born_on as "bornOn", c.status, c.pathway, w.name as council,
      c.home_id as "homeId", h.line1, h.line2, h.town, h.postcode, h.tenure,
      (select coalesce(json_agg(json_build_object(${columns}) order by a.begun_at desc, a.id desc), '[]') from applications a where a.authority_id = c.authority_id and a.case_id = c.id) as applications
    from cases c join authorities w on w.id = c.authority_id join people p on p.id = c.person_id join homes h on h.id = c.home_id where c.reference = $1`,
}

/** The application of a case, those that were withdrawn before it, and the quotes; undefined where there is no such case. */
export async function theApplicationOf({ run }: Pick<Here, 'run'>, reference: string): Promise<CaseOfApplication | undefined> {
  const [[found], quotes] = await Promise.all([run<Omit<CaseOfApplication, 'quotes'>>(ofACase, [reference]), quotesOf({ run }, reference)])
  return found && quotes ? { ...found, quotes } as CaseOfApplication : undefined
}

/** The case in the address. Throws NotFound. */
export async function caseOfApplication(here: Pick<Here, 'run' | 'params'>): Promise<CaseOfApplication> {
  const c = await theApplicationOf(here, (here.params.reference ?? '').toUpperCase())
  if (!c) throw new NotFound()
  return c
}

export const asksForAGrant = ({ pathway }: Pick<CaseOfApplication, 'pathway'>): boolean => grantPathways.includes(pathway as PathwayKey)

function mustBeOpen(c: CaseOfApplication): void {
  if (c.status === 'closed') throw new Refusal(`${c.reference} is closed. Open it again first.`)
  if (!asksForAGrant(c)) throw new Refusal(`${c.reference} does not ask for a Disabled Facilities Grant: no application belongs to it.`)
}
/** An application may be begun. Throws a Refusal. */
export function mayBegin(c: CaseOfApplication): void {
  mustBeOpen(c)
  const already = applicationOf(c)
  if (already) throw new Refusal(`An application was begun by ${already.begunBy} already: ${standing(already).toLowerCase()}. Carry on with that one, or withdraw it first.`)
}
/** The application that is not withdrawn. Throws a Refusal. */
export function theOpenOne(c: CaseOfApplication): Application {
  mustBeOpen(c)
  const found = applicationOf(c)
  if (!found) throw new Refusal('There is no application on this case yet. Begin one first.')
  return found
}
/** The same to look at, on a case that is closed too. Throws a Refusal. */
export function theOpenOneToSee(c: CaseOfApplication): void {
  if (!applicationOf(c)) throw new Refusal('There is no application on this case yet. Begin one first.')
}
/** The same, while it can be changed. Throws a Refusal. */
export function theDraft(c: CaseOfApplication): Application {
  const found = theOpenOne(c)
  if (found.madeOn !== null) throw new Refusal(`${c.council} has this application, and it is not changed any more. Its officer can return it if something is lacking, or it can be withdrawn.`)
  return found
}
/** The same, while the council has it. Throws a Refusal. */
export function theOneMade(c: CaseOfApplication): Application & { readonly madeOn: Day } {
  const found = theOpenOne(c)
  if (found.madeOn === null) throw new Refusal('This application has not been handed to the council.')
  return { ...found, madeOn: found.madeOn }
}

const about = ({ id, authorityId, circleId }: CaseOfApplication) => ({ authorityId, circleId, caseId: id })
type Columns = Readonly<Record<string, unknown>>
/** Changes an application as it was at its version. Throws Stale when somebody else was first. */
async function change(here: Here, name: string, { id, version }: Pick<Application, 'id' | 'version'>, set: Columns): Promise<void> {
  const named = Object.keys(set)
  const text = `update applications set ${named.map((column, at) => `${column} = $${at + 3}`).join(', ')}, version = version + 1 where id = $1 and version = $2 returning id`
  if (!(await here.run({ name, text }, [id, version, ...Object.values(set)])).length) throw new Stale()
}

export type Told = Pick<Application, 'applicant' | 'applicantName' | 'applicantBornOn' | 'fromAbroad' | 'publicBody' | 'purposes' | 'works' | 'feeKinds' | 'fees' | 'begun' | 'begunBecause'>
export const toldNothing: Told = { applicant: '', applicantName: '', applicantBornOn: null, fromAbroad: '', publicBody: '', purposes: [], works: '', feeKinds: [], fees: null, begun: '', begunBecause: '' }
const columnsOf = (told: Told) => ({
  applicant: told.applicant, applicant_name: told.applicant === 'person' ? '' : told.applicantName, applicant_born_on: told.applicantBornOn, from_abroad: told.fromAbroad, public_body: told.publicBody,
  purposes: [...told.purposes], works: told.works, fee_kinds: [...told.feeKinds], fees_pence: told.fees, begun: told.begun, begun_because: told.begunBecause,
})
const unsigned = { signed_way: '', signed_by: '', signed_on: null, signed_witness: '', signed_paper: '', recorded_by: null }

const beginning = (set: Columns): string => `insert into applications (id, authority_id, circle_id, case_id, begun_by, begun_at, ${Object.keys(set).join(', ')}) values ($1, $2, $3, $4, $5, $6, ${Object.keys(set).map((_, at) => `$${at + 7}`).join(', ')}) on conflict do nothing returning id`
/** Begins an application with what is known already. Throws a Refusal when there is one. */
export async function beginApplication(here: Here, c: CaseOfApplication, told: Told): Promise<void> {
  mayBegin(c)
  const set = columnsOf(told)
  const made = await here.run({ name: 'application begun', text: beginning(set) }, [here.newId(), c.authorityId, c.circleId, c.id, here.user.id, here.now, ...Object.values(set)])
  if (!made.length) throw new Refusal('Somebody else has begun an application on this case at the same moment. Carry on with that one.')
  await record(here, about(c), 'application.begun', {})
}

/** Why what is told cannot be kept, by the field it stands at. */
export const whyNotTold = ({ applicantBornOn, begun }: Pick<Told, 'applicantBornOn' | 'begun'>, today: Day) => ({
  applicantBornOn: applicantBornOn && applicantBornOn > today ? 'The date of birth must be in the past' : applicantBornOn ? whyTooYoung(applicantBornOn, today) : undefined,
  begun: whyNotBegun(begun),
})

/** Keeps the draft as it is told. What was signed before says something else, so it must be signed again. */
export async function keepApplication(here: Here, c: CaseOfApplication, application: Application, told: Told, changed: Changed): Promise<void> {
  await change(here, 'application kept', application, { ...columnsOf(told), ...unsigned })
  await record(here, about(c), 'application.changed', { changed })
}

export type Certified = Pick<Application, 'certificateInterest' | 'certificateStays' | 'certificateBy' | 'landlordCertificate' | 'landlordBy' | 'landlordOn' | 'landlordBecause'> & { readonly certificate: Exclude<Application['certificate'], ''>; readonly certificateOn: Day }
/** Gives the certificate that goes with the application. Throws a Refusal when it does not fit how the home is held. */
export async function giveCertificate(here: Here, c: CaseOfApplication, application: Application, said: Certified): Promise<void> {
  const misfit = whyNotThisCertificate(said.certificate, c.tenure, application.applicant)
  if (misfit) throw new Refusal(misfit, 'certificate')
  await change(here, 'certificate given', application, {
    certificate: said.certificate, certificate_interest: said.certificateInterest, certificate_stays: said.certificateStays, certificate_by: said.certificateBy, certificate_on: said.certificateOn,
    landlord_certificate: said.landlordCertificate, landlord_certificate_by: said.landlordBy, landlord_certificate_on: said.landlordOn, landlord_certificate_because: said.landlordBecause,
  })
  await record(here, about(c), 'application.certified', { kind: said.certificate, by: said.certificateBy, stays: said.certificateStays, landlord: said.landlordCertificate }, said.certificateOn)
}

export type Signed = Pick<Application, 'signedBy' | 'signedWitness' | 'signedPaper'> & { readonly signedWay: Exclude<Application['signedWay'], ''>; readonly signedOn: Day }
/** Takes down that the applicant agreed to the declaration. */
export async function signApplication(here: Here, c: CaseOfApplication, application: Application, said: Signed): Promise<void> {
  await change(here, 'application signed', application, { signed_way: said.signedWay, signed_by: said.signedBy, signed_on: said.signedOn, signed_witness: said.signedWitness, signed_paper: said.signedPaper, recorded_by: here.user.id })
  await record(here, about(c), 'application.signed', { by: said.signedBy, way: said.signedWay, witness: said.signedWitness }, said.signedOn)
}

/** Hands a complete application to the council: from this day six months run. Throws a Refusal that says what is lacking. */
export async function handOver(here: Here, c: CaseOfApplication, application: Application, on: Day): Promise<void> {
  const lacking = lackingIn(c, on) ?? []
  if (lacking.length) throw new Refusal(`It cannot be handed over yet. ${lacking.join(' ')}`)
  if (application.signedOn !== null && on < application.signedOn) throw new Refusal('The day must not be before the day it was signed', 'on')
  if (application.certificateOn !== null && on < application.certificateOn) throw new Refusal('The day must not be before the day of the certificate', 'on')
  if (application.returnedOn !== null && on < application.returnedOn) throw new Refusal('The day must not be before the day it was returned', 'on')
  await change(here, 'application made', application, { made_on: on, made_by: here.user.id })
  await record(here, about(c), 'application.made', { on, decideBy: decideBy(on) }, on)
}

/** The council’s officer returns it as incomplete, which is no refusal: it was not a valid application, and the six months do not run. The person is told what is lacking. */
export async function returnAsIncomplete(here: Here, c: CaseOfApplication, application: ReturnType<typeof theOneMade>, lacking: string): Promise<void> {
  await change(here, 'application returned', application, { made_on: null, made_by: null, returned_on: here.today, returned_by: here.user.id, returned_lacking: lacking, returned_made_on: application.madeOn })
  await record(here, about(c), 'application.returned', { lacking, madeOn: application.madeOn })
  await tell(here, c, { kind: 'application-returned', values: { reasons: lacking, 'reply-by': formatDay(addDays(here.today, daysToPutRight)) } })
}

export async function withdraw(here: Here, c: CaseOfApplication, application: Application, because: string): Promise<void> {
  await change(here, 'application withdrawn', application, { withdrawn_on: here.today, withdrawn_by: here.user.id, withdrawn_because: because })
  await record(here, about(c), 'application.withdrawn', { because })
}
