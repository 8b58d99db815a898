import type { Day } from '../../rules/calendar/day.ts'
import type { OutcomeKey } from '../../rules/outcomes/outcomes.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { pathwayInForce } from '../../rules/pathways/pathways.ts'
import type { SchemeKey } from '../../rules/schemes/scheme.ts'
import { newId } from '../../platform/ids.ts'
import type { House } from '../../platform/testing/house.ts'

interface TestCase {
  readonly council?: string
  readonly pathway: PathwayKey
  readonly scheme?: SchemeKey
  readonly opened: Day
  readonly completed?: Day
  /** Closed for another reason than completion. */
  readonly closed?: Day
  readonly urgent?: boolean
  readonly home?: string
  readonly person?: string
  readonly name?: string
  /** By stage, from the first: the day it was left, the working days it took, and those without pauses where there were any. */
  readonly left?: readonly (readonly [Day, number, number?])[]
  readonly claims?: readonly OutcomeKey[]
  readonly withdrawn?: readonly OutcomeKey[]
}

/** Writes records straight into the tables, for tests of what is counted. */
export async function recordsIn(house: House) {
  const [user, councils] = [await house.userId('amara'), { RIV: await house.council('RIV'), HIL: await house.council('HIL') }]
  const council = (prefix = 'RIV'): string => councils[prefix as keyof typeof councils]
  let number = 0
  const { sql } = house

  const home = async (prefix?: string): Promise<string> => (await sql<{ id: string }>('insert into homes (id, authority_ids, created_by) values ($1, $2, $3) returning id', [newId(), [council(prefix)], user]))[0]!.id
  const person = async (prefix?: string): Promise<string> => (await sql<{ id: string }>("insert into people (id, authority_ids, surname, created_by) values ($1, $2, 'Okafor', $3) returning id", [newId(), [council(prefix)], user]))[0]!.id

  async function aCase({ council: prefix = 'RIV', pathway, scheme = '' as SchemeKey, opened, completed, closed, urgent = false, left = [], claims = [], withdrawn = [], ...rest }: TestCase): Promise<string> {
    const id = newId()
    const ended = completed ?? closed ?? null
    const { version, stages } = pathwayInForce(pathway, opened)
    const perStage = <T>(of: (at: number) => T | null): (T | null)[] => stages.map((_, at) => of(at))
    await sql(
      `insert into cases (id, authority_id, reference, person_id, home_id, pathway, pathway_version, scheme, urgent, status, stage, stage_on, opened_on, completed_on, closed_on, close_reason,
        next_action_on, entered_days, left_days, stage_working_days, stage_net_days, last_contact_on, person_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13, $14, $15, $16, $17, $18, $19, $20, $12, $21)`,
      [id, council(prefix), `${prefix}-2018-${String(++number).padStart(5, '0')}`, rest.person ?? await person(prefix), rest.home ?? await home(prefix), pathway, version, scheme, urgent, ended ? 'closed' : 'open',
        Math.min(left.length + 1, stages.length), opened, completed ?? null, ended, ended ? (completed ? 'completed' : 'moved-away') : null, ended ? null : opened,
        perStage(at => at === 0 ? opened : left[at - 1]?.[0] ?? null), perStage(at => left[at]?.[0] ?? null), perStage(at => left[at]?.[1] ?? null), perStage(at => left[at]?.[2] ?? left[at]?.[1] ?? null), rest.name ?? 'Grace Okafor'],
    )
    for (const [outcome, at] of [...claims.map(claim => [claim, null] as const), ...withdrawn.map(claim => [claim, '2018-05-01'] as const)])
      await sql('insert into outcomes (id, authority_id, case_id, outcome, claimed_by, withdrawn_at) values ($1, $2, $3, $4, $5, $6)', [newId(), council(prefix), id, outcome, user, at])
    return id
  }

  async function anEnquiry({ council: prefix = 'RIV', received, channel = 'phone', source = 'self', advised }: { council?: string; received: Day; channel?: string; source?: string; advised?: Day }): Promise<void> {
    await sql("insert into enquiries (id, authority_id, reference, channel, received_on, source, advice_given_on, caller, taken_by) values ($1, $2, $3, $4, $5, $6, $7, 'Grace Okafor', $8)",
      [newId(), council(prefix), `ENQ-2018-${String(++number).padStart(5, '0')}`, channel, received, source, advised ?? null, user])
  }

  return { aCase, anEnquiry, home, person }
}

/** The figures of a pack as somebody reads them in its CSV: 'table / group / row / column' and what stands there. */
export function figuresRead(rows: readonly (readonly string[])[]): Map<string, string> {
  return new Map(rows.slice(1).map(([, table, group, row, column, figure]) => [[table, ...(group ? [group] : []), row, column].join(' / '), figure!]))
}
