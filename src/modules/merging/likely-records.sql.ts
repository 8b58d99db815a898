import { inSight, type Here } from '../../platform/here.ts'
import { likelyPeople, saidNotTheSame, type PersonWhole } from '../people/index.ts'
import { findPeople, understand } from '../search/index.ts'
import { inTheSameCircle } from './merges.sql.ts'

/** Records that may be of the same person: those that are like it, those somebody looked for, and those that were said to be somebody else’s. */
export async function recordsLike(here: Pick<Here, 'db' | 'run' | 'user'>, person: PersonWhole, words: string) {
  const wanted = understand(words)
  const heard = { givenName: person.given_name, surname: person.surname, bornOn: person.born_on, nhsNumber: person.nhs_number ?? '', noNhsNumber: '', phone: person.phone, email: person.email }
  const [matches, found, said] = await Promise.all([likelyPeople(here, heard), findPeople(here, wanted), saidNotTheSame(here, person.id)])
  const apart = new Set(said.map(({ id }) => id))
  const open = <R extends { readonly id: string }>(people: readonly R[]): R[] => people.filter(({ id }) => !apart.has(id))
  const likely = await inTheSameCircle(here, person, open(matches))
  const offered = new Set(likely.map(({ id }) => id))
  const named = await inTheSameCircle(here, person, open(found.rows).filter(({ id }) => !offered.has(id)))
  const rows = said.length ? await here.db.selectFrom('people').select(['id', 'authority_ids as authorityIds', 'given_name as givenName', 'surname', 'born_on as bornOn']).where('id', 'in', [...apart]).execute() : []
  const toldApart = (await inTheSameCircle(here, person, rows)).map(row => ({ ...inSight(here, row), ...said.find(({ id }) => id === row.id)! }))
  return { likely, named, searched: wanted.by !== 'nothing' && wanted.by !== 'reference', toldApart }
}
