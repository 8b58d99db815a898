import { describe, expect, it } from 'vitest'
import type { Day } from '../calendar/day.ts'
import { pounds } from '../money.ts'
import { comparedName, whyNotFrom } from './connected.ts'
import { bandOf, bandsInWords, thresholdsOn, type Thresholds } from './thresholds.ts'
import { quotesWanted, whatQuotesLack, type Quoted, type ToBeJudged } from './what-quotes-lack.ts'

const rules: Thresholds = { from: '2026-04-01' as Day, upTo: [pounds(5_000), pounds(25_000)], howMany: [1, 2, 3], ways: ['quote', 'quote', 'tender'], source: 'Rule 12', confirmed: false, unconfirmedBecause: 'Made up' }
const quote = (contractor: string, works: number, way: Quoted['way'] = 'quote'): Quoted => ({ contractor, way, works: pounds(works) })
const judged = (quotes: readonly Quoted[], more: Partial<ToBeJudged> = {}): ToBeJudged => ({ quotes, thresholds: rules, direction: undefined, council: 'The council', ...more })

describe('what a council wants', () => {
  it('is of the band that an amount falls in, and an amount at the limit is still below it', () => {
    expect(bandOf(rules, pounds(5_000))).toEqual({ howMany: 1, way: 'quote' })
    expect(bandOf(rules, pounds('5000.01'))).toEqual({ howMany: 2, way: 'quote' })
    expect(bandOf(rules, pounds(25_001))).toEqual({ howMany: 3, way: 'tender' })
  })
  it('holds from its day on, and nothing held before the first', () => {
    const later = { ...rules, from: '2026-10-01' as Day, source: 'Rule 14' }
    expect([rules, later].map(() => thresholdsOn([rules, later], '2026-09-30' as Day)?.source)).toEqual(['Rule 12', 'Rule 12'])
    expect(thresholdsOn([rules, later], '2026-10-01' as Day)?.source).toBe('Rule 14')
    expect(thresholdsOn([rules], '2026-03-31' as Day)).toBeUndefined()
  })
  it('is said in a line for each band', () => expect(bandsInWords(rules)).toEqual(['Up to £5,000: 1 quote', 'Up to £25,000: 2 quotes', 'Above £25,000: 3 tenders']))
})

describe('what quotes lack', () => {
  it('is two estimates when there is none, whatever the council wants', () => {
    expect(whatQuotesLack(judged([]))).toEqual(['2 estimates are needed: there are 0, and 2 are wanted. The 1996 Act, section 2(2)(b), wants two, from different contractors.'])
  })
  it('is one more when the council would be content with one, because the Act is not', () => {
    expect(whatQuotesLack(judged([quote('Mason', 4_000)]))[0]).toContain('One more estimate is needed')
    expect(whatQuotesLack(judged([quote('Mason', 4_000), quote('Hill', 4_500)]))).toEqual([])
  })
  it('follows the lowest estimate where the council wants more than the Act', () => {
    const tenders = [quote('Mason', 26_000, 'tender'), quote('Hill', 30_000, 'tender')]
    expect(whatQuotesLack(judged(tenders))[0]).toContain('One more tender is needed: there are 2, and 3 are wanted. The council wants 3 tenders for works of £26,000.')
    expect(whatQuotesLack(judged([...tenders, quote('Dale', 40_000, 'tender')]))).toEqual([])
    expect(whatQuotesLack(judged([quote('Mason', 24_000), quote('Hill', 30_000)]))).toEqual([])
  })
  it('names whoever did not tender where tenders are wanted', () => {
    expect(whatQuotesLack(judged([quote('Mason', 26_000, 'tender'), quote('Hill', 30_000, 'tender'), quote('Dale', 40_000)]))).toContain('The council wants tenders for works of this amount: Dale did not tender.')
  })
  it('is nothing when the council directed that one will do, and one is there', () => {
    expect(whatQuotesLack(judged([quote('Mason', 4_000)], { direction: { kind: 'particular', enough: 1 } }))).toEqual([])
    expect(whatQuotesLack(judged([], { direction: { kind: 'particular', enough: 1 } }))[0]).toContain('One more estimate is needed: there are 0, and 1 is wanted. The council has directed that one estimate will do')
  })
  it('lets a direction in the particular case change how many, and not that they are tenders; the framework was tendered already', () => {
    expect(whatQuotesLack(judged([quote('Mason', 26_000)], { direction: { kind: 'particular', enough: 1 } }))[0]).toContain('tender')
    expect(whatQuotesLack(judged([quote('Mason', 26_000)], { direction: { kind: 'schedule-of-rates', enough: 1 } }))).toEqual([])
  })
  it('is judged by the Act alone where the council has set nothing', () => {
    expect(quotesWanted(judged([quote('Mason', 90_000, 'tender')], { thresholds: undefined }))).toMatchObject({ howMany: 2, way: 'quote' })
  })
})

describe('who may give an estimate', () => {
  it('is nobody of the family and not the applicant, with the law and what to do', () => {
    expect(whyNotFrom('family')).toContain('the 1996 Act, section 37. Get an estimate from a contractor who is not family')
    expect(whyNotFrom('applicant')).toContain('never paid on an invoice from the applicant')
    expect([whyNotFrom('none'), whyNotFrom('other')]).toEqual([undefined, undefined])
  })
  it('is one contractor, however its name is written', () => {
    expect(comparedName('A. Smith & Sons Ltd.')).toBe(comparedName('a smith and sons limited'))
    expect(comparedName('Smith Ltd')).not.toBe(comparedName('Smythe Ltd'))
    expect(comparedName('Ltd')).toBe('ltd')
  })
})
