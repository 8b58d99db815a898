/**
 * The six high-level outcomes of 001 section 4.4, and the outcomes of cases that stand for each. The source gives no mapping: this one is ours,
 * for the Partnership to agree, and is shown with that note. Version 1. Add a version when it is agreed: never edit one that figures were published under.
 */
import type { OutcomeKey } from './outcomes.ts'

export interface HighLevelOutcome {
  /** In the words of 001 section 4.4, shortened. */
  readonly title: string
  /** A case counts once when any of these was claimed for it; with none, the outcome is not measured. */
  readonly claimedBy: readonly OutcomeKey[]
}

export const highLevelOutcomes = {
  'informed-choices': {
    title: 'People can make informed choices about where and how they continue to live',
    claimedBy: ['independence-1', 'independence-2', 'independence-3'],
  },
  'choice-and-control': {
    title: 'Older and disabled people exercise choice and control over their home and live independently in a home of their own choosing',
    claimedBy: ['independence-2', 'independence-3', 'remain-at-home'],
  },
  dignity: {
    title: 'Maintain and improve dignity for older and disabled people living independently at home',
    claimedBy: ['independence-3', 'remain-at-home', 'reduce-falls'],
  },
  carers: {
    title: 'Enable carers to continue to support older and disabled people in a home of their choice for as long as possible',
    claimedBy: ['carer-pressure'],
  },
  'wider-economic-benefits': {
    title: 'Generate wider economic benefits by encouraging older and disabled home owners to invest in their own homes',
    claimedBy: [],
  },
  'timely-deployment': {
    title: 'Deploy the entire range of health, care and housing responses appropriately and in time',
    claimedBy: ['prevent-admission', 'timely-discharge', 'reduce-package'],
  },
} as const satisfies Readonly<Record<string, HighLevelOutcome>>

export type HighLevelKey = keyof typeof highLevelOutcomes

export const highLevelMapping = {
  version: 1,
  provisional: true,
  note: 'Which outcomes of cases stand for each high-level outcome is our proposal. The Partnership has yet to agree it.',
} as const

export const isMeasured = (key: HighLevelKey): boolean => highLevelOutcomes[key].claimedBy.length > 0

/** Whether a case with these claims counts towards a high-level outcome. */
export function countsTowards(key: HighLevelKey, claims: readonly OutcomeKey[]): boolean {
  const claimedBy: readonly OutcomeKey[] = highLevelOutcomes[key].claimedBy
  return claims.some(claim => claimedBy.includes(claim))
}
