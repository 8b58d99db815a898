import type { CaseOfQuotes } from './quote.ts'

export const quotesAt = ({ reference }: Pick<CaseOfQuotes, 'reference'>): string => `/cases/${reference}/quotes`
export const caption = ({ reference, personName }: Pick<CaseOfQuotes, 'reference' | 'personName'>): string => `${reference} ${personName}`
export const backToQuotes = (c: CaseOfQuotes) => ({ href: quotesAt(c), text: 'Back to the quotes' })
