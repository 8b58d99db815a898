import { addDays, formatDay } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { caseNumbered, planAction } from '../cases/index.ts'
import { tell } from '../letters/index.ts'
import { daysBeforeChasing, isOutstanding, lastAsked, type waysToSee } from './evidence.ts'
import { aboutCase } from './the-test.sql.ts'
import type { Asked, CaseTested } from './tested.ts'

/** Asks for evidence: it stands on the case, on the list of what to do next, and on the page of whoever follows the case. */
export async function askForEvidence(here: Here, c: CaseTested, what: readonly string[], byLetter = false): Promise<void> {
  for (const one of what) await here.run(...inserting('evidence_asked', { id: here.newId(), authority_id: c.authorityId, circle_id: c.circleId, case_id: c.id, what: one, asked_on: here.today, asked_by: here.user.id }))
  await record(here, aboutCase(c), 'evidence.asked', { what })
  if (byLetter) await tell(here, c, { kind: 'evidence-asked', scheme: c.scheme, values: { evidence: what.join('\n'), 'reply-by': formatDay(addDays(here.today, daysBeforeChasing)) } })
  await waitFor(here, c, [...c.evidence.filter(isOutstanding).map(({ what: before }) => before), ...what])
}

/** The next action is to chase it, and what is needed from them is what has not come. */
async function waitFor(here: Here, { reference }: CaseTested, outstanding: readonly string[]): Promise<void> {
  const c = await caseNumbered(here, reference)
  const needed = outstanding.join('; ').slice(0, 500)
  await (outstanding.length ? planAction(here, c, 'Chase the evidence that has not come', addDays(here.today, daysBeforeChasing), needed) : planAction(here, c, 'Determine the test of resources: all the evidence is there', here.today, ''))
}

/** The evidence that the address asks for, or the first that is outstanding. Throws NotFound, or a Refusal when nothing is. */
export function theEvidence({ evidence }: CaseTested, item: string | undefined): Asked {
  if (item !== undefined && !isUuid(item)) throw new NotFound()
  const one = item === undefined ? evidence.find(isOutstanding) : evidence.find(({ id }) => id === item)
  if (!one && item === undefined) throw new Refusal('No evidence that was asked for is outstanding.')
  if (!one) throw new NotFound()
  if (!isOutstanding(one)) throw new Refusal('Somebody has written down already what came of this.')
  return one
}

/** Writes down that all of it was chased. Throws Stale when some of it has come meanwhile. */
export async function chaseEvidence(here: Here, c: CaseTested, outstanding: readonly Asked[], how: string): Promise<void> {
  const chased = await here.run({ name: 'evidence chased', text: "update evidence_asked set chased_days = chased_days || $2::date, version = version + 1 where id = any($1) and seen_on is null and not_needed = '' returning id" }, [outstanding.map(({ id }) => id), here.today])
  if (chased.length !== outstanding.length) throw new Stale()
  const what = outstanding.map(one => one.what)
  await record(here, aboutCase(c), 'evidence.chased', { what, how })
  if (how === 'letter') await tell(here, c, { kind: 'evidence-chased', scheme: c.scheme, values: { evidence: what.join('\n'), 'asked-on': formatDay(lastAsked(outstanding[0]!)), 'reply-by': formatDay(addDays(here.today, daysBeforeChasing)) } })
  await waitFor(here, c, what)
}

const settled = { name: 'evidence settled', text: 'update evidence_asked set seen_on = $3, seen_by = $4, seen_how = $5, not_needed = $6, note = $7, version = version + 1 where id = $1 and version = $2 returning id' }
/** Writes down that it was seen. Throws Stale when somebody else was first. */
export async function evidenceSeen(here: Here, c: CaseTested, { id, version, what }: Asked, how: keyof typeof waysToSee, note: string): Promise<void> {
  if (!(await here.run(settled, [id, version, here.today, here.user.id, how, '', note])).length) throw new Stale()
  await record(here, aboutCase(c), 'evidence.seen', { what, how, note })
  await stillWaiting(here, c, id)
}

/** Writes down that it is not needed any more, and why. Throws Stale when somebody else was first. */
export async function evidenceNotNeeded(here: Here, c: CaseTested, { id, version, what }: Asked, because: string): Promise<void> {
  if (!(await here.run(settled, [id, version, null, null, '', because, ''])).length) throw new Stale()
  await record(here, aboutCase(c), 'evidence.given-up', { what, because })
  await stillWaiting(here, c, id)
}

const stillWaiting = (here: Here, c: CaseTested, settledId: string): Promise<void> => waitFor(here, c, c.evidence.filter(one => isOutstanding(one) && one.id !== settledId).map(({ what }) => what))
