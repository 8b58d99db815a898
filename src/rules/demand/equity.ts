/** The bounds within which a count lies 19 times out of 20, by Byar’s approximation. Source: Breslow and Day, Statistical Methods in Cancer Research II (IARC 1987), 2.13; the same that England’s public health profiles use. */
export function byar(count: number): { readonly lower: number; readonly upper: number } {
  const z = 1.959964
  const above = count + 1
  return {
    lower: count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
    upper: above * (1 - 1 / (9 * above) + z / (3 * Math.sqrt(above))) ** 3,
  }
}

/** What a count says beside the number there would be if everybody had the same chance. */
export type Verdict = 'fewer than expected' | 'about as expected' | 'more than expected'

/** It differs when the whole of its 95% interval lies on one side of what was expected: chance alone would say so once in 20. */
export function verdictOn(count: number, expected: number): Verdict {
  const { lower, upper } = byar(count)
  return upper < expected ? 'fewer than expected' : lower > expected ? 'more than expected' : 'about as expected'
}

/** For each thousand people, to a tenth. */
export const perThousand = (count: number, people: number): number | undefined => people === 0 ? undefined : Math.round(count / people * 10_000) / 10

/** Ages from which people are counted: everybody, and older people three times over. */
export const ageGroups = { 0: 'Everybody', 65: 'Aged 65 and over', 75: 'Aged 75 and over', 85: 'Aged 85 and over' } as const
export type AgeFrom = 0 | 65 | 75 | 85
export const agesFrom: readonly AgeFrom[] = [0, 65, 75, 85]
