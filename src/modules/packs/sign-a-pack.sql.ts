import type { Period } from '../../rules/calendar/period.ts'
import { Refusal, Stale, type Here } from '../../platform/here.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import { failedChecks } from './checks.ts'
import { formats } from './formats.ts'
import type { Pack, Signed } from './pack.ts'
import { countedAgain } from './second-count.sql.ts'
import { sha256, signedPacks } from './signed-packs.sql.ts'
import { write } from './stored-pack.ts'
import { drawUpForSigning } from './the-pack.sql.ts'

/** The pack as it would be signed, and what is in the way of that. */
export async function toSign(here: Here, quarter: Period): Promise<{ readonly all: Pack; readonly board: Pack; readonly wrong: readonly string[] }> {
  const drawn = await drawUpForSigning(here, quarter)
  return { ...drawn, wrong: [...failedChecks(drawn.all), ...await countedAgain(here, drawn.all)] }
}

const signed = {
  name: 'sign a pack',
  text: `insert into signed_packs (id, period_from, period_to, version, audience, figures, sha256, csv, xlsx, ods, reason, signed_by, on_day, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (period_from, version, audience) do nothing returning id`,
}

/** Keeps the pack whole, once for those who see every figure and once for the Board. */
export async function signPack(here: Here, period: Period, version: number, reason: string): Promise<void> {
  const { all, board, wrong } = await toSign(here, period)
  if (wrong.length) throw new Refusal(`The pack cannot be signed off yet. ${wrong[0]}`)
  const signing: Signed = { by: here.user.name, onDay: here.today, version, reason }
  for (const [audience, drawn] of [['all', all], ['board', await withHiddenBefore(here, board)]] as const) await keep(here, audience, { ...drawn, signed: signing })
  await recordSetting(here, 'pack.signed', { from: period.from, to: period.to, version: String(version), reason })
}

/** What an earlier version hid stays hidden: the two beside each other would give it away. */
async function withHiddenBefore(here: Here, board: Pack): Promise<Pack> {
  const before = await here.run<{ hidden: string[] }>(hiddenBefore, [board.period.from])
  return { ...board, hidden: new Set([...board.hidden, ...before.flatMap(({ hidden }) => hidden)]) }
}

const hiddenBefore = {
  name: 'hidden before',
  text: "select array(select jsonb_array_elements_text(figures::jsonb -> 'hidden')) as hidden from signed_packs where audience = 'board' and period_from = $1",
}

async function keep(here: Here, audience: 'all' | 'board', pack: Pack & { readonly signed: Signed }): Promise<void> {
  const figures = write(pack)
  const file = (ending: string): string => Buffer.from(formats.find(format => format.ending === ending)!.write(pack, here.agency.name)).toString('base64')
  const kept = await here.run(signed, [here.newId(), pack.period.from, pack.period.to, pack.signed.version, audience, figures, sha256(figures), file('csv'), file('xlsx'), file('ods'), pack.signed.reason, here.user.id, here.today, here.now])
  if (!kept.length) throw new Stale()
}

/** The last version of a quarter that was signed; nought when there is none. */
export const lastVersion = async (here: Here, { from }: Period): Promise<number> => (await signedPacks(here, from))[0]?.version ?? 0
