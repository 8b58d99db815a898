import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed } from '../../platform/testing/visitor.ts'

const house = await openHouse()
const leak: Typed = { kind: 'service', channel: 'phone', what: 'The new shower leaks into the hall', wanted: 'Somebody to mend it' }
const surnames = ['Abbott', 'Benedict', 'Cavendish', 'Drummond', 'Eglantine', 'Fairweather', 'Goldsworthy', 'Hargreaves', 'Illingworth', 'Jessop', 'Kettlewell', 'Lovibond', 'Mandeville']

/** Somebody has a case in the first council. */
async function somebody(): Promise<{ person: string; case: string }> {
  const amara = await house.as('amara')
  const surname = surnames.shift()!
  const taken = await amara.send('/enquiries/new', { channel: 'phone', surname, line1: `${surname} Cottage`, postcode: 'ZE1 1AB' })
  await amara.send(`${taken.headers.location!}/open-cases`, { pathways: ['minor-adaptation'], recommendedBy: 'somebody-else', recommender: 'Her therapist' })
  return (await house.sql<{ person: string; case: string }>('select person_id as person, reference as "case" from cases where person_name = $1', [surname]))[0]!
}
const complain = async (at: string, typed: Typed = {}): Promise<string> => {
  const answer = await (await house.as('amara')).send(`${at}/complaints/new`, { ...leak, ...typed })
  expect(answer.statusCode, answer.body.slice(0, 2000)).toBe(303)
  return answer.headers.location!
}
async function toAnswer(at: string): Promise<void> {
  const amara = await house.as('amara')
  expect((await amara.send(`${at}/move`, { to: 'acknowledged' })).statusCode).toBe(303)
  expect((await amara.send(`${at}/move`, { to: 'looked-into', handler: await house.userId('maya') })).statusCode).toBe(303)
}
const answer: Typed = { outcome: 'upheld', answer: 'We are sorry. It is mended on Monday.' }

describe('a complaint', () => {
  it('about a case is on its page and the person’s, and on the list of its council the same day, as new until they open it', async () => {
    const [amara, dev, hal] = [await house.as('amara'), await house.as('dev'), await house.as('hal')]
    const known = await somebody()
    const at = await complain(`/cases/${known.case}`)
    const reference = at.slice('/complaints/'.length)
    for (const path of [`/cases/${known.case}`, `/people/${known.person}`]) expect((await amara.get(path)).body).toContain(`href="${at}"`)
    expect((await dev.get('/complaints')).body).toMatch(new RegExp(`${reference}</a> <strong class="govuk-tag govuk-tag--blue">\\s*New`))
    expect((await amara.get(at)).body).toContain('no officer of theirs has opened it yet')
    expect((await hal.get('/complaints')).body).not.toContain(reference)
    expect((await hal.get(at)).statusCode).toBe(404)
    expect((await dev.get(at)).body).toContain('The new shower leaks into the hall')
    expect((await dev.get('/complaints')).body).not.toMatch(new RegExp(`${reference}</a> <strong class="govuk-tag govuk-tag--blue">\\s*New`))
    expect((await amara.get(at)).body).toContain('18 November 2026, by Dev Patel')
  })

  it('goes from received to closed, and its story says how', async () => {
    const maya = await house.as('maya')
    const known = await somebody()
    const at = await complain(`/cases/${known.case}`)
    expect((await maya.get(at)).body).toContain('Acknowledge it by 23 November 2026. 3 working days, invented for the demonstration.')
    await toAnswer(at)
    expect((await maya.send(`${at}/answer`, answer)).statusCode).toBe(303)
    expect((await maya.send(`${at}/close`, { outcome: 'upheld', learning: 'To test a shower before we leave', willChange: 'A test stands on the handover sheet' })).statusCode).toBe(303)
    const { body } = await maya.get(at)
    for (const said of ['received', 'acknowledged', 'being looked into by Maya Lindqvist', 'answered: upheld', 'closed: upheld', 'To test a shower before we leave']) expect(body).toContain(said)
    expect((await maya.get('/complaints?show=closed')).body).toContain(at)
    expect((await maya.get(`/cases/${known.case}`)).body).toContain('What will change: A test stands on the handover sheet')
  })

  it('about data protection is to be acknowledged within the law’s 30 days, and says where that stands', async () => {
    const { person } = await somebody()
    const { body } = await (await house.as('amara')).get(await complain(`/people/${person}`, { kind: 'data-protection', what: 'You wrote to my neighbour' }))
    expect(body).toContain('Acknowledge it by 17 December 2026.')
    expect(body).toContain('Data Protection Act 2018, section 164A')
  })

  it('is never dealt with by whoever it is about', async () => {
    const [amara, maya] = [await house.as('amara'), await house.as('maya')]
    const { case: about } = await somebody()
    const at = await complain(`/cases/${about}`, { aboutUser: await house.userId('maya') })
    for (const page of ['move', 'close', 'place']) {
      const refused = await maya.get(`${at}/${page}`)
      expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('This complaint is about Maya Lindqvist, who cannot deal with it. Somebody else must.')])
    }
    await amara.send(`${at}/move`, { to: 'acknowledged' })
    const given = await amara.send(`${at}/move`, { to: 'looked-into', handler: await house.userId('maya') })
    expect(given.statusCode).toBe(422)
    await amara.send(`${at}/move`, { to: 'looked-into', handler: await house.userId('tariq') })
    expect((await maya.get(`${at}/answer`)).statusCode).toBe(422)
    expect((await amara.send(`${at}/answer`, answer)).statusCode).toBe(303)
    const named = await amara.send(`${at}/place`, { caseReference: about, council: '', aboutUser: await house.userId('amara') })
    expect([named.statusCode, named.body]).toEqual([422, expect.stringContaining('<a href="#aboutUser">They answered it')])
  })

  it('has its review answered by somebody else', async () => {
    const [amara, tariq] = [await house.as('amara'), await house.as('tariq')]
    const at = await complain(`/cases/${(await somebody()).case}`)
    await toAnswer(at)
    await amara.send(`${at}/answer`, answer)
    await amara.send(`${at}/move`, { to: 'review-asked' })
    expect((await amara.get(`${at}/answer`)).body).toContain('You answered this complaint. Somebody else must answer its review.')
    expect((await tariq.send(`${at}/answer`, { ...answer, outcome: 'partly' })).statusCode).toBe(303)
    expect((await tariq.send(`${at}/close`, { outcome: 'partly', learning: 'To look twice' })).statusCode).toBe(303)
  })

  it('is not closed without its outcome, without what was learnt, or before it is answered but as withdrawn', async () => {
    const amara = await house.as('amara')
    const at = await complain(`/cases/${(await somebody()).case}`)
    const early = await amara.send(`${at}/close`, { outcome: 'upheld', learning: 'Something' })
    expect([early.statusCode, early.body]).toEqual([422, expect.stringContaining('<a href="#outcome">It has not been answered yet')])
    await toAnswer(at)
    await amara.send(`${at}/answer`, answer)
    for (const [typed, says] of [[{ outcome: '', learning: 'x' }, '<a href="#outcome">Select how it ended'], [{ outcome: 'upheld', learning: '' }, '<a href="#learning">Enter what we learnt'], [{ outcome: 'not-upheld', learning: 'x' }, 'That is not what was answered']] as const) {
      const refused = await amara.send(`${at}/close`, typed)
      expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining(says)])
    }
    const other = await complain(`/cases/${(await somebody()).case}`)
    expect((await amara.send(`${other}/close`, { outcome: 'withdrawn', learning: 'Nothing: it was about somebody else' })).statusCode).toBe(303)
    expect((await amara.get(`${other}/close`)).statusCode).toBe(422)
    expect((await amara.get(`${other}/move`)).statusCode).toBe(422)
  })

  it('that hangs on nothing is the agency’s own until somebody says which council, which sees it then', async () => {
    const [amara, dev, hal] = [await house.as('amara'), await house.as('dev'), await house.as('hal')]
    const at = await complain('', { name: 'A passer-by', what: 'Your van blocks the pavement' })
    for (const officer of [dev, hal]) expect((await officer.get(at)).statusCode).toBe(404)
    expect((await amara.send(`${at}/place`, { council: '' })).body).toContain('<a href="#council">Select which council it is about, or enter a case</a>')
    expect((await amara.send(`${at}/place`, { caseReference: 'RIV-2026-99999' })).body).toContain('<a href="#caseReference">There is no case with this number')
    expect((await amara.send(`${at}/place`, { council: await house.council('HIL') })).statusCode).toBe(303)
    expect((await hal.get('/complaints')).body).toContain('A passer-by')
    expect((await hal.get(at)).statusCode).toBe(200)
    const { case: reference } = await somebody()
    expect((await amara.send(`${at}/place`, { caseReference: reference, council: '' })).statusCode).toBe(303)
    expect((await hal.get(at)).statusCode).toBe(404)
    expect((await dev.get(at)).body).toContain(reference)
  })

  it('of a restricted case is seen by nobody outside its circle, and does not leave it', async () => {
    const { case: reference } = await somebody()
    const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Sanctuary') returning id")
    await house.sql('update users set circle_ids = array[$1::uuid] where id = $2', [circle!.id, await house.userId('amara')])
    await house.sql('update cases set circle_id = $1 where reference = $2', [circle!.id, reference])
    await house.sql('update events set circle_id = $1 where case_id = (select id from cases where reference = $2)', [circle!.id, reference])
    const at = await complain(`/cases/${reference}`)
    for (const member of ['maya', 'dev', 'gwen'] as const) {
      expect((await (await house.as(member)).get(at)).statusCode, member).toBe(404)
      expect((await (await house.as(member)).get('/complaints')).body).not.toContain(at)
    }
    const out = await (await house.as('amara')).send(`${at}/place`, { caseReference: '', council: await house.council('HIL') })
    expect([out.statusCode, out.body]).toEqual([422, expect.stringContaining('<a href="#council">This complaint is restricted')])
    await house.sql("update users set circle_ids = '{}' where id = $1", [await house.userId('amara')])
  })

  it('is taken only with what it is about, how it came and what happened, on a day that has been', async () => {
    const amara = await house.as('amara')
    for (const [typed, says] of [[{ kind: '' }, '#kind">Select what it is about'], [{ channel: '' }, '#channel">Select how it came'], [{ what: '' }, '#what">Enter what happened'], [{ 'receivedOn-day': '1', 'receivedOn-month': '3', 'receivedOn-year': '2027' }, '#receivedOn-day">The day must be today or in the past']] as const) {
      const refused = await amara.send('/complaints/new', { ...leak, ...typed })
      expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining(says)])
      expect(refused.body).toContain('Somebody to mend it')
    }
  })

  it('of a person who has to do with several councils is about one of them', async () => {
    const { person } = await somebody()
    await house.sql('update people set authority_ids = array_append(authority_ids, $1::uuid) where id = $2', [await house.council('HIL'), person])
    const amara = await house.as('amara')
    expect((await amara.send(`/people/${person}/complaints/new`, leak)).body).toContain('<a href="#council">Select which council it is about: this person has to do with several</a>')
    const at = await complain(`/people/${person}`, { council: await house.council('HIL') })
    expect((await (await house.as('hal')).get(at)).statusCode).toBe(200)
    expect((await (await house.as('dev')).get(at)).statusCode).toBe(404)
  })
})
