import { describe, expect, it } from 'vitest'
import { tellStories } from '../../../demo/stories.ts'
import { england } from '../../rules/calendar/england.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { whyItWillMiss } from './forecast.ts'

describe('why a stage will be late', () => {
  const running = { stageDueOn: '2026-12-01', nextActionOn: '2026-11-30', owner: 'Amara Nwosu' } as const
  const examples = [
    ['nothing, when the next action comes in time and somebody has the case', running, '2026-11-24', []],
    ['it is past its target, by working days', running, '2026-12-08', ['Past its target by 5 working days']],
    ['the next action is planned for after it', { ...running, nextActionOn: '2026-12-02' }, '2026-11-24', ['The next action is planned for 2 December 2026, after it is due']],
    ['the next action is overdue already', { ...running, nextActionOn: '2026-11-20' }, '2026-11-24', ['The next action is overdue']],
    ['nobody has the case', { ...running, owner: null }, '2026-11-24', ['Nobody has this case']],
  ] as const
  for (const [why, c, today, says] of examples) it(why, () => expect(whyItWillMiss(c, today, england)).toEqual(says))
})

describe('the forecast', async () => {
  const house = await openHouse()
  await tellStories(house.pools, house.agency, 'exshire.example', ['ZE1 1AA', 'ZE2 2AA', 'ZE1 1AB'], '2026-11-24')
  house.itIs('2026-11-24')
  const [one] = await house.sql<{ reference: string }>("select reference from cases where status = 'open' and person_name = 'Rahim Begum'")

  it('names what is late, to the manager and to the council whose case it is, and to no other council', async () => {
    await house.sql("update cases set stage_due_on = '2026-11-02' where reference = $1", [one!.reference])
    for (const [member, sees] of [['maya', true], ['hal', true], ['dev', false], ['gwen', true]] as const)
      expect([member, (await (await house.as(member)).get('/forecast')).body.includes(one!.reference)]).toEqual([member, sees])
    expect((await (await house.as('maya')).get('/forecast')).body).toContain('Past its target by 16 working days')
  })

  it('leaves out a case whose clock stands still', async () => {
    await (await house.as('amara')).send(`/cases/${one!.reference}/pause`, { reason: 'asked-to-wait', evidence: 'His mother rang' })
    expect((await (await house.as('maya')).get('/forecast')).body).not.toContain(one!.reference)
  })

  it('is not for those who neither manage nor decide', async () => {
    for (const member of ['amara', 'kit', 'celia', 'ada'] as const) expect((await (await house.as(member)).get('/forecast')).statusCode).toBe(403)
  })
})
