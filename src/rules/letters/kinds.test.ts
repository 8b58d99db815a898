import { describe, expect, it } from 'vitest'
import { isLetterKind, lacking, letterKind, letterKindKeys, problemsInLetter, shipped, valuesFor } from './kinds.ts'
import { sayWith, tablesIn, valuesIn } from './text.ts'
import { letterTables, letterValues, ombudsman } from './values.ts'

const examples = Object.fromEntries(Object.entries(letterValues).map(([name, { example }]) => [name, example]))
const tables = Object.fromEntries(Object.entries(letterTables).map(([name, { example }]) => [name, { head: [...example.head], rows: example.rows.map(row => [...row]) }]))
const asText = (kind: (typeof letterKindKeys)[number], values: Readonly<Record<string, string>>): string => JSON.stringify(sayWith(shipped(kind).words, values, tables))

describe.each(letterKindKeys)('the shipped letter “%s”', kind => {
  const { subject, words } = shipped(kind)
  it('uses only what its kind may use, and everything it needs', () => {
    expect(problemsInLetter(kind, subject)).toEqual([])
    expect(problemsInLetter(kind, words)).toEqual([])
    for (const name of letterKind(kind).needs) expect([...valuesIn(subject), ...valuesIn(words)]).toContain(name)
    for (const name of letterKind(kind).tables) expect(tablesIn(words)).toContain(name)
  })
  it('says with its values whom it is to, how to reach us, and the Ombudsman', () => {
    const said = asText(kind, examples)
    for (const part of ['Dear Grace Adeyemi', 'ABC-2026-00042', ombudsman, 'Sam Ward']) expect(said).toContain(part)
    expect(said).not.toContain('{{')
  })
  it('is whole with no more than it needs: nothing stands empty', () => {
    const { needs } = letterKind(kind)
    const least = Object.fromEntries(Object.entries(examples).filter(([name]) => (needs as readonly string[]).includes(name) || valuesFor('general').filter(one => one !== 'subject' && one !== 'words').includes(name as 'name')))
    const said = asText(kind, least)
    expect(said).not.toMatch(/\{\{| \.|by \.|of \.|""/)
    for (const name of needs.filter(one => one !== 'subject')) expect(said).toContain(least[name]!.split('\n')[0]!)
  })
  it('has short sentences: hardly one of more than 25 words', () => {
    const sentences = sayWith(words, examples).flatMap(block => 'paragraph' in block ? block.paragraph.split(/(?<=[.:?])\s/) : []).filter(sentence => sentence.split(/\s+/).length > 25)
    expect(sentences.filter(sentence => !sentence.includes('lgo.org.uk') && !sentence.includes('01632'))).toEqual([])
  })
})

describe('a letter that decides something', () => {
  it('says how to have it looked at again', () => {
    for (const kind of letterKindKeys.filter(key => letterKind(key).decides && key !== 'review-answered')) expect(valuesIn(shipped(kind).words)).toContain('review-route')
  })
  it('is not written without what it needs', () => {
    expect(lacking('grant-approved', { grant: '£900', works: ' ' })).toEqual(['works'])
    expect(lacking('grant-refused', { reasons: 'Because' })).toEqual([])
  })
  it('is one of the kinds, and nothing else is', () => {
    expect(isLetterKind('grant-approved')).toBe(true)
    expect(isLetterKind('constructor')).toBe(false)
  })
})
