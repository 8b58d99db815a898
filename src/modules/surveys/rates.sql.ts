import type { Day } from '../../rules/calendar/day.ts'
import type { Moment } from '../../rules/surveys/surveys.ts'
import type { Here } from '../../platform/here.ts'

export interface Rate { readonly moment: Moment; readonly surveyVersion: number; readonly quarter: Day; readonly council: string; readonly asked: number; readonly answered: number; readonly link: number; readonly post: number; readonly phone: number }

const counted = {
  name: 'response rates',
  text: `select s.moment, s.survey_version as "surveyVersion", date_trunc('quarter', s.asked_on)::date as quarter, a.short_name as council, count(*)::int as asked, count(s.answered_on)::int as answered,
      count(*) filter (where s.answered_way = 'link')::int as link, count(*) filter (where s.answered_way = 'post')::int as post, count(*) filter (where s.answered_way = 'phone')::int as phone
    from survey_askings s join authorities a on a.id = s.authority_id group by 1, 2, 3, 4 order by 3 desc, 1, 2, 4 limit 400`,
}

/** Of those asked in a quarter, how many have answered by now, and which way: by moment, version and council. */
export const responseRates = ({ run }: Pick<Here, 'run'>): Promise<Rate[]> => run<Rate & Record<string, unknown>>(counted, [])
