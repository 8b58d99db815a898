import { addDays, addMonths, formatDay, type Day } from '../../rules/calendar/day.ts'
import { isDrawn, planOn } from '../../rules/surveys/sampling.ts'
import { dueForDays, momentKeys, moments, notAskedOf, type Moment } from '../../rules/surveys/surveys.ts'
import type { Here } from '../../platform/here.ts'

export interface DueSurvey { readonly id: string; readonly authorityId: string; readonly reference: string; readonly personName: string; readonly council: string; readonly completedOn: Day; readonly moment: Moment }

// Nobody in a circle: a letter or a link at the wrong door can harm them.
const due = {
  name: 'surveys due',
  text: `select c.id, c.authority_id as "authorityId", c.reference, c.person_name as "personName", a.short_name as council, c.completed_on as "completedOn", m.moment
    from unnest($1::text[], $2::date[], $3::date[]) as m(moment, from_day, to_day) join cases c on c.completed_on between m.from_day and m.to_day join authorities a on a.id = c.authority_id
    where c.circle_id is null and c.pathway <> all($4) and c.status = 'closed' and not exists (select from survey_askings s where s.authority_id = c.authority_id and s.case_id = c.id and s.moment = m.moment)
    order by c.completed_on, c.id, m.moment limit 500`,
}

/** The last day on which a case that is now at its moment was completed. */
const completedBy = (today: Day, moment: Moment): Day => addMonths(today, -moments[moment].months)

/** Who is to be asked now, by the sampling plan, the longest due first; and how many are not in the sample. */
export async function surveysDue({ run, today, saw }: Pick<Here, 'run' | 'today' | 'saw'>): Promise<{ due: DueSurvey[]; notDrawn: number }> {
  const all = await run<DueSurvey & Record<string, unknown>>(due, [momentKeys, momentKeys.map(key => addDays(completedBy(today, key), -dueForDays)), momentKeys.map(key => completedBy(today, key)), notAskedOf])
  const drawn = all.filter(({ moment, id, completedOn }) => isDrawn(moment, id, completedOn))
  saw('case', drawn)
  return { due: drawn, notDrawn: all.length - drawn.length }
}

/** “After the work: 100 of every 100; …”. */
export const planInWords = (today: Day): string => {
  const plan = planOn(today)
  return `${momentKeys.map(key => `${moments[key].title.toLowerCase()}, ${plan.percent[key]} of every 100`).join('; ')}. ${plan.agreed}. ${plan.from > '2000-01-01' ? `Since ${formatDay(plan.from)}.` : ''}`.trim()
}
