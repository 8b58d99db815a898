import type { Pence } from '../../rules/money.ts'
import type { Thresholds } from '../../rules/quotes/thresholds.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import type { Here } from '../../platform/here.ts'

export const thresholdColumns = (t: string): string => `'id', ${t}.id, 'from', ${t}.from_on, 'upTo', array_remove(array[${t}.first_pence, ${t}.second_pence], null), 'howMany', ${t}.how_many, 'ways', ${t}.ways, 'source', ${t}.source, 'confirmed', ${t}.confirmed, 'unconfirmedBecause', ${t}.unconfirmed_because, 'setBy', (select name from users where id = ${t}.set_by)`

export interface ThresholdsSet extends Thresholds { readonly id: string; readonly setBy: string }
export interface CouncilsThresholds extends Record<string, unknown> { readonly authorityId: string; readonly council: string; readonly versions: readonly ThresholdsSet[] }

const all = {
  name: 'thresholds for quotes',
  text: `select w.id as "authorityId", w.name as council, (select coalesce(json_agg(json_build_object(${thresholdColumns('t')}) order by t.from_on, t.set_at, t.id), '[]') from quote_thresholds t where t.authority_id = w.id) as versions
    from authorities w where w.id = any($1) order by w.name`,
}
/** What each of these councils wants, newest last, as far as whoever asks may see it. */
export const thresholdsOf = ({ run }: Pick<Here, 'run'>, councils: readonly string[]): Promise<CouncilsThresholds[]> => run<CouncilsThresholds>(all, [councils])

/** One limit or two. */
export type ThresholdsTold = Omit<Thresholds, 'upTo'> & { readonly upTo: readonly [first: Pence, second: Pence | null] }
/** Sets what a council wants from a day on. What was set before stays on record. */
export async function setThresholds(here: Here, authorityId: string, { from, upTo, howMany, ways, source, confirmed, unconfirmedBecause }: ThresholdsTold): Promise<void> {
  await here.run(...inserting('quote_thresholds', { id: here.newId(), authority_id: authorityId, from_on: from, first_pence: upTo[0], second_pence: upTo[1], how_many: [...howMany], ways: [...ways], source, confirmed, unconfirmed_because: unconfirmedBecause, set_by: here.user.id, set_at: here.now }))
  await recordSetting(here, 'quote-thresholds.set', { authorityId, from, upTo, howMany, ways, source, confirmed }, {})
}
