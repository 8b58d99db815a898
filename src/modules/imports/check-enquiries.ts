import type { EnquiryEntry, HomeEntry } from './book.ts'
import { referred } from './book.ts'
import { Wrong } from './cells.ts'
import { councilOf } from './check-people-and-homes.ts'
import { judge, orRefuse, rowHash, warn, type Checking, type Known, type Line } from './checking.ts'
import type { Row } from './formats.ts'

/** `postcodes` says which council each postcode that was heard lies in. */
export function checkEnquiries(asked: Checking, rows: readonly Line<'enquiries'>[], known: ReadonlyMap<string, Known>, postcodes: ReadonlyMap<string, string>): void {
  const { book } = asked
  for (const { line, row } of rows) {
    const refs = [['person', row.person && referred(book, 'people', row.person)], ['home', row.home && referred(book, 'homes', row.home)]] as const
    if (refs.some(([column, entry]) => entry instanceof Wrong && orRefuse(asked, 'enquiries', line, column, entry, row.key) === undefined)) continue
    const [person, home] = [refs[0][1] || undefined, refs[1][1] || undefined] as [EnquiryEntry['person'], HomeEntry | undefined]
    const authorityId = orRefuse(asked, 'enquiries', line, row.council ? 'council' : 'received_on', whose(asked, row, home, postcodes), row.key)
    if (authorityId === undefined) continue
    if (row.owner && !asked.staff.has(row.owner)) warn(asked, 'enquiries', line, { column: 'owner', reason: `nobody here has the e-mail address ${row.owner}: it comes in without an owner` })
    const before = known.get(row.key)
    const verdict = judge(asked, 'enquiries', line, rowHash(asked, row), before)
    book.enquiries.set(row.key, { id: before?.id ?? asked.newId(), line, verdict, person, home, authorityId, receivedOn: row.received_on })
  }
}

/** The council chosen by hand; else the home’s; else that of the postcode that was heard; else none yet, and it stands with the agency. */
function whose({ councils }: Checking, row: Row<'enquiries'>, home: HomeEntry | undefined, postcodes: ReadonlyMap<string, string>): string | Wrong {
  const here = row.council ? councils.coded(row.council) : home ? councils.get(home.councilId) : councilOf({ councils }, '', row.postcode, postcodes)
  if (here instanceof Wrong) return row.council ? here : councils.agencyId
  const then = councils.on(here, row.received_on)
  return then instanceof Wrong ? then : then.id
}
