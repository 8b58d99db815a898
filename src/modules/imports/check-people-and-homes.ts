import { fullName } from '../people/index.ts'
import { nowhere } from './book.ts'
import { Wrong } from './cells.ts'
import { judge, orRefuse, rowHash, type Checking, type Known, type Line } from './checking.ts'
import type { CouncilRow } from './councils.ts'

export function checkPeople(asked: Checking, rows: readonly Line<'people'>[], known: ReadonlyMap<string, Known>): void {
  for (const { line, row } of rows) {
    const before = known.get(row.key)
    const verdict = judge(asked, 'people', line, rowHash(asked, row), before)
    asked.book.people.set(row.key, { id: before?.id ?? asked.newId(), line, verdict, name: fullName({ givenName: row.given_name, surname: row.surname }), councils: nowhere, since: undefined })
  }
}

/** `postcodes` says which council each postcode of the batch lies in, by its ONS code. */
export function checkHomes(asked: Checking, rows: readonly Line<'homes'>[], known: ReadonlyMap<string, Known>, postcodes: ReadonlyMap<string, string>): void {
  for (const { line, row } of rows) {
    const council = orRefuse(asked, 'homes', line, row.council ? 'council' : 'postcode', councilOf(asked, row.council, row.postcode, postcodes), row.key)
    if (!council) continue
    const before = known.get(row.key)
    const verdict = judge(asked, 'homes', line, rowHash(asked, row), before)
    asked.book.homes.set(row.key, { id: before?.id ?? asked.newId(), line, verdict, postcode: row.postcode, councilId: council.id, councils: [council.id], since: undefined })
  }
}

const byHand = 'choose the council by hand, by its ONS code in the column council'

/** The council chosen by hand, else the one the postcode lies in. */
export function councilOf({ councils }: Pick<Checking, 'councils'>, chosen: string, postcode: string, postcodes: ReadonlyMap<string, string>): CouncilRow | Wrong {
  if (chosen) return councils.coded(chosen)
  if (!postcode) return new Wrong(`there is no postcode to find the council by: ${byHand}`)
  const code = postcodes.get(postcode)
  if (!code) return new Wrong(`${postcode} is not in the table of postcodes: ${byHand}`)
  const council = councils.coded(code)
  return council instanceof Wrong ? new Wrong(`${postcode} lies outside the councils this agency serves (${code}): check it, or ${byHand}`) : council
}
