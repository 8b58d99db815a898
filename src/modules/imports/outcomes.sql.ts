import type { Day } from '../../rules/calendar/day.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { newId } from '../../platform/ids.ts'
import type { CaseEntry } from './book.ts'
import { outcomeKey } from './check-outcomes.ts'
import type { Row } from './formats.ts'
import { happened, noon, recordAll } from './happenings.sql.ts'
import type { By, Incoming } from './people-and-homes.sql.ts'
import { remember } from './remember.sql.ts'

const dayOf = ({ entry, row }: Incoming<CaseEntry, Row<'outcomes'>>, { today }: By): Day => row.claimed_on ?? entry.closedOn ?? today

/** `entry` is the case that the outcome is claimed for. */
export async function writeOutcomes(t: Pick<Transaction, 'run'>, by: By, outcomes: readonly Incoming<CaseEntry, Row<'outcomes'>>[]): Promise<void> {
  const claims = outcomes.map(outcome => ({ ...outcome, id: newId(), on: dayOf(outcome, by) }))
  await Promise.all([
    t.run(insertOutcomes, [JSON.stringify(claims.map(({ id, entry, row, on }) => ({ i: id, a: entry.authorityId, c: entry.id, o: row.outcome, e: row.evidence, d: on }))), by.actor]),
    remember(t, 'outcome', claims.map(({ id, entry, row, hash }) => ({ key: outcomeKey(row), hash, id, authorityId: entry.authorityId }))),
    recordAll(t, by.actor, claims.map(({ entry, row, on }) => happened({ authorityId: entry.authorityId, caseId: entry.id }, 'outcome.claimed', { outcome: row.outcome, evidence: row.evidence }, on, 50))),
  ])
}

const insertOutcomes = {
  name: 'import, outcomes',
  text: `insert into outcomes (id, authority_id, case_id, outcome, evidence, claimed_by, claimed_at) select i, a, c, o, e, $2, ${noon('d')}
    from json_to_recordset($1::json) as r(i uuid, a uuid, c uuid, o text, e text, d date)`,
}
