import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
let [amara, tariq, maya, dev, hal, orla, gwen] = [] as unknown as Visitor[] as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor, Visitor]
beforeAll(async () => {
  ;[amara, tariq, maya, dev, hal, orla, gwen] = [await house.as('amara'), await house.as('tariq'), await house.as('maya'), await house.as('dev'), await house.as('hal'), await house.as('orla'), await house.as('gwen')]
})

const on = (name: string, d: number, m = 11, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })

let taken = ''
/** A case for a grant, of somebody in the first council, who holds their home like this and was born then. */
async function aCase({ tenure = '' }: { readonly tenure?: string } = { tenure: 'owner' }, bornOn = '1944-03-12', pathway = 'major-adaptation'): Promise<string> {
  taken ||= (await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname: 'Applewell', line1: '8 Station Road', postcode: 'ZE1 1AA' })).headers.location!
  expect((await amara.send(`${taken}/open-cases`, { pathways: [pathway], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })).statusCode).toBe(303)
  const [{ reference, person, home }] = await house.sql<{ reference: string; person: string; home: string }>('select reference, person_id as person, home_id as home from cases order by id desc limit 1') as [{ reference: string; person: string; home: string }]
  await house.sql('update people set born_on = $2 where id = $1', [person, bornOn])
  await house.sql('update homes set tenure = $2 where id = $1', [home, tenure])
  return `/cases/${reference}`
}
const saved = async (by: Visitor, path: string, typed: Typed): Promise<string> => {
  const answer = await by.send(path, typed)
  expect(`${answer.statusCode} ${/There is a problem[\s\S]{0,400}/.exec(answer.body)?.[0].replace(/<[^>]+>/g, ' ') ?? ''}`.trim()).toBe('303')
  return answer.headers.location!
}
const begun = async (at: string): Promise<void> => { await saved(amara, `${at}/application/new`, {}) }
const asked: Typed = { fromAbroad: 'no', publicBody: 'no', begun: 'no', works: 'A level-access shower', purposes: ['f'] }
const owner: Typed = { certificate: 'owner', certificateInterest: 'Freehold', certificateStays: 'five-years', certificateBy: 'Vera', ...on('certificateOn', 16) }
const tenant: Typed = { ...owner, certificate: 'tenant', certificateInterest: 'Assured tenancy since 2011', landlordCertificate: 'given', landlordBy: 'Mr Tapper', ...on('landlordOn', 15) }
const signature: Typed = { signedWay: 'phone', agreed: ['agreed'], signedBy: 'Vera', ...on('signedOn', 17), signedWitness: 'Her daughter' }
const quoted = async (at: string): Promise<void> => {
  for (const contractor of ['Mason', 'Hill']) await saved(amara, `${at}/quotes/new`, { contractor, connection: 'none', way: 'quote', works: '4000', covers: 'All of it', ...on('receivedOn', 16) })
}
/** An application that lacks nothing. */
async function complete(home?: { readonly tenure: string }, certificate = owner): Promise<string> {
  const at = await aCase(home)
  await begun(at)
  await saved(amara, `${at}/application/change`, asked)
  await saved(amara, `${at}/application/certificate`, certificate)
  await quoted(at)
  await saved(amara, `${at}/application/sign`, signature)
  return at
}

describe('an application', () => {
  it('begins with what the records say, and says to everybody what is missing', async () => {
    const at = await aCase()
    expect((await amara.get(at)).body).toContain('Nobody has begun an application yet.')
    await begun(at)
    for (const visitor of [amara, orla, dev, gwen]) {
      const { body } = await visitor.get(`${at}/application`)
      for (const words of ['12 March 1944', 'The works are not described', 'Nobody has asked whether the applicant is a person from abroad', 'No certificate is given yet', '2 estimates are needed', 'It is not signed.']) expect(body).toContain(words)
    }
    expect((await amara.get(at)).body).toContain('What is missing before it can be handed to')
    expect((await amara.get(`${at}/application/new`)).statusCode).toBe(422)
  })

  it('is a draft that a colleague carries on, and every keeping stands in the case’s story', async () => {
    const at = await aCase()
    await begun(at)
    await saved(amara, `${at}/application/change`, { ...asked, works: 'A ramp' })
    await saved(tariq, `${at}/application/change`, { works: 'A ramp and a rail', feeKinds: ['plans'], fees: '300' })
    const { body } = await amara.get(`${at}/application`)
    for (const words of ['A ramp and a rail', 'Designs and drawings', 'In all £300']) expect(body).toContain(words)
    expect((await house.sql<{ n: number }>("select count(*)::int as n from events where kind = 'application.changed' and case_id = (select id from cases where reference = $1)", [at.slice(7)]))[0]!.n).toBe(2)
    expect((await amara.get(at)).body).toContain('A ramp → A ramp and a rail')
  })

  it('shows both versions when somebody saved meanwhile', async () => {
    const at = await aCase()
    await begun(at)
    const tab = await amara.get(`${at}/application/change`)
    await saved(tariq, `${at}/application/change`, { works: 'Tariq heard this' })
    const answer = await amara.sendFrom(tab, `${at}/application/change`, { works: 'Amara heard that' })
    expect(answer.statusCode).toBe(409)
    for (const words of ['Tariq heard this', 'Amara heard that']) expect(answer.body).toContain(words)
  })

  it('is refused to whoever is under 18, and for works that are finished, with the law and what to do', async () => {
    const at = await aCase()
    await begun(at)
    const young = await amara.send(`${at}/application/change`, { applicant: 'person', ...on('applicantBornOn', 19, 11, 2008) })
    expect(young.statusCode).toBe(422)
    expect(young.body).toContain('They are 17 on 18 November 2026. For a child, a parent applies')
    expect((await amara.send(`${at}/application/change`, { begun: 'finished' })).body).toContain('No grant can be approved for works that are finished: the 1996 Act, section 29')
    await saved(amara, `${at}/application/change`, { ...asked, begun: 'begun' })
    expect((await amara.get(`${at}/application`)).body).toContain('The works have begun, and the reason is not written down')
  })

  it('for a child is made by a parent', async () => {
    const at = await aCase({ tenure: 'owner' }, '2017-06-01')
    await begun(at)
    const { body } = await amara.get(`${at}/application`)
    expect(body).toContain('A parent, for a child the works are for')
    await saved(amara, `${at}/application/change`, { applicant: 'person', applicantName: '' })
    expect((await amara.get(`${at}/application`)).body).toContain('The person is a child, who cannot apply. A parent applies')
  })

  it('belongs to no case that asks for no grant, nor to one that is closed', async () => {
    const advice = await aCase({ tenure: 'owner' }, '1944-03-12', 'advice')
    expect((await amara.get(`${advice}/application`)).body).toContain('does not ask for a Disabled Facilities Grant')
    expect((await amara.get(`${advice}/application/new`)).statusCode).toBe(422)
    const at = await aCase()
    await saved(amara, `${at}/close`, { reason: 'moved-away' })
    expect((await amara.get(`${at}/application/new`)).body).toContain('is closed')
  })

  it('is written by those who may, and seen by no other council', async () => {
    const at = await aCase()
    await begun(at)
    for (const path of ['', '/form', '/change']) expect((await hal.get(`${at}/application${path}`)).statusCode).toBe(path === '/change' ? 403 : 404)
    for (const visitor of [orla, dev, gwen]) expect((await visitor.get(`${at}/application/change`)).statusCode).toBe(403)
    expect((await (await house.as('kit')).get(`${at}/application`)).statusCode).toBe(403)
    expect((await amara.get(`${at}/application/return`)).statusCode).toBe(403)
    expect((await maya.get(`${at}/application/change`)).statusCode).toBe(200)
  })
})

describe('a certificate', () => {
  it('that does not match how the home is held is refused with the law and what to do', async () => {
    const at = await aCase({ tenure: 'private-tenant' })
    await begun(at)
    const answer = await amara.send(`${at}/application/certificate`, owner)
    expect(answer.statusCode).toBe(422)
    for (const words of ['Rents from a private landlord', 'section 22, asks for the tenant’s certificate', 'Freehold']) expect(answer.body).toContain(words)
    expect((await house.sql("select 1 from applications where certificate <> '' and case_id = (select id from cases where reference = $1)", [at.slice(7)]))).toEqual([])
  })
  it('by a tenant comes with the landlord’s own, or why it would be unreasonable', async () => {
    const at = await aCase({ tenure: 'private-tenant' })
    await begun(at)
    expect((await amara.send(`${at}/application/certificate`, { ...tenant, landlordCertificate: '' })).body).toContain('Select how the landlord’s certificate stands')
    expect((await amara.send(`${at}/application/certificate`, { ...tenant, landlordBy: '' })).body).toContain('Enter who gave it for the landlord')
    await saved(amara, `${at}/application/certificate`, { ...tenant, landlordCertificate: 'asked', landlordBy: '', ...Object.fromEntries(['day', 'month', 'year'].map(part => [`landlordOn-${part}`, ''])) })
    expect((await amara.get(`${at}/application`)).body).toContain('The landlord has not given an owner’s certificate')
    await saved(amara, `${at}/application/certificate`, { landlordCertificate: 'unreasonable', landlordBecause: 'Nobody can find him' })
    expect((await amara.get(`${at}/application`)).body).toContain('Nobody can find him')
  })
  it('is the occupier’s for a caravan, and none before the record says how the home is held', async () => {
    const caravan = await aCase({ tenure: 'houseboat-or-caravan' })
    await begun(caravan)
    await saved(amara, `${caravan}/application/certificate`, { ...owner, certificate: 'occupier' })
    const unknown = await aCase({})
    await begun(unknown)
    expect((await amara.send(`${unknown}/application/certificate`, owner)).body).toContain('Write the tenure in the home’s record first')
  })
})

describe('a signature', () => {
  it('needs the declaration ticked, or the paper where it is in ink', async () => {
    const at = await aCase()
    await begun(at)
    expect((await amara.send(`${at}/application/sign`, { ...signature, agreed: [] })).body).toContain('Tick the declaration, when they have agreed to it')
    expect((await amara.send(`${at}/application/sign`, { ...signature, signedWay: 'wet-ink' })).body).toContain('Enter where the signed paper is')
    await saved(amara, `${at}/application/sign`, signature)
    expect((await amara.get(`${at}/application`)).body).toContain('Witness: Her daughter. Taken down by Amara Nwosu')
  })
  it('is taken away by a change of what was signed', async () => {
    const at = await complete()
    expect((await amara.get(`${at}/application`)).body).toContain('Nothing is missing. It can be handed to the council.')
    await saved(amara, `${at}/application/change`, { works: 'Something else' })
    expect((await amara.get(`${at}/application`)).body).toContain('It is not signed.')
  })
})

describe('handing it to the council', () => {
  it('is refused while something is lacking, and says what', async () => {
    const at = await aCase()
    await begun(at)
    const answer = await amara.send(`${at}/application/hand-over`, {})
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('It cannot be handed over yet.')
  })
  it('starts six months that everybody sees, and nothing is changed after it', async () => {
    const at = await complete({ tenure: 'private-tenant' }, tenant)
    await saved(amara, `${at}/application/hand-over`, {})
    for (const visitor of [amara, dev]) for (const path of [at, `${at}/application`]) expect((await visitor.get(path)).body).toContain('18 May 2027')
    expect(await house.sql("select said, to_char(on_day, 'YYYY-MM-DD') as on from events where kind = 'application.made' order by id desc limit 1")).toEqual([{ said: { on: '2026-11-18', decideBy: '2027-05-18' }, on: '2026-11-18' }])
    expect((await amara.get(`${at}/application/change`)).body).toContain('has this application, and it is not changed any more')
    house.itIs('2027-05-19')
    expect((await amara.get(`${at}/application`)).body).toContain('18 May 2027, which is past')
    house.itIs('2026-11-18')
  })
  it('is not of a day to come, nor before it was signed', async () => {
    const at = await complete()
    expect((await amara.send(`${at}/application/hand-over`, on('on', 19))).body).toContain('The day must be today or in the past')
    expect((await amara.send(`${at}/application/hand-over`, on('on', 16))).body).toContain('The day must not be before the day it was signed')
  })
  it('is refused when the record of the home was changed since the certificate', async () => {
    const at = await complete()
    await house.sql("update homes set tenure = 'private-tenant' where id = (select home_id from cases where reference = $1)", [at.slice(7)])
    expect((await amara.send(`${at}/application/hand-over`, {})).body).toContain('Owner’s certificate does not fit')
  })
})

describe('after it was handed over', () => {
  it('the council’s officer returns it as incomplete, which is no refusal, and it is handed over again', async () => {
    const at = await complete()
    expect((await dev.get(`${at}/application/return`)).statusCode).toBe(422)
    await saved(amara, `${at}/application/hand-over`, on('on', 17))
    expect((await dev.send(`${at}/application/return`, {})).body).toContain('Enter what is lacking')
    expect((await hal.get(`${at}/application/return`)).statusCode).toBe(404)
    await saved(dev, `${at}/application/return`, { lacking: 'The title is in two names' })
    const { body } = await amara.get(`${at}/application`)
    for (const words of ['Returned as incomplete', 'That is no refusal: The title is in two names']) expect(body).toContain(words)
    expect(body).not.toContain('17 May 2027')
    const letter = (await amara.get(`${at}/letter`)).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    for (const words of ['We need more before we can look at your application', 'This is no refusal', 'The title is in two names', 'Ring us: we help you', 'Please send us this by 9 December 2026']) expect(letter).toContain(words)
    expect((await amara.get(at)).body).toContain('Application of 17 November 2026 returned as incomplete')
    await saved(amara, `${at}/application/hand-over`, {})
    expect((await dev.get(`${at}/application`)).body).toContain('18 May 2027')
  })
  it('it is withdrawn with a reason, stays on record, and another may be begun', async () => {
    const at = await complete()
    await saved(amara, `${at}/application/hand-over`, {})
    expect((await amara.send(`${at}/application/withdraw`, {})).body).toContain('Enter why it is withdrawn')
    await saved(amara, `${at}/application/withdraw`, { because: 'She moves in with her son' })
    await begun(at)
    const { body } = await amara.get(`${at}/application`)
    for (const words of ['She moves in with her son', 'Draft']) expect(body).toContain(words)
  })
})

describe('the form', () => {
  it('stands as it is printed, with what is known, and says that its questions are not confirmed', async () => {
    const at = await complete()
    const { body } = await dev.get(`${at}/application/form`)
    for (const words of ['They have not been confirmed against it', '1.2 Date of birth of the applicant', '12 March 1944', 'Mason: £4,000 with fees and VAT', 'Owner’s certificate, section 21', 'I understand that I may have to pay grant back', '(f) Getting to a bath or shower']) expect(body).toContain(words)
  })
  it('is not there before an application is', async () => {
    expect((await amara.get(`${await aCase()}/application/form`)).statusCode).toBe(422)
  })
})
