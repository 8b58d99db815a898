import { describe, expect, it } from 'vitest'
import { openHouse, type House } from '../../platform/testing/house.ts'
import type { CastMember } from '../../platform/testing/cast.ts'

const house = await openHouse()

// Names unlike one another, so that nobody is taken for somebody else.
const surnames = ['Abbott', 'Benedict', 'Cavendish', 'Drummond', 'Eglantine', 'Fairweather', 'Goldsworthy', 'Hargreaves', 'Illingworth', 'Jessop', 'Kettlewell', 'Lovibond', 'Mandeville', 'Nightingale', 'Ogilvy', 'Pemberton', 'Quarrington', 'Rutherglen', 'Strickland', 'Thistlewood', 'Umfreville', 'Venables', 'Wolstenholme', 'Yarborough', 'Zouche', 'Bickerstaff', 'Cholmondeley', 'Dalrymple']

/** Somebody new rings, and one case on this pathway is opened for them. Returns its reference. */
async function aCase(house: House, pathway: string, who: CastMember = 'amara'): Promise<string> {
  const surname = surnames.shift()!
  const visitor = await house.as(who)
  const taken = await visitor.send('/enquiries/new', { channel: 'phone', surname, line1: `${surname} Cottage`, postcode: 'ZE1 1AB' })
  await visitor.send(`${taken.headers.location!}/open-cases`, { pathways: [pathway], recommendedBy: `user ${await house.userId('orla')}` })
  const [row] = await house.sql<{ reference: string }>('select reference from cases where person_name = $1 order by id desc limit 1', [surname])
  return row!.reference
}

describe('a case from open to closed', () => {
  for (const [pathway, scheme] of [['advice', ''], ['minor-adaptation', ''], ['dementia-grant', 'dementia-dwelling-grant']] as const)
    it(`goes through ${pathway.replace('-', ' ')} to closed, with its outcomes`, async () => {
      const amara = await house.as('amara')
      const reference = await aCase(house, pathway)
      expect((await amara.send(`/cases/${reference}/move`, { to: '2', reason: '' })).headers.location).toBe(`/cases/${reference}`)
      const closed = await amara.send(`/cases/${reference}/close`, { reason: 'completed', level: 'independence-2', benefits: ['reduce-falls', 'carer-pressure'], evidence: 'She told us so' })
      expect(closed.statusCode).toBe(303)
      const [row] = await house.sql('select status, scheme, completed_on, working_days, close_reason from cases where reference = $1', [reference])
      expect(row).toMatchObject({ status: 'closed', scheme, completed_on: '2026-11-18', working_days: 0, close_reason: 'completed' })
      const claims = await house.sql<{ outcome: string }>('select outcome from outcomes o join cases c on c.id = o.case_id where c.reference = $1 order by outcome', [reference])
      expect(claims.map(claim => claim.outcome)).toEqual(['carer-pressure', 'independence-2', 'reduce-falls'])
      const page = await amara.get(`/cases/${reference}`)
      for (const said of ['Case opened', 'Outcome claimed: Reduce or prevent a fall', 'Work completed', 'Case closed: Completed']) expect(page.body).toContain(said)
    })

  for (const pathway of ['housing-options', 'handyperson', 'home-repairs', 'home-from-hospital', 'home-repairs-assistance', 'sanctuary', 'standard-adaptation', 'major-adaptation', 'ot-assessment', 'assistive-technology', 'able-to-pay'])
    it(`can be opened on ${pathway.replaceAll('-', ' ')}, moved and closed`, async () => {
      const amara = await house.as('amara')
      const reference = await aCase(house, pathway)
      expect((await amara.send(`/cases/${reference}/move`, { to: '2' })).statusCode).toBe(303)
      expect((await amara.send(`/cases/${reference}/close`, { reason: 'moved-away' })).statusCode).toBe(303)
      expect((await house.sql('select completed_on from cases where reference = $1', [reference]))[0]).toEqual({ completed_on: null })
    })

  it('goes back to an earlier stage only with a reason', async () => {
    const amara = await house.as('amara')
    const reference = await aCase(house, 'major-adaptation')
    await amara.send(`/cases/${reference}/move`, { to: '2' })
    const refused = await amara.send(`/cases/${reference}/move`, { to: '1' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('<a href="#reason">Say why it goes back to an earlier stage</a>')
    expect((await amara.send(`/cases/${reference}/move`, { to: '1', reason: 'The assessment was of another house' })).statusCode).toBe(303)
    expect((await amara.get(`/cases/${reference}`)).body).toContain('The assessment was of another house')
  })

  it('passes stages over only with a reason, and says which are passed over', async () => {
    const amara = await house.as('amara')
    const reference = await aCase(house, 'major-adaptation')
    const refused = await amara.send(`/cases/${reference}/move`, { to: '3' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toMatch(/<a href="#reason">Say why it passes over “[^”]+”<\/a>/)
    expect((await amara.send(`/cases/${reference}/move`, { to: '3', reason: 'The hospital has assessed already' })).statusCode).toBe(303)
    const page = (await amara.get(`/cases/${reference}`)).body
    expect(page).toContain('Passed stages over and came to stage 3')
    expect(page).toContain('The hospital has assessed already')
  })

  it('cannot be moved to a day that lies ahead, or before it came to its stage', async () => {
    const amara = await house.as('amara')
    const reference = await aCase(house, 'handyperson')
    for (const [year, says] of [['2027', 'The day must be today or in the past'], ['2025', 'The day must not be before 18 November 2026']] as const)
      expect((await amara.send(`/cases/${reference}/move`, { to: '2', 'on-day': '1', 'on-month': '3', 'on-year': year })).body).toContain(says)
  })

  it('claims outcomes only when it was completed', async () => {
    const amara = await house.as('amara')
    const reference = await aCase(house, 'handyperson')
    const answer = await amara.send(`/cases/${reference}/close`, { reason: 'died', benefits: ['reduce-falls'] })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Outcomes can be claimed only for a case that was completed')
  })

  it('can be opened again with a reason, and then counts as not completed', async () => {
    const amara = await house.as('amara')
    const reference = await aCase(house, 'advice')
    await amara.send(`/cases/${reference}/close`, { reason: 'completed' })
    await amara.send(`/cases/${reference}/reopen`, { reason: 'She rang again' })
    expect((await house.sql('select status, completed_on, closed_on from cases where reference = $1', [reference]))[0]).toEqual({ status: 'open', completed_on: null, closed_on: null })
  })

  it('does nothing to a closed case but say so', async () => {
    const amara = await house.as('amara')
    const reference = await aCase(house, 'advice')
    await amara.send(`/cases/${reference}/close`, { reason: 'duplicate' })
    const answer = await amara.get(`/cases/${reference}/move`)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(`${reference} is closed. Open it again first.`)
  })

  it('is given to somebody else, who finds it in their work', async () => {
    const [amara, tariq] = [await house.as('amara'), await house.as('tariq')]
    const reference = await aCase(house, 'standard-adaptation')
    await amara.send(`/cases/${reference}/owner`, { owner: await house.userId('tariq') })
    expect((await tariq.get('/work')).body).toContain(reference)
    expect((await amara.get('/work')).body).not.toContain(reference)
  })

  it('is seen by the handyperson it was offered to, with the address and nothing about health', async () => {
    const [amara, joe, kit] = [await house.as('amara'), await house.as('joe'), await house.as('kit')]
    const reference = await aCase(house, 'minor-adaptation')
    const [party] = await house.sql<{ id: string }>("select id from parties where kind = 'handyperson'")
    await amara.send(`/cases/${reference}/offer`, { party: party!.id })
    expect((await joe.get('/jobs')).body).toContain(reference)
    expect((await kit.get('/jobs')).body).not.toContain(reference)
  })

  it('numbers the cases of each council by themselves', async () => {
    const reference = await aCase(house, 'advice')
    expect(reference).toMatch(/^RIV-2026-\d{5}$/)
    const [row] = await house.sql<{ last: number; n: number }>("select last, (select count(*)::int from cases where reference like 'RIV-%') as n from case_counters")
    expect(row!.last).toBe(row!.n)
  })

  it('is a 404 to the other council, the same as one that never was', async () => {
    const hal = await house.as('hal')
    const reference = await aCase(house, 'advice')
    const [there, never] = [await hal.get(`/cases/${reference}`), await hal.get('/cases/RIV-2026-99999')]
    expect(there.statusCode).toBe(404)
    expect(there.body).toBe(never.body)
  })

  it('refuses a pathway that is switched off in the council that day', async () => {
    const ada = await house.as('ada')
    const [row] = await house.sql<{ id: string }>("select id from pathway_switches where pathway = 'able-to-pay' and authority_id = $1", [await house.council('RIV')])
    await ada.send('/settings/switch-off', { which: row!.id, 'to-day': '17', 'to-month': '11', 'to-year': '2026', reason: 'No money for it this year' })
    const amara = await house.as('amara')
    const taken = await amara.send('/enquiries/new', { channel: 'phone', surname: 'Switchoff', line1: '2 Off Street', postcode: 'ZE1 1AB' })
    const page = await amara.get(`${taken.headers.location!}/open-cases`)
    expect(page.body).not.toContain('value="able-to-pay"')
    expect((await amara.send(`${taken.headers.location!}/open-cases`, { pathways: ['able-to-pay'] })).statusCode).toBe(422)
  })
})
