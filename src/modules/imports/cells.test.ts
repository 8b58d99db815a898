import { describe, expect, it } from 'vitest'
import { choice, choices, dayOfBirth, email, key, line, lines, nhsNumber, pastDay, postcode, telephone, uprn, Wrong, yesOrNo, type Cell } from './cells.ts'

const today = '2026-11-18'
const read = <T>(cell: Cell<T>, text: string): T | string => { const value = cell.read(text, today); return value instanceof Wrong ? value.reason : value }

describe('a cell', () => {
  const taken: [string, Cell<unknown>, string, unknown][] = [
    ['a day as computers write it', pastDay(), '2018-04-30', '2018-04-30'],
    ['a day as people write it here', pastDay(), '3/4/2018', '2018-04-03'],
    ['29 February of a leap year', pastDay(), '29/02/2020', '2020-02-29'],
    ['today', pastDay(), '2026-11-18', '2026-11-18'],
    ['an NHS number with spaces', nhsNumber(), '999 000 0018', '9990000018'],
    ['a postcode in small letters', postcode(), 'ze1 1aa', 'ZE1 1AA'],
    ['a UPRN with noughts in front', uprn(), '000100', '100'],
    ['an e-mail address in capitals', email(), 'Amara@Exshire.Example', 'amara@exshire.example'],
    ['several topics', choices({ a: 'A', b: 'B' }), ' a; b ;a', ['a', 'b']],
    ['yes', yesOrNo(), 'Yes', true],
    ['one line that had stray breaks', line(50), 'Ngozi \r\n  Okafor', 'Ngozi Okafor'],
    ['several lines', lines(50), 'One\r\nTwo', 'One\nTwo'],
    ['a telephone number as it was written', telephone(), '+44 (0)1632 960001', '+44 (0)1632 960001'],
    ['a formula, as the text it is', line(50), '=1+1', '=1+1'],
  ]
  for (const [what, cell, text, value] of taken) it(`takes ${what}`, () => expect(read(cell, text)).toEqual(value))

  const refused: [string, Cell<unknown>, string, string | RegExp][] = [
    ['31 February', pastDay(), '2018-02-31', '"2018-02-31" is not a day: February 2018 has 28 days'],
    ['31 February written by hand', pastDay(), '31/02/2018', /February 2018 has 28 days/],
    ['a thirteenth month', pastDay(), '2018-13-01', /there is no month 13/],
    ['the year nought', pastDay(), '0000-01-01', /not a day/],
    ['words for a day', pastDay(), 'last May', /write it as 2018-04-30 or 30\/04\/2018/],
    ['tomorrow', pastDay(), '2026-11-19', '19 November 2026 is in the future'],
    ['a future date of birth', dayOfBirth(), '2027-01-01', /in the future/],
    ['a date of birth of long ago', dayOfBirth(), '1899-01-01', /more than 120 years ago/],
    ['an NHS number with a wrong check digit', nhsNumber(), '9990000017', /its last figure does not fit the other nine/],
    ['nine figures of an NHS number', nhsNumber(), '999000001', /it has ten figures/],
    ['ten thousand characters in a name', line(100), 'a'.repeat(10_000), 'is 10,000 characters long; at most 100 are kept'],
    ['a NUL character', line(100), 'a\0b', /NUL/],
    ['a NUL character in a key', key(), 'a\0b', /NUL/],
    ['a word that is no answer', choice({ phone: 'Phone' }), 'constructor', '"constructor" is not one of: phone'],
    ['a topic that is none', choices({ a: 'A' }), 'a; toString', '"toString" is not one of: a'],
    ['maybe', yesOrNo(), 'maybe', /neither yes nor no/],
    ['half a postcode', postcode(), 'ZE1', /not a full UK postcode/],
    ['letters in a UPRN', uprn(), '12A', /not a UPRN/],
    ['half an e-mail address', email(), 'amara@', /not an e-mail address/],
  ]
  for (const [what, cell, text, reason] of refused) it(`refuses ${what}`, () => expect(read(cell, text)).toEqual(typeof reason === 'string' ? reason : expect.stringMatching(reason)))
})
