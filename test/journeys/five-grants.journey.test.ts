import { describe, expect, it } from 'vitest'
import { formatMoney, pounds } from '../../src/rules/money.ts'
import { aWholeGrant, type LetterRead } from './a-whole-grant.ts'
import { openToBrowsers } from './browser.ts'

const house = await openToBrowsers()
/** What every letter that decides something tells, on the screen and in its file. */
const reviewRoute = ['If you do not agree', 'Somebody who did not make the decision looks at it', 'www.lgo.org.uk']
function tells(letter: LetterRead | undefined, subject: string, what: readonly string[]): void {
  expect(letter?.subject).toBe(subject)
  for (const one of what) for (const said of [letter!.words, letter!.pdf.text]) expect(said).toContain(one)
}

describe('a grant, from what is recommended to a case that is closed', () => {
  it('of an owner who pays a contribution: what lies above £5,000 is a charge on her home', async () => {
    house.itIs('2026-11-18')
    const { opened, known, needed, tested, applied, delegated, prepared, decided, committed, paid, retentionPaid, closed, letters, says, works, charges } = aWholeGrant(house, true)
    await delegated()
    await charges.policy()
    const reference = await opened({ givenName: 'Vera', surname: 'Contriwell', line1: '8 Station Road', postcode: 'ZE1 1AA' })
    await known(reference, 'owner')
    await needed(reference)
    await tested(reference)
    expect(await says('amara', `/cases/${reference}/resources/determination?number=1`)).toContain('a contribution of £2,682.83')
    await applied(reference)
    await prepared(reference)
    await decided(reference)
    expect(await says('dev', `/cases/${reference}/decision`)).toContain('Approved: £6,317.17')
    await committed(reference)
    await works.begunGrant(reference, 'Vera', '7500')
    await paid(reference, 'stage', '4000', '200')
    await works.finishedGrant(reference, 'Vera')
    await paid(reference, 'final', '2317.17')
    await retentionPaid(reference)
    const money = await says('amara', `/cases/${reference}/money`)
    for (const what of ['Paid £6,317.17', 'Left to pay of what is committed £0']) expect(money).toContain(what)
    const charge = formatMoney(pounds(1317.17))
    expect(await says('amara', `/cases/${reference}/after`)).toContain(`Charge against the home ${charge} for ten years, until 18 November 2036`)
    await charges.registered(reference)
    expect(await says('amara', `/cases/${reference}/after`)).toContain('Registered on 18 November 2026 as LLC/2026/118')
    await closed(reference, { reason: 'completed', level: 'independence-2', benefits: ['reduce-falls'], evidence: 'She showers by herself' })
    expect(await says('amara', `/cases/${reference}`)).toContain('Closed on 18 November 2026: Completed')
    const all = await letters(reference)
    expect(all).toHaveLength(1)
    tells(all[0], 'Your grant is approved', ['Dear Vera', 'Vera Contriwell', 'The grant is £6,317.17.', 'You pay £2,682.83 yourself.', `A charge of ${charge} is put on the home.`, ...reviewRoute])
    expect(all[0]!.pdf.tags).toEqual(expect.arrayContaining(['Table', 'TH', 'TD']))
  })
})
