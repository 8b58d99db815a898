import type { Day } from '../calendar/day.ts'
import { inForceOn, type Dated } from '../dated.ts'
import type { PathwayKey } from '../pathways/pathway.ts'

/** How much work an open case is taken to be, in points: by its pathway, and more when it is urgent, complex or still at its first stage. */
export interface Weights extends Dated {
  readonly source: string
  readonly pathways: Readonly<Record<PathwayKey, number>>
  readonly urgent: number
  readonly complex: number
  /** Visits and finding out come at the start. */
  readonly firstStage: number
}

/** Newest last. Add a version: never edit one, or last month’s caseloads would read otherwise than they did. */
const versions: readonly Weights[] = [
  {
    from: '2017-04-01',
    source: 'Invented for the demonstration, for the agency to agree: 001 7.7d and 7.7e ask that staff are deployed flexibly and cover one another, and give no weights.',
    pathways: {
      'advice': 1, 'housing-options': 5, 'minor-adaptation': 2, 'handyperson': 1, 'home-repairs': 3, 'dementia-grant': 2, 'home-from-hospital': 3,
      'home-repairs-assistance': 4, 'sanctuary': 4, 'standard-adaptation': 4, 'major-adaptation': 8, 'ot-assessment': 3, 'assistive-technology': 2, 'able-to-pay': 4,
    },
    urgent: 2, complex: 3, firstStage: 1,
  },
]

/** What one open case weighs. */
export const weightOf = ({ pathways, urgent, complex, firstStage }: Weights, c: { readonly pathway: PathwayKey; readonly urgent: boolean; readonly complex: boolean; readonly stage: number }): number =>
  pathways[c.pathway] + (c.urgent ? urgent : 0) + (c.complex ? complex : 0) + (c.stage === 1 ? firstStage : 0)

/** The weights in force on a day. Throws before the first. */
export const weightsOn = (day: Day): Weights => inForceOn(versions, day)
