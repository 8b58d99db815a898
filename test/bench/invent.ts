import { addDays, yearOf, type Day } from '../../src/rules/calendar/day.ts'
import { england } from '../../src/rules/calendar/england.ts'
import { pathwayKeys } from '../../src/rules/pathways/pathway.ts'
import { pathwayInForce } from '../../src/rules/pathways/pathways.ts'
import { reasonsToClose } from '../../src/rules/pathways/reasons-to-close.ts'
import { newId } from '../../src/platform/ids.ts'
import { progressColumns, projection, type Move } from '../../src/modules/cases/index.ts'
import { chance, oneOf } from './chance.ts'
import { aGivenName, anAddress, councils, postcodesOf, surnameDrawn, surnames } from './county.ts'

/** How much is loaded. The events are those of cases; each enquiry has one besides. */
export const amounts = { cases: 100_000, events: 300_000, people: 100_000, homes: 80_000, enquiries: 60_000, waiting: 300, years: 10 } as const

export interface Around { readonly councils: readonly string[]; readonly agency: string; readonly staff: readonly string[]; readonly today: Day }
export type Row = Readonly<Record<string, unknown>>

const random = chance(20261122)
const postcodes = councils.map((_, at) => postcodesOf(at))
const reasons = Object.keys(reasonsToClose)
const count = <T>(many: number, make: (at: number) => T): T[] => Array.from({ length: many }, (_, at) => make(at))

/** Ten years of an invented county up to today, as rows of the site’s own tables, worked out by the site’s own rules. */
export function invent(around: Around) {
  const names = surnames()
  const drawn = surnameDrawn(names.length, random)
  const homes = count(amounts.homes, () => aHome(around))
  const people = count(amounts.people, at => aPerson(around, homes[at % homes.length]!, names, drawn(), at))
  const numbers = new Map<string, number>()
  const cases = count(amounts.cases, at => aCase(around, people, numbers, at))
  const enquiries = cases.filter(c => c.enquiry_id !== null).map(c => enquiryOf(around, c))
  const waiting = count(amounts.waiting, at => ({ ...enquiryOf(around, cases.at(-1 - at)!), id: newId(), reference: `ENQ-W${String(at).padStart(5, '0')}`, authority_id: around.agency, person_id: null, home_id: null, status: 'open' }))
  return {
    surnames: names.map(name => ({ name: name.toLowerCase() })), homes, people, cases, enquiries: [...enquiries, ...waiting],
    events: [...cases.flatMap(c => eventsOf(around, c)), ...enquiries.map(e => anEvent(around, { authority_id: e.authority_id, enquiry_id: e.id }, 'enquiry.taken', { channel: 'phone' }, e.received_on))],
    counters: [...numbers].map(([key, last]) => ({ authority_id: around.councils[Number(key.split(' ')[0])], year: Number(key.split(' ')[1]), last })),
  }
}

const aHome = ({ councils: ids, staff }: Around) => {
  const at = Math.floor(random() * councils.length)
  return { id: newId(), council: at, authority_ids: [ids[at]!], line1: anAddress(random), town: councils[at]!.shortName, postcode: oneOf(random, postcodes[at]!), tenure: oneOf(random, ['owner', 'owner', 'council-tenant', 'private-tenant', 'housing-association-tenant']), created_by: staff[0]! }
}
type Home = ReturnType<typeof aHome>

const aPerson = ({ staff }: Around, home: Home, names: readonly string[], surname: number, at: number) => ({
  id: newId(), home, authority_ids: home.authority_ids, given_name: aGivenName(random), surname: names[surname]!, surname_id: surname + 1, born_on: addDays('1925-01-01', Math.floor(random() * 25_000)),
  nhs_number: random() < 0.7 ? String(9_000_000_000 + at) : null, phone: `01632 ${900_000 + at}`, phone_digits: `01632${900_000 + at}`, created_by: staff[0]!,
})
type Person = ReturnType<typeof aPerson>

const later = (day: Day, days: number, today: Day): Day => { const then = addDays(day, Math.round(days)); return then > today ? today : then }

/** Cases are opened evenly over the years; nearly all but the latest are closed. Each has two to four events. */
function aCase({ councils: ids, staff, today }: Around, people: readonly Person[], numbers: Map<string, number>, at: number) {
  const openedOn = addDays(today, -Math.ceil((amounts.cases - at) / amounts.cases * 365.25 * amounts.years))
  const person = oneOf(random, people)
  const { home } = person
  const pathway = pathwayInForce(oneOf(random, pathwayKeys), openedOn < '2017-04-01' ? '2017-04-01' : openedOn)
  const speed = { urgent: random() < 0.15, complex: random() < 0.2 }
  const isOpen = at > amounts.cases * 0.86 && random() < 0.85
  const moves: Move[] = []
  for (let day = openedOn, to = 2; to <= 1 + at % 3 && to <= pathway.stages.length; to++) moves.push({ to, on: day = later(day, 4 + random() * 40, today) })
  const closedOn = isOpen ? null : later(moves.at(-1)?.on ?? openedOn, 4 + random() * 40, today)
  const completed = !isOpen && random() < 0.85
  const progress = projection(pathway, speed, openedOn, completed ? [...moves, { to: 'completed', on: closedOn! }] : moves, england)
  const key = `${home.council} ${yearOf(openedOn)}`
  const number = (numbers.get(key) ?? 0) + 1
  numbers.set(key, number)
  return {
    id: newId(), authority_id: ids[home.council]!, reference: `${councils[home.council]!.prefix}-${yearOf(openedOn)}-${String(number).padStart(5, '0')}`, person_id: person.id, home_id: home.id, enquiry_id: at % 5 < 3 ? newId() : null,
    pathway: pathway.key, pathway_version: pathway.version, ...speed, owner_id: oneOf(random, staff), status: isOpen ? 'open' : 'closed', ...progressColumns(progress), last_contact_on: progress.stageOn, opened_on: openedOn, closed_on: closedOn, close_reason: isOpen ? null : completed ? 'completed' : oneOf(random, reasons),
    next_action: isOpen ? pathway.stages[progress.stage - 1]!.firstAction : '', next_action_on: isOpen ? addDays(today, Math.floor(random() * 60) - 15) : null, person_name: `${person.given_name} ${person.surname}`, postcode: home.postcode,
    moves, notes: at % 3 - moves.length,
  }
}
type Case = ReturnType<typeof aCase>

const enquiryOf = ({ staff }: Around, c: Case) => ({
  id: c.enquiry_id ?? newId(), authority_id: c.authority_id, reference: `ENQ-${c.id.slice(-12).toUpperCase()}`, status: 'answered', channel: 'phone', received_on: c.opened_on, source: 'self', person_id: c.person_id as string | null, home_id: c.home_id as string | null,
  caller: c.person_name, asked: 'Help with the stairs and the bath', advice_topics: ['falls-prevention'], advice_given_on: c.opened_on, owner_id: staff[0]!, taken_by: staff[0]!,
})

const anEvent = ({ staff }: Around, about: Row, kind: string, said: Row, on: Day, minute = 0) =>
  ({ id: newId(), case_id: null, enquiry_id: null, ...about, kind, said, on_day: on, at: `${on}T09:${String(minute).padStart(2, '0')}:00Z`, by_user: oneOf(random, staff) })

const eventsOf = (around: Around, c: Case) => {
  const about = { authority_id: c.authority_id, case_id: c.id }
  return [
    anEvent(around, about, 'case.opened', { pathway: c.pathway, version: c.pathway_version, urgent: c.urgent, complex: c.complex }, c.opened_on),
    anEvent(around, about, 'stage.entered', { stage: 1 }, c.opened_on, 1),
    ...c.moves.map(({ to, on }) => anEvent(around, about, 'stage.entered', { stage: to, from: (to as number) - 1 }, on, 2 + (to as number))),
    ...count(c.notes, () => anEvent(around, about, 'note.written', { note: 'Rang the person; they are glad of the help.' }, c.stage_on, 30)),
  ]
}
