import { createHash } from 'node:crypto'
import type { ReferAnswers } from './refer-fields.tsx'

const hash = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('|')).digest('base64url')

/** What tells one person from another, hashed: their NHS number; their name and date of birth. */
export const marksOf = ({ nhsNumber, givenName, surname, bornOn }: Pick<ReferAnswers, 'nhsNumber' | 'givenName' | 'surname' | 'bornOn'>): string[] => [
  ...(nhsNumber ? [hash('nhs', nhsNumber)] : []),
  ...(bornOn ? [hash('name', plain(givenName), plain(surname), bornOn)] : []),
]
const plain = (name: string): string => name.normalize('NFKD').toLowerCase().replace(/[^a-z]/g, '')

/** The same for every way of writing down the same answers. */
export const hashOfAnswers = (answers: ReferAnswers): Buffer =>
  createHash('sha256').update(JSON.stringify(Object.entries(answers).map(([name, value]) => [name, Array.isArray(value) ? [...value as string[]].sort() : value]).sort(([a], [b]) => (a as string) < (b as string) ? -1 : 1))).digest()
