import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, problemsIn, sayWith, valuesIn, withKnown } from './text.ts'

const may = { values: ['name', 'grant', 'charge', 'reasons', 'evidence'], tables: ['works'] }

describe('the words of a letter', () => {
  it('are paragraphs, headings, points and tables, in their order', () =>
    expect(blocksOf('Dear {{name}}\nhello\r\n\r\n## What the grant pays\nThe grant is {{grant}}.\n- one\n- two\nAfter.\n\n{{table:works}}')).toEqual([
      { paragraph: 'Dear {{name}}\nhello' }, { heading: 'What the grant pays' }, { paragraph: 'The grant is {{grant}}.' }, { points: ['one', 'two'] }, { paragraph: 'After.' }, { table: 'works' },
    ]))

  it('are only words when they look like HTML or another mark', () =>
    expect(sayWith('<b>bold</b> *star* # not a heading\n-not a point', {})).toEqual([{ paragraph: '<b>bold</b> *star* # not a heading\n-not a point' }]))

  it('name a value that nobody knows, with what may be used', () => {
    expect(problemsIn('The grant is {{grnat}}.', may)).toEqual([{ name: 'grnat', says: 'This letter has no value called “grnat”. It may use: name, grant, charge, reasons, evidence' }])
    expect(problemsIn('{{ grant }} and {{}}', may).map(({ says }) => says)).toEqual(['There is an empty {{ }}: write the name of a value in it, or take it out'])
  })
  it('name a table that nobody knows, or that does not stand on its own line', () => {
    expect(problemsIn('{{table:wroks}}', may)).toEqual([{ name: 'wroks', says: 'This letter has no table called “wroks”. It may use: works' }])
    expect(problemsIn('See {{table:works}} here', may)).toEqual([{ name: 'works', says: 'The table “works” must stand on a line of its own' }])
    expect(problemsIn('{{table:works}}', may)).toEqual([])
  })
  it('say where a value has no end', () =>
    expect(problemsIn('Dear {{name\nThe grant', may)).toEqual([{ name: 'Dear {{name', says: 'A value begins with {{ and ends with }}: look at “Dear {{name”' }]))
})

describe('a letter with its values', () => {
  it('leaves out what depends on a value with nothing in it, and a heading with nothing below', () =>
    expect(sayWith('The grant is {{grant}}.\n\n## The charge\n\nA charge of {{charge}}.\n\n## Next\n\nWe ring you.', { grant: '£900', charge: '' })).toEqual([{ paragraph: 'The grant is £900.' }, { heading: 'Next' }, { paragraph: 'We ring you.' }]))
  it('makes a point of each line and a paragraph of each part, where they are nothing but a value', () =>
    expect(sayWith('{{reasons}}\n\n- {{evidence}}', { reasons: 'One.\n\nTwo,\nand three.', evidence: 'A bank statement\nA letter' })).toEqual([{ paragraph: 'One.' }, { paragraph: 'Two,\nand three.' }, { points: ['A bank statement', 'A letter'] }]))
  it('never reads what a value says as a mark', () =>
    expect(sayWith('Dear {{name}}', { name: '## {{grant}} <script>', grant: '£1' })).toEqual([{ paragraph: 'Dear ## {{grant}} <script>' }]))
  it('shows a table with rows, and no table without', () => {
    const works = { head: ['Works', 'Cost'], rows: [['Ramp', '£900']] }
    expect(sayWith('{{table:works}}', {}, { works })).toEqual([{ table: works }])
    expect(sayWith('Before\n\n{{table:works}}', {}, { works: { ...works, rows: [] } })).toEqual([{ paragraph: 'Before' }])
    expect(sayWith('{{table:constructor}}', {})).toEqual([])
  })
  it('has no placeholder left, whatever is written in the text', () =>
    fc.assert(fc.property(fc.string(), fc.string(), (before, after) => {
      const said = JSON.stringify(sayWith(`${before}{{name}}${after}`, { name: 'Grace' }))
      expect(valuesIn(said)).not.toContain('name')
    })))
})

it('a letter that is finished by hand keeps the names of what is not known, and no tables', () =>
  expect(withKnown('Dear {{name}}\n\n{{table:works}}\n\nThe grant is {{grant}}.', { name: 'Grace' })).toBe('Dear Grace\n\nThe grant is {{grant}}.'))
