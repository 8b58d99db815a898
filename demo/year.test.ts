import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ageOn, type Day } from '../src/rules/calendar/day.ts'
import { isIn } from '../src/rules/calendar/period.ts'
import { checkClaims } from '../src/rules/outcomes/outcomes.ts'
import { generateYear } from './generate.ts'
import { inventLiveQuarter } from './live-quarter.ts'
import { publishedFigures } from './tables.ts'
import { inventYear, year } from './year.ts'
import type { Case } from './world.ts'

const parent = mkdtempSync(join(tmpdir(), 'newel-year-'))
afterAll(() => rmSync(parent, { recursive: true }))
const bytes = (folder: string): string[] => readdirSync(folder).map(file => readFileSync(join(folder, file), 'latin1'))

const world = inventYear()
const figures = publishedFigures()
const councils = [...figures.get('people-advised')!.keys()].filter(code => code !== 'total')
const within = (day: Day | ''): boolean => day !== '' && isIn(year, day)
const completed = (pathways: readonly string[], council: string): Case[] => world.cases.filter(one => one.home.council === council && pathways.includes(one.pathway) && within(one.completedOn))

describe('the invented year', () => {
  it('is the same, byte by byte, from the same seed, and another from another', () => {
    for (const [folder, seed] of [['a', 1], ['b', 1], ['c', 2]] as const) generateYear(join(parent, folder), seed)
    expect(bytes(join(parent, 'a'))).toEqual(bytes(join(parent, 'b')))
    expect(bytes(join(parent, 'a'))).not.toEqual(bytes(join(parent, 'c')))
  })

  const counts: Record<string, (council: string) => number> = {
    'people-advised': council => world.enquiries.filter(({ home, adviceGivenOn }) => home?.council === council && within(adviceGivenOn)).length,
    'disabled-facilities-grants': council => completed(['major-adaptation'], council).filter(({ scheme }) => scheme === 'disabled-facilities-grant').length,
    'minor-adaptations': council => new Set(completed(['minor-adaptation'], council).map(({ home }) => home)).size,
    handyperson: council => new Set(completed(['handyperson'], council).map(({ person }) => person)).size,
    repairs: council => completed(['home-repairs', 'home-repairs-assistance'], council).length,
    'dementia-grants': council => completed(['dementia-grant'], council).length,
  }
  for (const [measure, count] of Object.entries(counts))
    it(`has the ${measure} of Schedule B in every district`, () => expect(Object.fromEntries(councils.map(code => [code, count(code)]))).toEqual(Object.fromEntries(councils.map(code => [code, figures.get(measure)!.get(code)]))))
  it('has the outcomes of Schedule B in the county, on cases closed in the year', () => {
    const claims = world.cases.filter(({ closedOn }) => within(closedOn)).flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome))
    for (const outcome of new Set(claims)) expect([outcome, claims.filter(one => one === outcome).length]).toEqual([outcome, figures.get(`outcomes.${outcome}`)!.get('total')])
    expect(new Set(claims).size).toBe(9)
  })
  it('never claims two levels of independence for a case', () => {
    for (const { outcomes } of world.cases) expect(checkClaims(outcomes.map(({ outcome }) => outcome))).toBeUndefined()
  })
  it('has what no count counts: homes and people helped twice, cases from before and after, cases given up, calls without advice', () => {
    const minors = councils.flatMap(code => completed(['minor-adaptation'], code))
    expect(minors.length - new Set(minors.map(({ home }) => home)).size).toBeGreaterThan(100)
    expect(world.cases.filter(({ entered, completedOn }) => entered[0]! < year.from && within(completedOn)).length).toBeGreaterThan(200)
    expect(world.cases.filter(({ completedOn }) => completedOn > year.to).length).toBeGreaterThan(100)
    expect(world.cases.filter(({ closeReason }) => closeReason !== 'completed').length).toBeGreaterThan(80)
    expect(world.enquiries.filter(({ adviceGivenOn }) => !adviceGivenOn).length).toBeGreaterThan(400)
  })
  it('is about the people the service has: half over 80, three in four women, most alone', () => {
    const share = (of: number): number => Math.round(100 * of / world.people.length)
    expect(share(world.people.filter(({ bornOn }) => ageOn(bornOn, '2018-10-01') >= 80).length)).toBeGreaterThanOrEqual(43)
    expect(share(world.people.filter(({ title }) => ['Mrs', 'Miss', 'Ms'].includes(title)).length)).toBeGreaterThanOrEqual(73)
    expect(share(world.people.filter(({ needs }) => needs.includes('Lives alone')).length)).toBeGreaterThanOrEqual(69)
  })
  it('rings nobody and is nobody: numbers for drama, NHS numbers that are issued to none', () => {
    for (const { phone, nhsNumber, email } of world.people) {
      expect(phone).toMatch(/^(01632 960\d{3}|07700 900\d{3}|)$/)
      expect(nhsNumber).toMatch(/^(999\d{7}|)$/)
      expect(email).toMatch(/^([^@]+@example\.org|)$/)
    }
  })
})

describe('the live quarter', () => {
  for (const today of ['2026-11-22', '2026-04-02', '2027-12-31'] as const) {
    const live = inventLiveQuarter(today, { contactOfficer: 'cora@x.example', caseworker: 'amara@x.example', occupationalTherapist: 'orla@x.example', technicalOfficer: 'tariq@x.example' })
    const open = live.cases.filter(({ closedOn }) => !closedOn)
    it(`has, on ${today}, open cases at every stage of every pathway, and nothing that lies ahead`, () => {
      expect(new Set(open.map(({ pathway, entered }) => `${pathway} ${entered.length}`)).size).toBe(49)
      expect(open.length).toBeGreaterThan(200)
      for (const { entered, closedOn } of live.cases) for (const day of [...entered, closedOn || today]) expect(day <= today).toBe(true)
      for (const { receivedOn, adviceGivenOn, closedOn } of live.enquiries) for (const day of [receivedOn, adviceGivenOn || today, closedOn || today]) expect(day <= today).toBe(true)
    })
    it(`has, on ${today}, actions overdue and to come, enquiries half filled and open, and owners`, () => {
      expect(open.filter(({ nextActionOn }) => nextActionOn < today).length).toBeGreaterThan(15)
      expect(open.filter(({ nextActionOn }) => nextActionOn > today).length).toBeGreaterThan(100)
      expect(live.enquiries.filter(({ person, closedOn }) => !person && !closedOn).length).toBeGreaterThan(10)
      expect(new Set(open.map(({ owner }) => owner)).size).toBe(4)
    })
  }
})
