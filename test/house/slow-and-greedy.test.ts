import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { openHouse } from '../../src/platform/testing/house.ts'

const house = await openHouse()
await house.app.listen({ port: 0, host: '127.0.0.1' })
const { port } = house.app.server.address() as AddressInfo
const open = new Set<Socket>()
const atTheSite = new Map<number, Socket>()
house.app.server.on('connection', socket => atTheSite.set(socket.remotePort!, socket))
afterAll(() => { for (const socket of open) socket.destroy() })

interface Held { readonly socket: Socket; heard: string; readonly ended: Promise<number> }
/** A connection to the site: what it has heard, and after how many seconds it was ended. */
function hold(): Held {
  const since = Date.now()
  const socket = connect(port, '127.0.0.1')
  open.add(socket)
  const held: Held = { socket, heard: '', ended: new Promise(done => socket.on('close', () => done((Date.now() - since) / 1000))) }
  socket.on('data', part => { held.heard += part.toString('latin1') })
  socket.on('error', () => undefined)
  return held
}
const drip = ({ socket }: Held, text: string): void => {
  let at = 0
  const timer = setInterval(() => { if (socket.destroyed) clearInterval(timer); else socket.write(text[at++ % text.length]!) }, 500)
}
/** After how many seconds the site itself ended a connection: whoever has stopped reading does not see the end. */
const endedHere = ({ socket }: Held): Promise<number> => new Promise(done => {
  const since = Date.now()
  socket.once('connect', () => {
    const look = setInterval(() => {
      const ours = atTheSite.get(socket.localPort!)
      if (ours?.destroyed) { clearInterval(look); done((Date.now() - since) / 1000) }
    }, 100)
  })
})
const host = `host: 127.0.0.1:${port}\r\n`
const longestSeconds = 20

describe('a connection that is slow on purpose', () => {
  it.concurrent('is ended when it sends the head of a question a letter at a time', async () => {
    const held = hold()
    held.socket.write('GET /welcome HTTP/1.1\r\n')
    drip(held, 'x-slow: yes\r\n')
    expect(await held.ended).toBeLessThan(longestSeconds)
  })
  it.concurrent('is ended when it sends a form a letter at a time', async () => {
    const held = hold()
    held.socket.write(`POST /sign-in HTTP/1.1\r\n${host}content-type: application/x-www-form-urlencoded\r\ncontent-length: 100000\r\n\r\n`)
    drip(held, 'email=slow&')
    expect(await held.ended).toBeLessThan(longestSeconds)
  })
  it.concurrent('is ended when it says nothing at all', async () => expect(await hold().ended).toBeLessThan(longestSeconds))
  it.concurrent('is ended when it asks for a great deal and reads none of it', async () => {
    const { css } = JSON.parse(readFileSync(`${inject('newelStatic')}/manifest.json`, 'utf8')) as { css: string }
    const held = hold()
    held.socket.pause()
    for (let n = 0; n < 400; n++) held.socket.write(`GET /static/${css} HTTP/1.1\r\n${host}\r\n`)
    expect(await endedHere(held)).toBeLessThan(longestSeconds)
  })
})

describe('a question that is greedy', () => {
  it.concurrent('is refused when it says that it is 50 MB large', async () => {
    const held = hold()
    held.socket.write(`POST /sign-in HTTP/1.1\r\n${host}content-type: application/x-www-form-urlencoded\r\ncontent-length: ${50 << 20}\r\n\r\n`)
    await held.ended
    expect(held.heard).toMatch(/^HTTP\/1\.1 413 /)
  })
  it.concurrent('is refused when it does not say so, and is', async () => {
    const held = hold()
    held.socket.write(`POST /sign-in HTTP/1.1\r\n${host}content-type: application/x-www-form-urlencoded\r\ntransfer-encoding: chunked\r\n\r\n`)
    const part = `10000\r\n${'a'.repeat(0x10000)}\r\n`
    for (let n = 0; n < 800 && !held.socket.destroyed; n++) if (!held.socket.write(part)) await new Promise(done => { held.socket.once('drain', done); held.socket.once('close', done) })
    await held.ended
    expect(held.heard).toMatch(/^HTTP\/1\.1 413 |^$/)
    expect(held.socket.bytesWritten).toBeLessThan(20 << 20)
  })
  it('is answered while hundreds of silent connections are held open', async () => {
    const silent = Array.from({ length: 400 }, hold)
    await Promise.all(silent.map(({ socket }) => new Promise(done => socket.once('connect', done))))
    const asked = hold()
    asked.socket.write(`GET /welcome HTTP/1.1\r\n${host}connection: close\r\n\r\n`)
    await asked.ended
    expect(asked.heard).toMatch(/^HTTP\/1\.1 200 /)
    for (const { socket } of silent) socket.destroy()
  })
  it('is answered with a page, whatever is searched for', async () => {
    const amara = await house.as('amara')
    for (const words of ['%'.repeat(200), '_'.repeat(200), 'a '.repeat(100), '\\'.repeat(199), '((((((((((a+)+)+)+)+)+)+)+)+)+', 'ﷺ'.repeat(200), `${'a'.repeat(99)} & | ! <-> :*`, "'".repeat(200)]) {
      const answer = await amara.get(`/search?q=${encodeURIComponent(words)}`)
      expect(`${answer.statusCode} ${words.slice(0, 12)}`).toBe(`200 ${words.slice(0, 12)}`)
    }
  })
  it('is cut off by the database after five seconds, whoever asks', { timeout: 60_000 }, async () => {
    const pools = [house.pools.newel_web, house.pools.newel_party, house.pools.newel_door]
    const codes = await Promise.all(pools.map(pool => pool.query('select pg_sleep(15)').then(() => 'slept', (error: { code: string }) => error.code)))
    expect(codes).toEqual(['57014', '57014', '57014'])
  })
})
