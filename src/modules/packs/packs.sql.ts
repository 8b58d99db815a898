import type { Day } from '../../rules/calendar/day.ts'
import type { Period } from '../../rules/calendar/period.ts'
import type { Here } from '../../platform/here.ts'
import type { CouncilSeen } from './pack.ts'
import type { Facts } from './facts.ts'
import { pathwayStages } from './stages.ts'

type Asking = Pick<Here, 'run'>

// None of these is prepared: which index is best hangs on the days asked for, and a prepared plan cannot know them.
// What is restricted to a circle is in nobody’s figures, not even its own members’: a pack is the same whoever draws it up, and tells no two readers apart.
// Every scan begins at an index on (authority_id, …), so that the wall is asked once and not for each row.

/** What is counted in a period: one aggregate for each kind, over all councils the asker may see at once. */
export async function factsOf({ run }: Asking, { from, to }: Period): Promise<Facts> {
  const [received, advised, cases, distinct, claims, stages] = await Promise.all([
    run<Facts['received'][number]>({ name: '', text: receivedText }, [from, to]),
    run<Facts['advised'][number]>({ name: '', text: advisedText }, [from, to]),
    run<Facts['cases'][number]>({ name: '', text: casesText }, [from, to]),
    run<Facts['distinct'][number]>({ name: '', text: distinctText }, [from, to, ['minor-adaptation', 'handyperson']]),
    run<Facts['claims'][number]>({ name: '', text: claimsText }, [from, to]),
    run<Omit<Facts['stages'][number], 'stage'> & { place: number }>({ name: '', text: stagesText }, [from, to, ...placesAsColumns()]),
  ])
  return { received, advised, cases, distinct, claims, stages: stages.map(({ place, ...rest }) => ({ ...rest, stage: pathwayStages[place]!.key })) }
}

/** When a record falls in a period, for the list behind a figure: said of one record, r. The counts below say the same of all. */
export const daysIn = {
  enquiries: { received: 'r.received_on between $1 and $2', advised: 'r.advice_given_on between $1 and $2' },
  cases: {
    opened: 'r.opened_on between $1 and $2',
    completed: 'r.completed_on between $1 and $2',
    closed: "r.status = 'closed' and r.closed_on between $1 and $2 and r.completed_on is null",
    open: 'r.opened_on <= $1 and (r.closed_on is null or r.closed_on > $1)',
  },
} as const

const receivedText = `
  select authority_id as council, channel, source, count(*)::int as number from enquiries
  where received_on between $1 and $2 and circle_id is null group by 1, 2, 3`

const advisedText = `
  select authority_id as council, count(*)::int as number from enquiries
  where advice_given_on between $1 and $2 and circle_id is null group by 1`

// Open at the end is asked in two halves, each with an index of its own: still open, and closed since.
const casesText = `
  select 'opened' as by, authority_id as council, pathway, scheme, count(*)::int as number from cases
  where opened_on between $1 and $2 and circle_id is null group by 2, 3, 4
  union all
  select 'completed', authority_id, pathway, scheme, count(*)::int from cases
  where completed_on between $1 and $2 and circle_id is null group by 2, 3, 4
  union all
  select 'closed', authority_id, pathway, scheme, count(*)::int from cases
  where status = 'closed' and closed_on between $1 and $2 and completed_on is null and circle_id is null group by 2, 3, 4
  union all
  select 'open', authority_id, pathway, scheme, count(*)::int from (
    select authority_id, pathway, scheme from cases where status = 'open' and opened_on <= $2 and circle_id is null
    union all
    select authority_id, pathway, scheme from cases where status = 'closed' and closed_on > $2 and opened_on <= $2 and circle_id is null) still_open
  group by 2, 3, 4`

const distinctText = `
  select authority_id as council, pathway, count(distinct home_id)::int as homes, count(distinct person_id)::int as people from cases
  where completed_on between $1 and $2 and pathway = any($3) and circle_id is null
  group by grouping sets ((authority_id, pathway), (pathway))`

// The claims are fetched council by council: joined case by case, the wall would be asked once for each case.
const claimsText = `
  with closed as materialized (select authority_id, array_agg(id) as ids from cases where status = 'closed' and closed_on between $1 and $2 and circle_id is null group by 1)
  select authority_id as council, claims, count(*)::int as number
  from closed cross join lateral (
    select array_agg(outcome order by outcome) as claims from outcomes
    where outcomes.authority_id = closed.authority_id and case_id = any(closed.ids) and withdrawn_at is null group by case_id) claimed
  group by 1, 2`

// A case that left a stage in the period is still open, or was closed in it or since.
const stagesText = `
  with alive as (
    select authority_id, pathway, pathway_version, urgent, complex, left_days, stage_working_days, stage_net_days from cases where status = 'open' and opened_on <= $2 and circle_id is null
    union all
    select authority_id, pathway, pathway_version, urgent, complex, left_days, stage_working_days, stage_net_days from cases where status = 'closed' and closed_on >= $1 and opened_on <= $2 and circle_id is null),
  taken as (
    select authority_id, place, stage_working_days[number] as days, stage_net_days[number] as net, count(*)::int as number, count(*) filter (where stage_net_days[number] <= target)::int as in_time
    from alive join unnest($3::int[], $4::text[], $5::int[], $6::int[], $7::bool[], $8::bool[], $9::int[]) as p (place, pathway, version, number, urgent, complex, target)
      on p.pathway = alive.pathway and p.version = alive.pathway_version and p.urgent = alive.urgent and p.complex = alive.complex
    where left_days[number] between $1 and $2 and stage_working_days[number] is not null
    group by 1, 2, 3, 4)
  select authority_id as council, place, array_agg(days) as days, array_agg(net) as net, array_agg(number) as numbers, sum(in_time)::int as "inTime" from taken group by 1, 2`

/** The stages with their targets, as the columns of a table that a query can join; `place` is the stage's place in the list. */
function placesAsColumns(): unknown[][] {
  const rows = pathwayStages.flatMap(({ pathway, places }, at) => places.map(place => [at, pathway, place.version, place.number, place.urgent, place.complex, place.target]))
  return [0, 1, 2, 3, 4, 5, 6].map(column => rows.map(row => row[column]))
}

/** The councils this asker may see, and the agency's own row, with their days. */
export const councilsSeen = ({ run }: Asking): Promise<CouncilSeen[]> => run<CouncilSeen>(councilsText, [])

const councilsText = {
  name: 'councils in a pack',
  text: `select id, code, prefix, name, short_name as "shortName", kind, from_day as "fromDay", to_day as "toDay" from authorities
    where id = any(visible_authorities()) order by short_name`,
}

/** The first day on which anything was recorded, or null. */
export async function firstDay({ run }: Asking): Promise<Day | null> {
  const [found] = await run<{ first: Day | null }>(firstDayText, [])
  return found?.first ?? null
}

const firstDayText = {
  name: 'the first day of packs',
  text: `select least(min(enquiry.received_on), min(opened.opened_on)) as first from unnest(visible_authorities()) as council
    left join lateral (select received_on from enquiries where authority_id = council order by received_on limit 1) enquiry on true
    left join lateral (select opened_on from cases where authority_id = council order by opened_on limit 1) opened on true`,
}
