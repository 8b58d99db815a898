import type { OutcomeKey } from '../../rules/outcomes/outcomes.ts'
import type { Here } from '../../platform/here.ts'
import { record } from '../../platform/events/record.ts'

export interface CaseKey { readonly id: string; readonly authorityId: string; readonly circleId: string | null }

/** Claims benefits for a case, each with its evidence and an event. What is claimed already stays as it is. */
export async function claimOutcomes(here: Here, { id, authorityId, circleId }: CaseKey, claims: readonly OutcomeKey[], evidence: string): Promise<void> {
  for (const outcome of claims) {
    const made = await here.db.insertInto('outcomes').values({ id: here.newId(), authority_id: authorityId, case_id: id, circle_id: circleId, outcome, evidence, claimed_by: here.user.id })
      .onConflict(same => same.columns(['authority_id', 'case_id', 'outcome']).where('withdrawn_at', 'is', null).doNothing()).returning('id').executeTakeFirst()
    if (made) await record(here, { authorityId, circleId, caseId: id }, 'outcome.claimed', { outcome, evidence })
  }
}

/** The outcomes that stand for a case. */
export const outcomesOf = async ({ db }: Pick<Here, 'db'>, { id, authorityId }: Pick<CaseKey, 'id' | 'authorityId'>): Promise<OutcomeKey[]> =>
  (await db.selectFrom('outcomes').select('outcome').where('authority_id', '=', authorityId).where('case_id', '=', id).where('withdrawn_at', 'is', null).execute()).map(row => row.outcome as OutcomeKey)
