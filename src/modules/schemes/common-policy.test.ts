import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed } from '../../platform/testing/visitor.ts'
import { effectOn, inAll, type CaseOfLastYear } from './effect.ts'
import type { Stored } from './scheme-version.ts'
import type { Pence } from '../../rules/money.ts'

const house = await openHouse()
const [cora, amara, maya, dev, hal] = [await house.as('cora'), await house.as('amara'), await house.as('maya'), await house.as('dev'), await house.as('hal')]
const riverside = await house.council('RIV')
const on = (name: string, d: number, m = 11, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const version = (more: Typed): Typed => ({ scheme: 'home-repairs-assistance', title: 'Repairs help', because: 'Agreed by all', maximum: '10000', years: '5', test: 'own rules', charge: 'whole', document: 'An invented policy', confirmed: 'yes', ...on('from', 1, 4, 2025), ageYears: '60', ageNumber: '1', ageQuoted: 'Sixty.', agePlain: 'You must be 60.', ...more })

beforeAll(async () => {
  await dev.send('/schemes/add', version({ council: riverside }))
  for (const [surname, year, postcode] of [['Openshaw', '1962', 'ZE1 1AA'], ['Pilkington', '1940', 'ZE1 1AA'], ['Quarmby', '1940', 'ZE2 2AA']] as const) {
    const enquiry = (await cora.send('/enquiries/new', { channel: 'phone', surname, line1: `${surname} Row`, postcode, tenure: 'owner', ...on('bornOn', 2, 3, Number(year)) })).headers.location!
    await amara.send(`${enquiry}/open-cases`, { pathways: ['home-repairs-assistance'], scheme: 'home-repairs-assistance', owner: await house.userId('amara') })
  }
})
const proposed = (more: Typed = {}): Typed => version({ policy: 'One county policy', maximum: '12000', ageYears: '65', ...on('from', 1, 1, 2027), ...more })

describe('a common policy', () => {
  it('shows first what it would have changed for last year’s cases, and adds nothing until somebody has looked', async () => {
    const { statusCode, body } = await maya.send('/schemes/common', proposed())
    expect(statusCode).toBe(422)
    expect(body).toContain('Look below at what it would have changed last year, then tick the box')
    const numbers = (name: string): string[] => [...new RegExp(`${name}</th>(.*?)</tr>`, 's').exec(body)![1]!.matchAll(/numeric">(\d+)</g)].map(([, count]) => count!)
    expect(numbers('Riverside District Council')).toEqual(['2', '2', '0', '1', '0', '0'])
    expect(numbers('Hilltown Borough Council')).toEqual(['1', '0', '0', '0', '0', '1'])
    expect(numbers('All together')).toEqual(['3', '2', '0', '1', '0', '1'])
    expect(await house.sql('select 1 from scheme_versions')).toHaveLength(1)
  })

  it('takes over in every council on its day, and cases of before keep the version they have', async () => {
    expect((await maya.send('/schemes/common', proposed({ sure: ['yes'] }))).headers.location).toBe('/schemes')
    expect(await house.sql("select 1 from scheme_versions where common_policy = 'One county policy'")).toHaveLength(2)
    const [{ reference }] = await house.sql<{ reference: string }>("select reference from cases where person_name = 'Openshaw'") as [{ reference: string }]
    expect((await amara.get(`/cases/${reference}/eligibility`)).body).toContain('Eligible, as far as the conditions go')
    house.itIs('2027-01-04')
    const hals = await house.as('hal')
    expect((await hals.get('/schemes')).body).toContain('Common policy')
    const later = await house.as('amara')
    expect((await later.get(`/cases/${reference}/eligibility`)).body).toContain('£10,000 in 5 years')
    expect((await (await house.as('maya')).get('/schemes/common')).body).toContain('One county policy: ')
  })

  it('is refused whole when one council has a version from that day or later', async () => {
    const again = await house.as('maya')
    const answer = await again.send('/schemes/common', proposed({ sure: ['yes'] }))
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('has a version from 1 January 2027')
    expect(await house.sql('select 1 from scheme_versions')).toHaveLength(3)
  })

  it('is for the service manager alone', async () => {
    for (const other of [dev, hal, amara]) expect((await other.get('/schemes/common')).statusCode).toBe(403)
  })
})

describe('the effect of a proposed version', () => {
  const c = (born: CaseOfLastYear['born']): CaseOfLastYear => ({ authorityId: 'a', scheme: 'sanctuary-grant', openedOn: '2026-05-01', born, tenure: 'owner', facts: [] })
  const clause = { number: '1', quoted: 'q', plain: 'p' }
  const then = { authorityId: 'a', scheme: 'sanctuary-grant', from: '2026-01-01', until: null, maximum: null, conditions: [{ asks: 'age-from', years: 60, clause }] } as unknown as Stored
  it('counts who becomes eligible, who no longer is, and of whom more must be asked', () => {
    const one = effectOn([c('1970-01-01'), c('1950-01-01'), c(null)], [then], 'sanctuary-grant', { maximum: { pence: 100 as Pence, years: null }, conditions: [] })
    expect(inAll(one)).toEqual({ cases: 3, without: 0, otherMaximum: 3, nowEligible: 2, noLongerEligible: 0, nowNotKnown: 0 })
    const other = effectOn([c('1950-01-01')], [then], 'sanctuary-grant', { maximum: null, conditions: [{ asks: 'leaving-hospital', clause }] })
    expect(inAll(other)).toMatchObject({ otherMaximum: 0, nowNotKnown: 1 })
  })
})
