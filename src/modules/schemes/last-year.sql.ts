import { addMonths } from '../../rules/calendar/day.ts'
import type { Here } from '../../platform/here.ts'
import type { CaseOfLastYear } from './effect.ts'

const opened = {
  name: 'cases of last year for schemes',
  text: `select c.authority_id as "authorityId", c.scheme, c.opened_on as "openedOn", p.born_on as born, h.tenure,
      (select coalesce(json_agg(json_build_object('fact', f.fact, 'told', f.told) order by f.on_day desc, f.at desc, f.id desc), '[]') from eligibility_facts f where f.authority_id = c.authority_id and f.case_id = c.id) as facts
    from cases c join people p on p.id = c.person_id join homes h on h.id = c.home_id where c.scheme <> '' and c.opened_on > $1 and c.opened_on <= $2`,
}
/** The cases with a scheme that were opened in the twelve months to today. */
export const casesOfLastYear = ({ run, today }: Pick<Here, 'run' | 'today'>): Promise<CaseOfLastYear[]> => run<CaseOfLastYear & Record<string, unknown>>(opened, [addMonths(today, -12), today])
