import type { Day } from '../../rules/calendar/day.ts'
import type { Decision } from '../../rules/referrals/referral.ts'
import { record } from '../../platform/events/record.ts'
import { Refusal, Stale, type Here } from '../../platform/here.ts'
import { closeEnquiry, takeUp, theEnquiry, type Enquiry } from '../enquiries/index.ts'

export interface Referral extends Record<string, unknown> { readonly id: string; readonly from: string | null; readonly sentBy: string; readonly ownReference: string; readonly pathways: readonly string[]; readonly urgency: string; readonly reason: string; readonly ward: string; readonly leavesOn: Day | null; readonly consent: string; readonly consentBecause: string; readonly sentOn: Day; readonly decision: string; readonly decidedBecause: string; readonly version: number }
const found = {
  name: 'referral of an enquiry', text: `select r.id, p.name as "from", r.sent_by as "sentBy", r.own_reference as "ownReference", r.pathways, r.urgency, r.reason, r.ward, r.leaves_on as "leavesOn", r.consent, r.consent_because as "consentBecause", r.sent_on as "sentOn", r.decision, r.decided_because as "decidedBecause", r.version
    from referrals r left join parties p on p.id = r.party_id where r.enquiry_id = $1`,
}
/** The enquiry in the address with the referral that it is. Throws a Refusal when it is none. */
export async function referredEnquiry(here: Here): Promise<{ readonly enquiry: Enquiry; readonly referral: Referral }> {
  const enquiry = await theEnquiry(here)
  const [referral] = await here.run<Referral>(found, [enquiry.id])
  if (!referral) throw new Refusal('Nobody referred this person to us, so there is nothing to accept or return')
  return { enquiry, referral }
}

/** Accepts a referral, whose enquiry is then this person’s; or returns or redirects it, which closes the enquiry. Throws Stale when somebody else was first. */
export async function decideReferral(here: Here, enquiry: Enquiry, referral: Pick<Referral, 'id' | 'version'>, decision: Decision, because: string): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('referrals').set({ decision, decided_because: because, decided_on: here.today, decided_by: here.user.id, version: referral.version + 1 }).where('id', '=', referral.id).where('version', '=', referral.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await record(here, { authorityId: enquiry.authorityId, circleId: enquiry.circleId, enquiryId: enquiry.id }, 'referral.decided', { decision, because })
  if (decision === 'accepted') await takeUp(here, enquiry)
  else await closeEnquiry(here, enquiry, because)
}
