import type { Day } from '../../rules/calendar/day.ts'
import type { ComplimentKind, Consent } from '../../rules/complaints/compliments.ts'
import type { ComplaintChannel } from '../../rules/complaints/kinds.ts'
import type { EventKind, Events } from '../../rules/events.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { inserting } from '../../platform/db/inserting.ts'
import type { Happened } from '../../platform/events/history.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Stale, type Here } from '../../platform/here.ts'
import type { Whose } from './complaint.ts'
import type { Complimented, Consented } from './compliment.ts'

type Writing = Pick<Here, 'run' | 'user' | 'newId' | 'today' | 'now'>
export interface Compliment extends Consented, Whose {
  readonly id: string
  readonly kind: ComplimentKind
  readonly channel: ComplaintChannel
  readonly receivedOn: Day
  readonly words: string
  readonly about: string
  readonly name: string
  readonly consent: Consent
  readonly version: number
  readonly council: string
  readonly placed: boolean
  readonly caseReference: string | null
}

async function heard<K extends EventKind>(here: Writing, of: Whose & { readonly id: string }, kind: K, said: Events[K], on: Day = here.today): Promise<void> {
  await here.run(...inserting('compliment_events', { id: here.newId(), authority_id: of.authorityId, circle_id: of.circleId, compliment_id: of.id, said_and_done_id: null, kind, said: JSON.stringify(said), on_day: on, at: here.now, by_user: here.user.id }))
  if (of.caseId) await record(here, { authorityId: of.authorityId, circleId: of.circleId, caseId: of.caseId }, kind, said, on)
}

/** Puts a compliment or feedback on record, whoever gave it and however it came. */
export async function recordCompliment(here: Writing, told: Complimented, whose: Whose): Promise<string> {
  const id = here.newId()
  await here.run(...inserting('compliments', {
    id, authority_id: whose.authorityId, circle_id: whose.circleId, kind: told.kind, channel: told.channel, received_on: told.receivedOn, words: told.words, about: told.about, name: told.name,
    person_id: whose.personId, case_id: whose.caseId, consent: told.consent, consent_until: told.consentUntil, consent_how: told.consentHow, taken_by: here.user.id, taken_at: here.now,
  }))
  await heard(here, { ...whose, id }, 'compliment.given', { kind: told.kind, words: told.words }, told.receivedOn)
  return id
}

const shown = `select c.id, c.authority_id as "authorityId", c.circle_id as "circleId", c.kind, c.channel, c.received_on as "receivedOn", c.words, c.about, c.name, c.person_id as "personId", c.case_id as "caseId",
    c.consent, c.consent_until as "consentUntil", c.consent_how as "consentHow", c.version, a.short_name as council, a.kind <> 'agency' as placed, k.reference as "caseReference"
  from compliments c join authorities a on a.id = c.authority_id left join cases k on k.authority_id = c.authority_id and k.id = c.case_id`
const one = { name: 'compliment', text: `${shown} where c.id = $1` }
export const complimentsAtMost = 200
const all = { name: 'compliments', text: `${shown} where c.kind = $1 order by c.received_on desc, c.id limit ${complimentsAtMost + 1}` }
const studies = { name: 'case studies', text: `${shown} where c.consent = 'yes' and (c.consent_until is null or c.consent_until >= $1) order by c.received_on desc, c.id limit ${complimentsAtMost + 1}` }

const looked = ({ saw }: Pick<Here, 'saw'>, list: readonly Compliment[]): void => saw('case', list.flatMap(({ caseId, authorityId }) => caseId ? [{ id: caseId, authorityId }] : []))

/** The compliment in the address. Throws NotFound. */
export async function theCompliment(here: Pick<Here, 'run' | 'params' | 'saw'>): Promise<Compliment> {
  const { id = '' } = here.params
  const [found] = isUuid(id) ? await here.run<Compliment & Record<string, unknown>>(one, [id]) : []
  if (!found) throw new NotFound()
  looked(here, [found])
  return found
}

/** Compliments, or feedback, latest first; one more than are shown. */
export async function complimentsList(here: Pick<Here, 'run' | 'saw'>, kind: ComplimentKind): Promise<Compliment[]> {
  const list: Compliment[] = await here.run<Compliment & Record<string, unknown>>(all, [kind])
  looked(here, list)
  return list
}

/** Those that may be used as a case study today. */
export async function caseStudies(here: Pick<Here, 'run' | 'saw' | 'today'>): Promise<Compliment[]> {
  const list: Compliment[] = await here.run<Compliment & Record<string, unknown>>(studies, [here.today])
  looked(here, list)
  return list
}

const story = { name: 'story of a compliment', text: 'select e.kind, e.said, e.on_day as "on", e.at, u.name as by from compliment_events e join users u on u.id = e.by_user where e.authority_id = $1 and e.compliment_id = $2 order by e.at desc, e.id desc limit 200' }
export const storyOfCompliment = ({ run }: Pick<Here, 'run'>, { authorityId, id }: Compliment): Promise<Happened[]> => run<Happened & Record<string, unknown>>(story, [authorityId, id])

/** Writes down that they agree to its use, agree no longer, or until when. */
export async function changeConsent(here: Here, c: Compliment, { consent, consentUntil, consentHow }: Consented): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('compliments').set({ consent, consent_until: consentUntil, consent_how: consentHow, version: c.version + 1 }).where('id', '=', c.id).where('version', '=', c.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await heard(here, c, 'consent.changed', { consent, until: consentUntil, how: consentHow })
}
