import { afterAll, describe, expect, inject, it } from 'vitest'
import { newelSite } from '../../app.ts'
import { createAgency } from '../../platform/db/agencies.ts'
import { asAdmin } from '../../platform/db/prepare.ts'
import { newId } from '../../platform/ids.ts'
import { testSecret } from '../../platform/testing/cluster.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { Browser } from './at-the-door.testing.ts'
import { hashPassword } from './passwords.ts'

const house = await openHouse()
const agency = await createAgency(house.adminUrl, { id: 'demo', name: 'Demonstration Agency', demonstration: true })
await asAdmin(house.adminUrl, async admin => {
  const [id, hash] = [newId(), await hashPassword('a password for show')]
  await admin.query(`insert into "${agency.schema}".users (id, name, email, role) values ($1, 'Amara Nwosu', 'amara@demo.example', 'caseworker')`, [id])
  await admin.query(`insert into "${agency.schema}".credentials (user_id, password_hash) values ($1, $2)`, [id, hash])
})
const app = await newelSite({ pools: house.pools, secret: testSecret, secure: false, staticFolder: inject('newelStatic'), now: () => new Date('2026-11-18T10:00:00Z') })
afterAll(() => app.close())
const typed = { email: 'amara@demo.example', password: 'a password for show' }

describe('a demonstration agency, reached under a path', () => {
  it('asks for no authenticator', async () => {
    const amara = new Browser(app, '203.0.113.7', '/a/demo')
    const page = await amara.get('/sign-in?to=%2Faccount')
    expect(page.body).toContain('action="/a/demo/sign-in"')
    expect(page.body).toContain('demonstration')
    expect(await amara.sendFrom(page, '/sign-in', typed)).toMatchObject({ statusCode: 303, headers: { location: '/a/demo/account' } })
    expect((await amara.get('/account')).body).toContain('Amara Nwosu')
  })
  it('knows nobody of the other agency, and is not known there', async () => {
    const amara = new Browser(app, '203.0.113.7', '/a/demo')
    await amara.send('/sign-in', typed)
    expect((await amara.get('/account')).statusCode).toBe(200)
    const there = new Browser(app)
    there.cookies.set(`newel-${house.agency.id}`, amara.cookies.get('newel-demo')!)
    expect((await there.get('/account')).statusCode).toBe(303)
    expect((await there.send('/sign-in', typed)).statusCode).toBe(422)
  })
})
