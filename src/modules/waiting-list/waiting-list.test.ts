import { beforeAll, describe, expect, it } from 'vitest'
import { grants } from '../../../test/house/grants.ts'
import { byHand } from '../../platform/testing/by-hand.ts'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
const { known, needed, tested, applied, delegated, prepared, decided, sends } = grants(house)
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/&nbsp;/g, ' ').replace(/\s+/g, ' ').replace(/ ([.,])/g, '$1')
const said = (html: string): string => words(/There is a problem[\s\S]{0,900}/.exec(html)?.[0] ?? '')
const on = (name: string, d: number, m = 11, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })

let [amara, dev, hal, gwen, maya, celia] = [] as unknown as Visitor[] as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor]
let riv = ''
beforeAll(async () => {
  ;[amara, dev, hal, gwen, maya, celia] = [await house.as('amara'), await house.as('dev'), await house.as('hal'), await house.as('gwen'), await house.as('maya'), await house.as('celia')]
  riv = await house.council('RIV')
})

/** Somebody whose works were recommended with a priority, on a day. */
async function waits(surname: string, priority: number, day: string): Promise<string> {
  const enquiry = (await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname, line1: `8 ${surname} Road`, postcode: 'ZE1 1AA' })).headers.location!
  await sends('amara', `${enquiry}/open-cases`, { pathways: ['major-adaptation'], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })
  const [{ reference, id }] = await house.sql<{ reference: string; id: string }>('select reference, id from cases order by id desc limit 1') as [{ reference: string; id: string }]
  await known(reference, 'owner')
  await needed(reference, surname)
  await house.sql('update recommendations set priority = $2, sent_on = $3 where case_id = $1', [id, priority, day])
  return reference
}
const list = async (visitor: Visitor): Promise<string> => words((await visitor.get(`/waiting-list?council=${riv}`)).body)
const rule = (more: Typed = {}): Typed => ({ council: riv, ...on('from', 1, 4), first: 'priority', second: 'waiting-since', waitsFrom: 'recommended', weeks: '8', source: 'Housing Assistance Policy 2026, section 7', ...more })
const order = (html: string, references: readonly string[]): string[] => [...references].sort((one, other) => html.indexOf(`/cases/${one}"`) - html.indexOf(`/cases/${other}"`))

let [first, second, third] = ['', '', '']
beforeAll(async () => {
  third = await waits('Third', 3, '2026-06-01')
  second = await waits('Second', 1, '2026-10-20')
  first = await waits('First', 1, '2026-09-01')
}, 120_000)

describe('the waiting list', () => {
  it('gives nobody a place while the council has not said in which order', async () => {
    const shown = await list(amara)
    expect(shown).toContain('Nobody has written down in which order')
    expect(shown).toContain('Who waits (3)')
    expect(words((await amara.get(`/cases/${first}`)).body)).toContain('has not said in which order it takes those who wait, so nobody has a place. 3 people are waiting.')
  })

  it('refuses an order that cannot be followed, with a sentence at each question', async () => {
    const nothing = await dev.send('/waiting-list/rule', { council: riv })
    expect(nothing.statusCode).toBe(422)
    for (const what of ['Enter the day from which this holds', 'Select who comes first', 'Select from when waiting is counted', 'Enter how many weeks may pass', 'Enter the policy of the council']) expect(said(nothing.body)).toContain(what)
    expect(said((await dev.send('/waiting-list/rule', rule({ second: 'priority' }))).body)).toContain('This stands in the order already')
    expect(said((await dev.send('/waiting-list/rule', rule({ second: '', third: 'oldest-first' }))).body)).toContain('Select what comes second before what comes after it')
    expect(said((await dev.send('/waiting-list/rule', rule({ first: 'points' }))).body)).toContain('Enter how many points, or 0')
    expect(said((await dev.send('/waiting-list/rule', rule({ points2: '40' }))).body)).toContain('Leave the points empty')
    expect(said((await dev.send('/waiting-list/rule', rule({ weeks: '0' }))).body)).toContain('Weeks must be a whole number from 1 to 52')
    expect(await house.sql('select 1 from waiting_rules')).toEqual([])
  })

  it('is of whoever may set it: an officer for their own council, and nobody for another', async () => {
    expect((await amara.get('/waiting-list/rule')).statusCode).toBe(403)
    const foreign = await hal.send('/waiting-list/rule', rule())
    expect(foreign.statusCode).toBe(422)
    expect(said(foreign.body)).toContain('Select the council')
    expect(await byHand(house)('hal', "insert into waiting_rules (id, authority_id, from_on, orders, waits_from, keep_weeks, source, set_by, set_at) values (gen_random_uuid(), $1, '2026-04-01', '{priority}', 'recommended', 8, 'By hand', $2, now())", [riv, await house.userId('hal')])).toContain('row-level security')
  })

  it('follows the council’s order, with the place, since when, and why', async () => {
    await sends('dev', '/waiting-list/rule', rule())
    const { body } = await amara.get(`/waiting-list?council=${riv}`)
    expect(order(body, [third, second, first])).toEqual([first, second, third])
    const shown = words(body)
    for (const what of ['Priority 1 before 2 before 3, as recommended', 'Whoever has waited longest', 'every 8 weeks or sooner', 'From 1 April 2026, set by Dev Patel. Housing Assistance Policy 2026, section 7', '2 people have a higher priority.', '1 person has waited longer.', 'nobody has left this list in the last 12 months, and 6 are needed to tell']) expect(shown).toContain(what)
    const why = words((await gwen.get(`/cases/${third}`)).body)
    for (const what of ['They are 3rd of 3.', 'Their works were recommended with priority 3.', '2 people have a higher priority.', 'Not enough is known to say in which month']) expect(why).toContain(what)
    for (const other of [first, second, 'Vera Second', 'Vera First']) expect(why).not.toContain(other)
    expect(await house.sql("select said->>'source' as source from account_events where kind = 'waiting-rule.set'")).toEqual([{ source: 'Housing Assistance Policy 2026, section 7' }])
  })

  it('follows a later order from its day, and keeps the one before', async () => {
    await sends('maya', '/waiting-list/rule', rule({ ...on('from', 1, 11), first: 'points', second: '', points1: '60', points2: '40', points3: '30', pointsMonth: '8', source: 'Cabinet, October' }))
    await sends('maya', '/waiting-list/rule', rule({ ...on('from', 1, 12), first: 'oldest-first', second: '', source: 'Cabinet, November' }))
    const { body } = await maya.get(`/waiting-list?council=${riv}`)
    // 30 and five months, 60 and two, 60 and none.
    expect(order(body, [third, second, first])).toEqual([first, third, second])
    expect(words(body)).toContain('Orders of before and to come')
    expect(words(body)).toContain('Cabinet, November')
    expect(words((await maya.get(`/cases/${third}`)).body)).toContain('They have 70 points: 30 for the priority and 40 for 5 months of waiting.')
    await house.sql("delete from waiting_rules where source like 'Cabinet%'")
  })

  it('is nothing to an officer of another council, nor to whoever sees no cases', async () => {
    expect((await hal.get(`/waiting-list?council=${riv}`)).statusCode).toBe(404)
    const own = words((await hal.get('/waiting-list')).body)
    for (const one of [first, second, third, 'Vera']) expect(own).not.toContain(one)
    expect((await celia.get('/waiting-list')).statusCode).toBe(403)
    expect((await amara.get('/waiting-list?council=nonsense')).statusCode).toBe(404)
  })

  it('forecasts a month from how many left the list in the last year, and says that it is no promise', async () => {
    const gone = await house.sql<{ id: string }>('select id from cases where reference = $1', [third])
    await house.sql(`insert into cases (id, authority_id, reference, person_id, home_id, pathway, pathway_version, stage, stage_on, opened_on, entered_days, left_days, stage_working_days, stage_net_days, last_contact_on, next_action, next_action_on)
      select gen_random_uuid(), authority_id, 'RIV-2020-0' || n, person_id, home_id, pathway, pathway_version, 4, '2026-05-01', '2026-01-01', array['2026-01-01','2026-02-01','2026-03-01','2026-05-01']::date[], left_days, stage_working_days, stage_net_days, '2026-11-01', 'Order the works', '2026-12-01' from cases, generate_series(1000, 1011) n where id = $1`, [gone[0]!.id])
    expect(words((await amara.get(`/cases/${third}`)).body)).toContain('Likely to be decided on in February 2027. The month is a forecast and not a promise: 12 people left this list')
    expect(await list(amara)).toContain('Who waits (3)')
  })

  it('lets go of whoever was decided on', async () => {
    await delegated()
    await tested(second)
    await applied(second)
    await prepared(second)
    await decided(second)
    expect(await list(dev)).toContain('Who waits (2)')
    expect(words((await amara.get(`/cases/${second}`)).body)).not.toContain('Waiting for the council’s decision')
    const refused = await amara.get(`/cases/${second}/keep-in-touch`)
    expect(refused.statusCode).toBe(422)
    expect(words(refused.body)).toContain('is not on a waiting list')
  })
})

describe('whoever waits', () => {
  it('hears from us in time, and it is written down with their place, what was talked about and what they said', async () => {
    await house.sql("update cases set last_contact_on = '2026-09-01' where reference = $1", [third])
    expect(await list(maya)).toContain('1 person was to hear from us by now.')
    const shown = words((await amara.get(`/cases/${third}/keep-in-touch`)).body)
    for (const what of ['They are 2nd of 2.', 'Contact overdue', 'Equipment on loan', 'A move to another home', 'section 29']) expect(shown).toContain(what)
    await sends('amara', `/cases/${third}/keep-in-touch`, { how: 'phone', words: 'She manages with the commode', offered: ['equipment', 'move'], answer: 'A ramp, yes. She will not move' })
    expect(await list(maya)).toContain('Everybody has heard from us in time.')
    const story = words((await gwen.get(`/cases/${third}`)).body)
    expect(story).toContain('Kept in touch while they wait: 2nd of 2, likely in January 2027')
    expect(story).toContain('What can be done meanwhile: Equipment on loan, A move to another home They said: A ramp, yes. She will not move')
    expect(words((await amara.get(`/cases/${third}/keep-in-touch`)).body)).toContain('18 November 2026, By telephone, Amara Nwosu. They stood 2nd of 2')
    expect(await house.sql('select last_contact_on as on from cases where reference = $1', [third])).toEqual([{ on: '2026-11-18' }])
  })

  it('is asked what they say to what was offered, and nothing that was typed is lost', async () => {
    const half = await amara.send(`/cases/${first}/keep-in-touch`, { how: 'visit', words: 'We talked for long', offered: ['loan'], ...on('on', 1, 12) })
    expect(half.statusCode).toBe(422)
    expect(said(half.body)).toContain('Enter what they said to what you talked about')
    expect(said(half.body)).toContain('The day must be today or in the past')
    expect(half.body).toContain('We talked for long')
    expect(said((await amara.send(`/cases/${first}/keep-in-touch`, { how: 'visit', words: 'We talked', answer: 'No thank you' })).body)).toContain('Select what they answered to')
    expect(said((await amara.send(`/cases/${first}/keep-in-touch`, {})).body)).toContain('Select how you were in touch')
    expect((await dev.get(`/cases/${first}/keep-in-touch`)).statusCode).toBe(403)
    expect((await hal.get(`/cases/${first}/keep-in-touch`)).statusCode).toBe(403)
  })
})
