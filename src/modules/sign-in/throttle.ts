import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { networkOf } from '../../rules/identifiers/network.ts'

const keyed = (secret: string, ...said: string[]): Buffer => createHmac('sha256', secret).update(JSON.stringify(said)).digest()

/** Whose tries are counted together. Keys only, so that the table holds nobody's address: neither where they sign in from nor their email's. */
export interface Tried { readonly email: Buffer; readonly from: Buffer; readonly known: boolean }

/** What is tried, as whom and from where. A device that has signed in as this person before counts by itself; everything else by the network it is on. */
export function triedBy(secret: string, what: 'password' | 'code' | 'own password', email: string, from: { readonly device?: string | undefined; readonly ip: string }): Tried {
  return { email: keyed(secret, 'tried', what, email), from: from.device ? keyed(secret, 'device', from.device) : keyed(secret, 'network', networkOf(from.ip)), known: Boolean(from.device) }
}

// Several colleagues may share one computer, so its cookie holds a proof for each.
const colleagues = 8
const proof = (secret: string, email: string, id: string): Buffer => keyed(secret, 'device of', email, id)

function provenId(secret: string, email: string, entry: string): string | undefined {
  const [id = '', given = ''] = entry.split('.')
  const [a, b] = [proof(secret, email, id), Buffer.from(given, 'base64url')]
  return id.length === 22 && a.length === b.length && timingSafeEqual(a, b) ? id : undefined
}
const entriesOf = (cookie: string | undefined): string[] => (cookie ?? '').slice(0, 2000).split('~').filter(Boolean).slice(0, colleagues)

/** The device's name for this person, when they have signed in on it before. */
export function deviceOf(secret: string, email: string, cookie: string | undefined): string | undefined {
  for (const entry of entriesOf(cookie)) {
    const id = provenId(secret, email, entry)
    if (id) return id
  }
  return undefined
}

/** The cookie that will know this person on this device again. */
export function rememberedDevice(secret: string, email: string, cookie: string | undefined): string {
  const others = entriesOf(cookie).filter(entry => !provenId(secret, email, entry))
  const id = deviceOf(secret, email, cookie) ?? randomBytes(16).toString('base64url')
  return [`${id}.${proof(secret, email, id).toString('base64url')}`, ...others].slice(0, colleagues).join('~')
}
