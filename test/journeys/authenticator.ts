import { Secret, TOTP } from 'otpauth'
import { testPassword } from '../../src/platform/testing/cluster.ts'
import type { Reader } from './reader.ts'

const codeLabel = 'Code from your authenticator app'

/** What an authenticator app shows at an instant. */
export const codeAt = (key: string, instant: string): string => new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.parse(instant) })

export async function givesPassword(reader: Reader, email: string, password = testPassword): Promise<void> {
  await reader.types({ 'Email address': email })
  await reader.page.getByLabel('Password', { exact: true }).fill(password)
  await reader.presses('Sign in')
}

/** Reads the key off the page, as one who cannot scan the picture does, and gives the first code. */
export async function setsUpTheApp(reader: Reader, instant: string): Promise<string> {
  const key = (await reader.page.locator('.newel-key').innerText()).replaceAll(' ', '')
  await givesCode(reader, key, instant)
  return key
}

export async function givesCode(reader: Reader, key: string, instant: string): Promise<void> {
  await reader.types({ [codeLabel]: codeAt(key, instant) })
  await reader.presses('Continue')
}
