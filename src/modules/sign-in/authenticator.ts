import { createHmac } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const seconds = 30

/** The key offered to somebody who sets their app up. It hangs on their half-open session, so that loading the page again shows the same picture. */
export const offeredKey = (secret: string, halfOpen: string): string =>
  new Secret({ buffer: new Uint8Array(createHmac('sha256', secret).update(`authenticator ${halfOpen}`).digest().subarray(0, 20)).buffer }).base32

/** What the picture says to the app. */
export const addressFor = (key: string, agencyName: string, email: string): string =>
  new TOTP({ issuer: agencyName.replaceAll(':', ' '), label: email, secret: Secret.fromBase32(key) }).toString()

/** A key that can be typed: in fours. */
export const inFours = (key: string): string => key.match(/.{1,4}/g)!.join(' ')

/** Which half minute a code belongs to, now or one either side; undefined when it belongs to none. Who keeps the last one used accepts each code once. */
export function stepOf(key: string, typed: string, now: Date): number | undefined {
  const token = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const away = new TOTP({ secret: Secret.fromBase32(key) }).validate({ token, timestamp: now.getTime(), window: 1 })
  return away === null ? undefined : Math.floor(now.getTime() / 1000 / seconds) + away
}
