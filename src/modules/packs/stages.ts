import { pathwayKeys, targetFor, type PathwayKey } from '../../rules/pathways/pathway.ts'
import { pathways, pathwayTitles } from '../../rules/pathways/pathways.ts'

/** Where a stage stands in one version of its pathway, and the working days a case of one kind has for it. */
export interface Place {
  readonly version: number
  readonly number: number
  readonly urgent: boolean
  readonly complex: boolean
  readonly target: number
}

/** A stage through all versions of its pathway. Its key is the pathway's and its own. */
export interface PathwayStage {
  readonly key: string
  readonly pathway: PathwayKey
  readonly title: string
  readonly places: readonly Place[]
}

const either = [false, true] as const

function stagesOf(key: PathwayKey): PathwayStage[] {
  const found = new Map<string, { title: string; places: Place[] }>()
  for (const { version, stages } of pathways[key])
    for (const [at, stage] of stages.entries()) {
      const places = either.flatMap(urgent => either.map(complex => ({ version, number: at + 1, urgent, complex, target: targetFor(stage, { urgent, complex }) })))
      found.set(stage.key, { title: stage.title, places: [...found.get(stage.key)?.places ?? [], ...places] })
    }
  return [...found].map(([stage, rest]) => ({ key: `${key}.${stage}`, pathway: key, ...rest }))
}

/** Every stage of every pathway, in order. */
export const pathwayStages: readonly PathwayStage[] = pathwayKeys.flatMap(stagesOf)

export const stageNamed = (key: string): PathwayStage | undefined => pathwayStages.find(stage => stage.key === key)

/** '2 working days', or '3 to 10 working days' where it hangs on the case. */
export function targetInWords({ places }: PathwayStage): string {
  const targets = places.map(({ target }) => target)
  const [least, most] = [Math.min(...targets), Math.max(...targets)]
  return least === most ? `${least} working days` : `${least} to ${most} working days`
}

/** A stage as it is called where its pathway is not said beside it. */
export const stageInFull = ({ pathway, title }: PathwayStage): string => `${pathwayTitles[pathway]}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`
