import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { cast, everybody } from '../../platform/testing/cast.ts'
import { permissions } from '../../rules/permissions.ts'

const house = await openHouse()
const ada = await house.as('ada')
const at = async (who: (typeof everybody)[number], act = '') => `/accounts/${await house.userId(who)}${act && `/${act}`}`
const live = async (who: (typeof everybody)[number]) => (await house.sql('select from sessions where user_id = $1 and ended_at is null', [await house.userId(who)])).length
const lastEvent = async () => (await house.sql<{ kind: string; said: Record<string, unknown> }>('select kind, said from account_events order by id desc limit 1'))[0]
const linkOn = (body: string) => /\/sign-in\/link\/([\w-]{43})/.exec(body)?.[1]
const nia = { email: 'nia@exshire.example', name: 'Nia Jones', role: 'caseworker' }

describe('the accounts of an agency', () => {
  it('are listed with the role and the council or organisation of each', async () => {
    const page = await ada.get('/accounts')
    expect(page.statusCode).toBe(200)
    for (const words of ['Amara Nwosu', 'amara@exshire.example', 'District grants officer', 'Riverside District Council', 'Mason Level Access', 'Whole agency']) expect(page.body).toContain(words)
    expect(page.body).not.toContain('system@newel.invalid')
  })
  it('are looked after by administrators alone, and their history seen by a few more', async () => {
    const id = await house.userId('amara')
    for (const member of everybody) {
      const may = cast[member].role === 'administrator'
      const visitor = await house.as(member)
      for (const path of ['/accounts', '/accounts/new', `/accounts/${id}`, `/accounts/${id}/change`, `/accounts/${id}/disable`, `/accounts/${id}/enable`, `/accounts/${id}/reset-password`, `/accounts/${id}/reset-authenticator`, `/accounts/${id}/sign-out`])
        expect([member, path, (await visitor.get(path)).statusCode]).toEqual([member, path, may ? 200 : 403])
      expect((await visitor.get('/accounts/history')).statusCode).toBe((permissions['settings:see'] as readonly string[]).includes(cast[member].role) ? 200 : 403)
    }
  })
  it('are not those of nobody', async () => {
    for (const path of ['/accounts/no-such-thing', '/accounts/0196a000-0000-7000-8000-000000000000', `/accounts/${(await house.sql<{ id: string }>("select id from users where role = 'system'"))[0]!.id}`])
      expect((await ada.get(path)).statusCode).toBe(404)
  })
})

describe('adding an account', () => {
  it('makes it, writes it in the history and shows a link once', async () => {
    const done = await ada.send('/accounts/new', nia)
    expect(done.statusCode).toBe(200)
    expect(linkOn(done.body)).toBeDefined()
    expect(await house.sql('select name, role, authority_ids, party_id from users where email = $1', [nia.email])).toEqual([{ name: 'Nia Jones', role: 'caseworker', authority_ids: [], party_id: null }])
    expect(await lastEvent()).toEqual({ kind: 'account.added', said: { role: 'caseworker' } })
    expect(JSON.stringify(await house.sql('select * from account_events, password_links'))).not.toContain(linkOn(done.body))
  })
  it('acts once when it is sent twice', async () => {
    const page = await ada.get('/accounts/new')
    const typed = { ...nia, email: 'twice@exshire.example' }
    await Promise.all([ada.sendFrom(page, '/accounts/new', typed), ada.sendFrom(page, '/accounts/new', typed)])
    expect(await house.sql('select from users where email = $1', [typed.email])).toHaveLength(1)
  })
  it('makes a new organisation when there is none yet', async () => {
    expect((await ada.send('/accounts/new', { ...nia, email: 'bo@exshire.example', role: 'contractor', newOrganisation: 'Bo’s Ramps' })).statusCode).toBe(200)
    expect(await house.sql('select p.kind, p.name from users u join parties p on p.id = u.party_id where email = $1', ['bo@exshire.example'])).toEqual([{ kind: 'contractor', name: 'Bo’s Ramps' }])
  })
  it('ties only a district grants officer to councils', async () => {
    const councils = [await house.council('RIV'), await house.council('HIL')]
    await ada.send('/accounts/new', { ...nia, email: 'd@exshire.example', role: 'district grants officer', councils })
    await ada.send('/accounts/new', { ...nia, email: 'c@exshire.example', councils })
    expect(await house.sql("select authority_ids from users where email in ('c@exshire.example', 'd@exshire.example') order by email")).toEqual([{ authority_ids: [] }, { authority_ids: councils }])
  })
  const refused: readonly (readonly [string, Record<string, string>, string])[] = [
    ['no email address', { email: '' }, '<a href="#email">Enter their email address'],
    ['half an email address', { email: 'nia@exshire' }, '<a href="#email">Enter an email address in the correct format'],
    ['somebody else’s email address', { email: 'AMARA@exshire.example' }, '<a href="#email">Amara Nwosu already has an account with this email address'],
    ['no name', { name: '' }, '<a href="#name">Enter their name'],
    ['no role', { role: '' }, '<a href="#role">Select their role'],
    ['a role that is not one', { role: 'system' }, '<a href="#role">Select their role'],
    ['a district grants officer without a council', { role: 'district grants officer' }, '<a href="#councils">Select the council that they work for'],
    ['a contractor without an organisation', { role: 'contractor' }, '<a href="#organisation">Select the contractor that they sign in for'],
  ]
  for (const [what, typed, says] of refused)
    it(`asks again for ${what}, keeping what was typed`, async () => {
      const page = await ada.send('/accounts/new', { ...nia, email: 'new@exshire.example', ...typed })
      expect(page.statusCode).toBe(422)
      expect(page.body).toContain(says)
      if (!('name' in typed)) expect(page.body).toContain('value="Nia Jones"')
      expect(await house.sql("select from users where email = 'new@exshire.example'")).toHaveLength(0)
    })
  it('does not take an organisation of another kind', async () => {
    const [{ id }] = await house.sql<{ id: string }>("select id from parties where kind = 'referrer'") as [{ id: string }]
    const page = await ada.send('/accounts/new', { ...nia, email: 'new@exshire.example', role: 'contractor', organisation: id })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('so they cannot sign in for it as a contractor')
  })
})

describe('changing an account', () => {
  it('changes the role, ends their sessions at once and says what changed', async () => {
    const orla = await house.as('orla')
    expect((await orla.get('/account')).statusCode).toBe(200)
    expect((await ada.send(await at('orla', 'change'), { role: 'caseworker' })).statusCode).toBe(303)
    expect((await orla.get('/account')).statusCode).toBe(303)
    expect(await lastEvent()).toEqual({ kind: 'account.changed', said: { changed: { Role: ['Occupational therapist', 'Caseworker'] } } })
  })
  it('leaves them signed in when only the name changes', async () => {
    const cora = await house.as('cora')
    await ada.send(await at('cora', 'change'), { name: 'Cora Bennett-Shaw' })
    expect((await cora.get('/account')).body).toContain('Cora Bennett-Shaw')
    await house.sql("update users set name = 'Cora Bennett' where name = 'Cora Bennett-Shaw'")
  })
  it('refuses an old version, showing both, and loses nothing', async () => {
    const path = await at('tariq', 'change')
    const [one, two] = [await ada.get(path), await ada.get(path)]
    await ada.sendFrom(one, path, { role: 'service manager' })
    const late = await ada.sendFrom(two, path, { role: 'auditor' })
    expect(late.statusCode).toBe(409)
    for (const words of ['Somebody saved this while you were working on it', 'Service manager', 'Auditor']) expect(late.body).toContain(words)
    expect(await house.sql('select role from users where id = $1', [await house.userId('tariq')])).toEqual([{ role: 'service manager' }])
  })
  it('does not take away the last administrator', async () => {
    const page = await ada.send(await at('ada', 'change'), { role: 'auditor' })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('This is the last administrator who can sign in')
  })
})

describe('disabling an account', () => {
  it('ends what they have open, keeps them out until it is enabled, and gives the reason in the history', async () => {
    const maya = await house.as('maya')
    expect((await ada.send(await at('maya', 'disable'), { reason: 'Has left' })).statusCode).toBe(303)
    expect((await maya.get('/account')).statusCode).toBe(303)
    expect(await live('maya')).toBe(0)
    expect((await ada.get(await at('maya'))).body).toContain('they cannot sign in')
    expect((await ada.get('/accounts/history')).body).toContain('Account disabled: Has left')
    expect((await ada.send(await at('maya', 'enable'), { reason: 'Came back' })).statusCode).toBe(303)
    expect((await maya.get('/account')).statusCode).toBe(303)
    expect((await (await house.as('maya')).get('/account')).statusCode).toBe(200)
  })
  it('asks for the reason', async () => expect((await ada.send(await at('maya', 'disable'), { reason: ' ' })).body).toContain('<a href="#reason">Enter the reason'))
  it('does not take away the last administrator, not even when two leave at the same moment', async () => {
    expect((await ada.send(await at('ada', 'disable'), { reason: 'Has left' })).statusCode).toBe(422)
    await house.sql("update users set role = 'administrator' where id = $1", [await house.userId('gwen')])
    const gwen = await house.as('gwen')
    const answers = await Promise.all([ada.send(await at('gwen', 'disable'), { reason: 'Has left' }), gwen.send(await at('ada', 'disable'), { reason: 'Has left' })])
    expect(answers.map(({ statusCode }) => statusCode).sort()[1]).toBeGreaterThan(303)
    expect(await house.sql("select from users where role = 'administrator' and disabled_at is null")).toHaveLength(1)
    await house.sql("update users set disabled_at = null, role = case when name = 'Gwen Hughes' then 'auditor' else role end where name in ('Gwen Hughes', 'Ada Finch')")
  })
})

describe('a reset', () => {
  it('of the password stops the old one at once, ends their sessions and shows a link', async () => {
    const dev = await house.as('dev')
    const done = await (await house.as('ada')).send(await at('dev', 'reset-password'), {})
    expect(done.statusCode).toBe(200)
    expect(linkOn(done.body)).toBeDefined()
    expect((await dev.get('/account')).statusCode).toBe(303)
    expect(await house.sql('select password_hash from credentials where user_id = $1', [await house.userId('dev')])).toEqual([{ password_hash: null }])
    expect((await lastEvent())?.kind).toBe('password.reset')
  })
  it('of the authenticator forgets it, and the password too', async () => {
    await house.sql("update credentials set authenticator_key = 'sealed' where user_id = $1", [await house.userId('hal')])
    await (await house.as('ada')).send(await at('hal', 'reset-authenticator'), {})
    expect(await house.sql('select password_hash, authenticator_key from credentials where user_id = $1', [await house.userId('hal')])).toEqual([{ password_hash: null, authenticator_key: null }])
  })
  it('of the password leaves the authenticator', async () => {
    await house.sql("update credentials set authenticator_key = 'sealed' where user_id = $1", [await house.userId('kit')])
    await (await house.as('ada')).send(await at('kit', 'reset-password'), {})
    expect(await house.sql('select authenticator_key from credentials where user_id = $1', [await house.userId('kit')])).toEqual([{ authenticator_key: 'sealed' }])
  })
  it('makes the link before it useless', async () => {
    const admin = await house.as('ada')
    const [first, second] = [linkOn((await admin.send(await at('ruth', 'reset-password'), {})).body)!, linkOn((await admin.send(await at('ruth', 'reset-password'), {})).body)!]
    expect([(await admin.get(`/sign-in/link/${first}`)).statusCode, (await admin.get(`/sign-in/link/${second}`)).statusCode]).toEqual([410, 200])
  })
  it('is not for somebody who is disabled', async () => {
    await house.sql('update users set disabled_at = now() where id = $1', [await house.userId('joe')])
    expect((await (await house.as('ada')).send(await at('joe', 'reset-password'), {})).statusCode).toBe(422)
  })
})

describe('signing somebody out everywhere', () => {
  it('ends every session of theirs', async () => {
    const amara = await house.as('amara')
    await (await house.as('ada')).send(await at('amara', 'sign-out'), {})
    expect((await amara.get('/account')).statusCode).toBe(303)
  })
})

describe('the walls behind the pages', () => {
  it('let nobody but an administrator change an account or reset a password, whatever they send', async () => {
    const { transaction } = await import('../../platform/db/transaction.ts')
    const { openAsker } = await import('../../platform/http/asker.ts')
    const maya = await house.as('maya')
    const id = await house.userId('bernard')
    for (const text of [`select end_sessions_of('${id}')`, `select make_password_link('${id}', '\\x00', true)`]) {
      const { client, context } = (await openAsker(house.pools, house.agency, maya.token))!
      await expect(transaction(client, house.agency.schema, context, ({ run }) => run({ name: '', text }, []))).rejects.toMatchObject({ code: '42501' })
      client.release()
    }
    const { client, context } = (await openAsker(house.pools, house.agency, maya.token))!
    await transaction(client, house.agency.schema, context, ({ run }) => run({ name: '', text: "update users set role = 'administrator'" }, []))
    client.release()
    expect(await house.sql("select from users where role = 'administrator'")).toHaveLength(1)
  })
})
