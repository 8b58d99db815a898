import { describe, expect, it } from 'vitest'
import { howInWords } from './how-in-words.ts'

describe('how somebody came to see a record', () => {
  const examples = [
    { page: '/cases', kind: 'case', says: 'In a list' },
    { page: '/search', kind: 'person', says: 'Found by searching' },
    { page: '/enquiries/:reference/who', kind: 'person', says: 'Shown as a possible match' },
    { page: '/enquiries/:reference/who', kind: 'enquiry', says: 'Opened it to say who it is' },
    { page: '/people/:id', kind: 'person', says: 'Opened it' },
    { page: '/cases/:reference/move', kind: 'case', says: 'Opened it to move it' },
    { page: '/packs/cases', kind: 'case', says: 'Behind a figure in the pack' },
  ]
  for (const { page, kind, says } of examples) it(`of a ${kind}, ${page} is said as “${says}”`, () => expect(howInWords(page, kind)).toBe(says))
})
