import { describe, expect, it } from 'vitest'
import { howInWords } from './how-in-words.ts'

describe('how somebody came to see a record', () => {
  const examples = [
    { page: '/cases', says: 'In a list' },
    { page: '/search', says: 'Found by searching' },
    { page: '/enquiries/:reference/who', says: 'Shown as a possible match' },
    { page: '/people/:id', says: 'Opened it' },
    { page: '/cases/:reference/move', says: 'Opened it to move it' },
    { page: '/packs/cases', says: 'Behind a figure in the pack' },
  ]
  for (const { page, says } of examples) it(`${page} is said as “${says}”`, () => expect(howInWords(page)).toBe(says))
})
