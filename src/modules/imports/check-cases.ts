import { pathwayInForce } from '../../rules/pathways/pathways.ts'
import type { Pathway } from '../../rules/pathways/pathway.ts'
import { formatDay } from '../../rules/calendar/day.ts'
import { referred, type HomeEntry } from './book.ts'
import { Wrong } from './cells.ts'
import { orRefuse, rowHash, warn, type Checking, type Known, type Line } from './checking.ts'
import type { Row } from './formats.ts'

/** What can be said of cases before their milestones are read. Whether they are new is judged with them. */
export function checkCases(asked: Checking, rows: readonly Line<'cases'>[], known: ReadonlyMap<string, Known>): void {
  const { book } = asked
  for (const { line, row } of rows) {
    const or = <T>(column: string, value: T | Wrong): T | undefined => orRefuse(asked, 'cases', line, column, value, row.key)
    const person = or('person', referred(book, 'people', row.person))
    if (!person) continue
    const home = or('home', referred(book, 'homes', row.home))
    if (!home) continue
    const enquiry = row.enquiry ? or('enquiry', referred(book, 'enquiries', row.enquiry)) : null
    if (enquiry === undefined) continue
    const pathway = or('opened_on', versionOf(row))
    if (!pathway) continue
    const authorityId = or(row.council ? 'council' : 'home', whose(asked, row, home))
    if (!authorityId) continue
    if (row.owner && !asked.staff.has(row.owner)) warn(asked, 'cases', line, { column: 'owner', reason: `nobody here has the e-mail address ${row.owner}: it comes in without an owner` })
    const before = known.get(row.key)
    book.cases.set(row.key, {
      id: before?.id ?? asked.newId(), line, verdict: before ? 'there' : 'new', authorityId, person, home, enquiry: enquiry ?? undefined,
      pathway: row.pathway, version: pathway.version, urgent: row.urgent, complex: row.complex,
      openedOn: row.opened_on, closedOn: row.closed_on, completed: row.close_reason === 'completed', hash: rowHash(asked, row), knownHash: before?.hash, milestones: [], claims: before ? undefined : [],
    })
  }
}

function versionOf({ pathway, opened_on }: Row<'cases'>): Pathway | Wrong {
  try {
    return pathwayInForce(pathway, opened_on)
  } catch {
    return new Wrong(`no version of the pathway ${pathway} was in force on ${formatDay(opened_on)}`)
  }
}

function whose({ councils }: Checking, row: Row<'cases'>, home: HomeEntry): string | Wrong {
  const here = row.council ? councils.coded(row.council) : councils.get(home.councilId)
  if (here instanceof Wrong) return here
  const then = councils.on(here, row.opened_on)
  return then instanceof Wrong ? then : then.id
}
