import { createServer, type AddressInfo } from 'node:net'
import { createServer as webServer, type IncomingMessage } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { postOf } from './carrier.ts'
import { notifyPost } from './notify.ts'
import { Undeliverable, type Outgoing } from './post.ts'

interface Asked { readonly path: string; readonly authorization: string; readonly body: Record<string, unknown> }
const asked: Asked[] = []
const taken = new Map<string, string>()
const read = async (request: IncomingMessage): Promise<string> => { let all = ''; for await (const part of request) all += String(part); return all }

/** As GOV.UK Notify answers: it takes what is sent, refuses a number that is none, and says what became of a reference. */
const notify = webServer((request, response) => void (async () => {
  const body = JSON.parse(await read(request) || '{}') as Record<string, unknown>
  asked.push({ path: request.url!, authorization: request.headers.authorization ?? '', body })
  const say = (status: number, answer: object): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  if (request.method === 'GET') {
    const reference = new URL(request.url!, 'http://x').searchParams.get('reference')!
    return say(200, { notifications: taken.has(reference) ? [{ id: 'n1', reference, status: taken.get(reference) }] : [], links: {} })
  }
  if (body.phone_number === '12') return say(400, { status_code: 400, errors: [{ error: 'ValidationError', message: 'phone_number Not enough digits' }] })
  if (body.phone_number === '07700900111') return say(429, { status_code: 429, errors: [{ error: 'RateLimitError', message: 'Exceeded rate limit' }] })
  taken.set(body.reference as string, 'sending')
  say(201, { id: 'n1', reference: body.reference })
})())
await new Promise<void>(up => notify.listen(0, '127.0.0.1', () => up()))
afterAll(() => notify.close())

const key = 'newel-00000000-0000-4000-8000-000000000001-00000000-0000-4000-8000-000000000002'
const address = `http://127.0.0.1:${(notify.address() as AddressInfo).port}`
const post = notifyPost(key, { text: 'template-of-texts', email: 'template-of-email' }, address)
const message = (reference: string, over: Partial<Outgoing> = {}): Outgoing => ({ way: 'text', address: '07700 900 000', subject: 'Where things stand', words: 'We come on Monday.', reference, ...over })
const sends = (): readonly Asked[] => asked.filter(({ body }) => Object.keys(body).length > 0)

describe('text messages and email by GOV.UK Notify', () => {
  it('are what was written, in the agency’s own template, under a name of ours', async () => {
    await post.send(message('m-1'))
    expect(sends().at(-1)).toMatchObject({ path: '/v2/notifications/sms', body: { template_id: 'template-of-texts', phone_number: '07700 900 000', personalisation: { words: 'We come on Monday.' }, reference: 'm-1' } })
    await post.send(message('m-2', { way: 'email', address: 'ada@example.com' }))
    expect(sends().at(-1)).toMatchObject({ path: '/v2/notifications/email', body: { template_id: 'template-of-email', email_address: 'ada@example.com', personalisation: { subject: 'Where things stand', words: 'We come on Monday.' } } })
  })
  it('are signed with the key, which itself is never sent', () => {
    const [head, claims] = sends()[0]!.authorization.replace('Bearer ', '').split('.').map(part => Buffer.from(part, 'base64url').toString())
    expect(head).toContain('HS256')
    expect(claims).toContain('00000000-0000-4000-8000-000000000001')
    expect(JSON.stringify(asked)).not.toContain('00000000-0000-4000-8000-000000000002')
  })
  it('go once, even when a try was cut off after it had been taken', async () => {
    const before = sends().length
    await post.send(message('m-1'))
    expect(sends().length).toBe(before)
  })
  it('are never tried again for a number that is none, and are when Notify is busy; what went wrong names neither the person nor the key', async () => {
    await expect(post.send(message('m-3', { address: '12' }))).rejects.toBeInstanceOf(Undeliverable)
    const busy = await post.send(message('m-4', { address: '07700900111' })).then(() => undefined, (error: Error) => error)
    expect(busy).not.toBeInstanceOf(Undeliverable)
    expect(busy!.message).toBe('GOV.UK Notify answered 429')
    expect(JSON.stringify({ ...busy, cause: busy!.cause ?? null })).not.toMatch(/07700|00000000-0000/)
  })
  it('can be asked what became of them', async () => {
    expect(await post.became!(message('m-1'))).toEqual({ state: 'on-its-way' })
    taken.set('m-1', 'delivered')
    expect(await post.became!(message('m-1'))).toEqual({ state: 'arrived' })
    taken.set('m-1', 'permanent-failure')
    expect(await post.became!(message('m-1'))).toEqual({ state: 'never', because: 'The number or address does not exist' })
    expect(await post.became!(message('nobody-sent-this'))).toEqual({ state: 'unknown' })
  })
  it('wait no longer than a few seconds for an answer', async () => {
    const silent = createServer()
    await new Promise<void>(up => silent.listen(0, '127.0.0.1', () => up()))
    await expect(notifyPost(key, { text: 't' }, `http://127.0.0.1:${(silent.address() as AddressInfo).port}`).send(message('m-5'))).rejects.toThrow('GOV.UK Notify answered nothing')
    silent.close()
  }, 15_000)
})

describe('which carrier an agency has', () => {
  const mail = { NEWEL_SMTP: 'smtp://127.0.0.1:1', NEWEL_MAIL_FROM: 'x@example.com' }
  it('is both when both are set up: email by its own server, texts by Notify', async () => {
    const both = postOf({ demonstration: false }, { ...mail, NEWEL_NOTIFY_KEY: key, NEWEL_NOTIFY_TEXT: 'template' })!
    expect(await both.became!({ way: 'email', reference: 'x' })).toEqual({ state: 'unknown' })
    await expect(both.send(message('m-6', { way: 'email', address: 'ada@example.com' }))).rejects.not.toBeInstanceOf(Undeliverable)
  })
  it('says so when it has none for texts', async () => {
    await expect(postOf({ demonstration: false }, mail)!.send(message('m-7'))).rejects.toThrow('No way of sending text messages is set up')
    expect(postOf({ demonstration: false }, { NEWEL_NOTIFY_KEY: key })).toBeUndefined()
  })
})
