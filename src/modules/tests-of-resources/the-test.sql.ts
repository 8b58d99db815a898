import { createHash } from 'node:crypto'
import { canonical } from '../../rules/canonical.ts'
import type { Changed } from '../../rules/events.ts'
import { hasTestOfResources } from '../../rules/schemes/scheme.ts'
import { asJson, determine, NotCovered, readApplication, type Determination } from '../../rules/test-of-resources/index.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { listed, nameOf, onCase } from '../../platform/db/statement-parts.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import type { CaseTested, Determined, TestTaken } from './tested.ts'
import { forTheEngine, problemsIn, type Told } from './told.ts'
import { lackingToDetermine } from './what-matters-next.ts'

const tested = {
  name: 'test of resources of a case',
  text: `select c.id, c.authority_id as "authorityId", c.circle_id as "circleId", c.reference, c.person_id as "personId", c.home_id as "homeId", c.person_name as "personName", c.status, c.pathway, c.scheme, w.name as council, p.born_on as "bornOn", h.tenure,
      (select json_build_object('id', t.id, 'told', t.told, 'asked', t.asked, 'because', t.because, 'begunBy', ${nameOf('t.begun_by')}, 'begunOn', t.begun_at::date, 'version', t.version) from tests_of_resources t where ${onCase('t')} and t.ended_on is null) as test,
      ${listed(`'id', d.id, 'number', d.number, 'because', d.because, 'appliedOn', d.applied_on, 'approvedOn', d.approved_on, 'certificate', d.certificate, 'contributionPence', d.contribution_pence, 'expensePence', d.expense_pence, 'grantPence', d.grant_pence, 'reducedByPence', d.reduced_by_pence, 'by', ${nameOf('d.determined_by')}, 'on', d.determined_on`, `determinations d where ${onCase('d')}`, 'd.number desc')} as determined,
      ${listed(`'id', e.id, 'what', e.what, 'askedOn', e.asked_on, 'by', ${nameOf('e.asked_by')}, 'chasedDays', e.chased_days, 'seenOn', e.seen_on, 'seenHow', e.seen_how, 'notNeeded', e.not_needed, 'note', e.note, 'version', e.version`, `evidence_asked e where ${onCase('e')}`, 'e.id')} as evidence
    from cases c join authorities w on w.id = c.authority_id join people p on p.id = c.person_id join homes h on h.id = c.home_id where c.reference = $1`,
}

/** The test of resources of the case with this reference; undefined where there is no such case. */
export const testOfCase = async ({ run }: Pick<Here, 'run'>, reference: string): Promise<CaseTested | undefined> => (await run<CaseTested>(tested, [reference]))[0]

/** That of the case in the address. Throws NotFound. */
export async function caseTested(here: Pick<Here, 'run' | 'params'>): Promise<CaseTested> {
  const found = await testOfCase(here, (here.params.reference ?? '').toUpperCase())
  if (!found) throw new NotFound()
  return found
}

/** Whether a case’s scheme has the statutory test. */
export const isTested = ({ pathway, scheme }: Pick<CaseTested, 'pathway' | 'scheme'>): boolean => hasTestOfResources(pathway, scheme)

/** The same, while something can be done: an open case whose scheme has the statutory test. Throws a Refusal. */
export async function openCaseTested(here: Pick<Here, 'run' | 'params'>): Promise<CaseTested> {
  const c = await caseTested(here)
  if (c.status === 'closed') throw new Refusal(`${c.reference} is closed. Open it again first.`)
  if (!isTested(c)) throw new Refusal(`${c.reference} has no statutory test of resources: its scheme does not ask for one.`)
  return c
}

/** The same, with a test that is being taken. Throws a Refusal when none is. */
export async function takingTest(here: Pick<Here, 'run' | 'params'>): Promise<{ case: CaseTested; test: TestTaken }> {
  const c = await openCaseTested(here)
  if (!c.test) throw new Refusal('No test of resources is being taken on this case. Begin one first.')
  return { case: c, test: c.test }
}

export const aboutCase = ({ id, authorityId, circleId }: CaseTested) => ({ authorityId, circleId, caseId: id })

/** Begins a test, with nothing told or with all that was told for the determination before. Throws a Refusal when one is being taken. */
export async function beginTest(here: Here, c: CaseTested, told: Told, asked: readonly string[], because: string): Promise<void> {
  const begun = await here.run({ name: 'test begun', text: 'insert into tests_of_resources (id, authority_id, circle_id, case_id, told, asked, because, begun_by, begun_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id' },
    [here.newId(), c.authorityId, c.circleId, c.id, JSON.stringify(told), [...asked], because, here.user.id, here.now])
  if (!begun.length) throw new Refusal('Somebody began a test of resources for this case a moment ago. Carry on with theirs.')
  await record(here, aboutCase(c), 'resources.begun', { because })
}

/** What was told for the determination that stands. Throws NotFound when there is none. */
export async function toldBefore({ run }: Pick<Here, 'run'>, { authorityId, id }: CaseTested): Promise<Told> {
  const [found] = await run<{ told: Told }>({ name: 'told before', text: 'select told from determinations where authority_id = $1 and case_id = $2 order by number desc limit 1' }, [authorityId, id])
  if (!found) throw new NotFound()
  return found.told
}

/** Keeps what is told now, and what of it changed. Throws Stale when a colleague was first. */
export async function keepTold(here: Here, c: CaseTested, { id, version }: TestTaken, { told, asked }: { readonly told: Told; readonly asked: readonly string[] }, what: string, changed: Changed): Promise<void> {
  if (!(await here.run({ name: 'told kept', text: 'update tests_of_resources set told = $3, asked = $4, version = version + 1 where id = $1 and version = $2 and ended_on is null returning id' }, [id, version, JSON.stringify(told), [...asked]])).length) throw new Stale()
  await record(here, aboutCase(c), 'resources.changed', { what, changed })
}

/** Gives up a test that was begun: what was told stays on record, and nothing is determined. Throws Stale. */
export async function giveUpTest(here: Here, c: CaseTested, { id, version }: TestTaken, because: string): Promise<void> {
  await endTest(here, id, version, 'given-up')
  await record(here, aboutCase(c), 'resources.given-up', { because })
}

async function endTest({ run, today }: Here, id: string, version: number, how: 'determined' | 'given-up'): Promise<void> {
  if (!(await run({ name: 'test ended', text: 'update tests_of_resources set ended_on = $3, ended_how = $4, version = version + 1 where id = $1 and version = $2 and ended_on is null returning id' }, [id, version, today, how])).length) throw new Stale()
}

/** What comes of what is told, as it stands; or why nothing does. */
export function foundFrom(told: Told): { readonly found: Determination } | { readonly because: string } {
  const read = readApplication(forTheEngine(told))
  if ('problems' in read) return { because: read.problems[0]!.says }
  try { return { found: determine(read.application) } } catch (error) {
    if (error instanceof NotCovered) return { because: error.message }
    throw error
  }
}

interface Sealed { readonly id: string; readonly number: number; readonly because: string; readonly told: unknown; readonly found: unknown; readonly by: string; readonly on: Day; readonly before: string }
/** SHA-256 of a determination, and of the seal of the one before: whoever changed one would have to change them all. */
const sealOf = (sealed: Sealed): string => createHash('sha256').update(canonical(sealed)).digest('hex')

/** Determines: all that was told and all that was found is written once, and sealed. Throws a Refusal that says what is lacking. */
export async function makeDetermination(here: Here, c: CaseTested, test: TestTaken): Promise<number> {
  const { told, because } = test
  const lacking = lackingToDetermine(told, test.asked)
  if (lacking.length) throw new Refusal(`It cannot be determined yet: ${lacking.map(({ says }) => says.charAt(0).toLowerCase() + says.slice(1)).join('; ')}.`)
  const problems = problemsIn(told)
  if (problems.length) throw new Refusal(problems[0]!.says)
  const answer = foundFrom(told)
  if ('because' in answer) throw new Refusal(answer.because)
  const { found } = answer
  await endTest(here, test.id, test.version, 'determined')
  const number = (c.determined[0]?.number ?? 0) + 1
  const before = c.determined[0] ? await sealIn(here, c, c.determined[0].number) : ''
  const [id, all, result] = [here.newId(), forTheEngine(told), asJson(found)]
  await here.run(...inserting('determinations', {
    id, authority_id: c.authorityId, circle_id: c.circleId, case_id: c.id, number, because, applied_on: told.appliedOn, approved_on: told.approvedOn, certificate: told.certificate, told: JSON.stringify(told), found: JSON.stringify(result),
    contribution_pence: found.contributionPence, expense_pence: found.grant?.expensePence ?? null, grant_pence: found.grant?.pence ?? null, reduced_by_pence: found.grant?.reducedByPence ?? null,
    determined_by: here.user.id, determined_on: here.today, determined_at: here.now, seal_before: before, seal: sealOf({ id, number, because, told: all, found: result, by: here.user.id, on: here.today, before }),
  }))
  await record(here, aboutCase(c), 'resources.determined', { number, contributionPence: found.contributionPence, grantPence: found.grant?.pence ?? null, because })
  return number
}

const sealIn = async ({ run }: Pick<Here, 'run'>, { authorityId, id }: CaseTested, number: number): Promise<string> =>
  (await run<{ seal: string }>({ name: 'seal', text: 'select seal from determinations where authority_id = $1 and case_id = $2 and number = $3' }, [authorityId, id, number]))[0]!.seal

export interface DeterminationWhole extends Determined { readonly told: Told; readonly found: unknown; readonly seal: string; readonly holds: boolean }
interface Row extends Record<string, unknown> { readonly told: Told; readonly found: unknown; readonly byId: string; readonly before: string; readonly seal: string }
/** A determination with all its working, and whether its seal still holds: nothing of it was altered since. Throws NotFound. */
export async function theDetermination(here: Pick<Here, 'run'>, c: CaseTested, number: number): Promise<DeterminationWhole> {
  const one = c.determined.find(each => each.number === number)
  if (!one) throw new NotFound()
  const [{ told, found, byId, before, seal }] = await here.run<Row>({ name: 'determination', text: 'select told, found, determined_by as "byId", seal_before as before, seal from determinations where authority_id = $1 and id = $2' }, [c.authorityId, one.id]) as [Row]
  const earlier = number > 1 ? await sealIn(here, c, number - 1) : ''
  const holds = before === earlier && sealOf({ id: one.id, number, because: one.because, told: forTheEngine(told), found, by: byId, on: one.on, before }) === seal
  return { ...one, told, found, seal, holds }
}
