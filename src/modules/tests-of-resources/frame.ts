import type { CaseTested } from './tested.ts'

/** Where the test of a case stands, and the way back to it. */
export const testAt = ({ reference }: Pick<CaseTested, 'reference'>): string => `/cases/${reference}/resources`
export const caption = ({ reference, personName }: Pick<CaseTested, 'reference' | 'personName'>): string => `${reference} ${personName}`
export const backToTest = (c: Pick<CaseTested, 'reference'>) => ({ href: testAt(c), text: 'Back to the test of resources' })
export const backToCase = ({ reference }: Pick<CaseTested, 'reference'>) => ({ href: `/cases/${reference}`, text: 'Back to the case' })
