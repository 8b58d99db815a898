import type { Day } from '../../rules/calendar/day.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import type { OutcomeKey } from '../../rules/outcomes/outcomes.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { Known } from './checking.ts'
import type { CouncilRow } from './councils.ts'

type Asking = Pick<Transaction, 'run'>

/** The word under which a row of each file is remembered. */
export type Remembered = 'person' | 'home' | 'enquiry' | 'case' | 'outcome'

export const councilRows = ({ run }: Asking): Promise<CouncilRow[]> =>
  run({ name: 'import, councils', text: 'select id, code, name, prefix, kind, from_day as "fromDay", to_day as "toDay", successor_id as "successorId" from authorities' }, [])

export async function staffByEmail({ run }: Asking): Promise<Map<string, string>> {
  const rows = await run<{ email: string; id: string }>({ name: 'import, staff', text: "select email, id from users where role not in ('system', 'public')" }, [])
  return new Map(rows.map(({ email, id }) => [email, id]))
}

export const anythingImported = async ({ run }: Asking): Promise<boolean> =>
  (await run<{ any: boolean }>({ name: 'import, any', text: 'select exists (select from imported) as any' }, []))[0]!.any

// A person who was merged since is stood for by the record they were merged into: what comes in about them is that record’s.
const people = {
  name: 'import, people as they stand',
  text: `with recursive f as (
      select i.source_key as key, i.row_hash as hash, coalesce(p.id, i.record_id) as id, p.merged_into, p.given_name, p.surname from imported i left join people p on p.id = i.record_id where i.kind = 'person' and i.source_key = any($1)
      union all select f.key, f.hash, p.id, p.merged_into, p.given_name, p.surname from f join people p on p.id = f.merged_into)
    select key, hash, id, given_name as "givenName", surname from f where merged_into is null`,
}

/** Which of these keys came in before. */
export async function knownKeys({ run }: Asking, kind: Remembered, keys: readonly string[]): Promise<Map<string, Known>> {
  const rows = kind === 'person' ? await run<Known & { key: string }>(people, [keys]) : await run<Known & { key: string }>({ name: 'import, known', text: 'select source_key as key, record_id as id, row_hash as hash from imported where kind = $1 and source_key = any($2)' }, [kind, keys])
  return new Map(rows.map(({ key, id, hash }) => [key, { id, hash }]))
}

/** Which council each of these postcodes lies in, by its ONS code. */
export async function codesOfPostcodes({ run }: Asking, postcodes: readonly string[]): Promise<Map<string, string>> {
  if (!postcodes.length) return new Map()
  const rows = await run<{ postcode: string; code: string }>({ name: 'import, postcodes', text: 'select postcode, council_code as code from public.postcodes where postcode = any($1)' }, [postcodes])
  return new Map(rows.map(({ postcode, code }) => [postcode, code]))
}

const earlier = (columns: string, table: string) => `select i.source_key as key, r.id, ${columns} from imported i join ${table} r on r.id = i.record_id where i.kind = $1 and i.source_key = any($2)`

export async function earlierPeople({ run }: Asking, keys: readonly string[]) {
  const rows = await run<{ key: string; id: string; givenName: string | null; surname: string | null }>(people, [keys])
  return rows.flatMap(({ key, id, givenName, surname }) => givenName === null || surname === null ? [] : [{ key, id, givenName, surname }])
}

export const earlierHomes = ({ run }: Asking, keys: readonly string[]) =>
  run<{ key: string; id: string; postcode: string; councilId: string }>({ name: 'import, earlier homes', text: earlier('r.postcode, r.authority_ids[1] as "councilId"', 'homes') }, ['home', keys])

export const earlierEnquiries = ({ run }: Asking, keys: readonly string[]) =>
  run<{ key: string; id: string; authorityId: string; receivedOn: Day }>({ name: 'import, earlier enquiries', text: earlier('r.authority_id as "authorityId", r.received_on as "receivedOn"', 'enquiries') }, ['enquiry', keys])

export interface EarlierCase { readonly key: string; readonly id: string; readonly authorityId: string; readonly pathway: PathwayKey; readonly version: number; readonly openedOn: Day; readonly closedOn: Day | null }
export const earlierCases = ({ run }: Asking, keys: readonly string[]) =>
  run<EarlierCase>({ name: 'import, earlier cases', text: earlier('r.authority_id as "authorityId", r.pathway, r.pathway_version as version, r.opened_on as "openedOn", r.closed_on as "closedOn"', 'cases') }, ['case', keys])

/** What is claimed for these cases now. */
export const claimsOf = ({ run }: Asking, caseIds: readonly string[]) =>
  run<{ caseId: string; outcome: OutcomeKey }>({ name: 'import, claims', text: 'select case_id as "caseId", outcome from outcomes where authority_id = any(visible_authorities()) and case_id = any($1) and withdrawn_at is null' }, [caseIds])
