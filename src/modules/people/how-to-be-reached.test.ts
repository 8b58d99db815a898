import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'

const house = await openHouse()

/** Somebody new rings; a case is opened for them. */
async function somebody(surname: string): Promise<{ person: string; case: string }> {
  const amara = await house.as('amara')
  const taken = await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Halina', surname, line1: `${surname} Cottage`, postcode: 'ZE1 1AB' })
  await amara.send(`${taken.headers.location!}/open-cases`, { pathways: ['minor-adaptation'], recommendedBy: `user ${await house.userId('orla')}` })
  const [row] = await house.sql<{ person: string; case: string }>('select person_id as person, reference as "case" from cases where person_name = $1', [`Halina ${surname}`])
  return row!
}

const asked = { language: 'Polish', interpreter: 'spoken', interpreterLanguage: 'Polish', letterFormat: 'large-print', reachBy: 'phone', ringWhen: 'After 11, when her son is there' }

describe('how somebody wants to be reached', () => {
  it('is not asked yet of anybody who is only just on record', async () => {
    const amara = await house.as('amara')
    const { person, case: reference } = await somebody('Abbott')
    expect((await amara.get(`/people/${person}`)).body.match(/Not asked yet/g)).toHaveLength(3)
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Not asked yet')
  })

  it('is kept on the person, and shown in one line on their case', async () => {
    const amara = await house.as('amara')
    const { person, case: reference } = await somebody('Benedict')
    expect((await amara.send(`/people/${person}/change`, asked)).statusCode).toBe(303)
    const page = (await amara.get(`/people/${person}`)).body
    for (const said of ['By telephone', 'Large print', 'After 11, when her son is there', 'Interpreter’s language: empty → Polish']) expect(page).toContain(said)
    expect((await amara.get(`/cases/${reference}`)).body).toContain('By telephone; ring: After 11, when her son is there; interpreter: Polish; large print')
    expect((await amara.get(`/people/${person}/change`)).body).toContain('<option value="large-print" selected>Large print</option>')
  })

  it('says that British Sign Language is interpreted, without a spoken language', async () => {
    const amara = await house.as('amara')
    const { person, case: reference } = await somebody('Cavendish')
    await amara.send(`/people/${person}/change`, { interpreter: 'bsl' })
    expect((await amara.get(`/cases/${reference}`)).body).toContain('interpreter: British Sign Language')
  })

  const refusals: readonly { readonly why: string; readonly typed: Record<string, string>; readonly says: string; readonly at: string }[] = [
    { why: 'an interpreter of no language', typed: { interpreter: 'spoken' }, says: 'Enter the interpreter’s language', at: '#interpreterLanguage' },
    { why: 'a language of no interpreter', typed: { interpreterLanguage: 'Polish' }, says: 'Select an interpreter of a spoken language, or leave the language empty', at: '#interpreterLanguage' },
    { why: 'a format there is not', typed: { letterFormat: 'semaphore' }, says: 'Choose one of the answers for: What can they read?', at: '#letterFormat' },
    { why: 'ten thousand characters', typed: { ringWhen: 'x'.repeat(10_000) }, says: 'Safe or best time to ring must be 200 characters or fewer. It is 10,000 now', at: '#ringWhen' },
  ]
  for (const [at, { why, typed, says, at: where }] of refusals.entries())
    it(`is not taken with ${why}, and nothing typed is lost`, async () => {
      const amara = await house.as('amara')
      const { person } = await somebody(['Drummond', 'Eglantine', 'Fairweather', 'Goldsworthy'][at]!)
      const answer = await amara.send(`/people/${person}/change`, { needs: 'Speak slowly', ...typed })
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain(`<a href="${where}">${says}</a>`)
      expect(answer.body).toContain('Speak slowly')
    })

  it('is seen by the council of the person, by no other, and changed by neither', async () => {
    const { person } = await somebody('Hargreaves')
    const [dev, hal] = [await house.as('dev'), await house.as('hal')]
    expect((await dev.get(`/people/${person}`)).statusCode).toBe(200)
    expect((await dev.get(`/people/${person}/change`)).statusCode).toBe(403)
    expect((await hal.get(`/people/${person}`)).statusCode).toBe(404)
  })
})
