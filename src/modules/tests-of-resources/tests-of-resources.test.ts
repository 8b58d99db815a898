import { beforeAll, describe, expect, it } from 'vitest'
import { formatMoney, pounds } from '../../rules/money.ts'
import { workedExamples } from '../../rules/test-of-resources/worked-examples.ts'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'
import { publishedExamples } from './published-examples.testing.ts'
import type { Told } from './told.ts'
import { stepsFor } from './typed.testing.ts'

const house = await openHouse()
let [amara, maya, dev, hal, gwen, orla] = [] as unknown as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor]
beforeAll(async () => {
  ;[amara, maya, dev, hal, gwen, orla] = [await house.as('amara'), await house.as('maya'), await house.as('dev'), await house.as('hal'), await house.as('gwen'), await house.as('orla')]
})

let taken = ''
/** A case that asks for a mandatory grant, of somebody in the first council. */
async function aCase(pathway = 'major-adaptation'): Promise<string> {
  taken ||= (await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname: 'Stairwell', line1: '8 Station Road', postcode: 'ZE1 1AA' })).headers.location!
  expect((await amara.send(`${taken}/open-cases`, { pathways: [pathway], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })).statusCode).toBe(303)
  return (await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1'))[0]!.reference
}
const at = (reference: string, page = ''): string => `/cases/${reference}/resources${page && `/${page}`}`
/** Types an application on the pages of a new case, all but the last step that says what was asked. */
async function typedIn(told: Told, by = amara): Promise<string> {
  const reference = await aCase()
  for (const { page, typed } of stepsFor(told)) {
    const answer = await by.send(at(reference, page), typed)
    expect(answer.statusCode, `${page}: ${said(answer.body)}`).toBe(303)
  }
  return reference
}
const said = (html: string): string => /There is a problem[\s\S]{0,500}/.exec(html)?.[0].replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') ?? ''
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const week = (sum: string) => ({ pounds: sum, per: 'week' })
const days = { appliedOn: '2026-11-02', approvedOn: '2026-12-01' } as const
const simple: Told = { ...days, certificate: 'owner', expense: '7850', households: [{ person: { name: 'Vera', born: '1947-07-01', disabledOccupant: true, benefits: [{ kind: 'attendance-allowance' }, { kind: 'state-pension', amount: week('221.20') }], incomes: [{ kind: 'occupational-pension', amount: week('96.40') }], capital: [{ kind: 'savings', value: '22400' }] } }] }

describe('the worked examples, typed on the officer’s pages', () => {
  for (const { key, why, application, contribution, grant } of workedExamples)
    it(`${key} ${why}`, async () => {
      const reference = await typedIn(application as unknown as Told)
      const shown = words((await amara.get(at(reference))).body)
      expect(shown).toContain(`As it stands the contribution is ${formatMoney(pounds(contribution))}`)
      expect(shown).toContain(`The grant is ${formatMoney(pounds(grant))}`)
      const answer = await amara.send(at(reference, 'determine'), {})
      expect(answer.headers.location).toBe(at(reference, 'determination?number=1'))
      const [row] = await house.sql<{ contribution: string; grant: string }>('select contribution_pence::text as contribution, grant_pence::text as grant from determinations d join cases c on c.id = d.case_id where c.reference = $1', [reference])
      expect(row).toEqual({ contribution: String(pounds(contribution)), grant: String(pounds(grant)) })
    })

  for (const { title, told, says } of publishedExamples)
    it(title, async () => {
      const shown = words((await amara.get(at(await typedIn(told)))).body)
      for (const one of says) expect(shown).toContain(one)
    })
})

describe('the test of resources asks what matters next', () => {
  it('begins with whoever the case is for, and asks about one thing after another', async () => {
    const reference = await aCase()
    expect((await amara.get(at(reference))).body).toContain('It has not been begun')
    await amara.send(at(reference, 'begin'), { certificate: 'owner' })
    expect((await amara.get(at(reference))).body).toContain('Who is the disabled person')
    await amara.send(at(reference, 'adult'), { name: 'Vera', 'born-day': '1', 'born-month': '7', 'born-year': '1947', is: ['disabledOccupant'] })
    expect((await amara.get(at(reference))).body).toContain('Do they have a partner')
    await amara.send(at(reference, 'asked'), { asked: ['partner', 'children', 'others'] })
    expect((await amara.get(at(reference))).body).toContain('Which benefits do they get?')
    await amara.send(at(reference, 'benefit'), { kind: 'housing-benefit' })
    const shown = (await amara.get(at(reference))).body
    expect(shown).toContain('Nothing more need be asked about income and savings')
    expect(shown).toContain('>Determine<')
  })

  it('asks no more than the cost where the works are for a child', async () => {
    const reference = await typedIn({ ...days, certificate: 'owner', expense: '12000', households: [{ person: { name: 'Ned', born: '2017-07-01', disabledOccupant: true } }] })
    expect(words((await amara.get(at(reference))).body)).toContain('nobody’s resources are looked at, their parents’ neither')
  })

  it('is not determined while something was not asked', async () => {
    const reference = await aCase()
    for (const { page, typed } of stepsFor(simple).slice(0, -1)) await amara.send(at(reference, page), typed)
    const refused = await amara.get(at(reference, 'determine'))
    expect(refused.body).toContain('It cannot be determined yet. Ask about this, or say that it was asked: whether they have a partner')
  })

  it('writes down each thing that was told, with what it was and is', async () => {
    const reference = await typedIn(simple)
    await amara.send(at(reference, 'capital?at=households.0.person.capital.0'), { kind: 'savings', value: '21400' })
    const story = words((await amara.get(`/cases/${reference}`)).body)
    expect(story).toContain('Told for the test of resources: Something owned: Vera')
    expect(story).toContain('£22,400')
    expect(story).toContain('£21,400')
  })

  it('lets what was told be left out again', async () => {
    const reference = await typedIn(simple)
    await amara.send(at(reference, 'income?at=households.0.person.incomes.0'), { leaveOut: ['yes'] })
    expect(words((await amara.get(at(reference))).body)).not.toContain('£96.40')
  })

  it('shows both versions when a colleague saved meanwhile', async () => {
    const reference = await typedIn(simple)
    const path = at(reference, 'capital?at=households.0.person.capital.0')
    const tab = await amara.get(path)
    await maya.send(path, { value: '500' })
    const answer = await amara.sendFrom(tab, path, { value: '700' })
    expect(answer.statusCode).toBe(409)
    for (const amount of ['500', '700']) expect(answer.body).toContain(amount)
  })
})

describe('the test of resources refuses', () => {
  const refuses = async (page: string, typed: Typed, sentence: string): Promise<void> => {
    const reference = await typedIn(simple)
    const answer = await amara.send(at(reference, page), typed)
    expect(answer.statusCode).toBe(422)
    expect(said(answer.body)).toContain(sentence)
  }
  it('an income without what it is for', () => refuses('income', { kind: 'personal-pension', amount: '80' }, 'Select what the amount is for, such as a week or a month: without it the amount cannot be made weekly'))
  it('savings of less than nothing', () => refuses('capital', { kind: 'savings', value: '-1' }, 'What is it worth? cannot be less than nought'))
  it('a partner who is under age', () => refuses('adult?at=households.0.partner', { 'born-day': '1', 'born-month': '7', 'born-year': '2015' }, 'A partner must be 16 or over'))
  it('a benefit that counts, without how much it is', () => refuses('benefit', { kind: 'carers-allowance' }, 'Enter how much it is: carer’s allowance counts as income'))
  it('tax that is more than the income', () => refuses('income', { kind: 'personal-pension', amount: '80', per: 'week', tax: '90' }, 'Tax cannot be more than the income'))
  it('a benefit that nobody has any more', () => refuses('benefit', { kind: 'council-tax-benefit' }, 'Council tax benefit ended on 31 March 2013'))
  it('pay both after tax and before it', () => refuses('work', { of: 'an employer', hours: '20', per: 'week', net: '100', gross: '120' }, 'Enter either the pay after tax or what it is made of'))
  it('hours that are no number', () => refuses('work', { of: 'an employer', hours: 'many', per: 'week', net: '100' }, 'Enter the hours worked in a week'))
  it('days that are no number', () => refuses('income', { kind: 'personal-pension', amount: '80', per: 'days', days: 'some' }, 'Enter a whole number from 1 to 800'))
  it('an approval before the application', () => refuses('days-and-cost', { 'approvedOn-year': '2020' }, 'An application cannot be approved before it is made'))

  it('a child with savings, at whichever place they are told', async () => {
    const reference = await typedIn({ ...days, certificate: 'owner', expense: '12000', households: [{ person: { name: 'Ned', born: '2017-07-01', disabledOccupant: true } }] })
    const answer = await amara.send(at(reference, 'capital'), { kind: 'savings', value: '500' })
    expect(said(answer.body)).toContain('What a child has is never counted')
  })

  it('a place that nothing can stand at', async () => {
    const reference = await typedIn(simple)
    for (const page of ['benefit?at=households.0.person.benefits.9', 'benefit?at=households.7.person.benefits.0', 'adult?at=households.5.person', 'capital?at=households.0.children.0.capital.0', 'adult?at=__proto__', 'income?at=households.0.partner.incomes.0', 'determination?number=9', 'evidence/seen?item=x'])
      expect((await amara.get(at(reference, page))).statusCode, page).toBe(404)
  })

  it('a day of approval for which nobody has supplied the amounts', async () => {
    const reference = await aCase()
    for (const { page, typed } of stepsFor({ ...simple, appliedOn: '2004-01-01', approvedOn: '2004-02-01', households: [{ person: { name: 'Vera', born: '1947-07-01', disabledOccupant: true } }] })) await amara.send(at(reference, page), typed)
    expect((await amara.get(at(reference))).body).toContain('Approvals before 31 December 2005 are not covered')
    expect((await amara.get(at(reference, 'determine'))).statusCode).not.toBe(200)
  })

  it('a case whose scheme has no statutory test', async () => {
    const reference = await aCase('minor-adaptation')
    expect((await amara.get(at(reference))).body).toContain('has no statutory test of resources')
    expect((await amara.get(at(reference, 'begin'))).body).toContain('has no statutory test of resources')
  })
})

describe('whether the maximum or the contribution comes first', () => {
  it('is each council’s own setting, and both are shown where they differ', async () => {
    const scheme: Typed = { council: await house.council('RIV'), scheme: 'disabled-facilities-grant', title: 'Disabled Facilities Grant', because: 'The policy was adopted', maximum: '30000', test: 'test of resources', contribution: 'contribution first', charge: 'none', document: 'The policy', confirmed: 'yes', 'from-day': '1', 'from-month': '4', 'from-year': '2026' }
    const added = await maya.send('/schemes/add', scheme)
    expect(added.statusCode, said(added.body)).toBe(303)
    const shown = words((await amara.get(at(await typedIn({ ...simple, expense: '32000' })))).body)
    expect(shown).toContain('The grant is £29,317.17')
    expect(shown).toContain('with the maximum first it is £27,317.17, with the contribution first £29,317.17')
  })
})

describe('a determination', () => {
  it('is sealed, and another one is made when something has changed', async () => {
    const reference = await typedIn(simple)
    await amara.send(at(reference, 'determine'), {})
    const first = words((await dev.get(at(reference, 'determination'))).body)
    expect(first).toContain('Determination 1: a contribution of £2,682.83')
    expect(first).toContain('Sealed, and unchanged since')
    expect((await amara.get(at(reference, 'begin'))).body).toContain('It begins with all that was told for determination 1')
    expect(said((await amara.send(at(reference, 'begin'), {})).body)).toContain('Say what has changed since the last determination')
    await amara.send(at(reference, 'begin'), { because: 'She has spent some of her savings' })
    await amara.send(at(reference, 'capital?at=households.0.person.capital.0'), { value: '5000' })
    await amara.send(at(reference, 'determine'), {})
    expect(words((await dev.get(at(reference, 'determination'))).body)).toContain('Determination 2')
    expect(words((await dev.get(at(reference, 'determination?number=1'))).body)).toContain('Determination 2 stands in its place')
    expect(words((await dev.get(at(reference, 'determination?number=1'))).body)).toContain('£2,682.83')
  })

  it('cannot be altered by the website’s role, and says so when somebody else altered it', async () => {
    const reference = await typedIn(simple)
    await amara.send(at(reference, 'determine'), {})
    const rights = await house.sql<{ column: string }>("select column_name as column from information_schema.role_column_grants where table_schema = $1 and table_name = 'determinations' and privilege_type = 'UPDATE' and grantee in ('newel_web', 'newel_worker', 'newel_party', 'newel_report')", [house.agency.schema])
    expect([...new Set(rights.map(({ column }) => column))]).toEqual(['circle_id'])
    await house.sql("update determinations set told = jsonb_set(told, '{households,0,person,capital,0,value}', '\"1\"') where case_id = (select id from cases where reference = $1)", [reference])
    expect((await dev.get(at(reference, 'determination'))).body).toContain('The seal does not hold')
  })

  it('is not seen by the officer of another council, nor taken by those who may not', async () => {
    const reference = await typedIn(simple)
    expect((await hal.get(at(reference))).statusCode).toBe(404)
    expect((await gwen.get(at(reference))).statusCode).toBe(200)
    expect((await gwen.get(at(reference, 'begin'))).statusCode).toBe(403)
    expect((await orla.get(at(reference))).statusCode).toBe(403)
  })
})

describe('an earlier grant', () => {
  it('is found by home and person, and offered with what it was reduced by', async () => {
    const before = await typedIn(simple)
    await amara.send(at(before, 'determine'), {})
    const reference = await typedIn(simple)
    expect(words((await amara.get(at(reference))).body)).toContain(`${before} , opened on 18 November 2026, for this home. It was reduced by £2,682.83.`)
    const offered = (await amara.get(at(reference, `earlier-grant?from=${before}`))).body
    expect(offered).toContain('value="2,682.83"')
    await amara.send(at(reference, `earlier-grant?from=${before}`), {})
    expect(words((await amara.get(at(reference))).body)).toContain('As it stands the contribution is £0')
  })
})

describe('evidence', () => {
  it('is asked for by what was told, chased, and seen; and its person sees what is waited for', async () => {
    const reference = await typedIn(simple)
    const ask = (await amara.get(at(reference, 'evidence/ask'))).body
    for (const what of ['Vera: letter about State pension', 'Vera: statement of Money in a bank', 'Deeds, or a statement of the mortgage']) expect(ask).toContain(what)
    expect(said((await amara.send(at(reference, 'evidence/ask'), {})).body)).toContain('Select what we ask to see')
    await amara.send(at(reference, 'evidence/ask'), { what: ['Vera: letter about State pension'], other: 'A letter from the hospital', letter: ['yes'] })
    expect((await amara.get(`/cases/${reference}/letters`)).body).toContain('What we ask you to show us')
    expect((await house.sql<{ needed: string }>('select needed_from_them as needed from cases where reference = $1', [reference]))[0]!.needed).toBe('Vera: letter about State pension; A letter from the hospital')
    await amara.send(at(reference, 'evidence/chase'), { how: 'phone' })
    expect((await amara.get(at(reference))).body).toContain('chased once')
    await amara.send(at(reference, 'evidence/seen'), { how: 'original', note: 'Page 2' })
    expect(said((await amara.send(at(reference, 'evidence/seen'), { how: 'not-needed' })).body)).toContain('Say why it is not needed any more')
    await amara.send(at(reference, 'evidence/seen'), { how: 'not-needed', note: 'She was not in hospital' })
    expect((await house.sql<{ needed: string }>('select needed_from_them as needed from cases where reference = $1', [reference]))[0]!.needed).toBe('')
    expect(words((await amara.get(`/cases/${reference}`)).body)).toContain('Evidence seen: Vera: letter about State pension, the original by Amara Nwosu 18 November 2026 at 10:00 Page 2')
  })
})
