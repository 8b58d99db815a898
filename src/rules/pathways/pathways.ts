import type { Day } from '../calendar/day.ts'
import { inForceOn } from '../dated.ts'
import { ableToPay } from './able-to-pay.ts'
import { advice } from './advice.ts'
import { assistiveTechnology } from './assistive-technology.ts'
import { dementiaGrant } from './dementia-grant.ts'
import { handyperson } from './handyperson.ts'
import { homeFromHospital } from './home-from-hospital.ts'
import { homeRepairsAssistance } from './home-repairs-assistance.ts'
import { homeRepairs } from './home-repairs.ts'
import { housingOptions } from './housing-options.ts'
import { majorAdaptation } from './major-adaptation.ts'
import { minorAdaptation } from './minor-adaptation.ts'
import { otAssessment } from './ot-assessment.ts'
import { pathwayKeys, type Pathway, type PathwayKey } from './pathway.ts'
import { sanctuary } from './sanctuary.ts'
import { standardAdaptation } from './standard-adaptation.ts'

/** Every version of every pathway, newest last. */
export const pathways: Readonly<Record<PathwayKey, readonly Pathway[]>> = {
  advice,
  'housing-options': housingOptions,
  'minor-adaptation': minorAdaptation,
  handyperson,
  'home-repairs': homeRepairs,
  'dementia-grant': dementiaGrant,
  'home-from-hospital': homeFromHospital,
  'home-repairs-assistance': homeRepairsAssistance,
  sanctuary,
  'standard-adaptation': standardAdaptation,
  'major-adaptation': majorAdaptation,
  'ot-assessment': otAssessment,
  'assistive-technology': assistiveTechnology,
  'able-to-pay': ableToPay,
}

export const isPathwayKey = (text: string): text is PathwayKey => (pathwayKeys as readonly string[]).includes(text)

/** What each pathway is called, in its newest version. */
export const pathwayTitles = Object.fromEntries(pathwayKeys.map(key => [key, pathways[key].at(-1)!.title])) as Readonly<Record<PathwayKey, string>>

/** The version a case opened on this day starts on, and keeps. */
export const pathwayInForce = (key: PathwayKey, day: Day): Pathway => inForceOn(pathways[key], day)

/** The version a case has kept since it started. Throws when there never was one. */
export function pathwayVersion(key: PathwayKey, version: number): Pathway {
  const kept = pathways[key].find(pathway => pathway.version === version)
  if (!kept) throw new RangeError(`There is no version ${version} of ${key}`)
  return kept
}
