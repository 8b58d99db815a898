import type { Day } from '../../rules/calendar/day.ts'
import type { Here } from '../../platform/here.ts'
import type { Case } from './case.ts'

export const silentAtMost = 100
type Silent = Pick<Case, 'id' | 'authorityId' | 'reference' | 'pathway' | 'nextAction' | 'personName' | 'postcode' | 'lastContactOn'> & { readonly council: string; readonly owner: string | null }

/** Open cases whose person has heard nothing since that day, the longest silence first; one more than are shown. */
export const silentCases = ({ run }: Pick<Here, 'run'>, since: Day): Promise<Silent[]> => run<Silent>(silent, [since])
const silent = {
  name: 'silent cases',
  text: `select c.id, c.authority_id as "authorityId", c.reference, c.pathway, c.next_action as "nextAction", c.person_name as "personName", c.postcode, c.last_contact_on as "lastContactOn", a.short_name as council, u.name as owner
    from (select * from cases where status = 'open' and last_contact_on <= $1 order by last_contact_on, id limit ${silentAtMost + 1}) c
    join authorities a on a.id = c.authority_id left join users u on u.id = c.owner_id order by c.last_contact_on, c.id`,
}

export const dueAtMost = 200
export type Due = Pick<Case, 'id' | 'authorityId' | 'reference' | 'pathway' | 'pathwayVersion' | 'stage' | 'nextAction' | 'nextActionOn' | 'personName' | 'postcode'> & { readonly stageDueOn: Day; readonly council: string; readonly owner: string | null }

/** Open cases with a running clock whose stage is due by that day, the soonest first; one more than are shown. */
export const stagesDueBy = ({ run }: Pick<Here, 'run'>, by: Day): Promise<Due[]> => run<Due>(due, [by])
const due = {
  name: 'stages due',
  text: `select c.id, c.authority_id as "authorityId", c.reference, c.pathway, c.pathway_version as "pathwayVersion", c.stage, c.stage_due_on as "stageDueOn", c.next_action as "nextAction", c.next_action_on as "nextActionOn",
      c.person_name as "personName", c.postcode, a.short_name as council, u.name as owner
    from (select * from cases where status = 'open' and stage_due_on <= $1 and pause_reason is null order by stage_due_on, id limit ${dueAtMost + 1}) c
    join authorities a on a.id = c.authority_id left join users u on u.id = c.owner_id order by c.stage_due_on, c.id`,
}
