import { addMonths, type Day } from '../../rules/calendar/day.ts'
import type { Pence } from '../../rules/money.ts'
import { grantPathways } from '../../rules/assessments/assessed-pathways.ts'
import type { Here } from '../../platform/here.ts'
import type { CaseTested } from './tested.ts'

/** A case of the last ten years that asked for a grant, for the same home or the same person. What was determined on it, where it is known. */
export interface EarlierCase extends Record<string, unknown> {
  readonly id: string
  readonly authorityId: string
  readonly reference: string
  readonly openedOn: Day
  readonly completedOn: Day | null
  readonly status: string
  readonly sameHome: boolean
  readonly samePerson: boolean
  readonly appliedOn: Day | null
  readonly certificate: 'owner' | 'tenant' | 'occupier' | null
  readonly reducedByPence: Pence | null
  readonly grantPence: Pence | null
}

const earlier = {
  name: 'earlier grants',
  text: `select c.id, c.authority_id as "authorityId", c.reference, c.opened_on as "openedOn", c.completed_on as "completedOn", c.status, c.home_id = $1 as "sameHome", c.person_id = $2 as "samePerson",
      d.applied_on as "appliedOn", d.certificate, d.reduced_by_pence as "reducedByPence", d.grant_pence as "grantPence"
    from cases c left join lateral (select * from determinations d where d.authority_id = c.authority_id and d.case_id = c.id order by d.number desc limit 1) d on true
    where (c.home_id = $1 or c.person_id = $2) and c.id <> $3 and c.pathway = any($4) and c.opened_on > $5 order by c.opened_on desc, c.id desc limit 20`,
}

/** Earlier cases that may give a credit, the latest first; each look is logged. Source: SI 1996/2890 reg 13: five years for tenants, ten for owners. */
export async function earlierCases(here: Here, { homeId, personId, id }: CaseTested): Promise<EarlierCase[]> {
  const found = await here.run<EarlierCase>(earlier, [homeId, personId, id, [...grantPathways], addMonths(here.today, -120)])
  here.saw('case', found)
  return found
}
