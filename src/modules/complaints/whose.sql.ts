import { isUuid } from '../../rules/identifiers/uuid.ts'
import { inSight, NotFound, type Here } from '../../platform/here.ts'
import type { Whose } from './complaint.ts'

const caseToHangOn = { name: 'case that is spoken of', text: 'select id, authority_id as "authorityId", circle_id as "circleId", reference, person_id as "personId", person_name as name from cases where reference = $1' }
const personToHangOn = {
  name: 'person who is spoken of',
  text: `select p.id, p.authority_ids as "authorityIds", p.circle_id as "circleId", coalesce(nullif(concat_ws(' ', nullif(p.given_name, ''), nullif(p.surname, '')), ''), 'Name not known') as name,
    (select coalesce(json_object_agg(a.id, a.name), '{}') from authorities a where a.id = any(p.authority_ids) and a.kind <> 'agency') as councils from people p where p.id = $1`,
}

/** What a complaint or compliment hangs on: how it is called, where its page is, and the councils it may be about; one that is certain stands alone. */
export interface HangsOn {
  readonly name: string
  readonly at: string
  readonly personId: string | null
  readonly caseId: string | null
  readonly circleId: string | null
  readonly authorityId: string | null
  readonly councils: Readonly<Record<string, string>>
}

/** The case with this reference, as something to hang on. Throws NotFound. */
export async function onCase({ run }: Pick<Here, 'run'>, reference: string): Promise<HangsOn & { readonly id: string; readonly authorityId: string; readonly personId: string; readonly reference: string }> {
  const wanted = reference.trim().toUpperCase()
  const [found] = /^[A-Z]{3}-\d{4}-\d{5,9}$/.test(wanted) ? await run<{ id: string; authorityId: string; circleId: string | null; reference: string; personId: string; name: string }>(caseToHangOn, [wanted]) : []
  if (!found) throw new NotFound()
  return { ...found, name: `${found.reference} ${found.name}`, at: `/cases/${found.reference}`, caseId: found.id, councils: {} }
}

/** The person with this id. Of several councils somebody must say which; of one, it is that. Throws NotFound. */
export async function onPerson(here: Pick<Here, 'run' | 'user'>, id: string): Promise<HangsOn & { readonly id: string; readonly inSightOf: string }> {
  const [found] = isUuid(id) ? await here.run<{ id: string; authorityIds: string[]; circleId: string | null; name: string; councils: Record<string, string> }>(personToHangOn, [id]) : []
  if (!found) throw new NotFound()
  const all = Object.keys(found.councils)
  return { ...found, inSightOf: inSight(here, found).authorityId, at: `/people/${found.id}`, personId: found.id, caseId: null, authorityId: all.length > 1 ? null : all[0] ?? found.authorityIds[0]!, councils: all.length > 1 ? found.councils : {} }
}

export const onNothing = (councils: Readonly<Record<string, string>>): HangsOn => ({ name: '', at: '/complaints', personId: null, caseId: null, circleId: null, authorityId: null, councils })

const agencyRow = { name: 'agency authority', text: 'select agency_authority() as id' }

/** Whose it is, with the council that was chosen where there was a choice; the agency’s own when nobody knows. */
export async function whoseIsIt({ run }: Pick<Here, 'run'>, { authorityId, circleId, personId, caseId }: HangsOn, council: string): Promise<Whose> {
  return { circleId, personId, caseId, authorityId: authorityId ?? (council || (await run<{ id: string }>(agencyRow, []))[0]!.id) }
}

const staff = { name: 'staff who may be named', text: "select id, name, role from users where role in ('contact officer', 'caseworker', 'occupational therapist', 'technical officer', 'service manager') and disabled_at is null order by name" }

/** Our staff, as answers to a question. */
export const ourStaff = async ({ run }: Pick<Here, 'run'>): Promise<Record<string, string>> =>
  Object.fromEntries((await run<{ id: string; name: string; role: string }>(staff, [])).map(({ id, name, role }) => [id, `${name}, ${role}`]))
