import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compactPostcode, outwardCode, readPostcode } from './postcode.ts'

describe('a postcode', () => {
  for (const { typed, is } of [
    { typed: 'wr1 2aa', is: 'WR1 2AA' },
    { typed: ' WR12AA ', is: 'WR1 2AA' },
    { typed: 'w r 1 2 a a', is: 'WR1 2AA' },
    { typed: 'm1 1ae', is: 'M1 1AE' },
    { typed: 'b60 1aa', is: 'B60 1AA' },
    { typed: 'dy10 1aa', is: 'DY10 1AA' },
    { typed: 'w1a 0ax', is: 'W1A 0AX' },
    { typed: 'ec1a 1bb', is: 'EC1A 1BB' },
    { typed: 'gir 0aa', is: 'GIR 0AA' },
  ]) it(`may be typed ${JSON.stringify(typed)}`, () => expect(readPostcode(typed)).toBe(is))
  for (const typed of ['', 'WR1', 'WR1 2A', 'WR1 2CA', 'WR1 2AV', 'WRR1 2AA', '1WR 2AA', 'WR123 2AA', 'WR1-2AA', 'WR1 2AA!', 'ＷＲ1 2AA'])
    it(`is not ${JSON.stringify(typed)}`, () => expect(readPostcode(typed)).toBeUndefined())
  it('is matched without its space', () => expect(compactPostcode('wr1 2aa')).toBe('WR12AA'))
  it('is matched by its beginning', () => expect(compactPostcode('wr1 2')).toBe('WR12'))
  it('belongs to an outward code', () => expect(outwardCode('DY10 1AA')).toBe('DY10'))

  const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  const inwardLetter = fc.constantFrom(...'ABDEFGHJLNPQRSTUWXYZ')
  const figure = fc.constantFrom(...'0123456789')
  const outward = fc.oneof(fc.tuple(letter, figure), fc.tuple(letter, figure, figure), fc.tuple(letter, letter, figure),
    fc.tuple(letter, letter, figure, figure), fc.tuple(letter, figure, letter), fc.tuple(letter, letter, figure, letter))
  it('is the same whether it is typed in small letters, with or without a space', () =>
    fc.assert(fc.property(outward, figure, inwardLetter, inwardLetter, (before, number, one, other) => {
      const written = `${before.join('')} ${number}${one}${other}`
      expect(readPostcode(written)).toBe(written)
      expect(readPostcode(compactPostcode(written).toLowerCase())).toBe(written)
    })))
})
