/**
 * What can be claimed for a case: the seven Better Care Fund outcomes of 001 Schedule B, in its words, the first of them at three levels.
 * Add an outcome: never rename or remove a key, claims hold it. What the levels of independence are called is with the triage levels.
 */
export const outcomes = {
  'independence-1': 'Promote independent living, level 1',
  'independence-2': 'Promote independent living, level 2',
  'independence-3': 'Promote independent living, level 3',
  'prevent-admission': 'Prevent an unplanned admission to hospital',
  'timely-discharge': 'Facilitate a timely discharge home from hospital or care',
  'carer-pressure': 'Reduce pressure on informal carers',
  'remain-at-home': 'Enable the person to remain in their own home',
  'reduce-package': 'Reduce or delay an increase in package of care',
  'reduce-falls': 'Reduce or prevent a fall',
} as const

export type OutcomeKey = keyof typeof outcomes

export const outcomeKeys = Object.keys(outcomes) as readonly OutcomeKey[]

export const isOutcomeKey = (text: string): text is OutcomeKey => Object.hasOwn(outcomes, text)

/** The levels of the first outcome, of which a case has at most one. */
export const independenceLevels = ['independence-1', 'independence-2', 'independence-3'] as const satisfies readonly OutcomeKey[]

/** The outcome as Schedule B counts it, with its three levels together. */
export const independence = 'Promote independent living'

/** What is wrong with these claims taken together, as a sentence for the page; undefined when nothing is. */
export function checkClaims(claims: readonly OutcomeKey[]): string | undefined {
  const levels = independenceLevels.filter(level => claims.includes(level))
  return levels.length > 1 ? 'Select only one level of independent living for a case' : undefined
}
