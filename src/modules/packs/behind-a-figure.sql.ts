import type { Day } from '../../rules/calendar/day.ts'
import type { Period } from '../../rules/calendar/period.ts'
import { NotFound, type Here } from '../../platform/here.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { Tally } from './kpi.ts'
import { measureNamed } from './kpis.ts'
import { daysIn } from './packs.sql.ts'
import { stageNamed } from './stages.ts'

export interface CaseBehind {
  readonly id: string
  readonly authorityId: string
  readonly reference: string
  readonly pathway: string
  readonly pathwayVersion: number
  readonly stage: number
  readonly openedOn: Day
  readonly completedOn: Day | null
  readonly closedOn: Day | null
  /** Only for those who may see names. */
  readonly personName?: string
  /** How many cases stand behind one home or one person. */
  readonly together?: number
  readonly leftOn?: Day
  readonly days?: number
  /** Without those on which its clock stood still. */
  readonly netDays?: number
  readonly target?: number
}
export interface EnquiryBehind {
  readonly id: string
  readonly authorityId: string
  readonly reference: string
  readonly channel: string
  readonly source: string
  readonly receivedOn: Day
  readonly adviceGivenOn: Day | null
  readonly caller?: string
}

/** What a figure is asked for by: its measure, its period, and one council or all. */
export interface Asked {
  readonly measure: string
  readonly period: Period
  readonly council: string | undefined
  readonly after: string | undefined
}

/** Some records, as a statement without its beginning: what it selects from, which of them, and with which values. */
interface Source {
  readonly columns: readonly string[]
  readonly from: string
  readonly where: readonly string[]
  readonly values: readonly unknown[]
  /** One line for each of these, its first record by reference. */
  readonly once?: string
}

export const aPage = 200

/** The records behind a figure by reference, so many at a time, and how many there are. The same conditions as the figure, so the same number. */
export async function behindAFigure(here: Pick<Here, 'run' | 'may'>, { measure, period, council, after }: Asked) {
  const found = measureNamed(measure)
  if (!found) throw new NotFound()
  const place = council === undefined ? undefined : (await here.run<{ id: string; name: string }>(councilText, [council]))[0]
  if (council !== undefined && !place) throw new NotFound()
  const source = sourceOf(found.tally, period, here.may('person:see'))
  const { text, count, values } = statement(source, place?.id, readAfter(after))
  const [rows, [counted]] = await Promise.all([
    here.run<CaseBehind & EnquiryBehind>({ name: '', text }, values),
    here.run<{ number: number }>({ name: '', text: count }, values.slice(0, source.values.length + (place ? 1 : 0))),
  ])
  const shown = rows.slice(0, aPage)
  const last = shown.at(-1)
  return { measure: found, council: place?.name, number: counted!.number, rows: shown as readonly (CaseBehind & EnquiryBehind)[], next: rows.length > aPage && last ? `${last.reference}~${last.id}` : undefined }
}

const councilText = { name: 'a council of a figure', text: 'select id, name from authorities where prefix = $1 and id = any(visible_authorities())' }

function readAfter(after: string | undefined): readonly [string, string] | undefined {
  const [reference = '', id = ''] = after?.split('~') ?? []
  return isUuid(id) ? [reference, id] : undefined
}

function statement({ columns, from, where, values, once }: Source, council: string | undefined, after: readonly [string, string] | undefined) {
  const given = [...values]
  const next = (value: unknown): string => `$${given.push(value)}`
  const conditions = ['r.circle_id is null', ...where, ...(council ? [`r.authority_id = ${next(council)}`] : [])].join(' and ')
  const chosen = once
    ? `select distinct on (r.${once}) ${columns.join(', ')}${once === 'id' ? '' : `, (count(*) over (partition by r.${once}))::int as together`} from ${from} where ${conditions} order by r.${once}, r.reference, r.id`
    : `select ${columns.join(', ')} from ${from} where ${conditions}`
  const onwards = after ? ` where (reference, id) > (${next(after[0])}, ${next(after[1])}::uuid)` : ''
  return {
    text: `select * from (${chosen}) found${onwards} order by reference, id limit ${aPage + 1}`,
    count: `select count(${once ? `distinct r.${once}` : '*'})::int as number from ${from} where ${conditions}`,
    values: given,
  }
}

const caseColumns = ['r.id', 'r.authority_id as "authorityId"', 'r.reference', 'r.pathway', 'r.pathway_version as "pathwayVersion"', 'r.stage', 'r.opened_on as "openedOn"', 'r.completed_on as "completedOn"', 'r.closed_on as "closedOn"']
const enquiryColumns = ['r.id', 'r.authority_id as "authorityId"', 'r.reference', 'r.channel', 'r.source', 'r.received_on as "receivedOn"', 'r.advice_given_on as "adviceGivenOn"']

function sourceOf(tally: Tally, { from, to }: Period, names: boolean): Source {
  const days = [from, to]
  const columns = names ? [...caseColumns, 'r.person_name as "personName"'] : caseColumns
  if (tally.of === 'enquiries') {
    const { by, channel, source } = tally
    const values: unknown[] = [...days]
    const where = [daysIn.enquiries[by], ...(channel === undefined ? [] : [`r.channel = $${values.push(channel)}`]), ...(source === undefined ? [] : [`r.source = $${values.push(source)}`])]
    return { columns: names ? [...enquiryColumns, 'r.caller'] : enquiryColumns, from: 'enquiries r', where, values }
  }
  if (tally.of === 'cases') {
    const values: unknown[] = tally.by === 'open' ? [to] : [...days]
    const where = [daysIn.cases[tally.by], ...(tally.pathways ? [`r.pathway = any($${values.push(tally.pathways)})`] : []), ...(tally.scheme === undefined ? [] : [`r.scheme = $${values.push(tally.scheme)}`])]
    return { columns, from: 'cases r', where, values }
  }
  if (tally.of === 'stages') return leavingStage(tally, columns, days)
  if ('pathway' in tally) return { columns, from: 'cases r', where: [daysIn.cases.completed, 'r.pathway = $3'], values: [...days, tally.pathway], once: tally.of === 'homes' ? 'home_id' : 'person_id' }
  const claims = 'cases r join outcomes o on o.authority_id = r.authority_id and o.case_id = r.id and o.withdrawn_at is null'
  return { columns, from: claims, where: ["r.status = 'closed' and r.closed_on between $1 and $2", 'o.outcome = any($3)'], values: [...days, tally.outcomes], ...(tally.of === 'cases with a claim' ? { once: 'id' } : {}) }
}

/** Cases that left a stage, with the days they took and the days they had. */
function leavingStage({ stage, inTime }: Extract<Tally, { of: 'stages' }>, columns: readonly string[], days: readonly string[]): Source {
  const { pathway, places } = stageNamed(stage)!
  const column = <K extends keyof (typeof places)[number]>(key: K) => places.map(place => place[key])
  return {
    columns: [...columns, 'r.left_days[p.number] as "leftOn"', 'r.stage_working_days[p.number] as days', 'r.stage_net_days[p.number] as "netDays"', 'p.target'],
    from: `cases r join unnest($4::int[], $5::int[], $6::bool[], $7::bool[], $8::int[]) as p (version, number, urgent, complex, target)
      on p.version = r.pathway_version and p.urgent = r.urgent and p.complex = r.complex`,
    where: ['r.opened_on <= $2 and (r.closed_on is null or r.closed_on >= $1)', 'r.pathway = $3', 'r.left_days[p.number] between $1 and $2', 'r.stage_working_days[p.number] is not null', ...(inTime ? ['r.stage_net_days[p.number] <= p.target'] : [])],
    values: [...days, pathway, column('version'), column('number'), column('urgent'), column('complex'), column('target')],
  }
}
