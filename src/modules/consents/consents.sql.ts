import type { Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { isChild } from '../../rules/people/childhood.ts'
import { notEnoughToAgree } from '../../rules/consents/ways-to-agree.ts'
import { record } from '../../platform/events/record.ts'
import { inSight, NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import type { Agreed, Consent } from './consent.ts'

const nameOf = (p: string): string => `coalesce(nullif(concat_ws(' ', nullif(${p}.given_name, ''), nullif(${p}.surname, '')), ''), 'Name not known')`
/** Of somebody on record, the name is that of their own record, when that may be seen. */
const aroundName = `case when r.id is null then null when r.other_id is null then r.name when o.id is null then 'Somebody whose record you may not see' else ${nameOf('o')} end`

const ofAPerson = {
  name: 'consents of a person',
  text: `select c.id, c.scope, c.with_whom as "withWhom", c.basis, c.how, ${aroundName} as "givenBy", c.evidence, c.given_on as "givenOn", c.ends_on as "endsOn", c.withdrawn_on as "withdrawnOn", c.withdrawn_how as "withdrawnHow"
    from consents c left join relationships r on r.id = c.given_by_id left join people o on o.id = r.other_id where c.person_id = $1 order by c.given_on desc, c.id desc`,
}
/** Everything a person has agreed to, what was withdrawn and what has ended too, the latest first. */
export const consentsOf = ({ run }: Pick<Here, 'run'>, personId: string): Promise<Consent[]> => run<Consent & Record<string, unknown>>(ofAPerson, [personId])

const whose = {
  name: 'person who agrees',
  text: `select p.id, p.authority_ids as "authorityIds", p.circle_id as "circleId", p.merged_into as "mergedInto", p.born_on as "bornOn", ${nameOf('p')} as name from people p where p.id = $1`,
}
interface Whose { readonly id: string; readonly authorityIds: readonly string[]; readonly circleId: string | null; readonly mergedInto: string | null; readonly bornOn: Day | null; readonly name: string }

const mayAgree = {
  name: 'who may agree for a person',
  text: `select r.id, ${aroundName} as name from relationships r left join people o on o.id = r.other_id
    where r.person_id = $1 and r.ended_on is null and (r.from_day is null or r.from_day <= $2) and (r.to_day is null or r.to_day >= $2) and exists (select from unnest(r.acts_by) as by where by <> all($3) and by <> $4) order by name, r.id`,
}

/** The person in the address, who stands, and those who may agree for them today. Throws NotFound, or a Refusal for a merged record. */
export async function whoAgrees(here: Pick<Here, 'run' | 'user' | 'today'>, id = '') {
  const [found] = isUuid(id) ? await here.run<Whose & Record<string, unknown>>(whose, [id]) : []
  if (!found) throw new NotFound()
  if (found.mergedInto) throw new Refusal('This record was merged into another: write it down there, or undo the merge first.')
  const speakers = await here.run<{ id: string; name: string }>(mayAgree, [id, here.today, notEnoughToAgree, found.bornOn === null || isChild(found.bornOn, here.today) ? '' : 'parental-responsibility'])
  return { person: inSight(here, found as Whose), speakers: Object.fromEntries(speakers.map(one => [one.id, one.name])) }
}
type Person = Awaited<ReturnType<typeof whoAgrees>>['person']

// The record is held meanwhile, so that a council it comes to belong to sees this too.
const added = {
  name: 'new consent',
  text: `insert into consents (id, authority_ids, circle_id, person_id, scope, with_whom, basis, how, given_by_id, evidence, given_on, ends_on, recorded_by)
    select $1, p.authority_ids, p.circle_id, p.id, $3, $4, $5, $6, $7, $8, $9, $10, $11 from people p where p.id = $2 for share`,
}
export async function recordConsent(here: Here, person: Pick<Person, 'id' | 'authorityId' | 'circleId'>, { scope, withWhom, basis, how, givenBy, evidence, givenOn, endsOn }: Agreed): Promise<void> {
  await here.run(added, [here.newId(), person.id, scope, withWhom, basis, how, givenBy || null, evidence, givenOn ?? here.today, endsOn, here.user.id])
  await record(here, { authorityId: person.authorityId, circleId: person.circleId, personId: person.id }, 'consent.recorded', { scope, withWhom, basis, how, endsOn }, givenOn ?? here.today)
}

/** The consent in the address, which was not withdrawn, and whose it is. Throws NotFound, or a Refusal. */
export async function theConsent(here: Here) {
  const { id = '' } = here.params
  const row = isUuid(id) ? await here.db.selectFrom('consents').select(['person_id', 'given_on as givenOn', 'withdrawn_on as withdrawnOn', 'version']).where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  const [[found], all] = await Promise.all([here.run<Whose & Record<string, unknown>>(whose, [row.person_id]), consentsOf(here, row.person_id)])
  if (!found) throw new NotFound()
  if (row.withdrawnOn) throw new Refusal('This was already withdrawn.')
  return { person: inSight(here, found as Whose), consent: all.find(one => one.id === id)!, version: row.version }
}

/** Says that it was withdrawn, as it was at its version. Throws Stale when somebody else was first. */
export async function withdrawConsent(here: Here, { person, consent, version }: Awaited<ReturnType<typeof theConsent>>, on: Consent['givenOn'], how: string): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('consents').set({ withdrawn_on: on, withdrawn_how: how, version: version + 1 }).where('id', '=', consent.id).where('version', '=', version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await record(here, { authorityId: person.authorityId, circleId: person.circleId, personId: person.id }, 'consent.withdrawn', { scope: consent.scope, withWhom: consent.withWhom, how }, on)
}
