import { describe, expect, it } from 'vitest'
import { grants } from '../../../test/house/grants.ts'
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

describe('the limits in law', async () => {
  const house = await openHouse()
  const { known, needed, tested, applied, delegated, prepared, decided, sends } = grants(house)
  const opened = await (await house.as('amara')).send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname: 'Stairwell', line1: '8 Station Road', postcode: 'ZE1 1AA' })
  await sends('amara', `${opened.headers.location}/open-cases`, { pathways: ['major-adaptation'], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })
  const [{ reference }] = await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1') as [{ reference: string }]
  await known(reference, 'owner')
  await needed(reference)
  await applied(reference)
  const forecast = async (member: 'maya' | 'dev' | 'hal'): Promise<string> => (await (await house.as(member)).get('/forecast')).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

  it('are not shown while they are further away than four weeks', async () =>
    expect(await forecast('maya')).toContain('Limits in law (0)'))

  it('are shown with what the decision waits for, to the council whose case it is and to no other, even while the clock stands still', async () => {
    await house.sql("update applications set made_on = '2026-06-05'")
    await sends('amara', `/cases/${reference}/pause`, { reason: 'asked-to-wait', evidence: 'She rang' })
    for (const member of ['maya', 'dev'] as const) {
      const shown = await forecast(member)
      for (const what of ['Limits in law (1)', '5 Dec 2026', 'Decide on the application 1996 Act, section 34', 'The test of resources has not been determined.', reference, 'Clock stopped']) expect(shown).toContain(what)
    }
    expect(await forecast('hal')).toContain('Limits in law (0)')
    await sends('amara', `/cases/${reference}/resume`, {})
    await tested(reference)
    expect(await forecast('dev')).toContain('Nobody has put a paper before the council.')
    await delegated()
    await prepared(reference)
    expect(await forecast('dev')).toContain('A paper has waited for the council’s decision since 18 November 2026.')
  })

  it('run on to the end of the works, and as far as the council gives more time', async () => {
    await decided(reference)
    expect(await forecast('dev')).toContain('Limits in law (0)')
    await house.sql("update grant_decisions set works_by = '2026-11-10'")
    const shown = await forecast('dev')
    for (const what of ['Limits in law (1)', '10 Nov 2026 Past', 'Finish the works 1996 Act, section 37', 'Past the limit by 8 days.', 'The works have not been ordered.']) expect(shown).toContain(what)
    await sends('dev', `/cases/${reference}/decision/change`, { kind: 'more-time', decided: 'more-time', because: 'The lift is late', 'happenedOn-day': '18', 'happenedOn-month': '11', 'happenedOn-year': '2026', 'until-day': '18', 'until-month': '2', 'until-year': '2027' })
    expect(await forecast('dev')).toContain('Limits in law (0)')
    await house.sql("update grant_decisions set applied_on = '2025-11-20', pay_from = '2026-11-18'; update applications set made_on = '2025-11-20'")
    expect(await forecast('dev')).toContain('20 Nov 2026 Pay what was put off 1996 Act, section 36 Payment was put off to 18 November 2026, and nothing has been paid.')
  })
})
