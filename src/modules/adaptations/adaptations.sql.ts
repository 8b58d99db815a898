import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { Changed } from '../../rules/events.ts'
import { record } from '../../platform/events/record.ts'
import { inSight, NotFound, Stale, type Here } from '../../platform/here.ts'
import type { Adaptation, Fitted } from './adaptation.ts'

const shown = `a.id, a.kind, a.place, a.note, a.fitted_on as "fittedOn", a.fitted_about as about, a.paid_by as "paidBy", c.reference, a.warranty_until as "warrantyUntil", a.service_due_on as "serviceDueOn", a.standing, a.changed_on as "changedOn", a.changed_because as because`
const order = "order by a.standing <> 'there', a.fitted_on desc nulls last, a.id"
const fitted = 'left join cases c on c.authority_id = a.case_authority_id and c.id = a.case_id'
const atAHome = { name: 'adaptations at a home', text: `select ${shown} from adaptations a ${fitted} where a.home_id = $1 ${order}` }
const ofACase = { name: 'adaptations of a case', text: `select ${shown} from cases its join adaptations a on a.home_id = its.home_id ${fitted} where its.reference = $1 and a.standing = 'there' ${order}` }

/** Everything that was ever fixed to a home; what is still there first. */
export const adaptationsAt = ({ run }: Pick<Here, 'run'>, homeId: string): Promise<Adaptation[]> => run<Adaptation & Record<string, unknown>>(atAHome, [homeId])

/** What is there already at the home of a case, whoever it was fitted for. */
export const adaptationsOfCase = ({ run }: Pick<Here, 'run'>, reference: string): Promise<Adaptation[]> => run<Adaptation & Record<string, unknown>>(ofACase, [reference])

interface Home { readonly id: string; readonly authorityIds: readonly string[]; readonly circleId: string | null; readonly name: string }
const theHome = { name: 'home to adapt', text: `select id, authority_ids as "authorityIds", circle_id as "circleId", coalesce(nullif(concat_ws(', ', nullif(line1, ''), nullif(town, ''), nullif(postcode, '')), ''), 'Address not known') as name from homes where id = $1` }
const itsCases = { name: 'cases to adapt for', text: 'select id, authority_id as "authorityId", reference, person_name as "personName" from cases where home_id = $1 order by opened_on desc, id limit 50' }
interface AtHome { readonly id: string; readonly authorityId: string; readonly reference: string; readonly personName: string }

/** The home, and the cases at it that something may have been fitted for. Throws NotFound. */
export async function homeToAdapt(here: Pick<Here, 'run' | 'user'>, id = '') {
  const [found] = isUuid(id) ? await here.run<Home & Record<string, unknown>>(theHome, [id]) : []
  if (!found) throw new NotFound()
  const cases = await here.run<AtHome & Record<string, unknown>>(itsCases, [id])
  return { home: inSight(here, found as Home), cases }
}
type AdaptedHome = Awaited<ReturnType<typeof homeToAdapt>>

const columnsOf = (here: Pick<Here, 'today'>, { cases }: Pick<AdaptedHome, 'cases'>, told: Fitted) => {
  const its = cases.find(one => one.reference === told.forCase)
  return {
    kind: told.kind, place: told.place, note: told.note, fitted_on: told.fittedOn, fitted_about: told.about.length > 0, paid_by: told.paidBy, case_authority_id: its?.authorityId ?? null, case_id: its?.id ?? null,
    warranty_until: told.warrantyUntil, service_due_on: told.serviceDueOn, standing: told.standing, changed_on: told.standing === 'there' ? null : told.changedOn ?? here.today, changed_because: told.because,
  }
}
const storyOf = ({ home }: Pick<AdaptedHome, 'home'>) => ({ authorityId: home.authorityId, circleId: home.circleId, homeId: home.id })

export async function addAdaptation(here: Here, at: AdaptedHome, told: Fitted): Promise<void> {
  // The home is held meanwhile, so that a council it comes to belong to sees this too.
  const { authority_ids: councils } = await here.db.selectFrom('homes').select('authority_ids').where('id', '=', at.home.id).forShare().executeTakeFirstOrThrow()
  await here.db.insertInto('adaptations').values({ id: here.newId(), authority_ids: councils, circle_id: at.home.circleId, home_id: at.home.id, added_by: here.user.id, ...columnsOf(here, at, told) }).execute()
  await record(here, storyOf(at), 'adaptation.added', { kind: told.kind, place: told.place }, told.fittedOn && !told.about.length ? told.fittedOn : here.today)
}

/** The adaptation in the address, and its home. Throws NotFound. */
export async function theAdaptation(here: Here) {
  const { id = '' } = here.params
  const row = isUuid(id) ? await here.db.selectFrom('adaptations').select(['home_id', 'version', 'case_id']).where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  const [at, all] = await Promise.all([homeToAdapt(here, row.home_id), adaptationsAt(here, row.home_id)])
  const adaptation = all.find(one => one.id === id)!
  return { ...at, adaptation, version: row.version, hidden: row.case_id !== null && adaptation.reference === null }
}
type Standing = Awaited<ReturnType<typeof theAdaptation>>

/** Changes it as it was at its version. Throws Stale when somebody else was first. */
export async function changeAdaptation(here: Here, before: Standing, told: Fitted, changed: Changed): Promise<void> {
  const { case_id: caseId, case_authority_id: caseAuthorityId, ...columns } = columnsOf(here, before, told)
  // A case that this reader may not see stays as it was.
  const its = before.hidden && !caseId ? {} : { case_id: caseId, case_authority_id: caseAuthorityId }
  const { numUpdatedRows } = await here.db.updateTable('adaptations').set({ ...columns, ...its, version: before.version + 1 }).where('id', '=', before.adaptation.id).where('version', '=', before.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await record(here, storyOf(before), 'adaptation.changed', { kind: told.kind, place: told.place, changed })
}
