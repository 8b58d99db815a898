import { describe, expect, it } from 'vitest'
import { transaction } from '../../platform/db/transaction.ts'
import { openAsker } from '../../platform/http/asker.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { newId } from '../../platform/ids.ts'

const house = await openHouse()
const [ruth, amara, cora] = [await house.as('ruth'), await house.as('amara'), await house.as('cora')]
const walter = { givenName: 'Walter', surname: 'Sorrell', 'bornOn-day': '2', 'bornOn-month': '5', 'bornOn-year': '1939', phone: '01632 960 311', line1: '4 Quay Street', postcode: 'ZE1 1AA', asked: 'He cannot get in without a rail', pathways: ['minor-adaptation'], urgency: 'urgent', ward: 'Ward 7', consent: 'agrees', ownReference: 'DC-1' }
const latest = async (): Promise<string> => (await house.sql<{ reference: string }>('select reference from enquiries order by id desc limit 1'))[0]!.reference

/** Another referrer of the same agency: their own organisation and somebody who signs in for it. */
async function another(name: string) {
  const location = (await (await house.as('ada')).send('/referrers/new', { name, kind: 'gp', pathways: ['handyperson'] })).headers.location!
  const party = location.slice('/referrers/'.length)
  await house.sql('update users set party_id = $1 where name = $2', [party, 'Ruth Adeyemi'])
  const back = async (): Promise<void> => void await house.sql("update users set party_id = (select id from parties where name like 'St Anne%') where name = 'Ruth Adeyemi'")
  return { party, back }
}

describe('a referral', () => {
  it('is seen by whoever sent it as soon as it is sent, with both references, and stands with the enquiries', async () => {
    expect((await ruth.send('/referrals/new', walter)).headers.location).toBe('/referrals')
    const reference = await latest()
    const page = (await ruth.get('/referrals')).body
    for (const said of ['Walter Sorrell', reference, 'your reference DC-1', 'We have received it']) expect(page).toContain(said)
    expect(page).not.toContain('Ward 7')
    expect(await house.sql('select channel, owner_id, person_id, a.prefix from enquiries e join authorities a on a.id = e.authority_id where reference = $1', [reference])).toEqual([{ channel: 'partner-system', owner_id: null, person_id: null, prefix: 'RIV' }])
    const seen = (await cora.get(`/enquiries/${reference}`)).body
    for (const said of ['Check the referral', 'In hospital: Ward 7', 'They know of the referral and agree to it', 'St Anne’s Hospital discharge team', 'Ruth Adeyemi']) expect(seen).toContain(said)
  })

  it('sent twice is answered with the earlier one of theirs, by their reference and by the person', async () => {
    const reference = await latest()
    const sameReference = await ruth.send('/referrals/new', { ...walter, surname: 'Somebodyelse' })
    expect(sameReference.statusCode).toBe(422)
    expect(sameReference.body).toContain(`<a href="#ownReference">You have sent this already: your reference stands on the referral of Walter Sorrell on 18 November 2026, ${reference}`)
    const samePerson = await ruth.send('/referrals/new', { ...walter, ownReference: '', givenName: 'WALTER', surname: 'sorrell ' })
    expect(samePerson.body).toContain(`<a href="#surname">You have sent this already: you referred Walter Sorrell on 18 November 2026, ${reference}`)
    expect((await ruth.send('/referrals/new', { ...walter, ownReference: '', pathways: ['handyperson'] })).statusCode).toBe(303)
    house.itIs('2026-12-20')
    expect((await ruth.send('/referrals/new', { ...walter, ownReference: '' })).statusCode).toBe(303)
    house.itIs('2026-11-18')
  })

  it('of another referrer is told to nobody: not on their list, not when they refer the same person', async () => {
    const { back } = await another('Green Lane Surgery')
    const page = (await ruth.get('/referrals')).body
    expect(page).toContain('You have referred nobody yet')
    const form = (await ruth.get('/referrals/new')).body
    expect(form).toContain('Green Lane Surgery')
    expect(form).not.toContain('value="minor-adaptation"')
    expect((await ruth.send('/referrals/new', { ...walter, pathways: [] })).statusCode).toBe(303)
    await back()
  })

  it('is asked again about what is missing, keeping what was typed', async () => {
    const answer = await ruth.send('/referrals/new', { asked: 'Kept word for word', consent: 'best-interests', urgency: '', surname: '', phone: '', line1: '' })
    expect(answer.statusCode).toBe(422)
    for (const said of ['Enter their last name', 'Select how soon it is needed', 'Kept word for word']) expect(answer.body).toContain(said)
    const next = await ruth.send('/referrals/new', { asked: 'x', consent: 'best-interests', urgency: 'soon', surname: 'Y' })
    for (const said of ['Enter a telephone number or an address', 'Say why it is in their best interests']) expect(next.body).toContain(said)
  })

  it('is accepted only when all is well with it, and then its referrer sees who has it', async () => {
    await ruth.send('/referrals/new', { ...walter, surname: 'Accepted', ownReference: 'DC-2' })
    const at = `/enquiries/${await latest()}`
    const refused = await cora.send(`${at}/referral`, { decision: 'accepted', holds: ['reasonable'] })
    expect(refused.body).toContain('To accept it, all three must be so')
    expect((await cora.send(`${at}/referral`, { decision: 'accepted', holds: ['reasonable', 'appropriate', 'lawful'] })).statusCode).toBe(303)
    expect((await ruth.get('/referrals')).body).toContain('Cora Bennett has taken it up')
    expect((await cora.get(at)).body).toContain('Referral accepted')
    expect((await cora.get(`${at}/referral`)).body).toContain('has been checked already')
  })

  it('is returned with the reason, which its referrer reads, and may be sent again', async () => {
    await ruth.send('/referrals/new', { ...walter, surname: 'Returned', ownReference: 'DC-3' })
    const at = `/enquiries/${await latest()}`
    expect((await cora.send(`${at}/referral`, { decision: 'returned' })).body).toContain('Say why, and what they could do')
    await cora.send(`${at}/referral`, { decision: 'returned', because: 'He lives in another county' })
    const page = (await ruth.get('/referrals')).body
    expect(page).toContain('Returned on 18 November 2026, because: He lives in another county')
    expect((await cora.get(at)).body).toContain('Referral returned')
    expect((await ruth.send('/referrals/new', { ...walter, surname: 'Returned', ownReference: 'DC-3' })).statusCode).toBe(303)
  })

  it('shows its referrer the case that came of it, its stage and outcome in plain words, and nothing of what staff write', async () => {
    await ruth.send('/referrals/new', { ...walter, surname: 'Quillby', line1: '9 Rail Lane', ownReference: 'DC-4', pathways: ['minor-adaptation'] })
    const at = `/enquiries/${await latest()}`
    await cora.send(`${at}/referral`, { decision: 'accepted', holds: ['reasonable', 'appropriate', 'lawful'] })
    await cora.send(`${at}/who`, { person: 'new', home: 'new' })
    const orla = `user ${await house.userId('orla')}`
    expect((await amara.send(`${at}/open-cases`, { pathways: ['minor-adaptation'], recommendedBy: orla, owner: await house.userId('amara') })).statusCode).toBe(303)
    const [row] = await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1')
    await amara.send(`/cases/${row!.reference}/note`, { note: 'A secret of the caseworker' })
    const page = (await ruth.get('/referrals')).body
    for (const said of [row!.reference, 'We are checking what has been recommended', 'A case has been opened']) expect(page).toContain(said)
    expect(page).not.toContain('secret of the caseworker')
    expect((await ruth.get(`/cases/${row!.reference}`)).statusCode).toBe(403)
    await amara.send(`/cases/${row!.reference}/close`, { reason: 'completed' })
    expect((await ruth.get('/referrals')).body).toContain('Completed on 18 November 2026.')
    await house.sql("insert into circles (id, name) values ('01939f00-0000-7000-8000-00000000000c', 'Closed')")
    for (const table of ['enquiries', 'cases', 'people']) await house.sql(`update ${table} set circle_id = '01939f00-0000-7000-8000-00000000000c' where ${table === 'enquiries' ? 'reference = $1' : table === 'cases' ? 'enquiry_id = (select id from enquiries where reference = $1)' : 'id = (select person_id from enquiries where reference = $1)'}`, [at.split('/')[2]])
    const after = (await ruth.get('/referrals')).body
    expect(after).not.toContain('Quillby')
    expect(after).not.toContain(row!.reference)
  })
})

describe('the route of a pathway', () => {
  it('lets a minor adaptation be opened only when somebody who may recommends it', async () => {
    const taken = await cora.send('/enquiries/new', { channel: 'phone', surname: 'Railwanter', line1: '1 Rail Row', postcode: 'ZE1 1AB' })
    const at = `${taken.headers.location!}/open-cases`
    const refused = await amara.send(at, { pathways: ['minor-adaptation', 'handyperson'] })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('<a href="#recommendedBy">Select who recommended it: Minor adaptation is opened only when an occupational therapist or a trusted assessor recommends it. If nobody has yet, open an OT assessment first</a>')
    expect((await amara.send(at, { pathways: ['minor-adaptation'], recommendedBy: 'somebody-else' })).body).toContain('Enter the name of who recommended it')
    expect((await amara.send(at, { pathways: ['handyperson'] })).statusCode).toBe(303)
    expect((await amara.send(at, { pathways: ['minor-adaptation'], recommendedBy: 'they-pay' })).statusCode).toBe(303)
    const orla = await house.as('orla')
    expect((await orla.send(at, { pathways: ['minor-adaptation'] })).statusCode).toBe(303)
    const [row] = await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1')
    expect((await orla.get(`/cases/${row!.reference}`)).body).toContain('Recommended by Orla Doyle, occupational therapist')
  })

  it('counts a referrer as one who may recommend until the day the register says', async () => {
    const taken = await cora.send('/enquiries/new', { channel: 'phone', surname: 'Assessorless', line1: '2 Rail Row', postcode: 'ZE1 1AB' })
    const at = `${taken.headers.location!}/open-cases`
    const maya = await house.as('maya')
    const location = (await maya.send('/referrers/new', { name: 'Steady Feet', kind: 'charity', mayRecommend: 'trusted-assessor', 'recommendsUntil-day': '30', 'recommendsUntil-month': '11', 'recommendsUntil-year': '2026' })).headers.location!
    expect((await amara.get(at)).body).toContain('Steady Feet, trusted assessor')
    house.itIs('2026-12-01')
    expect((await amara.get(at)).body).not.toContain('Steady Feet')
    expect((await maya.get(location)).body).toContain('it has run out')
    house.itIs('2026-11-18')
  })
})

describe('the register of referrers', () => {
  it('says how many each referred this quarter and what came of them, to those who may see enquiries', async () => {
    const page = (await amara.get('/referrers')).body
    expect(page).toContain('referrals received from 1 October 2026 to 31 December 2026')
    expect(page).toMatch(/St Anne’s Hospital discharge team<\/a>[\s\S]*?<td[^>]*>[1-9]\d*<\/td>/)
    expect((await (await house.as('ada')).get('/referrers')).body).not.toContain('Figures are')
  })
  it('is changed by an administrator or a service manager, and by nobody else', async () => {
    const [maya, ada] = [await house.as('maya'), await house.as('ada')]
    const [{ id }] = await house.sql<{ id: string }>("select id from parties where name like 'St Anne%'") as [{ id: string }]
    expect((await maya.send(`/referrers/${id}/change`, { kind: 'hospital', contact: 'Ruth', phone: '01632 960 400' })).statusCode).toBe(303)
    expect((await amara.get(`/referrers/${id}/change`)).statusCode).toBe(403)
    expect((await maya.send('/referrers/new', { name: 'st anne’s hospital discharge team', kind: 'hospital' })).body).toContain('is on the register already')
    expect((await ada.get('/accounts/history')).body).toContain('St Anne’s Hospital discharge team')
    const tab = await maya.get(`/referrers/${id}/change`)
    await ada.send(`/referrers/${id}/change`, { contact: 'The ward clerk' })
    expect((await maya.sendFrom(tab, `/referrers/${id}/change`, { contact: 'Somebody' })).statusCode).toBe(409)
    await ruth.send('/referrals/new', { ...walter, surname: 'Kindly', ownReference: 'DC-9' })
    expect((await house.sql('select source from enquiries order by id desc limit 1'))[0]).toEqual({ source: 'hospital' })
  })
})

describe('a referral by somebody without an account', () => {
  it('is received with a reference and a code, in nobody’s name, and tells nothing of what is known', async () => {
    const nobody = await house.as(undefined)
    const typed = { ...walter, organisation: 'Hill Surgery', kind: 'gp', yourName: 'Dr Lane', yourPhone: '01632 960 330' }
    for (let time = 0; time < 2; time++) {
      const done = await nobody.send('/refer', typed)
      expect(done.statusCode).toBe(200)
      expect(done.body).toMatch(/Your code is <strong[^>]*>[A-Z0-9]{4}-[A-Z0-9]{4}</)
    }
    const reference = await latest()
    expect(await house.sql('select e.channel, e.source, e.referrer_id, r.party_id, t.sees_cases from enquiries e join referrals r on r.enquiry_id = e.id join tracking_codes t on t.enquiry_id = e.id where reference = $1', [reference])).toEqual([{ channel: 'web-form', source: 'gp', referrer_id: null, party_id: null, sees_cases: false }])
    expect((await cora.get(`/enquiries/${reference}/referral`)).body).toContain('Hill Surgery, Dr Lane, on the public page: nobody has checked who they are')
    expect((await ruth.get('/referrals')).body).not.toContain(reference)
  })
})

describe('the wall of referrals', () => {
  it('lets a referrer write none in another’s name, read no typed word, and decide nothing', async () => {
    const opened = (await openAsker(house.pools, house.agency, ruth.token))!
    const tries = (text: string, values: unknown[] = []) => transaction(opened.client, house.agency.schema, opened.context, ({ run }) => run({ name: '', text }, values)).then(() => 'done', (error: { code?: string }) => error.code)
    const [own] = await house.sql<{ id: string; authority_id: string }>("select e.id, e.authority_id from enquiries e where referrer_id is not null and circle_id is null limit 1")
    const [other] = await house.sql<{ id: string }>("select id from parties where name = 'Green Lane Surgery'")
    expect(await tries("insert into referrals (id, authority_id, enquiry_id, party_id, consent, sent_on) values ($1, $2, $3, $4, 'agrees', '2026-11-18')", [newId(), own!.authority_id, own!.id, other!.id])).toBe('42501')
    expect(await tries('select reason from referrals')).toBe('42501')
    expect(await tries("update referrals set decision = 'accepted'")).toBe('42501')
    expect(await tries('select key_hash from api_keys')).toBe('42501')
    expect(await tries('select * from referrers')).toBe('42501')
    opened.client.release()
  })
})
