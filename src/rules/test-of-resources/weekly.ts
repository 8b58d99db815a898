import { exactly, multiplied, type Exact } from './exact.ts'
import type { Amount, Period } from './application.ts'
import { formatMoney, type Pence } from '../money.ts'

const days = (per: Exclude<Period, 'month'>): number => typeof per === 'object' ? per.days : { week: 7, fortnight: 14, 'four-weeks': 28, year: 365 }[per]

/** For a week: a week or less as it is, a month × 12 ÷ 52, anything longer ÷ its days × 7. Source: SI 1996/2890 regs 20 to 23. */
export function weekly(pence: Pence, per: Period): Exact {
  if (per === 'month') return multiplied(exactly(pence), 3n, 13n)
  const length = days(per)
  return length <= 7 ? exactly(pence) : multiplied(exactly(pence), 7n, BigInt(length))
}

export const weeklyAmount = ({ pence, per }: Amount): Exact => weekly(pence, per)

/** '£640 a month × 12 ÷ 52'; nothing for what is a week’s already. */
export function howMadeWeekly({ pence, per }: Amount): string {
  if (per === 'month') return `${formatMoney(pence)} a month × 12 ÷ 52`
  const length = days(per)
  return length <= 7 ? '' : `${formatMoney(pence)} for ${length} days × 7 ÷ ${length}`
}
