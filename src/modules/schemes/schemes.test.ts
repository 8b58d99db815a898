import { expect, it } from 'vitest'
import type { Here } from '../../platform/here.ts'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'
import { orderOfMaximumOn, schemeOfCase } from './index.ts'

const house = await openHouse()
const [maya, dev, hal, gwen, amara, ada, kit, celia] = [await house.as('maya'), await house.as('dev'), await house.as('hal'), await house.as('gwen'), await house.as('amara'), await house.as('ada'), await house.as('kit'), await house.as('celia')]
const [riverside, hilltown] = [await house.council('RIV'), await house.council('HIL')]

const on = (name: string, d: number, m = 11, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const savings = { capitalPence: '16000', capitalNumber: '4.2', capitalQuoted: 'Savings shall not reach the limit.', capitalPlain: 'You must have savings below the limit.' }
const repairs = (more: Typed = {}): Typed => ({ council: riverside, scheme: 'home-repairs-assistance', title: 'Repairs help', because: 'Adopted', maximum: '10000', years: '5', test: 'own rules', charge: 'whole', evidence: ['savings'], document: 'An invented policy', clause: '4', confirmed: 'no', unconfirmed: 'Read on a page without a date', ...on('from', 1, 4, 2025), ...savings, ...more })
async function saved(who: Visitor, page: string, typed: Typed): Promise<string> {
  const answer = await who.send(page, typed)
  expect(answer.statusCode, answer.body.replace(/<[^>]+>/g, ' ').slice(0, 1500)).toBe(303)
  return answer.headers.location!
}
async function refused(who: Visitor, page: string, typed: Typed, sentence: string): Promise<string> {
  const answer = await who.send(page, typed)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(sentence)
  return answer.body
}
const versionAt = (from: string, council = riverside): string => `/schemes/version?council=${council}&scheme=home-repairs-assistance&from=${from}`

it('a council’s grants officer adds their scheme, and it is shown with each clause, quoted and in plain words, and as not confirmed', async () => {
  expect((await dev.get('/schemes')).body).toContain('No scheme is on record yet')
  expect(await saved(dev, '/schemes/add', repairs())).toBe(versionAt('2025-04-01'))
  const { body } = await amara.get(versionAt('2025-04-01'))
  for (const said of ['Repairs help', '£10,000 in 5 years', 'Savings below £16,000', 'Clause 4.2: “Savings shall not reach the limit.”', 'You must have savings below the limit.', 'Not confirmed, so nobody may rely on it: Read on a page without a date', 'until it is sold or passed on', 'An invented policy, clause 4', 'Version added: Repairs help, from 1 April 2025']) expect(body).toContain(said)
  const list = (await amara.get('/schemes')).body
  for (const said of ['Riverside', 'Repairs help', 'Since 1 Apr 2025', 'Not confirmed', '1 version is not confirmed']) expect(list).toContain(said)
})

it('a later version begins from what is there, and what changed is shown; neither is altered', async () => {
  const form = await dev.get(`/schemes/add?council=${riverside}&scheme=home-repairs-assistance`)
  for (const filled of ['value="10,000"', 'Savings shall not reach the limit.', 'This follows the version from 1 April 2025']) expect(form.body).toContain(filled)
  await saved(maya, `/schemes/add?council=${riverside}&scheme=home-repairs-assistance`, repairs({ maximum: '12,500', capitalPence: '20000', confirmed: 'yes', unconfirmed: '', because: 'Raised by the cabinet', ageYears: '60', ageNumber: '4.3', ageQuoted: 'Sixty or over.', agePlain: 'You must be 60 or over.', ...on('from', 1, 12) }))
  const later = (await dev.get(versionAt('2026-12-01'))).body
  for (const said of ['£10,000 in 5 years', '£12,500 in 5 years', 'Savings below £16,000', 'Savings below £20,000', 'Not asked', 'Aged 60 or over', 'From later', 'Confirmed', 'Raised by the cabinet']) expect(later).toContain(said)
  expect((await dev.get(versionAt('2025-04-01'))).body).toContain('In force')
  expect((await dev.get('/schemes')).body).toContain('Another from 1 Dec 2026')
  await refused(dev, '/schemes/add', repairs({ ...on('from', 1, 6) }), 'has a version from 1 December 2026, and what is on record is never altered')
  await expect(house.sql('select 1 from scheme_versions')).resolves.toHaveLength(2)
})

it('refuses what cannot stand, by the field, with nothing typed lost', async () => {
  const add = (more: Typed, sentence: string): Promise<string> => refused(dev, '/schemes/add', repairs({ scheme: 'sanctuary-grant', ...more }), sentence)
  expect(await add({ capitalQuoted: '' }, 'Enter the clause about savings, word for word')).toContain('You must have savings below the limit.')
  await add({ capitalPence: '' }, 'Enter how much savings must be below')
  await add({ maximum: '100', minimum: '200' }, 'The least must not be more than the most')
  await add({ maximum: '', years: '5' }, 'Leave the years empty, or enter the most that may be granted')
  await add({ maximum: '0' }, 'The most must be more than £0')
  await add({ ...on('until', 1, 1, 2025) }, 'The last day must not be before the first')
  await add({ unconfirmed: '' }, 'Enter why nobody may rely on it yet')
  await add({ charge: 'none', chargeYears: '10' }, 'Leave the years empty, or say that the whole grant stands against the home')
  await add({ capitalPence: '', capitalNumber: '', capitalQuoted: '', capitalPlain: '' }, 'Say at least one rule of the council’s own, or that there is no test')
  await add({ ageYears: 'sixty', ageNumber: '1', ageQuoted: 'a', agePlain: 'b' }, 'Age in years must be a whole number')
  await add({ scheme: 'constructor' }, 'Select the scheme')
  await refused(dev, '/schemes/add', repairs({ council: hilltown }), 'Select the council')
})

it('two who add at the same time do not both', async () => {
  const path = `/schemes/add?council=${riverside}&scheme=home-repairs-assistance`
  const pages = [await dev.get(path), await maya.get(path)] as const
  expect((await dev.sendFrom(pages[0], path, { ...on('from', 1, 1, 2027), because: 'One' })).statusCode).toBe(303)
  const second = await maya.sendFrom(pages[1], path, { ...on('from', 1, 2, 2027), because: 'Another' })
  expect(second.statusCode).toBe(409)
  expect(second.body).toContain('Somebody saved this while you were working on it')
})

it('is read by the council’s own officer, the agency and the auditor; another council’s officer cannot tell that it is there', async () => {
  for (const reader of [amara, dev, gwen]) expect((await reader.get(versionAt('2025-04-01'))).body).toContain('Repairs help')
  const [theirs, never] = [await hal.get(versionAt('2025-04-01')), await hal.get(versionAt('2025-04-01', hilltown))]
  expect([theirs.statusCode, never.statusCode]).toEqual([404, 404])
  expect((await hal.get('/schemes')).body).not.toContain('Riverside')
  expect((await hal.get(`/schemes/add?council=${riverside}&scheme=home-repairs-assistance`)).statusCode).toBe(404)
  for (const other of [ada, kit, celia]) expect((await other.get('/schemes')).statusCode).toBe(403)
  for (const other of [amara, gwen]) expect((await other.get('/schemes/add')).statusCode).toBe(403)
})

it('gives other modules the version and the order of a day, and throws, or says nothing, where none covers it', async () => {
  const here = { run: (statement, values) => house.sql(statement.text, [...values ?? []]) } as Pick<Here, 'run'>
  const which = { authorityId: riverside, scheme: 'home-repairs-assistance' } as const
  await expect(schemeOfCase(here, { ...which, day: '2026-11-30' })).resolves.toMatchObject({ from: '2025-04-01', maximum: { pence: 1_000_000, years: 5 }, confirmed: 'Read on a page without a date', version: 1 })
  await expect(schemeOfCase(here, { ...which, day: '2026-12-01' })).resolves.toMatchObject({ from: '2026-12-01', confirmed: true, version: 2 })
  await expect(schemeOfCase(here, { ...which, day: '2025-03-31' })).rejects.toThrow('No version of Home Repairs Assistance is on record for this council on 31 March 2025')
  await saved(dev, '/schemes/add', repairs({ scheme: 'disabled-facilities-grant', contribution: 'contribution first' }))
  await expect(orderOfMaximumOn(here, { ...which, scheme: 'disabled-facilities-grant', day: '2026-11-18' })).resolves.toBe('contribution first')
  await expect(orderOfMaximumOn(here, { ...which, day: '2026-11-18' })).resolves.toBe('maximum first')
  await expect(orderOfMaximumOn(here, { ...which, day: '2025-03-31' })).resolves.toBeUndefined()
})
