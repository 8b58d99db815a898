import { describe, expect, it } from 'vitest'
import { sealer } from './seal.ts'

const { seal, open } = sealer(['one secret'])

describe('what is sealed', () => {
  it('opens again for whom it was sealed', () => expect(open(seal('JBSWY3DP', 'amara'), 'amara')).toBe('JBSWY3DP'))
  it('does not show what is in it, and looks different each time', () => {
    expect(seal('JBSWY3DP', 'amara')).not.toContain('JBSWY3DP')
    expect(seal('JBSWY3DP', 'amara')).not.toBe(seal('JBSWY3DP', 'amara'))
  })
  it('does not open as somebody else’s', () => expect(open(seal('JBSWY3DP', 'amara'), 'orla')).toBeUndefined())
  it('does not open when a letter of it was altered', () => {
    const sealed = seal('JBSWY3DP', 'amara')
    for (const at of [10, 30, sealed.length - 3]) expect(open(sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1), 'amara')).toBeUndefined()
  })
  for (const nonsense of ['', 'x', '.', 'abcdefgh.', 'abcdefgh.AAAA']) it(`does not open “${nonsense}”`, () => expect(open(nonsense, 'amara')).toBeUndefined())
  it('still opens after the secret was changed, as long as the old one is kept beside it', () => {
    const before = seal('JBSWY3DP', 'amara')
    const after = sealer(['a new secret', 'one secret'])
    expect(after.open(before, 'amara')).toBe('JBSWY3DP')
    expect(after.seal('JBSWY3DP', 'amara').split('.')[0]).not.toBe(before.split('.')[0])
    expect(sealer(['a new secret']).open(before, 'amara')).toBeUndefined()
  })
})
