import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { figuresRead, recordsIn } from './records.testing.ts'

const house = await openHouse()
const tell = await recordsIn(house)
const year = '?from=2018-04-01&to=2019-03-31'

/** One row of the pack as the county commissioner reads it: Hilltown, Riverside, and both. */
const read = async (row: string, period = year): Promise<string[]> => {
  const answer = await (await house.as('celia')).get(`/packs/export.csv${period}`)
  const figures = figuresRead(parse(answer.body, { bom: true }) as string[][])
  return ['Hilltown', 'Riverside', 'Exshire total'].map(column => figures.get(`${row} / ${column}`) ?? `no figure for ${row}`)
}
const volume = (row: string): Promise<string[]> => read(`Service volumes / ${row}`)

beforeAll(async () => {
  await tell.anEnquiry({ received: '2018-03-29', advised: '2018-04-03' })
  await tell.anEnquiry({ received: '2018-06-01', advised: '2018-06-01', channel: 'email', source: '' })
  await tell.anEnquiry({ received: '2019-03-29', advised: '2019-04-01' })
  await tell.anEnquiry({ council: 'HIL', received: '2018-07-01', source: 'hospital' })

  const dfg = { pathway: 'major-adaptation', scheme: 'disabled-facilities-grant' } as const
  await tell.aCase({ ...dfg, opened: '2017-09-01', completed: '2018-04-01', claims: ['independence-3', 'reduce-falls'], withdrawn: ['carer-pressure'] })
  await tell.aCase({ ...dfg, council: 'HIL', opened: '2018-09-01', completed: '2019-03-31' })
  await tell.aCase({ ...dfg, opened: '2018-05-01', closed: '2018-06-01' })
  await tell.aCase({ ...dfg, opened: '2018-09-01', completed: '2019-04-01', claims: ['remain-at-home'] })
  await tell.aCase({ pathway: 'major-adaptation', scheme: 'disabled-facilities-grant-top-up', opened: '2018-05-01', completed: '2018-12-01' })
  await tell.aCase({ pathway: 'dementia-grant', scheme: 'dementia-dwelling-grant', opened: '2018-05-01', completed: '2018-06-01', claims: ['carer-pressure', 'independence-1'] })

  const sameHome = await tell.home()
  for (const completed of ['2018-05-01', '2018-11-01'] as const) await tell.aCase({ pathway: 'minor-adaptation', home: sameHome, opened: '2018-04-20', completed })
  await tell.aCase({ pathway: 'minor-adaptation', opened: '2018-04-20', completed: '2018-05-02' })
  await tell.aCase({ pathway: 'minor-adaptation', opened: '2019-03-20', completed: '2019-04-02' })

  const samePerson = await tell.person()
  for (const council of ['RIV', 'HIL']) await tell.aCase({ council, pathway: 'handyperson', person: samePerson, opened: '2018-04-20', completed: '2018-05-01' })
  await tell.aCase({ pathway: 'handyperson', person: samePerson, opened: '2018-07-20', completed: '2018-08-01' })

  await tell.aCase({ pathway: 'home-repairs', opened: '2018-04-20', completed: '2018-05-01' })
  await tell.aCase({ pathway: 'home-repairs-assistance', council: 'HIL', opened: '2018-04-20', completed: '2018-05-01', claims: ['reduce-falls'] })
  await tell.aCase({ pathway: 'home-repairs', opened: '2018-04-20', closed: '2018-05-01' })
  await tell.aCase({ pathway: 'home-repairs', opened: '2019-03-31', claims: ['reduce-falls'] })
})

describe('what is counted', () => {
  it('people advised: enquiries in which advice was given, by the day it was given', async () => expect(await volume('People given advice, information and guidance')).toEqual(['0', '2', '2']))
  it('grants: cases completed under that scheme, by the day of completion, also when they began before the year', async () => expect(await volume('Disabled Facilities Grants of all values')).toEqual(['1', '1', '2']))
  it('dementia grants likewise', async () => expect(await volume('Dementia Dwelling Grants')).toEqual(['0', '1', '1']))
  it('minor adaptations: a home with two of them is one home', async () => expect(await volume('Households assisted with minor adaptations')).toEqual(['0', '2', '2']))
  it('handyperson: a person with three jobs is one person, also when they live in two councils', async () => expect(await volume('People assisted on the handyperson scheme')).toEqual(['1', '1', '1']))
  it('repairs: home repairs and home repairs assistance, completed', async () => expect(await volume('Repairs completed')).toEqual(['1', '1', '2']))
  it('outcomes: claims on cases closed in the period, without those withdrawn', async () => {
    const outcome = (row: string): Promise<string[]> => read(`Contribution to Better Care Fund outcomes / ${row}`)
    expect(await outcome('Reduce or prevent a fall')).toEqual(['1', '1', '2'])
    expect(await outcome('Reduce pressure on informal carers')).toEqual(['0', '1', '1'])
    expect(await outcome('Enable the person to remain in their own home')).toEqual(['0', '0', '0'])
    expect(await outcome('Promote independent living')).toEqual(['0', '2', '2'])
  })
  it('a high-level outcome: a case once, however many of its claims stand for it', async () => {
    expect(await read('The six high-level outcomes / Maintain and improve dignity for older and disabled people living independently at home')).toEqual(['1', '1', '2'])
    expect((await read('The six high-level outcomes / Generate wider economic benefits by encouraging older and disabled home owners to invest in their own homes'))[2]).toBe('not measured')
  })
  it('enquiries by the day they were received, also those half filled', async () => {
    expect(await read('Enquiries by how they reached us / All enquiries')).toEqual(['1', '2', '3'])
    expect(await read('Enquiries by who referred / Not recorded')).toEqual(['0', '1', '1'])
    expect(await read('Enquiries by who referred / Hospital')).toEqual(['1', '0', '1'])
  })
  it('a case closed for another reason as closed, not as completed', async () => {
    expect(await read('Cases closed without being completed / Home repairs')).toEqual(['0', '1', '1'])
    expect(await read('Cases completed / Home repairs')).toEqual(['0', '1', '1'])
  })
  it('cases open at the end: opened by then and not closed by then', async () => {
    expect(await read('Cases open at the end / Home repairs')).toEqual(['0', '1', '1'])
    expect(await read('Cases open at the end / Major adaptation')).toEqual(['0', '1', '1'])
    expect(await read('Cases open at the end / Major adaptation', '?from=2018-04-01&to=2018-09-30')).toEqual(['1', '2', '3'])
  })
  it('a case that was reopened only when it is completed again', async () => {
    const id = await tell.aCase({ pathway: 'sanctuary', opened: '2018-05-01', completed: '2018-06-01' })
    expect((await read('Cases completed / Sanctuary'))[2]).toBe('1')
    await house.sql("update cases set status = 'open', completed_on = null, closed_on = null, close_reason = null, next_action_on = '2018-06-05' where id = $1", [id])
    expect((await read('Cases completed / Sanctuary'))[2]).toBe('0')
    await house.sql("update cases set status = 'closed', completed_on = '2019-02-01', closed_on = '2019-02-01', close_reason = 'completed' where id = $1", [id])
    expect((await read('Cases completed / Sanctuary'))[2]).toBe('1')
  })
})

describe('the time in a stage', () => {
  const stage = async (name: string): Promise<(string | undefined)[]> => {
    const figures = figuresRead(parse((await (await house.as('celia')).get(`/packs/export.csv${year}`)).body, { bom: true }) as string[][])
    return ['Cases', 'Median working days', 'Within target', 'Share within target'].map(column => figures.get(`Assistive technology / ${name} / Exshire total / ${column}`))
  }
  it('is of the cases that left it in the period, by each case’s own target, and the median is exact', async () => {
    const left = (day: `2018-${number}-${number}` | `2019-${number}-${number}`, days: number) => ({ pathway: 'assistive-technology', opened: '2018-03-01', left: [[day, days]] }) as const
    await tell.aCase(left('2018-03-31', 1))
    await tell.aCase(left('2018-04-01', 2))
    await tell.aCase({ ...left('2018-07-01', 3), council: 'HIL' })
    await tell.aCase(left('2019-03-31', 400))
    await tell.aCase({ ...left('2018-06-01', 400), completed: '2018-09-01' })
    await tell.aCase(left('2019-04-01', 1))
    const { pathways } = await import('../../rules/pathways/pathways.ts')
    expect(await stage(pathways['assistive-technology'][0]!.stages[0]!.title)).toEqual(['4', '201.5', '2', '0.5'])
  })
  it('is told gross and net of the days its clock stood still, and the target is held against the net', async () => {
    const { pathways } = await import('../../rules/pathways/pathways.ts')
    const title = pathways['dementia-grant'][0]!.stages[0]!.title
    for (const [gross, net] of [[300, 1], [2, 2], [400, 400]] as const) await tell.aCase({ pathway: 'dementia-grant', opened: '2018-03-01', left: [['2018-05-01', gross, net]] })
    const figures = figuresRead(parse((await (await house.as('celia')).get(`/packs/export.csv${year}`)).body, { bom: true }) as string[][])
    expect(['Cases', 'Median working days', 'The same, stopped clocks left out', 'Within target'].map(column => figures.get(`Dementia grant / ${title} / Exshire total / ${column}`))).toEqual(['3', '300', '2', '2'])
  })
  it('of a stage that nobody left is none, which is not nought', async () => {
    const { pathways } = await import('../../rules/pathways/pathways.ts')
    expect(await stage(pathways['assistive-technology'][0]!.stages[1]!.title)).toEqual(['0', 'none', '0', 'none'])
  })
})
