import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { Wrong } from './cells.ts'

export interface CouncilRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly prefix: string
  readonly kind: string
  readonly fromDay: Day
  readonly toDay: Day | null
  readonly successorId: string | null
}

/** The councils of the agency, by ONS code and day. */
export class Councils {
  readonly agencyId: string
  private readonly rows: readonly CouncilRow[]
  private readonly byCode: ReadonlyMap<string, CouncilRow>
  private readonly byId: ReadonlyMap<string, CouncilRow>

  constructor(rows: readonly CouncilRow[]) {
    this.rows = rows
    this.byCode = new Map(rows.map(row => [row.code, row]))
    this.byId = new Map(rows.map(row => [row.id, row]))
    this.agencyId = rows.find(row => row.kind === 'agency')!.id
  }

  get(id: string): CouncilRow { return this.byId.get(id)! }

  /** The council with this code, where homes lie: a district or a unitary council. */
  coded(code: string): CouncilRow | Wrong {
    const found = this.byCode.get(code)
    if (!found || found.kind === 'agency') return new Wrong(`this agency serves no council with the code ${code}`)
    return found.kind === 'county' ? new Wrong(`${found.name} is a county: give the code of the district the home lies in`) : found
  }

  /** The council in whose name something was done on a day at a home that lies here: this one, or the one it took over from. */
  on(here: CouncilRow, day: Day): CouncilRow | Wrong {
    if (isThere(here, day)) return here
    const before = this.before(here).filter(row => isThere(row, day))
    return before.length === 1 ? before[0]! : new Wrong(`${here.name} did not exist on ${formatDay(day)}: give the ONS code of the council of that day`)
  }

  private before({ id }: CouncilRow): CouncilRow[] {
    const direct = this.rows.filter(row => row.successorId === id)
    return [...direct, ...direct.flatMap(row => this.before(row))]
  }
}

const isThere = ({ fromDay, toDay }: CouncilRow, day: Day): boolean => fromDay <= day && (!toDay || day <= toDay)
