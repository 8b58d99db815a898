import { describe, expect, it } from 'vitest'
import { readPeople } from './without-account.ts'

describe('people without an account', () => {
  it('are one to a line, with where to reach them after the first comma, or not at all', () => {
    expect(readPeople('Helen Marsh, helen.marsh@example.org\n\n  Ned Cole \nAmy Birch, 2 Low Road, Hilltown')).toEqual({ people: [{ name: 'Helen Marsh', address: 'helen.marsh@example.org' }, { name: 'Ned Cole', address: '' }, { name: 'Amy Birch', address: '2 Low Road, Hilltown' }] })
    expect(readPeople('')).toEqual({ people: [] })
  })
  it('have a name, and stand there once', () => {
    expect(readPeople(', helen@example.org')).toEqual({ error: 'Enter a name before the comma, such as Helen Marsh, helen@example.org' })
    expect(readPeople('Helen Marsh\nhelen marsh, 2 Low Road')).toEqual({ error: 'helen marsh is there twice: enter everybody once' })
    expect(readPeople(Array.from({ length: 31 }, (_, n) => `Person ${n}`).join('\n'))).toEqual({ error: 'Enter no more than 30 people' })
  })
})
