import { createHash, randomFillSync } from 'node:crypto'
import { addDays } from '../../rules/calendar/day.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import type { Here } from '../../platform/here.ts'
import { hashOf, newToken } from '../../platform/http/tokens.ts'
import { codeDays, codeFrom } from './code.ts'

/** Bound to its reference, so that the same code elsewhere is another. */
const codeHash = (reference: string, code: string): Buffer => createHash('sha256').update(`${reference}|${code}`).digest()

/** What a code is for: an enquiry or one case. */
export interface Followed {
  readonly authorityId: string
  readonly circleId: string | null
  readonly reference: string
  readonly enquiryId?: string
  readonly caseId?: string
}
export interface ForWhom { readonly name: string; readonly seesCases: boolean; readonly way: 'told' | 'email' | 'text'; readonly address: string }

type Making = Pick<Here, 'run' | 'newId' | 'user' | 'today'>

/** Makes a code and returns it: it is kept nowhere. */
export async function makeCode(here: Making, { authorityId, reference, enquiryId, caseId }: Omit<Followed, 'circleId'>, who: ForWhom): Promise<{ readonly id: string; readonly code: string }> {
  const code = codeFrom(randomFillSync(Buffer.alloc(8)))
  const id = here.newId()
  await here.run(...inserting('tracking_codes', {
    id, authority_id: authorityId, enquiry_id: enquiryId ?? null, case_id: caseId ?? null, code_hash: codeHash(reference, code), for_whom: who.name, sees_cases: who.seesCases, made_by: here.user.id,
    ends_on: addDays(here.today, codeDays), way: who.way, address: who.address,
  }))
  return { id, code }
}

/** Lets somebody follow an enquiry or a case: a code of their own, and what they hold already shows the same. */
export async function letFollow(here: Here, followed: Followed, who: ForWhom): Promise<{ readonly id: string; readonly code: string }> {
  if (followed.enquiryId && who.seesCases) await here.run({ name: 'codes see cases', text: 'update tracking_codes set sees_cases = true, version = version + 1 where enquiry_id = $1 and for_whom = $2 and ended_on is null' }, [followed.enquiryId, who.name])
  const made = await makeCode(here, followed, who)
  const { authorityId, circleId, enquiryId, caseId } = followed
  await record(here, { authorityId, circleId, ...(enquiryId ? { enquiryId } : {}), ...(caseId ? { caseId } : {}) }, 'following.allowed', { who: who.name, seesCases: who.seesCases || caseId !== undefined, way: who.way })
  return made
}

/** Nobody of this name follows it any longer. */
export async function endFollowing(here: Here, { authorityId, circleId, enquiryId, caseId }: Followed, who: string): Promise<void> {
  await here.run({ name: 'codes ended', text: 'update tracking_codes set ended_on = $3, version = version + 1 where for_whom = $2 and ended_on is null and (enquiry_id = $1 or case_id = $1)' }, [enquiryId ?? caseId, who, here.today])
  await record(here, { authorityId, circleId, ...(enquiryId ? { enquiryId } : {}), ...(caseId ? { caseId } : {}) }, 'following.ended', { who })
}

export interface Follower extends Record<string, unknown> { readonly who: string; readonly seesCases: boolean; readonly endsOn: string; readonly ways: readonly string[] }
const followers = {
  name: 'followers', text: `select for_whom as who, bool_or(sees_cases or case_id is not null) as "seesCases", max(ends_on)::text as "endsOn", array_agg(distinct way) as ways from tracking_codes
    where (enquiry_id = $1 or case_id = $1) and ended_on is null and ends_on >= $2 group by for_whom order by for_whom`,
}
/** Who follows an enquiry or a case, by name. */
export const followersOf = ({ run, today }: Pick<Here, 'run' | 'today'>, id: string): Promise<Follower[]> => run<Follower>(followers, [id, today])

/** Opens what a reference and a code are for: the token of a session, or undefined, and nothing says why. */
export async function openTracking({ run }: Pick<Here, 'run'>, reference: string, code: string): Promise<string | undefined> {
  const token = newToken()
  const [opened] = await run<{ opened: boolean }>({ name: 'open tracking', text: 'select open_tracking($1, $2, $3) as opened' }, [reference, codeHash(reference, code), hashOf(token)])
  return opened!.opened ? token : undefined
}

/** A new code for whoever was sent one before. Says nothing of whether there was one. */
export const askForCode = async ({ run, newId, now }: Pick<Here, 'run' | 'newId' | 'now'>, reference: string): Promise<void> =>
  void await run({ name: 'ask for a code', text: 'select ask_for_code($1, $2, $3)' }, [reference, newId(), now])

interface Sent extends Record<string, unknown> { authorityId: string; enquiryId: string | null; caseId: string | null; reference: string; who: string; seesCases: boolean; way: 'email' | 'text'; address: string }
const again = {
  name: 'code to send', text: `select t.authority_id as "authorityId", t.enquiry_id as "enquiryId", t.case_id as "caseId", coalesce(e.reference, c.reference) as reference, t.for_whom as who, t.sees_cases as "seesCases", t.way, t.address
    from tracking_codes t left join enquiries e on e.id = t.enquiry_id left join cases c on c.id = t.case_id
    where t.id = $1 and t.ended_on is null and t.way <> 'told' and t.circle_id is null and e.circle_id is null and c.circle_id is null`,
}
/** A code like this one, new, and where it goes; undefined when it may not be sent any longer. */
export async function codeLike(here: Making, id: string): Promise<(Sent & { readonly code: string }) | undefined> {
  const [sent] = await here.run<Sent>(again, [id])
  if (!sent) return undefined
  const { code } = await makeCode(here, { authorityId: sent.authorityId, reference: sent.reference, ...(sent.enquiryId ? { enquiryId: sent.enquiryId } : {}), ...(sent.caseId ? { caseId: sent.caseId } : {}) }, { name: sent.who, seesCases: sent.seesCases, way: sent.way, address: sent.address })
  return { ...sent, code }
}
