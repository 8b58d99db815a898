import type { Pack, Signed } from './pack.ts'

/** What a report says of the signed pack of the same quarter. */
export interface Since { readonly signed: Signed; readonly address: string; readonly differing: number }

/** Of the figures that both packs have, how many differ. */
export const differing = (signed: Pick<Pack, 'values'>, now: Pick<Pack, 'values'>): number =>
  [...signed.values].filter(([key, value]) => now.values.has(key) && now.values.get(key) !== value).length
