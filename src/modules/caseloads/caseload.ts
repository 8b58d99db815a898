/** One owner’s open cases in one council. */
export interface Load {
  readonly ownerId: string | null
  readonly owner: string | null
  readonly role: string | null
  readonly council: string
  readonly open: number
  readonly weight: number
  readonly late: number
  readonly silent: number
  readonly due: number
}

type Counts = Pick<Load, 'open' | 'weight' | 'late' | 'silent' | 'due'>

/** Everything one owner has: in all, and council by council. */
export interface Caseload extends Counts {
  readonly ownerId: string | null
  readonly owner: string | null
  readonly role: string | null
  readonly councils: readonly Load[]
}

const added = (one: Counts, other: Counts): Counts =>
  ({ open: one.open + other.open, weight: one.weight + other.weight, late: one.late + other.late, silent: one.silent + other.silent, due: one.due + other.due })

/** Loads gathered by owner, the heaviest first; cases that nobody has come before all, for somebody must take them. */
export function caseloadsOf(loads: readonly Load[]): Caseload[] {
  const byOwner = new Map<string | null, Load[]>()
  for (const load of loads) byOwner.set(load.ownerId, [...byOwner.get(load.ownerId) ?? [], load])
  const gathered = [...byOwner.values()].map(councils => ({ ownerId: councils[0]!.ownerId, owner: councils[0]!.owner, role: councils[0]!.role, councils, ...councils.reduce<Counts>(added, { open: 0, weight: 0, late: 0, silent: 0, due: 0 }) }))
  return gathered.sort((one, other) => Number(one.ownerId !== null) - Number(other.ownerId !== null) || other.weight - one.weight)
}
