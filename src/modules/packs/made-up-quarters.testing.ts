import { channels } from '../../rules/enquiries/channels.ts'
import { referralSources } from '../../rules/enquiries/referral-sources.ts'
import { pathwayKeys } from '../../rules/pathways/pathway.ts'
import type { Facts } from './facts.ts'
import type { CouncilSeen } from './pack.ts'
import { pathwayStages } from './stages.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer R)[] ? R[] : never }

/** The same numbers every time. */
export function numbers(seed: number): () => number {
  let at = seed
  return () => (at = (at * 1103515245 + 12345) % 2147483648) / 2147483648
}

export const madeUpCouncils: readonly CouncilSeen[] = ['AAA', 'BBB', 'CCC'].map(prefix => ({ id: `id of ${prefix}`, code: prefix, prefix, name: prefix, shortName: prefix, kind: 'district', fromDay: '2010-04-01', toDay: null }))

const sizes: Readonly<Record<string, number>> = { 'minor-adaptation': 200, 'major-adaptation': 40, 'dementia-grant': 20 }
const schemes: Readonly<Record<string, string>> = { 'major-adaptation': 'disabled-facilities-grant', 'dementia-grant': 'dementia-dwelling-grant' }
const claimed = [['independence-2', 'reduce-falls'], ['independence-1'], ['independence-3', 'carer-pressure', 'remain-at-home'], ['timely-discharge'], ['prevent-admission', 'reduce-package']]

/** A quarter that never was: mostly small figures, as real ones are, and a few large. */
export function madeUpQuarter(next: () => number, scale: number): Facts {
  const some = (most: number): number => Math.floor(next() * next() * most * scale)
  const facts: Writable<Facts> = { received: [], advised: [], cases: [], distinct: [], claims: [], stages: [] }
  for (const { id: council } of madeUpCouncils) {
    for (const channel of Object.keys(channels)) for (const source of Object.keys(referralSources)) facts.received.push({ council, channel, source, number: some(channel === 'phone' ? 40 : 4) })
    facts.advised.push({ council, number: some(400) })
    for (const claims of claimed) facts.claims.push({ council, claims, number: some(60) })
    for (const pathway of pathwayKeys) addPathway(facts, council, pathway, some, next)
  }
  for (const pathway of ['minor-adaptation', 'handyperson']) {
    const homes = facts.distinct.filter(row => row.pathway === pathway).reduce((all, row) => all + row.homes, 0)
    facts.distinct.push({ council: null, pathway, homes, people: homes })
  }
  return facts
}

function addPathway(facts: Writable<Facts>, council: string, pathway: string, some: (most: number) => number, next: () => number): void {
  const size = sizes[pathway] ?? 5
  const completed = some(size)
  for (const [by, number] of [['opened', some(size)], ['completed', completed], ['closed', some(size / 5)], ['open', some(size)]] as const) facts.cases.push({ by, council, pathway, scheme: schemes[pathway] ?? '', number })
  if (pathway === 'minor-adaptation' || pathway === 'handyperson') {
    const homes = Math.max(0, completed - Math.floor(next() * 3))
    facts.distinct.push({ council, pathway, homes, people: homes })
  }
  const stages = pathwayStages.filter(stage => stage.pathway === pathway)
  for (const [at, { key: stage }] of stages.entries()) {
    const number = at === stages.length - 1 ? completed : some(size)
    facts.stages.push({ council, stage, days: [3], net: [3], numbers: [number], inTime: Math.floor(number * (0.7 + 0.3 * next())) })
  }
}

/** The year of four quarters, in which one home in each council was adapted twice. */
export function madeUpYear(quarters: readonly Facts[]): Facts {
  const all = <K extends keyof Facts>(key: K): Facts[K] => quarters.flatMap(quarter => quarter[key] as readonly unknown[]) as unknown as Facts[K]
  const distinct = quarters[0]!.distinct.map(({ council, pathway }) => {
    const homes = all('distinct').filter(row => row.council === council && row.pathway === pathway).reduce((sum, row) => sum + row.homes, 0)
    return { council, pathway, homes: Math.max(0, homes - (council === null ? madeUpCouncils.length : 1)), people: homes }
  })
  return { received: all('received'), advised: all('advised'), cases: all('cases'), claims: all('claims'), stages: all('stages'), distinct }
}
