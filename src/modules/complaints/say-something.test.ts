import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'

const house = await openHouse()
const nobody = await house.as(undefined)

describe('somebody without an account', () => {
  it('complains, is told their reference and by when they hear, and the council sees it the same day', async () => {
    const riverside = await house.council('RIV')
    const done = await nobody.send('/complain', { kind: 'service', what: 'The rail came off the wall', madeBy: 'for-them', name: 'Ada', reach: '01632 960 145', council: riverside })
    expect(done.statusCode).toBe(200)
    const reference = /COM-[A-Z0-9]+/.exec(done.body)![0]
    expect(done.body).toContain('within 3 working days')
    expect((await (await house.as('dev')).get('/complaints')).body).toContain(reference)
    expect((await (await house.as('hal')).get('/complaints')).body).not.toContain(reference)
    expect((await (await house.as('maya')).get(`/complaints/${reference}`)).body).toContain('The rail came off the wall')
  })
  it('complains about data protection, and is told what the law says', async () => {
    const done = await nobody.send('/complain', { kind: 'data-protection', what: 'My address was given away', madeBy: 'person', reach: 'me@example.com' })
    expect(done.body).toContain('the law says within 30 days')
    expect(done.body).toContain('Information Commissioner')
  })
  it('without a way to be answered is told that too', async () => expect((await nobody.send('/complain', { kind: 'service', what: 'Late', madeBy: 'person' })).body).toContain('You did not say how we can answer you'))
  it('is asked again, with what they typed, when they say nothing of what happened', async () => {
    const page = await nobody.send('/complain', { kind: 'service', wanted: 'An apology' })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('<a href="#what">Say what happened')
    expect(page.body).toContain('An apology')
  })
  it('praises, and nobody publishes it', async () => {
    expect((await nobody.send('/feedback', { kind: 'compliment', words: 'Joe was kind', name: 'Walter' })).headers.location).toBe('/thank-you')
    expect((await (await house.as('maya')).get('/compliments')).body).toContain('Joe was kind')
    expect((await nobody.get('/you-said-we-did')).body).not.toContain('Joe was kind')
  })
  it('reads what was published, and nothing that was not', async () => {
    const maya = await house.as('maya')
    for (const [said, show] of [['Nobody rang back', true], ['Not to be seen', false]] as const) {
      const at = (await maya.send('/you-said/new', { said, done: 'We ring within two days' })).headers.location!
      if (show) await maya.send(at, { show: ['yes'], published: ['yes'], publish: ['yes'] }).catch(() => undefined)
      if (show) await house.sql('update said_and_done set published_on = $2 where said = $1', [said, '2026-11-18'])
    }
    const page = (await nobody.get('/you-said-we-did')).body
    expect(page).toContain('Nobody rang back')
    expect(page).not.toContain('Not to be seen')
  })
})

describe('a survey by its link', () => {
  const links = async (): Promise<{ link: string; reference: string }> => {
    const [cora, amara] = [await house.as('cora'), await house.as('amara')]
    const name = `Link${Math.floor(performance.now() * 1000)}`
    const enquiry = (await cora.send('/enquiries/new', { channel: 'phone', givenName: 'Sylvia', surname: name, line1: '1 Link Lane', postcode: 'ZE1 1AA', asked: 'x' })).headers.location!
    if (enquiry.endsWith('/who')) await cora.send(enquiry, { person: 'new', home: 'new' })
    const ref = enquiry.split('/')[2]!
    await amara.send(`/enquiries/${ref}/open-cases`, { pathways: ['handyperson'], owner: await house.userId('amara') })
    const [{ reference }] = await house.sql<{ reference: string }>('select c.reference from cases c join enquiries e on e.id = c.enquiry_id where e.reference = $1', [ref]) as [{ reference: string }]
    await amara.send(`/cases/${reference}/close`, { reason: 'completed', level: 'independence-1', evidence: 'She said so' })
    const shown = await amara.send(`/cases/${reference}/survey`, { moment: 'after-works', way: 'link' })
    return { link: /\/survey\/[\w-]{43}/.exec(shown.body)![0], reference }
  }
  it('asks the questions and nothing of who they are, is answered once, and stands in the case', async () => {
    const { link, reference } = await links()
    const page = (await nobody.get(link)).body
    expect(page).toContain('How satisfied are you with the work that was done?')
    expect(page).not.toMatch(/Sylvia|Link Lane|HND|-2026-/)
    expect((await nobody.send(link, { 'satisfied-work': '5', 'confident-before': '2', 'confident-now': '4' })).headers.location).toBe('/thank-you')
    const again = await nobody.get(link)
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain('These questions have been answered already')
    expect((await (await house.as('amara')).get(`/cases/${reference}`)).body).toContain('Confidence at home: 2 before, 4 now')
  })
  it('answered in two windows keeps the first answer and says so to the second', async () => {
    const { link } = await links()
    const [one, other] = [await nobody.get(link), await nobody.get(link)]
    expect((await nobody.sendFrom(one, link, { 'satisfied-work': '5' })).statusCode).toBe(303)
    const late = await nobody.sendFrom(other, link, { 'satisfied-work': '1' })
    expect(late.statusCode).toBe(422)
    expect(late.body).toContain('answered already')
    expect((await house.sql<{ n: string }>("select answers ->> 'satisfied-work' as n from survey_askings order by id desc limit 1"))[0]!.n).toBe('5')
  })
  it('that was guessed, or is too old, or whose case is restricted since, says so and no more', async () => {
    expect((await nobody.get(`/survey/${'A'.repeat(43)}`)).body).toContain('This link does not work')
    const { link, reference } = await links()
    house.itIs('2026-12-30')
    expect((await nobody.get(link)).body).toContain('This link no longer works')
    house.itIs('2026-11-18')
    const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Sanctuary') returning id")
    await house.sql('update cases set circle_id = $1 where reference = $2', [circle!.id, reference])
    expect((await nobody.get(link)).body).toContain('This link does not work')
  })
})
