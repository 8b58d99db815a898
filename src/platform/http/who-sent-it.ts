import type { FastifyRequest } from 'fastify'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { Agency } from '../db/agencies.ts'
import type { Body } from './form.ts'
import { cookieName, formToken, readCookies, sameText } from './tokens.ts'

/** The token of whoever is signed in on this browser. */
export const sessionToken = (request: FastifyRequest, agency: Agency, secure: boolean): string | undefined => readCookies(request.headers.cookie)[cookieName(`newel-${agency.id}`, secure)]

/** Ties a form on a public page to a browser. */
export const visitorCookie = 'newel-visitor'
/** What a browser at a public page is known by, when it has been at a form of ours before. */
export const visitorToken = (request: FastifyRequest, secure: boolean): string | undefined => {
  const there = readCookies(request.headers.cookie)[cookieName(visitorCookie, secure)]
  return there && /^[\w-]{43}$/.test(there) ? there : undefined
}

/** The browser says that another site sent it. */
export function comesFromElsewhere(request: FastifyRequest): boolean {
  const { origin, host } = request.headers
  return Boolean(origin && origin !== 'null' && URL.canParse(origin) && new URL(origin).host !== host) || request.headers['sec-fetch-site'] === 'cross-site'
}

/** The form's token belongs to this session, and the browser does not say that another site sent it. */
export function comesFromUs(request: FastifyRequest, body: Body, token: string): boolean {
  if (comesFromElsewhere(request)) return false
  return sameText(body.get('_token')?.[0] ?? '', formToken(token)) && isUuid(body.get('_once')?.[0] ?? '')
}
