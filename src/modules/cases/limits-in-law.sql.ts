import { grantPathways } from '../../rules/assessments/assessed-pathways.ts'
import type { Day } from '../../rules/calendar/day.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { hasTestOfResources, type SchemeKey } from '../../rules/schemes/scheme.ts'
import { parametersOn } from '../../rules/test-of-resources/index.ts'
import { limitOf, whyLimitIsMissed, type LimitInLaw, type Runs } from '../../rules/timescales/limits-in-law.ts'
import { onCase } from '../../platform/db/statement-parts.ts'
import type { Here } from '../../platform/here.ts'
import type { Case } from './case.ts'

export const limitsAtMost = 500

interface Row extends Pick<Case, 'id' | 'authorityId' | 'reference' | 'pathway' | 'nextAction' | 'nextActionOn' | 'personName' | 'postcode'>, Record<string, unknown> {
  readonly council: string; readonly owner: string | null; readonly scheme: SchemeKey | ''; readonly paused: boolean
  readonly appliedOn: Day; readonly certificate: string; readonly begun: '' | 'no' | 'begun' | 'finished'
  readonly necessary: boolean | null; readonly practicable: boolean | null; readonly determinedWith: string | null; readonly determinedFor: Day | null; readonly paperOn: Day | null
  readonly approved: boolean; readonly payFrom: Day | null; readonly paid: boolean; readonly worksBy: Day | null; readonly orderedOn: Day | null; readonly begunOn: Day | null; readonly finishesOn: Day | null
}

const answer = (question: string): string => `(select s.satisfied from section_24_decisions s where ${onCase('s')} and s.question = '${question}' and s.recommendation_id = (select r.id from recommendations r where ${onCase('r')} and r.sent_on is not null order by r.number desc limit 1) order by s.id desc limit 1)`
// What was approved runs until the works are certified, or the council decides that they are not carried on.
const running = {
  name: 'limits in law that run',
  text: `select c.id, c.authority_id as "authorityId", c.reference, c.pathway, c.scheme, c.next_action as "nextAction", c.next_action_on as "nextActionOn", c.person_name as "personName", c.postcode, c.pause_reason is not null as paused, w.short_name as council, (select u.name from users u where u.id = c.owner_id) as owner,
      a.made_on as "appliedOn", a.certificate, a.begun, ${answer('need')} as necessary, ${answer('practicability')} as practicable, t.certificate as "determinedWith", t.approved_on as "determinedFor",
      (select max(p.prepared_on) from decision_papers p where ${onCase('p')}) as "paperOn",
      coalesce(d.approved, false) as approved, d.pay_from as "payFrom", exists (select 1 from payments y where ${onCase('y')} and y.answer = 'approved') as paid,
      coalesce((select n.until_on from grant_changes n where ${onCase('n')} and n.until_on is not null order by n.id desc limit 1), d.works_by) as "worksBy", o.made_on as "orderedOn", o.begun_on as "begunOn", o.finishes_on as "finishesOn"
    from cases c join authorities w on w.id = c.authority_id
      join lateral (select * from applications a where ${onCase('a')} and a.withdrawn_on is null and a.made_on is not null order by a.begun_at desc limit 1) a on true
      left join lateral (select * from grant_decisions d where ${onCase('d')} order by d.number desc limit 1) d on true
      left join lateral (select * from determinations t where ${onCase('t')} order by t.number desc limit 1) t on true
      left join lateral (select * from works_orders o where ${onCase('o')} and o.ended_on is null order by o.made_on desc, o.id desc limit 1) o on true
    where c.status = 'open' and c.pathway = any($1) and (d.id is null or (d.approved
      and not exists (select 1 from works_certificates x where ${onCase('x')}) and not exists (select 1 from grant_changes n where ${onCase('n')} and n.decided in ('nothing', 'pay-what-was-done', 'repay'))))
    order by coalesce(d.works_by, a.made_on), c.id limit ${limitsAtMost + 1}`,
}

function runsOf(row: Row, today: Day): Runs[] {
  if (!row.approved) return [{
    of: 'decision', paperOn: row.paperOn, toDecide: {
      appliedOn: row.appliedOn, certificate: row.certificate, worksBegun: row.begun, necessary: row.necessary, practicable: row.practicable, quotesLack: [], tested: hasTestOfResources(row.pathway as PathwayKey, row.scheme),
      determined: row.determinedWith && row.determinedFor ? { certificate: row.determinedWith, parametersFrom: parametersOn(row.determinedFor).from } : undefined, parametersFrom: parametersOn(today).from,
    },
  }]
  return [
    ...row.worksBy ? [{ of: 'works' as const, worksBy: row.worksBy, orderedOn: row.orderedOn, begunOn: row.begunOn, finishesOn: row.finishesOn }] : [],
    ...row.payFrom && !row.paid ? [{ of: 'payment' as const, appliedOn: row.appliedOn, payFrom: row.payFrom }] : [],
  ]
}

export interface Limit extends Row { readonly limit: LimitInLaw; readonly by: Day; readonly why: readonly string[] }
/** The limits in law that are past, or are reached by a day, the soonest first, each with its cause; and whether there are more cases than were looked at. */
export async function limitsReachedBy({ run, today }: Pick<Here, 'run' | 'today'>, day: Day): Promise<{ readonly limits: Limit[]; readonly more: boolean }> {
  const rows = await run<Row>(running, [grantPathways])
  const limits = rows.slice(0, limitsAtMost).flatMap(row => runsOf(row, today).map(runs => ({ ...row, limit: runs.of, by: limitOf(runs), why: whyLimitIsMissed(runs, row.nextActionOn, today) })))
  return { limits: limits.filter(({ by }) => by <= day).sort((one, other) => one.by < other.by ? -1 : one.by > other.by ? 1 : one.reference < other.reference ? -1 : 1), more: rows.length > limitsAtMost }
}
