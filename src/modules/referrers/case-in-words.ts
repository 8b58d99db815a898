import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { stageInPlainWords } from '../../rules/pathways/in-plain-words.ts'
import { standsAt, type PathwayKey } from '../../rules/pathways/pathway.ts'
import { pathwayVersion } from '../../rules/pathways/pathways.ts'

export interface CaseOfReferral extends Record<string, unknown> { readonly id: string; readonly authorityId: string; readonly enquiryId: string | null; readonly reference: string; readonly pathway: string; readonly pathwayVersion: number; readonly stage: number; readonly stageOn: Day; readonly status: string; readonly openedOn: Day; readonly completedOn: Day | null; readonly closedOn: Day | null; readonly name: string }

/** Where a case stands, in the words its person is told it in. */
export const caseInPlainWords = ({ pathway, pathwayVersion: version, stage, status, completedOn, closedOn }: CaseOfReferral): string => {
  if (status === 'closed') return `${completedOn ? 'Completed' : 'Closed'} on ${formatDay(closedOn!)}.`
  const { now, next } = stageInPlainWords(pathway as PathwayKey, standsAt(pathwayVersion(pathway as PathwayKey, version), stage).stage)
  return `${now} ${next}`
}
