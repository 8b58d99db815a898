import type { Weights } from '../../rules/caseloads/weights.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { NotFound, Refusal, type Here } from '../../platform/here.ts'

/** An open case as it stands in a list of what may be given to others. */
export interface Givable {
  readonly id: string
  readonly authorityId: string
  readonly reference: string
  readonly personName: string
  readonly pathway: PathwayKey
  readonly pathwayVersion: number
  readonly stage: number
  readonly urgent: boolean
  readonly complex: boolean
  readonly status: string
  readonly version: number
  readonly ownerId: string | null
  readonly owner: string | null
  readonly council: string
}

/** Whose cases, and which of them. `nobody` has those that wait for an owner. */
export interface Which { readonly owner?: string | undefined; readonly council?: string | undefined; readonly pathway?: string | undefined }

export const givableAtMost = 500

const row = (which: string): string => `select c.id, c.authority_id as "authorityId", c.reference, c.person_name as "personName", c.pathway, c.pathway_version as "pathwayVersion", c.stage, c.urgent, c.complex, c.status, c.version, c.owner_id as "ownerId", u.name as owner, a.short_name as council
  from cases c join authorities a on a.id = c.authority_id left join users u on u.id = c.owner_id where ${which}`
const open = {
  name: 'cases to give',
  text: `${row("c.status = 'open' and ($1::text is null or coalesce(c.owner_id::text, 'nobody') = $1) and ($2::uuid is null or c.authority_id = $2) and ($3::text is null or c.pathway = $3)")} order by c.next_action_on, c.id limit ${givableAtMost + 1}`,
}
const these = { name: 'cases chosen', text: `${row('c.id = any($1)')} order by c.reference` }

/** Open cases that may be given to others, the soonest next action first; one more than are shown. */
export const casesToGive = ({ run }: Pick<Here, 'run'>, { owner, council, pathway }: Which): Promise<Givable[]> =>
  run<Givable & Record<string, unknown>>(open, [owner ?? null, council ?? null, pathway ?? null])

/** Chosen cases as they stand now, closed ones too. */
export const casesChosen = ({ run }: Pick<Here, 'run'>, ids: readonly string[]): Promise<Givable[]> => run<Givable & Record<string, unknown>>(these, [ids])

export interface Standing { readonly id: string; readonly open: number; readonly weight: number }

/** What everybody who has open cases has in all. */
export const standings = ({ run }: Pick<Here, 'run'>, { pathways, urgent, complex, firstStage }: Weights): Promise<Standing[]> =>
  run<Standing & Record<string, unknown>>(standing, [Object.keys(pathways), Object.values(pathways), urgent, complex, firstStage])
const standing = {
  name: 'standing of owners',
  text: `select c.owner_id as id, count(*)::int as open, sum(w.points + case when c.urgent then $3::int else 0 end + case when c.complex then $4::int else 0 end + case when c.stage = 1 then $5::int else 0 end)::int as weight
    from cases c join unnest($1::text[], $2::int[]) as w(pathway, points) on w.pathway = c.pathway where c.status = 'open' and c.owner_id is not null group by c.owner_id`,
}

export interface Reassignment { readonly id: string; readonly reason: string; readonly caseIds: readonly string[]; readonly versions: readonly number[]; readonly toIds: readonly string[]; readonly doneAt: Date | null; readonly leftIds: readonly string[] }

/** Keeps what was chosen until it is done. */
export async function chooseToGive(here: Here, reason: string, moves: readonly { readonly id: string; readonly version: number; readonly to: string }[]): Promise<string> {
  const id = here.newId()
  await here.run(...inserting('reassignments', { id, user_id: here.user.id, reason, case_ids: moves.map(move => move.id), versions: moves.map(({ version }) => version), to_ids: moves.map(({ to }) => to), made_at: here.now }))
  return id
}

/** The choice in the address, which is one’s own. Throws NotFound. */
export async function theReassignment({ run, params }: Pick<Here, 'run' | 'params'>): Promise<Reassignment> {
  const [found] = isUuid(params.id ?? '') ? await run<Reassignment & Record<string, unknown>>({ name: 'reassignment', text: 'select id, reason, case_ids as "caseIds", versions, to_ids as "toIds", done_at as "doneAt", left_ids as "leftIds" from reassignments where id = $1' }, [params.id]) : []
  if (!found) throw new NotFound()
  return found
}

export const doneAlready = 'These cases have been given already. Choose again from the caseloads.'

/** Says that it is done; a second one waits for the first, and is refused. */
export async function startGiving({ run, now }: Pick<Here, 'run' | 'now'>, id: string): Promise<void> {
  const rows = await run({ name: 'reassignment done', text: 'update reassignments set done_at = $2 where id = $1 and done_at is null returning id' }, [id, now])
  if (!rows.length) throw new Refusal(doneAlready)
}

export const leaveAlone = async ({ run }: Pick<Here, 'run'>, id: string, left: readonly string[]): Promise<void> =>
  void await run({ name: 'reassignment left', text: 'update reassignments set left_ids = $2 where id = $1' }, [id, left])
