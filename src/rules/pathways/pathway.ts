import type { Dated } from '../dated.ts'
import type { ServiceElement } from './service-elements.ts'

/** The routes a case can take, in the order of the service elements. Add one here and in pathways.ts: never rename one, cases hold the word. */
export const pathwayKeys = [
  'advice',
  'housing-options',
  'minor-adaptation',
  'handyperson',
  'home-repairs',
  'dementia-grant',
  'home-from-hospital',
  'home-repairs-assistance',
  'sanctuary',
  'standard-adaptation',
  'major-adaptation',
  'ot-assessment',
  'assistive-technology',
  'able-to-pay',
] as const

export type PathwayKey = (typeof pathwayKeys)[number]

/** Working days: one figure for all, or by how urgent and how complex the case is. */
export type Target = number | Readonly<Record<'urgent' | 'standard', Readonly<Record<'simple' | 'complex', number>>>>

export interface Stage {
  readonly key: string
  readonly title: string
  readonly target: Target
  /** What is to be done next when a case comes to this stage, until somebody says otherwise. */
  readonly firstAction: string
  /** What has happened when the stage is over. */
  readonly endsWhen: string
}

/** One version of a pathway. A case keeps the version it started on. */
export interface Pathway extends Dated {
  readonly key: PathwayKey
  readonly title: string
  readonly element: ServiceElement
  readonly version: number
  readonly targetsAre: 'invented for the demonstration' | 'guidance, unconfirmed'
  readonly targetsSource: string
  readonly stages: readonly Stage[]
}

export interface Speed {
  readonly urgent: boolean
  readonly complex: boolean
}

/** The working days a case of this kind may spend in a stage. */
export function targetFor({ target }: Stage, { urgent, complex }: Speed): number {
  return typeof target === 'number' ? target : target[urgent ? 'urgent' : 'standard'][complex ? 'complex' : 'simple']
}

/** The working days a case of this kind may take from its first stage to the end of its last. */
export const targetForAll = ({ stages }: Pathway, speed: Speed): number =>
  stages.reduce((days, stage) => days + targetFor(stage, speed), 0)

/** Where a case stands: stages are numbered from 1. Throws when the pathway has no such stage. */
export function standsAt({ key, version, stages }: Pathway, number: number): { stage: Stage; number: number; of: number; isLast: boolean } {
  const stage = stages[number - 1]
  if (!stage) throw new RangeError(`Version ${version} of ${key} has stages 1 to ${stages.length}, not ${number}`)
  return { stage, number, of: stages.length, isLast: number === stages.length }
}

/** The number of the stage that follows, or undefined after the last. */
export const stageAfter = (pathway: Pathway, number: number): number | undefined =>
  standsAt(pathway, number).isLast ? undefined : number + 1

/** A case goes back to an earlier stage, or passes stages over, only with a reason. */
export const needsReason = (from: number, to: number): boolean => to < from || to > from + 1

/** The stages that a move passes over. */
export const passedOver = ({ stages }: Pathway, from: number, to: number): Pathway['stages'] => stages.slice(from, Math.max(from, to - 1))
