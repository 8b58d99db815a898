import { pathwayKeys, type PathwayKey } from '../../rules/pathways/pathway.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { countBy, type Kind, type Tally } from './kpi.ts'

type By = Extract<Tally, { of: 'cases' }>['by']

/** Cases by pathway, and all of them together. */
export const casesByPathway = (by: By): Kind =>
  countBy(Object.fromEntries(pathwayKeys.map(key => [key, pathwayTitles[key]])), pathway => ({ of: 'cases', by, pathways: [pathway as PathwayKey] }), { title: 'All cases', tally: { of: 'cases', by } })
