import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new secret for a cookie or a link: 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** What a form of this session carries. Another session's does not fit, and nobody can work it out without the cookie. */
export const formToken = (session: string): string => createHmac('sha256', session).update('form').digest('base64url')

export const sameText = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

export interface CookieJar { readonly [name: string]: string | undefined }

export function readCookies(header: string | undefined): CookieJar {
  const jar: Record<string, string> = Object.create(null) as Record<string, string>
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0) jar[part.slice(0, at).trim()] ??= part.slice(at + 1).trim()
  }
  return jar
}

/** A cookie that scripts cannot read and other sites cannot send. Over https it is bound to this host. */
export const cookie = (name: string, value: string, secure: boolean, seconds?: number): string =>
  `${cookieName(name, secure)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`

export const cookieName = (name: string, secure: boolean): string => secure ? `__Host-${name}` : name
