import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../rules/calendar/day.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { pdf, png } from '../../platform/testing/made-up-files.ts'
import { formOn, type Chosen } from '../../platform/testing/visitor.ts'

const house = await openHouse()
const [cora, amara, dev, hal] = [await house.as('cora'), await house.as('amara'), await house.as('dev'), await house.as('hal')]

const surnames = ['Appleyard', 'Braithwaite', 'Clitheroe', 'Duckworth', 'Eastwood', 'Fairclough', 'Grimshaw', 'Hesketh', 'Iveson', 'Jagger', 'Kearsley', 'Lofthouse']
const aCase = async (): Promise<string> => {
  const surname = surnames.shift()!
  const enquiry = (await cora.send('/enquiries/new', { channel: 'phone', surname, line1: `${surname} Court`, postcode: 'ZE1 1AA' })).headers.location!
  await amara.send(`${enquiry}/open-cases`, { pathways: ['handyperson'], owner: await house.userId('amara') })
  return (await house.sql<{ reference: string }>('select reference from cases where person_name = $1', [surname]))[0]!.reference
}
const photo = (): Chosen => ({ name: 'IMG_0001.png', type: 'image/png', body: png(40, 30, [200, 30, 30]) })
const last = async () => (await house.sql<{ id: string; sha256: string; bytes: number; media_type: string; voided_at: string | null }>('select id, sha256, bytes, media_type, voided_at from documents order by id desc limit 1'))[0]!
const documents = async (): Promise<number> => (await house.sql<{ n: number }>('select count(*)::int as n from documents'))[0]!.n
const sum = (body: Buffer): string => createHash('sha256').update(body).digest('hex')
const said = (html: string): string => /<ul class="govuk-list govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(html)?.[1]?.replace(/<[^>]+>/g, ' ').trim() ?? ''

describe('a document on a case', () => {
  it('is added, listed, told in the story, saved to a computer whole, and looked at in the log', async () => {
    const at = `/cases/${await aCase()}`
    expect((await amara.get(at)).body).toContain(`href="${at}/documents"`)
    const added = await amara.sendFiles(`${at}/documents/add`, { kind: 'photo', what: 'The bathroom door' }, { file: photo() })
    expect([added.statusCode, added.headers.location]).toEqual([303, `${at}/documents`])
    const row = await last()
    const list = (await dev.get(`${at}/documents`)).body
    expect(list).toContain('The bathroom door')
    expect(list).toContain('Photograph')
    expect((await amara.get(at)).body).toContain('Document added: The bathroom door')
    const saved = await dev.get(`/documents/${row.id}/file`)
    expect([saved.statusCode, saved.headers['content-type'], sum(saved.rawPayload), saved.rawPayload.length]).toEqual([200, 'image/png', row.sha256, row.bytes])
    expect(saved.headers['content-disposition']).toMatch(/^attachment; filename="RIV-2026-\d{5}-photo-[0-9a-f]{6}\.png"$/)
    expect(saved.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
    expect([saved.headers['x-content-type-options'], saved.headers['cache-control']]).toEqual(['nosniff', 'no-store'])
    expect(await house.sql("select 1 from access_log where how = '/documents/:id/file' and kind = 'case' and user_id = $1", [await house.userId('dev')])).toHaveLength(1)
  })
})

describe('a form that is asked again', () => {
  it('keeps the file with all that was typed, so that it is chosen once', async () => {
    const at = `/cases/${await aCase()}/documents/add`
    const asked = await amara.sendFiles(at, { kind: '', what: 'A letter from the bank' }, { file: photo() })
    expect([asked.statusCode, said(asked.body)]).toEqual([422, 'Select what kind of document it is'])
    expect(asked.body).toContain('We have the file: PNG picture, 1 KB')
    expect(asked.body).toContain('A letter from the bank')
    const before = await documents()
    const added = await amara.postParts(at, { ...formOn(asked.body, at), kind: 'letter' }, { file: { name: '', type: 'application/octet-stream', body: Buffer.alloc(0) } })
    expect([added.statusCode, await documents()]).toEqual([303, before + 1])
    expect((await last()).media_type).toBe('image/png')
  })

  it('does not take what stands for a file from anybody else, or changed', async () => {
    const at = `/cases/${await aCase()}/documents/add`
    const asked = await amara.sendFiles(at, { kind: '', what: 'Hers' }, { file: photo() })
    const held = formOn(asked.body, at)['file-held'] as string
    expect(held).toMatch(/^[0-9a-f]{64} /)
    for (const [who, seal] of [[cora, held], [amara, held.replace(/^./, first => first === '0' ? '1' : '0')], [amara, held.replace('image/png', 'text/html')], [amara, 'x']] as const) {
      const answer = await who.send(at, { kind: 'photo', what: 'Not theirs', 'file-held': seal })
      expect([answer.statusCode, said(answer.body)]).toEqual([422, 'Choose a file'])
    }
    // What is typed where a file goes is not a file.
    expect((await amara.send(at, { kind: 'photo', what: 'Typed', file: held })).statusCode).toBe(422)
  })

  it('acts once, however often it is sent', async () => {
    const at = `/cases/${await aCase()}/documents/add`
    const typed = { ...formOn((await amara.get(at)).body, at), kind: 'photo', what: 'Pressed twice' }
    const before = await documents()
    const answers = await Promise.all([1, 2].map(() => amara.postParts(at, typed, { file: photo() })))
    expect(answers.map(one => one.statusCode)).toEqual([303, 303])
    expect(await documents()).toBe(before + 1)
    const other = await amara.postParts(at, typed, { file: { ...photo(), body: png(10, 10, [0, 0, 0]) } })
    expect([other.statusCode, await documents()]).toEqual([422, before + 1])
  })
})

describe('a document that does not count', () => {
  it('stays with its reason and its file, and lets the same file come again', async () => {
    const at = `/cases/${await aCase()}/documents`
    await amara.sendFiles(`${at}/add`, { kind: 'quote', what: 'The first quote' }, { file: { name: 'quote.pdf', type: 'application/pdf', body: pdf(['Two rails']) } })
    const { id } = await last()
    const again = await amara.sendFiles(`${at}/add`, { kind: 'quote', what: 'Once more' }, { file: { name: 'quote.pdf', type: 'application/pdf', body: pdf(['Two rails']) } })
    expect([again.statusCode, said(again.body)]).toEqual([422, 'This file is on the case already, as “The first quote”. Choose another'])
    expect((await cora.get(`/documents/${id}/void`)).statusCode).toBe(403)
    expect((await amara.send(`/documents/${id}/void`, { reason: '' })).statusCode).toBe(422)
    expect((await amara.send(`/documents/${id}/void`, { reason: 'It is of another home' })).statusCode).toBe(303)
    expect((await amara.get(at)).body).toContain('It is of another home')
    expect((await amara.get(`/documents/${id}/void`)).statusCode).toBe(422)
    expect((await amara.get(`/documents/${id}/file`)).rawPayload.equals(pdf(['Two rails']))).toBe(true)
    expect((await amara.sendFiles(`${at}/add`, { kind: 'quote', what: 'Once more' }, { file: { name: 'quote.pdf', type: 'application/pdf', body: pdf(['Two rails']) } })).statusCode).toBe(303)
    await expect(house.pools.newel_web.query('delete from documents')).rejects.toThrow()
  })
})

describe('a document of another council', () => {
  it('was never there', async () => {
    const reference = await aCase()
    await amara.sendFiles(`/cases/${reference}/documents/add`, { kind: 'evidence', what: 'A bank statement' }, { file: photo() })
    const { id } = await last()
    const never = '01939f00-0000-7000-8000-000000000001'
    for (const [path, other] of [[`/documents/${id}/file`, `/documents/${never}/file`], [`/cases/${reference}/documents`, '/cases/RIV-2026-99999/documents']] as const) {
      const [theirs, none] = [await hal.get(path), await hal.get(other)]
      expect([theirs.statusCode, theirs.body]).toEqual([404, none.body])
    }
    for (const who of [await house.as('kit'), await house.as('joe'), await house.as('ada')]) expect((await who.get(`/documents/${id}/file`)).statusCode).toBe(403)
    expect((await (await house.as(undefined)).get(`/documents/${id}/file`)).headers.location).toMatch(/^\/sign-in/)
  })
})

describe('a file that came with a form nobody finished', () => {
  const names = async (): Promise<string[]> => (await readdir(house.filesFolder, { recursive: true })).filter(name => /[0-9a-f]{64}$/.test(name)).sort()

  it('goes after two days, when another comes, and is asked for again; what was kept stays, whether or not it counts', async () => {
    const at = `/cases/${await aCase()}/documents/add`
    await amara.sendFiles(at, { kind: 'photo', what: 'Kept' }, { file: { ...photo(), body: png(31, 31, [5, 5, 5]) } })
    await amara.send(`/documents/${(await last()).id}/void`, { reason: 'Wrong' })
    const asked = await amara.sendFiles(at, { kind: '', what: 'Never finished' }, { file: { ...photo(), body: png(32, 32, [5, 5, 5]) } })
    const before = await names()
    const held = before.filter(name => name.includes('/held/'))
    expect(held.length).toBeGreaterThan(0)
    await rm(join(house.filesFolder, held.find(name => name.endsWith((formOn(asked.body, at)['file-held'] as string).slice(0, 64)))!))
    const late = await amara.post(at, { ...formOn(asked.body, at), kind: 'photo', what: 'Finished late' })
    expect([late.statusCode, said(late.body)]).toEqual([422, 'The file came too long ago and is not there any more. Choose it again'])
    expect(late.body).not.toContain('We have the file')
    house.itIs(new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10) as Day, '04:00:00')
    const other = await house.as('amara')
    expect((await other.sendFiles(at, { kind: 'photo', what: 'Another' }, { file: { ...photo(), body: png(33, 32, [5, 5, 5]) } })).statusCode).toBe(303)
    const after = await names()
    expect(after.filter(name => name.includes('/held/'))).toEqual([])
    expect(before.filter(name => !name.includes('/held/') && !after.includes(name))).toEqual([])
  })
})
