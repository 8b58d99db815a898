import type { CaseAfterwards } from './conditions.sql.ts'

/** Where what follows the works of a case stands, and the way back to it. */
export const afterAt = ({ reference }: Pick<CaseAfterwards, 'reference'>): string => `/cases/${reference}/after`
export const caption = ({ reference, personName }: Pick<CaseAfterwards, 'reference' | 'personName'>): string => `${reference} ${personName}`
export const backToAfter = (c: Pick<CaseAfterwards, 'reference'>) => ({ href: afterAt(c), text: 'Back to after the works' })
