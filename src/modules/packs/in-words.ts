import { percent } from '../../rules/figures/statistics.ts'
import type { Shown } from './pack.ts'

/** One mark for every hidden figure: those under 5 and those that would give one away must not be told apart. */
export const hiddenMark = 'c'
export const hiddenNote = 'c: hidden because it, or another figure it would give away, is under 5'

/** There was nothing to take the middle or a share of, which is not nought. */
export const nothingMark = 'none'

/** A figure as it is read: 6,659 or 12.5 or 93.5%. */
export function inWords(shown: Shown): string {
  if (shown.is === 'hidden') return hiddenMark
  if (shown.is === 'nothing') return nothingMark
  if (shown.is === 'words') return shown.say
  if (shown.is === 'share') return percent(shown) ?? nothingMark
  return shown.value.toLocaleString('en-GB').replace('-', '−')
}
