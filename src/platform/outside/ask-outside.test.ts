import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { outside, type OutsideOptions } from './ask-outside.ts'
import { isPublicAddress } from './public-address.ts'

let asked = 0
let answer: (request: IncomingMessage, reply: ServerResponse) => void = (_, reply) => json(reply, '{"ok":true}')
const json = (reply: ServerResponse, body: string): void => void reply.writeHead(200, { 'content-type': 'application/json' }).end(body)
const server = createServer((request, reply) => { asked++; answer(request, reply) })
await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
const { port } = server.address() as AddressInfo
const six = createServer((_, reply) => { asked++; json(reply, '{}') })
await new Promise<void>(done => { six.on('error', () => done()); six.listen(port, '::1', done) })
afterAll(() => { server.closeAllConnections(); server.close(); six.close() })

const nowhere = async (): Promise<string[]> => []
const here = (rest: Partial<OutsideOptions> = {}) => outside({ resolve: async () => ['127.0.0.1'], mayAsk: address => address === '127.0.0.1', plainToo: true, milliseconds: 700, ...rest })
const at = (path = '/', host = `fake.example:${port}`): string => `http://${host}${path}`

/** Addresses in every writing that a machine understands, none of them on the open internet. */
const closed = [
  '127.0.0.1', '127.1', '127.0.1', '127.255.255.254', '0.0.0.0', '0', '0.1.2.3', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001', '0x7f.0x0.0x0.0x1', '127.0.0.1.', '10.0.0.1', '10.255.255.255', '0xa000001', '167772161', '012.0.0.1', '172.16.0.1', '172.31.255.255',
  '192.168.0.1', '192.168.255.255', '3232235521', '169.254.169.254', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '169.254.0.1', '169.254.170.2', '100.64.0.1', '100.127.255.255', '100.100.100.200', '168.63.129.16', '192.0.0.1', '192.0.0.192', '192.0.2.1', '192.88.99.1', '198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.9',
  '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '[::]', '[::1]', '[0:0:0:0:0:0:0:1]', '[::127.0.0.1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:10.0.0.1]', '[::ffff:169.254.169.254]', '[::ffff:0:127.0.0.1]', '[64:ff9b::7f00:1]', '[64:ff9b::169.254.169.254]', '[64:ff9b:1::a00:1]', '[100::1]', '[fc00::1]', '[fd00:ec2::254]', '[fdff::1]', '[fe80::1]', '[fe80::a9fe:a9fe]', '[febf::1]', '[fec0::1]', '[ff02::1]',
  '[2001::1]', '[2001:0:7f00:1::]', '[2001:db8::1]', '[2001:10::1]', '[2002:7f00:1::]', '[2002:a9fe:a9fe::]', '[3fff::1]', '[4000::1]', '[5f00::1]',
] as const

describe('asking outside', { timeout: 30_000 }, () => {
  it('reaches no address of a closed network, in whatever writing, by itself or behind a name', async () => {
    const before = asked
    expect(new Set(closed).size).toBeGreaterThanOrEqual(60)
    const open = outside({ resolve: nowhere, mayAsk: isPublicAddress, plainToo: true, milliseconds: 700 })
    for (const address of closed) {
      await expect(open.json(`http://${address}:${port}/`), address).rejects.toThrow(/closed network|https:\/\//)
      const plain = URL.canParse(`http://${address}/`) ? new URL(`http://${address}/`).hostname.replace(/^\[|\]$/g, '') : address
      await expect(outside({ resolve: async () => [plain], mayAsk: isPublicAddress, plainToo: true }).json(at()), `a name of ${address}`).rejects.toThrow(/closed network/)
    }
    expect(asked).toBe(before)
  })
  it('would have reached this machine without the check, so that the test above means something', async () => {
    const before = asked
    expect(await outside({ resolve: nowhere, mayAsk: () => true, plainToo: true }).json(`http://127.0.0.1:${port}/`)).toEqual({ ok: true })
    expect(asked).toBe(before + 1)
  })
  it('takes addresses of the open internet for what they are', () => {
    for (const address of ['1.1.1.1', '8.8.8.8', '81.187.30.111', '172.15.255.255', '172.32.0.1', '192.169.0.1', '100.63.255.255', '100.128.0.1', '2606:4700::1111', '2a00:1450:4009::200e']) expect(isPublicAddress(address), address).toBe(true)
    for (const odd of ['', 'localhost', '127.0.0.1 ', '2a00::1%eth0', '1.1.1']) expect(isPublicAddress(odd), odd).toBe(false)
  })
  it('refuses a name that has one closed address among open ones', async () => {
    const before = asked
    await expect(outside({ resolve: async () => ['1.1.1.1', '127.0.0.1'], mayAsk: isPublicAddress, plainToo: true }).json(at())).rejects.toThrow(/closed network/)
    expect(asked).toBe(before)
  })
  it('goes to the address that was checked, though the name has another by then', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.9']]
    let looked = 0
    expect(await here({ resolve: async () => { looked++; return answers.shift() ?? ['127.0.0.9'] } }).json(at())).toEqual({ ok: true })
    expect(looked).toBe(1)
  })
  it('is not sent on to another site, a closed address or in a circle, and is within its own site', async () => {
    const moves: readonly [string, RegExp | undefined][] = [[`http://169.254.169.254/latest`, /another site/], [`http://127.0.0.1:${port}/`, /another site/], ['https://elsewhere.example/', /another site/], ['file:///etc/passwd', /https:\/\//], ['/round', /again and again/], ['/there', undefined]]
    for (const [to, refused] of moves) {
      answer = (request, reply) => request.url === '/there' ? json(reply, '{"there":1}') : void reply.writeHead(302, { location: to }).end()
      if (refused) await expect(here().json(at()), to).rejects.toThrow(refused)
      else expect(await here().json(at())).toEqual({ there: 1 })
    }
    let turn = 0
    answer = (_, reply) => void reply.writeHead(302, { location: '/again' }).end()
    await expect(here({ resolve: async () => [turn++ ? '10.0.0.1' : '127.0.0.1'] }).json(at()), 'the name has moved before the second asking').rejects.toThrow(/closed network/)
  })
  it('gives up when it takes too long, is too large, is packed, is no JSON or is an error', async () => {
    const cases: readonly [typeof answer, RegExp][] = [
      [() => undefined, /did not answer within/], [(_, reply) => { reply.writeHead(200, { 'content-type': 'application/json' }); const drip = setInterval(() => reply.write(' '), 50); reply.on('close', () => clearInterval(drip)) }, /did not answer within/],
      [(_, reply) => json(reply, `"${'x'.repeat(5000)}"`), /larger than/], [(_, reply) => void reply.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end('x'), /packed/],
      [(_, reply) => void reply.writeHead(200, { 'content-type': 'text/html' }).end('<p>'), /JSON/], [(_, reply) => json(reply, '{"half":'), /whole JSON/], [(_, reply) => void reply.writeHead(500).end(), /answered 500/], [(_, reply) => void reply.destroy(), /could not be reached/], [(_, reply) => json(reply, '['.repeat(4000)), /whole JSON/],
    ]
    for (const [does, says] of cases) { answer = does; await expect(here({ bytes: 4500 }).json(at())).rejects.toThrow(says) }
  })
  it('asks over https alone, on its usual port, with no name or password', async () => {
    const strict = outside({ resolve: nowhere, mayAsk: isPublicAddress })
    for (const address of ['http://example.org/', 'ftp://example.org/', 'file:///etc/passwd', 'gopher://127.0.0.1/', 'https://', 'example.org', 'javascript:1']) await expect(strict.json(address), address).rejects.toThrow(/https:\/\//)
    await expect(strict.json('https://me:secret@example.org/')).rejects.toThrow(/password/)
    await expect(strict.json('https://example.org:22/')).rejects.toThrow(/usual port/)
    await expect(strict.json('https://nobody.invalid/')).rejects.toThrow(/no site/)
  })
  it('takes nothing of ours along', async () => {
    let headers: IncomingMessage['headers'] = {}
    answer = (request, reply) => { headers = request.headers; json(reply, '{}') }
    await here().json(at())
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
  })
})
