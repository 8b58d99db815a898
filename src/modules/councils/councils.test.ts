import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'

const house = await openHouse()

describe('councils and pathways, as dated rows', () => {
  it('takes a new council from its first day, with its own letters', async () => {
    const ada = await house.as('ada')
    const answer = await ada.send('/settings/add-a-council', { name: 'Exshire North Council', shortName: 'North', code: 'x06000001', prefix: 'nor', kind: 'unitary', 'from-day': '1', 'from-month': '4', 'from-year': '2028' })
    expect(answer.statusCode).toBe(303)
    expect((await ada.get('/settings')).body).toContain('X06000001')
  })

  it('ends a council and says which follows it; the enquiry form offers only those of the day', async () => {
    const [ada, cora] = [await house.as('ada'), await house.as('cora')]
    await ada.send('/settings/end-a-council', { council: await house.council('HIL'), 'to-day': '31', 'to-month': '3', 'to-year': '2028', successor: await house.council('NOR') })
    expect((await cora.get('/enquiries/new')).body).toContain('Hilltown Borough Council')
    house.itIs('2028-04-03')
    const later = (await cora.get('/enquiries/new')).body
    expect(later).not.toContain('Hilltown Borough Council')
    expect(later).toContain('Exshire North Council')
    house.itIs('2026-11-18')
  })

  it('refuses letters that another council has', async () => {
    const answer = await (await house.as('ada')).send('/settings/add-a-council', { name: 'Another', shortName: 'Another', code: 'X06000009', prefix: 'RIV', kind: 'unitary', 'from-day': '1', 'from-month': '4', 'from-year': '2028' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Another council has these letters already')
  })

  it('switches pathways on for a council from a day, with the reason, and off again', async () => {
    const ada = await house.as('ada')
    house.itIs('2028-04-03')
    expect((await ada.send('/settings/switch-on', { pathways: ['advice', 'handyperson'], council: await house.council('NOR'), 'from-day': '1', 'from-month': '4', 'from-year': '2028', reason: 'The new council’s contract' })).statusCode).toBe(303)
    const twice = await ada.send('/settings/switch-on', { pathways: ['advice'], council: await house.council('NOR'), 'from-day': '1', 'from-month': '5', 'from-year': '2028', reason: 'Again' })
    expect(twice.body).toContain('is already on in that council')
    house.itIs('2026-11-18')
  })

  it('is read by the service manager and the auditor, and changed by the administrator alone', async () => {
    for (const member of ['maya', 'gwen'] as const) {
      expect((await (await house.as(member)).get('/settings')).statusCode).toBe(200)
      expect((await (await house.as(member)).get('/settings/add-a-council')).statusCode).toBe(403)
    }
  })
})
