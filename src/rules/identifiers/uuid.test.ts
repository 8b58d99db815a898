import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUuid } from './uuid.ts'

describe('an id', () => {
  it('is any that a database makes', () => fc.assert(fc.property(fc.uuid(), id => { expect(isUuid(id)).toBe(true) })))
  for (const text of ['', '1', 'new', '0190d1a2-0000-7000-8000-00000000000', '0190d1a2000070008000000000000000', "0190d1a2-0000-7000-8000-000000000000' or 1=1", '0190d1a2-0000-7000-8000-000000000000\n'])
    it(`is not ${JSON.stringify(text)}`, () => expect(isUuid(text)).toBe(false))
})
