import type { Pence } from '../../rules/money.ts'
import { pounds as inPence } from '../../rules/money.ts'
import { inPounds } from '../../rules/test-of-resources/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { periods, type PeriodWord } from './in-words.ts'
import { written } from './told.ts'

/** What an amount is for: asked beside every amount, for without it nothing can be made weekly. */
export const periodFields = {
  per: choice('What is it for?', periods),
  days: text('For a number of days: how many, the first and the last both counted', { width: 3, inputMode: 'numeric', max: 5 }),
}
interface PeriodTold { readonly per: PeriodWord | ''; readonly days: string }

/** What the engine reads. Nothing that was typed is guessed at: it says itself what is wrong with it. */
export const periodIn = ({ per, days }: PeriodTold): unknown => per === 'days' ? { days: /^\d+$/.test(days) ? Number(days) : -1 } : per
export const answersOfPeriod = (told: unknown): PeriodTold => typeof told === 'object' && told !== null ? { per: 'days', days: String((told as { days: unknown }).days) } : { per: (told ?? '') as PeriodWord | '', days: '' }

export const pence = (told: unknown): Pence | null => told === undefined ? null : inPence(written(told))
export const sum = (amount: Pence | null): string | undefined => amount === null ? undefined : inPounds(amount)

/** Parts that have no answer are left out, as the engine has them. */
export const only = (parts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0)))

export const noPeriod = 'Select what the amount is for, such as a week or a month: without it the amount cannot be made weekly'
