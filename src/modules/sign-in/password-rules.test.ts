import { describe, expect, it } from 'vitest'
import { whyNot } from './password-rules.ts'

const amara = 'amara.nwosu@exshire.example'
describe('a password', () => {
  const taken = ['three boats at dawn', 'Ünïcödé páss wörd', 'kettle-lamp-river', '🚲🌳🏠🎈🐝🌧🍎🚪🪴🧦🎻🛶']
  for (const password of taken) it(`may be “${password}”`, () => expect(whyNot(password, amara)).toBeUndefined())
  const refused = [
    ['eleven char', /at least 12/], ['🚲🌳🏠🎈', /at least 12/], ['amara.nwosu@exshire.example', /email address/], ['AMARA.NWOSU@exshire.example', /email address/],
    ['password1234', /Many people/], ['Password 1234', /Many people/], ['QWERTYUIOP123', /Many people/], ['aaaaaaaaaaaa', /Many people/], ['abababababab', /Many people/], ['correct horse battery staple', /Many people/],
  ] as const
  for (const [password, why] of refused) it(`is not “${password}”`, () => expect(whyNot(password, amara)).toMatch(why))
})
