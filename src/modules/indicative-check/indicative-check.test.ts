import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { workedExamples } from '../../rules/test-of-resources/worked-examples.ts'
import type { Typed } from '../../platform/testing/visitor.ts'

const house = await openHouse()
const nobody = await house.as(undefined)

const born = (name: string, day: string): Typed => { const [y, m, d] = day.split('-'); return { [`${name}-day`]: d!, [`${name}-month`]: m!, [`${name}-year`]: y! } }
const adult = (day: string, home: string): Typed => ({ who: 'adult', home, partner: 'no', ...born('bornOn', day) })
const couple = (first: string, second: string, home: string): Typed => ({ ...adult(first, home), partner: 'yes', ...born('partnerBorn', second) })

/** The worked examples that fewer questions can tell. Child care, war pensions and two households are not asked. */
const asked: Readonly<Record<string, Typed>> = {
  V1: { ...adult('1980-07-01', 'owner'), gets: ['pip-daily-living-standard'], pay: '250', payPer: 'week', hours: 'from30', savings: '5400', cost: '9000' },
  V2: { ...couple('1981-07-01', '1979-07-01', 'owner'), gets: ['pip-daily-living-enhanced'], partnerPay: '480', partnerPayPer: 'week', partnerHours: 'from30', savings: '9100', cost: '12000' },
  V3: { ...adult('1947-07-01', 'owner'), gets: ['attendance-allowance'], statePension: '221.20', statePensionPer: 'week', otherPensions: '96.40', otherPensionsPer: 'week', savings: '22400', cost: '7850' },
  V4: { ...couple('1955-07-01', '1957-07-01', 'tenant'), gets: ['attendance-allowance'], partnerGets: ['carers-allowance-underlying'], statePension: '406.70', statePensionPer: 'week', otherPensions: '640', otherPensionsPer: 'month', savings: '3000', cost: '6000' },
  V6: { ...adult('2002-07-01', 'tenant'), pay: '210', payPer: 'week', hours: 'from30', savings: '6000.01', cost: '5000' },
  V7: { ...adult('1962-07-01', 'owner'), gets: ['pip-daily-living-enhanced'], otherPensions: '1150', otherPensionsPer: 'month', savings: '14200', cost: '6400' },
  V8: { ...couple('1953-03-01', '1953-08-01', 'owner'), gets: ['attendance-allowance'], is: ['cared'], partnerGets: ['attendance-allowance'], statePension: '406.80', statePensionPer: 'week', savings: '41250', cost: '11300' },
  V9: { ...couple('1953-03-01', '1953-08-01', 'owner'), gets: ['attendance-allowance'], partnerGets: ['attendance-allowance'], statePension: '406.80', statePensionPer: 'week', savings: '41250', cost: '11300' },
}
const money = (pounds: string): string => { const [whole, part] = pounds.split('.'); return `£${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}${part === '00' ? '' : `.${part}`}` }

describe('asking what one might pay towards a grant', () => {
  for (const { key, why, contribution, grant } of workedExamples.filter(example => Object.hasOwn(asked, example.key)))
    it(`gives what the officer’s sum gives, to the penny, for ${key}: ${why}`, async () => {
      const page = await nobody.send('/what-might-i-pay', asked[key]!)
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain(`The contribution may be ${money(contribution)}`)
      expect(page.body).toContain(grant === '0.00' ? 'there would be no money from the grant' : `the grant may be ${money(grant)}`)
    })
  it('says that nothing is paid for a child, and asks nothing about the parents', async () =>
    expect((await nobody.send('/what-might-i-pay', { who: 'child', home: 'owner', partner: 'no' })).body).toContain('There is nothing to pay'))
  it('says that income is not looked at for somebody on Universal Credit', async () =>
    expect((await nobody.send('/what-might-i-pay', { ...adult('1980-07-01', 'tenant'), gets: ['universal-credit'], savings: '90000' })).body).toContain('The disabled person gets universal credit, so income and savings are not looked at'))
  it('keeps nothing of it', async () => {
    const before = await house.sql<{ count: string }>('select count(*) from events')
    await nobody.send('/what-might-i-pay', { ...adult('1980-07-01', 'tenant'), savings: '7654321' })
    expect(await house.sql('select count(*) from events')).toEqual(before)
  })
  it('asks again, with all that was entered, when there is no date of birth or nobody said how much they work', async () => {
    const page = await nobody.send('/what-might-i-pay', { who: 'adult', home: 'owner', partner: 'yes', pay: '250' })
    expect(page.statusCode).toBe(422)
    for (const sentence of ['Enter the disabled person’s date of birth', 'Enter the partner’s date of birth', 'Select how much the disabled person works', 'Select what the disabled person’s pay is for: a week, 4 weeks or a month']) expect(page.body).toContain(sentence)
    expect(page.body).toContain('value="250"')
  })
  it('refuses minus one pound of savings with a sentence', async () =>
    expect((await nobody.send('/what-might-i-pay', { ...adult('1980-07-01', 'owner'), savings: '-1' })).body).toContain('Savings and investments cannot be less than nought'))
})
