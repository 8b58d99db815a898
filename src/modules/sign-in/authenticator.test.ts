import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { addressFor, inFours, offeredKey, stepOf } from './authenticator.ts'

// RFC 6238, appendix B: the key “12345678901234567890”; its eight figures end in these six.
const key = Secret.fromUTF8('12345678901234567890').base32
const at = (seconds: number) => new Date(seconds * 1000)

describe('a code from an authenticator app', () => {
  const published = [
    { seconds: 59, code: '287082' }, { seconds: 1_111_111_109, code: '081804' }, { seconds: 1_111_111_111, code: '050471' },
    { seconds: 1_234_567_890, code: '005924' }, { seconds: 2_000_000_000, code: '279037' }, { seconds: 20_000_000_000, code: '353130' },
  ]
  for (const { seconds, code } of published)
    it(`is ${code} at ${seconds}, as RFC 6238 says`, () => expect(stepOf(key, code, at(seconds))).toBe(Math.floor(seconds / 30)))

  it('belongs to the same half minute whether it comes a little early, in time or a little late', () => {
    for (const seconds of [1_111_111_111 - 30, 1_111_111_111, 1_111_111_111 + 30]) expect(stepOf(key, '050471', at(seconds))).toBe(37_037_037)
  })
  it('is refused two half minutes away', () => {
    for (const away of [-60, 60]) expect(stepOf(key, '050471', at(1_111_111_111 + away))).toBeUndefined()
  })
  it('may be typed with a space', () => expect(stepOf(key, '050 471', at(1_111_111_111))).toBe(37_037_037))
  for (const typed of ['', '50471', '0504711', 'abcdef', '٠٥٠٤٧١', '-50471', '5e0471']) it(`is not “${typed}”`, () => expect(stepOf(key, typed, at(1_111_111_111))).toBeUndefined())
})

describe('the key that is offered', () => {
  it('is the same each time the page is loaded, and another for another session', () => {
    expect(offeredKey('secret', 'session')).toBe(offeredKey('secret', 'session'))
    expect(offeredKey('secret', 'session')).not.toBe(offeredKey('secret', 'another'))
  })
  it('has 160 bits and can be typed in fours', () => {
    expect(Secret.fromBase32(offeredKey('secret', 'session')).bytes).toHaveLength(20)
    expect(inFours(offeredKey('secret', 'session'))).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  })
  it('is told to the app with the agency’s name and the person’s email address', () => {
    const address = addressFor(key, 'Exshire: Home Improvement', 'amara@exshire.example')
    expect(address).toMatch(/^otpauth:\/\/totp\//)
    expect(new URL(address).searchParams.get('secret')).toBe(key)
    expect(stepOf(key, new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: 0 }), at(0))).toBe(0)
  })
})
