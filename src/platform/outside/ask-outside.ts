import { lookup } from 'node:dns/promises'
import { request as plainRequest, type IncomingMessage } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** Why something outside could not be had, in words for whoever asked for it. They name nothing that it answered. */
export class Unreachable extends Error {}

export interface Outside { json(address: string): Promise<unknown> }

export interface OutsideOptions {
  /** Every address that a name has now. */
  resolve(name: string): Promise<readonly string[]>
  mayAsk(address: string): boolean
  /** For a test’s own server, which has no certificate and no name. */
  readonly plainToo?: boolean
  readonly milliseconds?: number
  readonly bytes?: number
}

/** A page of fifty services with long descriptions is some 200 KB; ten times that is a mistake or an attack. */
export const mostBytes = 2 * 1024 * 1024
export const mostMilliseconds = 7000
const mostRedirects = 2

/**
 * Asks other people's servers for JSON. The name is looked up once, every address it has must be on the open internet, and the connection goes to the address that was checked:
 * a name that changes meanwhile changes nothing. Nothing of ours goes along: no cookie, no key.
 */
export const outside = ({ resolve, mayAsk, plainToo = false, milliseconds = mostMilliseconds, bytes = mostBytes }: OutsideOptions): Outside => {
  const checked = (address: string, host?: string): URL => {
    const url = URL.canParse(address) ? new URL(address) : undefined
    if (!url || !(url.protocol === 'https:' || (plainToo && url.protocol === 'http:'))) throw new Unreachable('The address must begin with https://')
    if (url.username || url.password) throw new Unreachable('The address must not hold a name or a password')
    if (url.port && !plainToo) throw new Unreachable('The address must use the usual port of https')
    if (host !== undefined && url.host !== host) throw new Unreachable('It sends us on to another site')
    return url
  }
  const placeOf = async ({ hostname }: URL, signal: AbortSignal): Promise<string> => {
    const name = hostname.replace(/^\[|\]$/g, '')
    const all = isIP(name) ? [name] : await Promise.race([resolve(name).catch(() => []), over(signal)])
    if (!all.length) throw new Unreachable('There is no site of that name')
    if (!all.every(mayAsk)) throw new Unreachable('The address leads into a closed network, where nothing may be asked')
    return all[0]!
  }
  const once = (url: URL, place: string, signal: AbortSignal): Promise<IncomingMessage> => new Promise((done, failed) => {
    const asked = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, {
      method: 'GET', agent: false, signal, maxHeaderSize: 16_384, headers: { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'Newel' },
      // Wherever the name leads by now, the connection goes to the place that was checked.
      lookup: (_name, options, found) => { if (options.all) found(null, [{ address: place, family: isIP(place) }]); else found(null, place, isIP(place)) },
    }, done)
    asked.on('error', failed)
    asked.end()
  })
  const read = async (answer: IncomingMessage): Promise<unknown> => {
    if (!/^application\/(json|[\w.+-]+\+json)\b/i.test(answer.headers['content-type'] ?? '')) throw new Unreachable('It did not answer with JSON')
    if ((answer.headers['content-encoding'] ?? 'identity') !== 'identity') throw new Unreachable('It answered in a packed form that we did not ask for')
    const parts: Buffer[] = []
    let size = 0
    for await (const part of answer as AsyncIterable<Buffer>) {
      size += part.length
      if (size > bytes) throw new Unreachable(`One page of it is larger than ${Math.round(bytes / 1024 / 1024 * 10) / 10} MB`)
      parts.push(part)
    }
    try { return JSON.parse(Buffer.concat(parts).toString('utf8')) } catch { throw new Unreachable('What it answered is not whole JSON') }
  }
  return {
    async json(address) {
      const signal = AbortSignal.timeout(milliseconds)
      let url = checked(address)
      try {
        for (let hops = 0; hops <= mostRedirects; hops++) {
          const answer = await once(url, await placeOf(url, signal), signal)
          try {
            const status = answer.statusCode ?? 0
            if (status >= 300 && status < 400 && answer.headers.location) { url = checked(new URL(answer.headers.location, url).href, url.host); continue }
            if (status !== 200) throw new Unreachable(`It answered ${status}`)
            return await read(answer)
          } finally {
            answer.destroy()
          }
        }
        throw new Unreachable('It sends us on again and again')
      } catch (error) {
        if (error instanceof Unreachable) throw error
        throw new Unreachable(signal.aborted ? `It did not answer within ${Math.round(milliseconds / 1000)} seconds` : 'It could not be reached', { cause: error })
      }
    },
  }
}

/** Looking a name up cannot be broken off, so it is waited for no longer than all the rest. */
const over = (signal: AbortSignal): Promise<never> => new Promise((_, failed) => { signal.addEventListener('abort', () => failed(new Error('too late')), { once: true }) })

/** The open internet, and nothing else. */
export const openInternet: Outside = outside({ resolve: async name => (await lookup(name, { all: true })).map(({ address }) => address), mayAsk: isPublicAddress })
