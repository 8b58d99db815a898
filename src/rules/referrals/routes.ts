import type { Day } from '../calendar/day.ts'
import { inForceOn, type Dated } from '../dated.ts'
import { pathwayKeys, type PathwayKey } from '../pathways/pathway.ts'

/** How a case on a pathway may come about: by anybody, or only where an occupational therapist or a trusted assessor recommends it. */
export interface Route extends Dated {
  readonly recommended: boolean
  /** Where it is written; empty where nothing is stated, and the route is open until something is. */
  readonly source: string
}

const notStated = [{ from: '2017-04-01', recommended: false, source: '' }] as const satisfies readonly Route[]

/** What the sources state. A route that changes gets another version: never edit one. */
const stated: Partial<Readonly<Record<PathwayKey, readonly Route[]>>> = {
  advice: [{ from: '2017-04-01', recommended: false, source: '001 Schedule A, element 1: from a range of sources and by self referral' }],
  handyperson: [{ from: '2017-04-01', recommended: false, source: '001 Schedule A, element 3.2: an open referral route' }],
  'minor-adaptation': [{ from: '2017-04-01', recommended: true, source: '001 Schedule A, element 3.2: referrals will be made by occupational therapists or trusted assessors; those who pay for it themselves need none' }],
}

export const routes: Readonly<Record<PathwayKey, readonly Route[]>> = Object.fromEntries(pathwayKeys.map(key => [key, stated[key] ?? notStated])) as unknown as Readonly<Record<PathwayKey, readonly Route[]>>

/** The route of a pathway on a day. */
export const routeOn = (key: PathwayKey, day: Day): Route => inForceOn(routes[key], day)

export const needsRecommendation = (key: PathwayKey, day: Day): boolean => routeOn(key, day).recommended
