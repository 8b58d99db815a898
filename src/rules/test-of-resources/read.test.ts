import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { applicationSchema, readApplication } from './index.ts'
import { workedExamples } from './worked-examples.ts'

const person = { born: '1960-01-01', disabledOccupant: true }
const whole = { appliedOn: '2026-02-02', approvedOn: '2026-03-02', certificate: 'owner', households: [{ person }] }
const problems = (told: unknown): readonly string[] => { const read = readApplication(told); return 'problems' in read ? read.problems.map(({ at, says }) => `${at}: ${says}`) : [] }
const withPerson = (more: object) => problems({ ...whole, households: [{ person: { ...person, ...more } }] })
const ajv = new Ajv({ allErrors: true, strict: false, multipleOfPrecision: 6 })
;(addFormats as unknown as (ajv: Ajv) => void)(ajv)
const schema = ajv.compile(applicationSchema)

describe('what the test of resources refuses, with what to do', () => {
  it('refuses nothing that is whole', () => expect(problems(whole)).toEqual([]))
  it('an income without a period', () => expect(withPerson({ incomes: [{ kind: 'annuity', amount: { pounds: '10' } }] })).toEqual(['households[0].person.incomes[0].amount.per: This is missing']))
  it('capital of minus one pound', () => expect(withPerson({ capital: [{ kind: 'savings', value: '-1' }] })[0]).toContain('cannot be less than nought'))
  it('a partner who is under 16', () => expect(problems({ ...whole, households: [{ person, partner: { born: '2012-01-01' } }] })[0]).toContain('A partner must be 16 or over'))
  it('savings of a child, which are never counted', () => expect(problems({ ...whole, households: [{ person, children: [{ born: '2015-01-01', capital: [] }] }] })).toEqual(['households[0].children[0].capital: What a child or young person has is never counted (SI 1996/2890 reg 17(4)). Leave it out']))
  it('a child of 25', () => expect(problems({ ...whole, households: [{ person, children: [{ born: '2000-01-01' }] }] })[0]).toContain('Say so, or give them among those who live there'))
  it('a young person of 30', () => expect(withPerson({ youngPerson: true })[0]).toContain('A young person is 16 to 19'))
  it('an approval before the application', () => expect(problems({ ...whole, approvedOn: '2026-01-01' })[0]).toContain('cannot be approved before it is made'))
  it('a household without a disabled occupant', () => expect(problems({ ...whole, households: [{ person: { born: '1960-01-01' } }] })[0]).toContain('which of them is the disabled occupant'))
  it('council tax benefit, long after it ended', () => expect(withPerson({ benefits: [{ kind: 'council-tax-benefit' }] })[0]).toContain('ended on 31 March 2013'))
  it('universal credit before there was any', () => expect(problems({ ...whole, appliedOn: '2010-01-01', approvedOn: '2010-01-02', households: [{ person: { ...person, benefits: [{ kind: 'universal-credit' }] } }] })[0]).toContain('from 29 April 2013'))
  it('pay told twice', () => expect(withPerson({ work: [{ of: 'an employer', hoursAWeek: 10, per: 'week', net: '10', gross: '12' }] })[0]).toContain('not both'))
  it('other income that says not what it is', () => expect(withPerson({ incomes: [{ kind: 'other-ignored', amount: { pounds: '10', per: 'week' } }] })[0]).toContain('Say what it is'))
  it('a part of a penny', () => expect(withPerson({ capital: [{ kind: 'savings', value: '1.005' }] })[0]).toContain('such as 96.40'))
  it('a word that JavaScript knows', () => expect(withPerson({ benefits: [{ kind: 'toString' }] })).toHaveLength(1))
  it('a name that nobody asked for', () => expect(problems({ ...whole, __proto__x: 1, constructor: 2 })).toHaveLength(2))
  it('every fault at once, each at its place', () => expect(problems({ appliedOn: '2026-02-30', approvedOn: 'soon', certificate: 'mine', households: [{ person: {} }] }).length).toBe(4))
})

describe('its JSON Schema', () => {
  it('accepts every worked example', () => { for (const { application } of workedExamples) expect(schema(application), JSON.stringify(schema.errors)).toBe(true) })
  it('refuses what the reader cannot read', () => {
    for (const told of [{ ...whole, certificate: 'mine' }, { ...whole, more: 1 }, { ...whole, households: [{ person: { ...person, capital: [{ kind: 'savings', value: '-1' }] } }] }, { ...whole, households: [{ person: { ...person, incomes: [{ kind: 'annuity', amount: { pounds: '10' } }] } }] }])
      expect([schema(told), problems(told).length > 0]).toEqual([false, true])
  })
  it('has a sentence for everything that is asked', () => {
    const bare: string[] = []
    const look = (part: unknown, at: string): void => {
      if (typeof part !== 'object' || part === null) return
      const { properties, items, anyOf, description } = part as { properties?: Record<string, unknown>; items?: unknown; anyOf?: unknown[]; description?: string }
      if (properties) for (const [name, below] of Object.entries(properties)) { if (!(below as { description?: string; anyOf?: unknown }).description && !(below as { anyOf?: unknown }).anyOf) bare.push(`${at}.${name}`); look(below, `${at}.${name}`) }
      look(items, `${at}[]`)
      anyOf?.forEach(one => look(one, at))
      if (properties && !description) bare.push(at)
    }
    look(applicationSchema, 'application')
    expect(bare).toEqual([])
  })
})
