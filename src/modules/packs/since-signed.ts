import type { Here } from '../../platform/here.ts'
import type { Pack, Signed } from './pack.ts'
import { isQuarter } from './periods.ts'
import { latestSigned } from './signed-packs.sql.ts'

/** Of the figures that both packs have, how many differ. */
export const differing = (signed: Pick<Pack, 'values'>, now: Pick<Pack, 'values'>): number =>
  [...signed.values].filter(([key, value]) => now.values.has(key) && now.values.get(key) !== value).length

export interface Since { readonly signed: Signed; readonly address: string; readonly differing: number }

/** What a report says of the signed pack of the same quarter. */
export async function sinceSigned(here: Pick<Here, 'run' | 'may'>, pack: Pack): Promise<Since | undefined> {
  if (pack.signed || !isQuarter(pack.period)) return undefined
  const found = await latestSigned(here, pack.period)
  return found && { signed: found.signed, address: `/packs/signed/${pack.period.from}-v${found.signed.version}`, differing: differing(found, pack) }
}
