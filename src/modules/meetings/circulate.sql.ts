import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { quarterOf } from '../../rules/calendar/period.ts'
import { packDaysLate } from '../../rules/timescales/pack-due.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { Refusal, type Here } from '../../platform/here.ts'
import { want } from '../../platform/jobs/want.ts'
import { signedPacks, type SignedVersion } from '../packs/index.ts'
import { heard } from './meetings.sql.ts'
import { inASentence, packOf, type Meeting } from './meeting.ts'
import type { WithoutAccount } from './without-account.ts'

/** Somebody with an account who may see the pack and comes to the meeting. */
export interface Account { readonly id: string; readonly name: string; readonly role: string }

const ofTheBoard = { name: 'who comes to the Board', text: "select id, name, role from users where role in ('board member', 'county commissioner') and disabled_at is null order by name" }
const ofACouncil = { name: 'who comes for a council', text: "select id, name, role from users where role = 'district grants officer' and $1 = any(authority_ids) and disabled_at is null order by name" }

/** Who may open a meeting, and so be sent its pack here: for the Board its members and the county’s commissioners, for a council its own officers. */
export const whoComes = ({ run }: Pick<Here, 'run'>, { isBoard, authorityId }: Pick<Meeting, 'isBoard' | 'authorityId'>): Promise<Account[]> =>
  isBoard ? run<Account & Record<string, unknown>>(ofTheBoard, []) : run<Account & Record<string, unknown>>(ofACouncil, [authorityId])

export interface Circulation { readonly id: string; readonly packFrom: Day; readonly packVersion: number; readonly circulatedOn: Day; readonly by: string }
const ofMeeting = { name: 'circulated to', text: 'select c.id, c.pack_from as "packFrom", c.pack_version as "packVersion", c.circulated_on as "circulatedOn", c.by_name as by from pack_circulations c where c.authority_id = $1 and c.meeting_id = $2 order by c.circulated_on desc, c.pack_version desc' }

/** What has been circulated to a meeting, the latest first. */
export const circulationsOf = ({ run }: Pick<Here, 'run'>, { authorityId, id }: Pick<Meeting, 'authorityId' | 'id'>): Promise<Circulation[]> => run<Circulation & Record<string, unknown>>(ofMeeting, [authorityId, id])

/** The signed versions that may be circulated to a meeting, the latest first. Throws a Refusal when there is none. */
export async function packsFor(here: Pick<Here, 'run' | 'may'>, { packFrom }: Pick<Meeting, 'packFrom'>): Promise<SignedVersion[]> {
  if (!packFrom) throw new Refusal('This meeting looks at no pack. Change the meeting first, and say which quarter it looks at.')
  const signed = await signedPacks(here, packFrom)
  if (!signed.length) throw new Refusal(`The pack of ${packOf(packFrom)} has not been signed off yet. Only a signed pack is circulated: sign it off first, from Packs.`)
  return signed
}

export interface ToCirculate { readonly from: Day; readonly version: number; readonly accounts: readonly string[]; readonly others: readonly WithoutAccount[] }

const kept = {
  name: 'pack circulated',
  text: `insert into pack_circulations (id, authority_id, meeting_id, pack_from, pack_version, circulated_on, by_user, by_name, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (authority_id, meeting_id, pack_from, pack_version) do nothing returning id`,
}

/** Circulates a signed pack to a meeting, today. Whoever has an account is written to; everybody is asked to say that they have it. */
export async function circulate(here: Here, meeting: Meeting, { from, version, accounts, others }: ToCirculate): Promise<void> {
  if (meeting.calledOffOn) throw new Refusal(`This meeting was called off, so nothing is circulated to it: ${meeting.calledOffBecause}`)
  if (from !== meeting.packFrom) throw new Refusal(`That is the pack of ${quarterOf(from).label}, and this meeting looks at ${meeting.packFrom ? `that of ${packOf(meeting.packFrom)}` : 'none'}`, 'pack')
  if (!(await packsFor(here, meeting)).some(signed => signed.version === version)) throw new Refusal(`Version ${version} of the pack of ${packOf(from)} has not been signed off`, 'pack')
  const known = (await whoComes(here, meeting)).filter(({ id }) => accounts.includes(id))
  if (known.length < new Set(accounts).size) throw new Refusal('Select only people who come to this meeting', 'accounts')
  if (!known.length && !others.length) throw new Refusal('Select who the pack is circulated to, or enter somebody without an account', 'accounts')
  const circulationId = here.newId()
  const [put] = await here.run(kept, [circulationId, meeting.authorityId, meeting.id, from, version, here.today, here.user.id, here.user.name, here.now])
  if (!put) throw new Refusal(`Version ${version} of this pack has been circulated to ${inASentence(meeting)} already`, 'pack')
  const hangs = { authority_id: meeting.authorityId, circulation_id: circulationId }
  for (const { id: userId, name } of known) {
    const id = here.newId()
    await here.run(...inserting('pack_recipients', { id, ...hangs, user_id: userId, name, address: '', notice: 'waiting' }))
    await want(here, 'pack.circulated', id)
  }
  for (const { name, address } of others) await here.run(...inserting('pack_recipients', { id: here.newId(), ...hangs, user_id: null, name, address, notice: '' }))
  await heard(here, meeting, 'pack.circulated', { pack: packOf(from), version, late: packDaysLate(meeting.onDay, here.today), to: [...known, ...others].map(({ name }) => name) })
}

/** '2026-07-01-v2', as a choice: the quarter that began then, its second version. */
export const packKey = ({ from, version }: Pick<SignedVersion, 'from' | 'version'>): string => `${from}-v${version}`
export const packChoices = (signed: readonly SignedVersion[]): Record<string, string> =>
  Object.fromEntries(signed.map(one => [packKey(one), `${packOf(one.from)}, version ${one.version}, signed off on ${formatDay(one.onDay)}`]))
