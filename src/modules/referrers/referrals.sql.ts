import { sameSince, standingOf, type Standing } from '../../rules/referrals/referral.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { sourceOfKind } from '../../rules/referrals/referrer-kinds.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, type Here } from '../../platform/here.ts'
import { councilOf, heardNothing, takeEnquiry, toldNothing, type AskedBy, type Taken } from '../enquiries/index.ts'
import { referralInWords, type ReferAnswers } from './refer-fields.tsx'
import type { CaseOfReferral } from './case-in-words.ts'
import { hashOfAnswers, marksOf } from './same-person.ts'

export interface OwnReferrer { readonly partyId: string; readonly name: string; readonly kind: string; readonly pathways: readonly string[] }
const mine = { name: 'my referrer', text: 'select party_id as "partyId", name, kind, pathways from my_referrer()' }

/** The organisation that whoever is signed in refers people for. Throws NotFound when there is none. */
export async function ownReferrer({ run }: Pick<Here, 'run'>): Promise<OwnReferrer> {
  const [found] = await run<OwnReferrer & Record<string, unknown>>(mine, [])
  if (!found) throw new NotFound()
  return found
}

export interface From { readonly partyId: string | null; readonly name: string; readonly kind: string; readonly sentBy: string; readonly askedBy?: AskedBy; readonly channel: 'partner-system' | 'web-form' }
export interface Sent { readonly id: string; readonly reference: string; readonly authorityId: string; readonly enquiryId: string }

/** Writes a referral down: an enquiry that is nobody’s yet, with what the professional said beside it. */
export async function sendReferral(here: Here, answers: ReferAnswers, from: From, onceKey = ''): Promise<Sent & Pick<Taken, 'id'>> {
  const { givenName, surname, bornOn, nhsNumber, phone, line1, town, postcode } = answers
  const heard = { ...heardNothing, givenName, surname, bornOn, nhsNumber, phone, line1, town, postcode }
  const council = await councilOf(here, heard, here.today)
  const taken = await takeEnquiry(here, { ...toldNothing, channel: from.channel, receivedOn: here.today, source: sourceOfKind(from.kind), referrer: from.partyId ?? '', referrerName: [from.name, from.sentBy].filter(Boolean).join(', ').slice(0, 200), asked: referralInWords(answers) }, heard, council?.id, undefined, from.askedBy)
  const id = here.newId()
  await here.run(...inserting('referrals', {
    id, authority_id: taken.authorityId, enquiry_id: taken.id, party_id: from.partyId, sent_by: from.sentBy, own_reference: answers.ownReference, pathways: [...answers.pathways], urgency: answers.urgency, reason: answers.reason,
    ward: answers.ward, leaves_on: answers.leavesOn, consent: answers.consent, consent_because: answers.consentBecause, same_person: marksOf(answers), once_key: onceKey, body_hash: hashOfAnswers(answers), sent_on: here.today,
  }))
  await record(here, { authorityId: taken.authorityId, enquiryId: taken.id }, 'referral.received', { from: from.name, ...(answers.ownReference ? { ownReference: answers.ownReference } : {}), pathways: answers.pathways, urgency: answers.urgency })
  return { id, reference: taken.reference, authorityId: taken.authorityId, enquiryId: taken.id }
}

export interface Earlier extends Record<string, unknown> { readonly id: string; readonly authorityId: string; readonly enquiryId: string; readonly reference: string; readonly caller: string; readonly sentOn: Day; readonly bodyHash: Buffer; readonly because: 'once' | 'reference' | 'person' }
// Two referrals of one organisation are looked at one after the other, so that the second finds the first.
const inTurn = { name: 'referrals in turn', text: "select pg_advisory_xact_lock(hashtextextended('referral ' || $1, 7))" }
const earlier = {
  name: 'earlier referrals', text: `select r.id, r.authority_id as "authorityId", r.enquiry_id as "enquiryId", e.reference, e.caller, r.sent_on as "sentOn", r.body_hash as "bodyHash",
      case when r.once_key = $2 and $2 <> '' then 'once' when r.own_reference = $3 and $3 <> '' then 'reference' else 'person' end as because
    from referrals r join enquiries e on e.id = r.enquiry_id
    where r.party_id = $1 and ((r.once_key = $2 and $2 <> '') or (r.decision <> 'returned' and r.own_reference = $3 and $3 <> '')
      or (r.decision <> 'returned' and r.sent_on >= $4 and r.same_person && $5::text[] and (r.pathways && $6::text[] or (r.pathways = '{}' and $6::text[] = '{}'))))
    order by because, r.sent_on desc, r.id desc limit 1`,
}
/** The referral this one repeats, of the same organisation: the same key, the same reference of theirs, or the same person on the same pathway lately. One that was returned may be sent again. */
export async function sentBefore(here: Pick<Here, 'run' | 'today'>, answers: ReferAnswers, partyId: string, onceKey = ''): Promise<Earlier | undefined> {
  await here.run(inTurn, [partyId])
  return (await here.run<Earlier>(earlier, [partyId, onceKey, answers.ownReference, sameSince(here.today), marksOf(answers), [...answers.pathways]]))[0]
}

interface Row extends Record<string, unknown> { readonly enquiryId: string; readonly authorityId: string; readonly id: string | null; readonly reference: string; readonly caller: string; readonly status: string; readonly receivedOn: Day; readonly owner: string | null; readonly ownReference: string | null; readonly pathways: readonly string[] | null; readonly decision: string | null; readonly decidedBecause: string | null; readonly decidedOn: Day | null }
export interface Made extends Row { readonly cases: readonly CaseOfReferral[]; readonly standing: Standing }

const made = {
  name: 'referrals made', text: `select e.id as "enquiryId", e.authority_id as "authorityId", r.id, e.reference, e.caller, e.status, e.received_on as "receivedOn", u.name as owner, r.own_reference as "ownReference", r.pathways, r.decision, r.decided_because as "decidedBecause", r.decided_on as "decidedOn"
    from enquiries e left join referrals r on r.enquiry_id = e.id left join users u on u.id = e.owner_id where $1::uuid is null or r.id = $1 order by e.received_on desc, e.id desc limit 200`,
}
const cases = {
  name: 'cases of referrals', text: `select c.id, c.authority_id as "authorityId", c.enquiry_id as "enquiryId", c.reference, c.pathway, c.pathway_version as "pathwayVersion", c.stage, c.stage_on as "stageOn", c.status, c.opened_on as "openedOn", c.completed_on as "completedOn", c.closed_on as "closedOn", concat_ws(' ', nullif(p.given_name, ''), p.surname) as name
    from cases c join people p on p.id = c.person_id order by c.opened_on desc, c.id desc limit 400`,
}
/** What somebody referred, and what came of each; row security leaves in what is theirs. Cases that came of no referral of these stand apart. */
export async function referralsMade(here: Pick<Here, 'run' | 'saw'>, only: string | null = null): Promise<{ readonly referrals: readonly Made[]; readonly others: readonly CaseOfReferral[] }> {
  const rows = await here.run<Row>(made, [only])
  const opened = await here.run<CaseOfReferral>(cases, [])
  const referrals = rows.map(row => {
    const its = opened.filter(c => c.enquiryId === row.enquiryId)
    return { ...row, cases: its, standing: standingOf({ decision: row.decision ?? '', taken: row.owner !== null, closed: row.status !== 'open', cases: its }) }
  })
  const others = only ? [] : opened.filter(c => !rows.some(({ enquiryId }) => enquiryId === c.enquiryId))
  here.saw('enquiry', rows.map(({ enquiryId, authorityId }) => ({ id: enquiryId, authorityId })))
  here.saw('case', only ? opened.filter(c => rows.some(({ enquiryId }) => enquiryId === c.enquiryId)) : opened)
  return { referrals, others }
}
