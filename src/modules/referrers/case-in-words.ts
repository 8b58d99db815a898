import { formatDay } from '../../rules/calendar/day.ts'
import { stageInPlainWords } from '../../rules/pathways/in-plain-words.ts'
import { standsAt, type PathwayKey } from '../../rules/pathways/pathway.ts'
import { pathwayVersion } from '../../rules/pathways/pathways.ts'
import type { CaseOfReferral } from './referrals.sql.ts'

/** Where a case stands, in the words its person is told it in. */
export const caseInPlainWords = ({ pathway, pathwayVersion: version, stage, status, completedOn, closedOn }: CaseOfReferral): string => {
  if (status === 'closed') return `${completedOn ? 'Completed' : 'Closed'} on ${formatDay(closedOn!)}.`
  const { now, next } = stageInPlainWords(pathway as PathwayKey, standsAt(pathwayVersion(pathway as PathwayKey, version), stage).stage)
  return `${now} ${next}`
}
