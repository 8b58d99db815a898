import type { Day } from '../../rules/calendar/day.ts'
import type { SchemeKey } from '../../rules/schemes/scheme.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import { Refusal, type Here } from '../../platform/here.ts'
import { outcomesInWords, type Outcome, type PrecedentTold } from './precedent.ts'
import { schemeEvent } from './versions.sql.ts'

export interface Precedent extends Record<string, unknown> {
  readonly id: string; readonly authorityId: string; readonly council: string; readonly scheme: SchemeKey; readonly caseId: string | null; readonly reference: string | null
  readonly asked: string; readonly outcome: Outcome; readonly decided: string; readonly because: string; readonly decidedBy: string; readonly on: Day; readonly by: string
}

export const precedentsAtMost = 50
const found = {
  name: 'precedents found',
  text: `select p.id, p.authority_id as "authorityId", a.short_name as council, p.scheme, p.case_id as "caseId", c.reference, p.asked, p.outcome, p.decided, p.because, p.decided_by as "decidedBy", p.decided_on as "on", u.name as by
    from precedents p join authorities a on a.id = p.authority_id join users u on u.id = p.by_user left join cases c on c.authority_id = p.authority_id and c.id = p.case_id
    where ($1 = '' or lower(concat_ws(' ', p.asked, p.decided, p.because, p.decided_by, c.reference)) like '%' || $1 || '%') and ($2 = '' or p.scheme = $2) order by p.decided_on desc, p.id desc limit $3`,
}
/** Decisions with these words in them, under one scheme or any, the latest first; one more than are shown, to know that there are more. */
export const precedentsFound = ({ run }: Pick<Here, 'run'>, words: string, scheme: string): Promise<Precedent[]> =>
  run<Precedent>(found, [words.toLowerCase().replace(/[\\%_]/g, '\\$&'), scheme, precedentsAtMost + 1])

const numbered = { name: 'case of a precedent', text: 'select c.id, c.authority_id as "authorityId", c.circle_id as "circleId" from cases c where c.reference = $1' }

/** Writes down a decision outside the ordinary rule: in the case’s story when it was about one, and in the scheme’s when not. */
export async function recordPrecedent(here: Here, { authorityId, scheme, reference, on, ...told }: PrecedentTold): Promise<void> {
  const [about] = reference ? await here.run<{ id: string; authorityId: string; circleId: string | null }>(numbered, [reference]) : []
  if (reference && !about) throw new Refusal(`There is no case ${reference}, or none that you may see`, 'reference')
  if (about && about.authorityId !== authorityId) throw new Refusal('This case is of another council', 'reference')
  await here.run(...inserting('precedents', { id: here.newId(), authority_id: authorityId, circle_id: about?.circleId ?? null, case_id: about?.id ?? null, scheme, asked: told.asked, outcome: told.outcome, decided: told.decided, because: told.because, decided_by: told.decidedBy, decided_on: on, by_user: here.user.id, at: here.now }))
  const said = { asked: told.asked, outcome: outcomesInWords[told.outcome], decided: told.decided, because: told.because, by: told.decidedBy }
  if (about) await record(here, { authorityId, circleId: about.circleId, caseId: about.id }, 'precedent.recorded', said, on)
  else await schemeEvent(here, { authorityId, scheme }, 'precedent.recorded', said, on)
}
