import { schemeByDefault } from '../../rules/schemes/scheme.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { progressColumns } from '../cases/index.ts'
import type { CaseEntry } from './book.ts'
import type { Row } from './formats.ts'
import { happened, recordAll, type Happening } from './happenings.sql.ts'
import type { By, Incoming } from './people-and-homes.sql.ts'
import { remember } from './remember.sql.ts'
import { movesOf, nextOf, standingOf } from './standing.ts'

type Writing = Pick<Transaction, 'run'>
/** `hash` is that of the case and its milestones together. */
export type IncomingCase = Incoming<CaseEntry, Row<'cases'>> & { readonly reference: string; readonly ownerId: string | undefined }

export const writeCases = (t: Writing, by: By, cases: readonly IncomingCase[]) => Promise.all([
  t.run(insertCases, [JSON.stringify(cases.map(columnsOf))]),
  remember(t, 'case', cases.map(({ entry, row, hash }) => ({ key: row.key, hash, id: entry.id, authorityId: entry.authorityId }))),
  recordAll(t, by.actor, cases.flatMap(storyOf)),
])

const schemeOf = (row: Row<'cases'>): string => row.scheme || (schemeByDefault(row.pathway) ?? '')

function columnsOf({ entry, row, reference, ownerId }: IncomingCase) {
  const progress = standingOf(entry)
  const moves = movesOf(entry)
  const next = row.closed_on ? { action: '', on: null } : nextOf(progress, entry)
  return {
    ...progressColumns(progress), id: entry.id, authority_id: entry.authorityId, reference, person_id: entry.person!.id, home_id: entry.home!.id, enquiry_id: entry.enquiry?.id,
    pathway: entry.pathway, pathway_version: entry.version, scheme: schemeOf(row), urgent: row.urgent, complex: row.complex, owner_id: ownerId,
    status: row.closed_on ? 'closed' : 'open', opened_on: row.opened_on, closed_on: row.closed_on, close_reason: row.close_reason || null,
    // The last day on which anything came about is the last on which we know that the person heard from somebody.
    last_contact_on: moves.at(-1)?.on ?? row.opened_on,
    next_action: row.next_action || next.action, next_action_on: row.next_action_on ?? next.on, person_name: entry.person!.name, postcode: entry.home!.postcode,
  }
}

/** The story a case would have, had it been moved here day by day. */
function storyOf({ entry, row, ownerId }: IncomingCase): Happening[] {
  const about = { authorityId: entry.authorityId, caseId: entry.id }
  const scheme = schemeOf(row)
  const moves = movesOf(entry)
  return [
    happened(about, 'case.opened', { pathway: entry.pathway, version: entry.version, ...(scheme ? { scheme } : {}), urgent: row.urgent, complex: row.complex, ...(ownerId ? { owner: ownerId } : {}) }, row.opened_on, 10),
    happened(about, 'stage.entered', { stage: 1 }, row.opened_on, 11),
    ...moves.map(({ to, on }, at) => {
      const from = moves[at - 1]?.to ?? 1
      return to === 'completed' ? happened(about, 'case.completed', {}, on, 60) : happened(about, 'stage.entered', { stage: to as number, from: from as number }, on, 11 + (to as number))
    }),
    ...(row.next_action || row.next_action_on ? [happened(about, 'action.planned', { action: row.next_action || nextOf(standingOf(entry), entry).action, on: row.next_action_on }, moves.at(-1)?.on ?? row.opened_on, 40)] : []),
    ...(row.closed_on ? [happened(about, 'case.closed', { reason: row.close_reason }, row.closed_on, 61)] : []),
  ]
}

const insertCases = {
  name: 'import, cases',
  text: `insert into cases (id, authority_id, reference, person_id, home_id, enquiry_id, pathway, pathway_version, scheme, urgent, complex, owner_id, status, stage, stage_on, stage_due_on, next_action, next_action_on,
      opened_on, completed_on, closed_on, close_reason, entered_days, left_days, stage_working_days, working_days, stage_net_days, net_working_days, paused_days, resumed_days, last_contact_on, person_name, postcode)
    select id, authority_id, reference, person_id, home_id, enquiry_id, pathway, pathway_version, scheme, urgent, complex, owner_id, status, stage, stage_on, stage_due_on, next_action, next_action_on,
      opened_on, completed_on, closed_on, close_reason, entered_days, left_days, stage_working_days, working_days, stage_net_days, net_working_days, paused_days, resumed_days, last_contact_on, person_name, postcode
    from json_to_recordset($1::json) as r(id uuid, authority_id uuid, reference text, person_id uuid, home_id uuid, enquiry_id uuid, pathway text, pathway_version int, scheme text, urgent boolean, complex boolean, owner_id uuid, status text,
      stage int, stage_on date, stage_due_on date, next_action text, next_action_on date, opened_on date, completed_on date, closed_on date, close_reason text, entered_days date[], left_days date[], stage_working_days int[], working_days int, stage_net_days int[], net_working_days int, paused_days date[], resumed_days date[], last_contact_on date, person_name text, postcode text)`,
}
