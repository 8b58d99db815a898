import type { Day } from '../calendar/day.ts'
import { inForceOn, type Dated } from '../dated.ts'

/**
 * Why something may be done without consent. The law changes: add a version with the day it begins, never alter one, consents of before stand under it.
 * Source: Article 6(1)(c) to (f) of Regulation (EU) 2016/679, in force 25 May 2018, kept as the UK GDPR from 31 December 2020; Data Protection Act 2018 s8.
 * Which of them an agency may rely on, and for what, is for its data protection officer: the list is the law's and recommends none.
 */
export const lawfulBases = {
  'legal-obligation': 'A law requires it (Article 6(1)(c))',
  'vital-interests': 'It protects somebody’s life (Article 6(1)(d))',
  'public-task': 'It is a task in the public interest (Article 6(1)(e))',
  'legitimate-interests': 'Legitimate interests that outweigh theirs (Article 6(1)(f))',
} as const

export type LawfulBasis = keyof typeof lawfulBases
interface Version extends Dated { readonly bases: readonly LawfulBasis[] }

const versions: readonly Version[] = [
  { from: '2018-05-25' as Day, bases: ['legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests'] },
]

/** What can be answered on a day: consent, or a basis in force then. */
export const basesOn = (day: Day): Record<string, string> =>
  ({ consent: 'They agree to it', ...Object.fromEntries(inForceOn(versions, day).bases.map(basis => [basis, lawfulBases[basis]])) })
export const basisInWords = (basis: string): string => basis === 'consent' ? 'They agree to it' : lawfulBases[basis as LawfulBasis] ?? basis
