import type { CaseToDecide } from './decisions.sql.ts'

/** Where the decision of a case stands, and the way back to it. */
export const decisionAt = ({ reference }: Pick<CaseToDecide, 'reference'>): string => `/cases/${reference}/decision`
export const caption = ({ reference, personName }: Pick<CaseToDecide, 'reference' | 'personName'>): string => `${reference} ${personName}`
export const backToDecision = (c: Pick<CaseToDecide, 'reference'>) => ({ href: decisionAt(c), text: 'Back to the decision' })
export const backToCase = ({ reference }: Pick<CaseToDecide, 'reference'>) => ({ href: `/cases/${reference}`, text: 'Back to the case' })
