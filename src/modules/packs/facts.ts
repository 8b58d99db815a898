import type { OutcomeKey } from '../../rules/outcomes/outcomes.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import type { Tally } from './kpi.ts'

type CasesBy = Extract<Tally, { of: 'cases' }>['by']

/** What the database says of a period: a few aggregates, each by council, from which every figure of a pack is worked out. A council is its id. */
export interface Facts {
  readonly received: readonly { readonly council: string; readonly channel: string; readonly source: string; readonly number: number }[]
  readonly advised: readonly { readonly council: string; readonly number: number }[]
  readonly cases: readonly { readonly by: CasesBy; readonly council: string; readonly pathway: string; readonly scheme: string; readonly number: number }[]
  /** `council` is null for all councils together, where somebody helped in two of them is still one. */
  readonly distinct: readonly { readonly council: string | null; readonly pathway: string; readonly homes: number; readonly people: number }[]
  /** Closed cases by the set of their claims. */
  readonly claims: readonly { readonly council: string; readonly claims: readonly string[]; readonly number: number }[]
  /** Cases that left a stage, as a histogram of the working days they took, and of those without their pauses. In time is by the second. */
  readonly stages: readonly { readonly council: string; readonly stage: string; readonly days: readonly number[]; readonly net: readonly number[]; readonly numbers: readonly number[]; readonly inTime: number }[]
}

/** One count: in each council, and in all together. */
export interface Tallied {
  readonly councils: ReadonlyMap<string, number>
  readonly all: number
}

/** Counts what a tally says, in one pass over the facts it needs. */
export function tallied(facts: Facts, tally: Tally): Tallied {
  if ('pathway' in tally) return distinctly(facts, tally.of, tally.pathway)
  const councils = new Map<string, number>()
  let all = 0
  const add = (council: string, number: number): void => {
    councils.set(council, (councils.get(council) ?? 0) + number)
    all += number
  }
  if (tally.of === 'enquiries') countEnquiries(facts, tally, add)
  else if (tally.of === 'cases') for (const row of facts.cases) { if (isCounted(row, tally)) add(row.council, row.number) }
  else if (tally.of === 'stages') for (const row of facts.stages) { if (row.stage === tally.stage) add(row.council, tally.inTime ? row.inTime : sum(row.numbers)) }
  else for (const { council, claims, number } of facts.claims) add(council, number * claimsCounted(claims, tally))
  return { councils, all }
}

type Add = (council: string, number: number) => void
type Of<O extends Tally['of']> = Extract<Tally, { of: O }>

function countEnquiries({ received, advised }: Facts, tally: Of<'enquiries'>, add: Add): void {
  if (tally.by === 'advised') for (const { council, number } of advised) add(council, number)
  else
    for (const { council, channel, source, number } of received)
      if ((tally.channel ?? channel) === channel && (tally.source ?? source) === source) add(council, number)
}

const isCounted = (row: Facts['cases'][number], { by, pathways, scheme }: Of<'cases'>): boolean =>
  row.by === by && (!pathways || pathways.includes(row.pathway as PathwayKey)) && (scheme === undefined || row.scheme === scheme)

/** Of one case's claims: how many are among these; or only whether any is. */
function claimsCounted(claims: readonly string[], { of, outcomes }: Of<'claims' | 'cases with a claim'>): number {
  const among = claims.filter(claim => outcomes.includes(claim as OutcomeKey)).length
  return of === 'claims' ? among : Math.min(among, 1)
}

function distinctly({ distinct }: Facts, of: 'homes' | 'people', pathway: PathwayKey): Tallied {
  const rows = distinct.filter(row => row.pathway === pathway)
  return {
    councils: new Map(rows.flatMap(row => row.council === null ? [] : [[row.council, row[of]] as const])),
    all: rows.find(({ council }) => council === null)?.[of] ?? 0,
  }
}

/** The same facts for each stage by itself, so that its figures need not look through those of all the others. */
export function byStage(facts: Facts): (stage: string) => Facts {
  const rows = new Map<string, Facts['stages'][number][]>()
  for (const row of facts.stages) rows.set(row.stage, [...rows.get(row.stage) ?? [], row])
  return stage => ({ ...facts, stages: rows.get(stage) ?? [] })
}

/** The median working days of those who left a stage, pauses and all or net of them, in one council or (null) in all together. */
export function medianDays({ stages }: Facts, stage: string, council: string | null, of: 'days' | 'net'): number | undefined {
  const counted = new Map<number, number>()
  for (const row of stages) if (row.stage === stage && (council === null || row.council === council)) for (const [at, day] of row[of].entries()) counted.set(day, (counted.get(day) ?? 0) + row.numbers[at]!)
  const inOrder = [...counted].sort(([one], [other]) => one - other)
  const total = sum(inOrder.map(([, number]) => number))
  if (!total) return undefined
  const ranked = (rank: number): number => { let passed = 0; return inOrder.find(([, number]) => (passed += number) >= rank)![0] }
  return (ranked(Math.ceil(total / 2)) + ranked(Math.floor(total / 2) + 1)) / 2
}

/** Every council that anything was counted in. */
export const councilsIn = (facts: Facts): Set<string> =>
  new Set(Object.values(facts).flatMap((rows: readonly { council: string | null }[]) => rows.flatMap(({ council }) => council ?? [])))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
