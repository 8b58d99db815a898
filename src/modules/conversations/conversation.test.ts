import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
let [cora, amara] = [] as unknown as [Visitor, Visitor]
beforeAll(async () => { [cora, amara] = [await house.as('cora'), await house.as('amara')] })

let callers = 0
/** Somebody new rings from the first council. */
async function somebodyRings(more: Record<string, string> = { postcode: 'ZE1 1AA' }): Promise<string> {
  const surname = `Quill${String.fromCharCode(97 + callers)}${'eimouay'[callers++ % 7]!}x`
  const answer = await cora.send('/enquiries/new', { channel: 'phone', givenName: `${surname}ina`, surname, line1: `${callers} ${surname} Way`, asked: 'The stairs', ...more })
  return `/enquiries/${/ENQ-\w+/.exec(answer.headers.location!)![0]}`
}
const kindsOf = async (at: string): Promise<string[]> =>
  (await house.sql<{ kind: string }>('select kind from events where enquiry_id = (select id from enquiries where reference = $1) order by at, id', [at.slice('/enquiries/'.length)])).map(({ kind }) => kind)
const ticked = (html: string, name: string): string[] => [...html.matchAll(new RegExp(`<input[^>]* name="${name}"[^>]*>`, 'g'))].map(([tag]) => tag).filter(tag => / checked/.test(tag)).map(tag => / value="([^"]+)"/.exec(tag)![1]!)

describe('the conversation', () => {
  it('is saved with nothing in it, and is begun', async () => {
    const at = await somebodyRings()
    expect((await cora.get(at)).body).toContain('Not held yet')
    const answer = await cora.send(`${at}/conversation`, {})
    expect([answer.statusCode, answer.headers.location]).toEqual([303, at])
    expect((await cora.get(at)).body).toContain('It was begun, and nothing is written down yet')
    expect((await kindsOf(at)).filter(kind => kind.startsWith('conversation'))).toEqual(['conversation.held'])
  })

  it('keeps their own words, and a colleague carries on where it was left', async () => {
    const at = await somebodyRings()
    await cora.send(`${at}/conversation`, { matters: 'To sleep in my own bed', talkedAbout: ['handyperson'] })
    const page = await amara.get(`${at}/conversation`)
    expect(page.body).toContain('Carry on where it was left')
    expect(page.body).toContain('To sleep in my own bed')
    expect(ticked(page.body, 'talkedAbout')).toEqual(['handyperson'])
    await amara.send(`${at}/conversation`, { atHome: 'Steep stairs', declined: ['housing-options'], declinedBecause: 'My husband built this house', levels: ['information'], warmth: 'accepted', smoking: 'declined' })
    const enquiry = await cora.get(at)
    for (const words of ['To sleep in my own bed', 'Steep stairs', 'A home that suits better', 'My husband built this house', 'Keeping warm: accepted', 'Smoking: declined', 'Conversation carried on', 'At home: empty → Steep stairs']) expect(enquiry.body).toContain(words)
    expect(enquiry.body).not.toContain('Loneliness')
  })

  it('writes nothing when nothing was changed', async () => {
    const at = await somebodyRings()
    await cora.send(`${at}/conversation`, { matters: 'The garden' })
    const before = await kindsOf(at)
    expect((await amara.send(`${at}/conversation`, {})).statusCode).toBe(303)
    expect(await kindsOf(at)).toEqual(before)
  })

  it('does not let anybody accept and decline the same thing, and keeps what was typed', async () => {
    const at = await somebodyRings()
    const answer = await cora.send(`${at}/conversation`, { matters: 'Kept word for word', accepted: ['handyperson', 'advice'], declined: ['handyperson'] })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('<a href="#declined">Untick in one of the two what is both accepted and declined: A handyperson for small jobs</a>')
    expect(answer.body).toContain('Kept word for word')
    expect(ticked(answer.body, 'accepted')).toEqual(['advice', 'handyperson'])
    expect(await kindsOf(at)).not.toContain('conversation.held')
  })

  it('shows both versions when a colleague saved meanwhile, also when both were the first', async () => {
    const at = await somebodyRings()
    for (const [first, second] of [['Cora heard the stairs', 'Amara heard the bath'], ['Cora heard more', 'Amara heard less']] as const) {
      const tab = await amara.get(`${at}/conversation`)
      await cora.send(`${at}/conversation`, { matters: first, 'fire-safety': 'offered' })
      const answer = await amara.sendFrom(tab, `${at}/conversation`, { matters: second })
      expect(answer.statusCode).toBe(409)
      for (const words of ['Somebody saved this while you were working on it', first, second]) expect(answer.body).toContain(words)
      expect((await amara.get(at)).body).not.toContain(second)
    }
  })

  it('follows the enquiry into the council it is placed in, with what was gained', async () => {
    const at = await somebodyRings({})
    await cora.send(`${at}/conversation`, { matters: 'Near my sister' })
    await cora.send(`${at}/gains/new`, { benefit: 'pension-credit', help: 'check', weekly: '10' })
    expect((await (await house.as('hal')).get(at)).statusCode).toBe(404)
    await cora.send(`${at}/change`, { postcode: 'ZE2 2AA' })
    const page = await (await house.as('hal')).get(at)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Near my sister')
    expect(page.body).toContain('£10 a week')
    expect((await cora.send(`${at}/conversation`, { matters: 'Nearer still' })).statusCode).toBe(303)
  })
})

describe('what a conversation leads to', () => {
  const accepted = { accepted: ['handyperson', 'welfare-benefits'], flags: ['end-of-life', 'in-hospital'] }

  it('is shown on the enquiry: flags in red, and the pathways it proposes', async () => {
    const at = await somebodyRings()
    await cora.send(`${at}/conversation`, accepted)
    const { body } = await cora.get(at)
    expect(body).toMatch(/govuk-tag--red[^>]*>\s*End of life/)
    expect(body).toContain('The conversation proposes: Advice, Handyperson, Home from hospital.')
    expect(body).toContain(`href="${at}/open-cases">Open these cases</a>`)
    expect(body).toContain('Flagged as urgent: End of life, In hospital')
    expect(await kindsOf(at)).toEqual(expect.arrayContaining(['conversation.held', 'urgency.flagged', 'pathways.proposed']))
  })

  it('is ticked already where cases are opened, and urgent; what was opened is proposed no more', async () => {
    const at = await somebodyRings()
    await cora.send(`${at}/conversation`, accepted)
    const page = await cora.get(`${at}/open-cases`)
    expect(ticked(page.body, 'pathways').sort()).toEqual(['advice', 'handyperson', 'home-from-hospital'])
    expect(ticked(page.body, 'kind')).toEqual(['urgent'])
    expect(page.body).toContain('Urgent, because the conversation says: end of life, in hospital.')
    await cora.send(`${at}/open-cases`, { pathways: ['advice'], owner: await house.userId('amara') })
    expect((await house.sql('select 1 from cases where urgent and enquiry_id = (select id from enquiries where reference = $1)', [at.slice('/enquiries/'.length)])).length).toBe(1)
    expect((await cora.get(at)).body).toContain('The conversation proposes: Handyperson, Home from hospital.')
    expect(ticked((await cora.get(`${at}/open-cases`)).body, 'pathways').sort()).toEqual(['handyperson', 'home-from-hospital'])
  })

  it('is not ticked where the council has it switched off, and that is said', async () => {
    const at = await somebodyRings()
    await cora.send(`${at}/conversation`, { accepted: ['handyperson', 'advice'] })
    await house.sql("update pathway_switches set to_day = '2026-11-01' where pathway = 'handyperson' and authority_id = $1 and to_day is null", [await house.council('RIV')])
    const page = await cora.get(`${at}/open-cases`)
    expect(ticked(page.body, 'pathways')).toEqual(['advice'])
    expect(page.body).toContain('Not switched on in this council today: Handyperson')
    await house.sql("update pathway_switches set to_day = null where pathway = 'handyperson' and authority_id = $1", [await house.council('RIV')])
  })

  it('is written down again only when it changes', async () => {
    const at = await somebodyRings()
    await cora.send(`${at}/conversation`, { accepted: ['handyperson'] })
    await cora.send(`${at}/conversation`, { health: 'A bad hip', flags: ['unsafe-at-home'] })
    await cora.send(`${at}/conversation`, { accepted: [] })
    const kinds = await kindsOf(at)
    expect(kinds.filter(kind => kind === 'pathways.proposed')).toHaveLength(2)
    expect(kinds.filter(kind => kind === 'urgency.flagged')).toHaveLength(1)
    expect((await cora.get(at)).body).toContain('The conversation proposes nothing any more')
  })

  it('leaves nothing urgent when nothing is flagged', async () => {
    const at = await somebodyRings()
    await cora.send(`${at}/conversation`, { accepted: ['advice'] })
    expect(ticked((await cora.get(`${at}/open-cases`)).body, 'kind')).toEqual([])
  })
})

describe('who may hold a conversation', () => {
  it('is the agency’s staff: a council’s officer and an auditor read it on the enquiry, and are told why they cannot write', async () => {
    const at = await somebodyRings()
    await cora.send(`${at}/conversation`, { matters: 'To stay where I am' })
    for (const member of ['dev', 'gwen'] as const) {
      const reader = await house.as(member)
      const page = await reader.get(at)
      expect(page.body).toContain('To stay where I am')
      expect(page.body).not.toContain(`${at}/conversation"`)
      for (const path of ['conversation', 'gains/new']) {
        const answer = await reader.get(`${at}/${path}`)
        expect(answer.statusCode).toBe(403)
        expect(answer.body).toContain('only these roles may take and change enquiries')
      }
    }
  })

  it('is nobody outside, and nobody who only sees figures', async () => {
    const at = await somebodyRings()
    for (const member of ['joe', 'kit', 'ruth', 'celia', 'bernard', 'ada'] as const)
      for (const path of ['', '/conversation', '/gains/new']) expect((await (await house.as(member)).get(`${at}${path}`)).statusCode).toBe(403)
  })

  it('and another council’s officer is told the same as of an enquiry that never was', async () => {
    const at = await somebodyRings()
    await cora.send(`${at}/conversation`, { matters: 'Nobody else’s business' })
    const hal = await house.as('hal')
    const [theirs, never] = [await hal.get(at), await hal.get('/enquiries/ENQ-AAAAAA')]
    expect([theirs.statusCode, theirs.body]).toEqual([404, never.body])
    expect((await cora.get('/enquiries/ENQ-AAAAAA/conversation')).statusCode).toBe(404)
  })
})

describe('income gained', () => {
  const claim = { benefit: 'attendance-allowance', help: 'claim' }

  it('is shown on the enquiry, with what it comes to together', async () => {
    const at = await somebodyRings()
    await cora.send(`${at}/gains/new`, { ...claim, weekly: '72.65', once: '£1,200' })
    await cora.send(`${at}/gains/new`, { benefit: 'other', name: 'Blind Person’s fund', help: 'check', weekly: '12' })
    await cora.send(`${at}/gains/new`, { benefit: 'pension-credit', help: 'check', nothing: ['nothing-to-gain'], 'on-day': '2', 'on-month': '11', 'on-year': '2026' })
    const { body } = await cora.get(at)
    for (const words of ['Attendance Allowance, claim supported: £72.65 a week and £1,200 once', 'Blind Person’s fund, benefit check: £12 a week', 'Pension Credit, benefit check: nothing to gain (2 Nov 2026)', 'Together: £84.65 a week and £1,200 once', 'Income: Attendance Allowance']) expect(body).toContain(words)
    expect((await kindsOf(at)).filter(kind => kind === 'income.gained')).toHaveLength(3)
  })

  const refusals: readonly { readonly why: string; readonly typed: Record<string, string | string[]>; readonly says: string; readonly at: string }[] = [
    { why: 'a gain of less than nothing', typed: { ...claim, weekly: '-5' }, says: 'Gain each week cannot be less than nought. Enter the amount without a minus, or 0', at: '#weekly' },
    ...['1.234', 'lots', '12 a week', '1,2,3'].map(weekly => ({ why: `a gain of ‘${weekly}’`, typed: { ...claim, weekly }, says: 'Gain each week must be an amount in pounds and whole pence, such as 12, 12.50 or £1,200', at: '#weekly' })),
    { why: 'a lump sum of millions', typed: { ...claim, once: '1,000,000' }, says: 'Lump sum must be less than £1,000,000', at: '#once' },
    { why: 'no amount at all', typed: claim, says: 'Enter the gain each week, a lump sum or both, or say that there was nothing to gain', at: '#weekly' },
    { why: 'an amount of nought', typed: { ...claim, weekly: '0' }, says: 'Enter the gain each week, a lump sum or both', at: '#weekly' },
    { why: 'a gain where there was nothing to gain', typed: { ...claim, weekly: '5', nothing: ['nothing-to-gain'] }, says: 'Leave the amounts empty when there was nothing to gain', at: '#nothing' },
    { why: 'something else without its name', typed: { benefit: 'other', help: 'check', weekly: '5' }, says: 'Enter what it is called', at: '#name' },
    { why: 'a day that lies ahead', typed: { ...claim, weekly: '5', 'on-day': '1', 'on-month': '1', 'on-year': '2027' }, says: 'The day must be today or in the past', at: '#on-day' },
    { why: 'nothing that we did', typed: { benefit: 'pension-credit', weekly: '5' }, says: 'Select what we did', at: '#help' },
  ]
  for (const { why, typed, says, at } of refusals)
    it(`asks again about ${why}, and records nothing`, async () => {
      const enquiry = await somebodyRings()
      const answer = await cora.send(`${enquiry}/gains/new`, typed)
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain(`<a href="${at}">${says}`)
      if (typeof typed.weekly === 'string') expect(answer.body).toContain(`value="${typed.weekly}"`)
      expect(await kindsOf(enquiry)).not.toContain('income.gained')
    })
})
