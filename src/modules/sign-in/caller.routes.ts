import { createHmac } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Agency } from '../../platform/db/agencies.ts'
import { comesFromUs, sessionToken } from '../../platform/http/who-sent-it.ts'
import { checkNames, parseBody } from '../../platform/http/body.ts'
import type { AnyFields, Body } from '../../platform/http/form.ts'
import { pageHeaders } from '../../platform/http/headers.ts'
import type { Site } from '../../platform/http/site.ts'
import { cookie, cookieName, newToken, readCookies } from '../../platform/http/tokens.ts'
import { newId } from '../../platform/ids.ts'
import { doorOf, type Door } from './door.sql.ts'
import { localPath } from './local-path.ts'
import { deviceOf } from './throttle.ts'

/** Somebody at an agency's door, before it is known who they are. */
export interface Caller {
  readonly site: Site
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly agency: Agency
  readonly door: Door
  /** The agency's own part of the installation's secret: what is proven at one agency's door proves nothing at another's. */
  readonly secret: string
  /** The token of their session, live, half open or ended. */
  readonly token: string | undefined
}

export function callerAt(site: Site, request: FastifyRequest, reply: FastifyReply): Caller {
  const agency = site.agencyOf(request)
  return {
    site, request, reply, agency, door: doorOf(site.pools.newel_door, agency), token: sessionToken(request, agency, site.secure),
    secret: createHmac('sha256', site.secret).update(`door of ${agency.id}`).digest('base64url'),
  }
}

export const goTo = ({ site, request, reply }: Caller, path: string): FastifyReply => reply.code(303).headers(pageHeaders).header('location', site.rooted(request, path)).send()

/** The way to a page of the door that remembers where somebody was going. */
export const towards = (path: string, to: string | undefined): string => to ? `${path}?to=${encodeURIComponent(to)}` : path

export const setCookie = ({ site, reply }: Caller, name: string, value: string, seconds?: number): void => void reply.header('set-cookie', cookie(name, value, site.secure, seconds))
export const cookieOf = ({ site, request }: Caller, name: string): string | undefined => readCookies(request.headers.cookie)[cookieName(name, site.secure)]

/** Where a try comes from: this person's own device when they have signed in on it before, else the network. */
export const placeOf = (caller: Caller, email: string): { device: string | undefined; ip: string } =>
  ({ device: deviceOf(caller.secret, email, cookieOf(caller, 'newel-device')), ip: caller.request.ip })

/** Forms before anybody has signed in are tied to a cookie of their own, so that no other site can have somebody sign in as it pleases. */
export function visitorToken(caller: Caller): string {
  const there = cookieOf(caller, 'newel-door')
  if (there && /^[\w-]{43}$/.test(there)) return there
  const made = newToken()
  setCookie(caller, 'newel-door', made)
  return made
}

/** The kit's own check. Forms of the door have no key: sent twice they do no harm. */
export const fits = (request: FastifyRequest, body: Body, token: string): boolean => comesFromUs(request, new Map([...body, ['_once', [newId()]]]), token)

/** The browser itself says that the form stood on a page of this site. */
export function fromOurPages({ headers }: FastifyRequest): boolean {
  if (headers['sec-fetch-site'] !== undefined) return headers['sec-fetch-site'] === 'same-origin'
  return Boolean(headers.origin && URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host)
}

/** What came with one of the door's forms: its own answers, and where to go afterwards. `others` are inputs that it may carry besides. */
export function readDoor(request: FastifyRequest, fields: AnyFields, others: (name: string) => boolean = () => false): { body: Body; typed: Body; to: string | undefined } {
  const body = parseBody(request.body as Buffer)
  const typed = new Map([...body].filter(([name]) => name !== 'to' && !others(name)))
  checkNames(typed, fields)
  return { body, typed, to: localPath(body.get('to')?.[0]) }
}
