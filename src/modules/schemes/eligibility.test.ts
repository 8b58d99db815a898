import { beforeAll, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
const [cora, amara, dev, hal, gwen, ada, kit] = [await house.as('cora'), await house.as('amara'), await house.as('dev'), await house.as('hal'), await house.as('gwen'), await house.as('ada'), await house.as('kit')]
const riverside = await house.council('RIV')

const on = (name: string, d: number, m = 11, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const clause = (key: string): Typed => ({ [`${key}Number`]: '4.2', [`${key}Quoted`]: `The words about ${key}.`, [`${key}Plain`]: `Plain words about ${key}.` })
async function saved(who: Visitor, page: string, typed: Typed): Promise<string> {
  const answer = await who.send(page, typed)
  expect(answer.statusCode, answer.body.replace(/<[^>]+>/g, ' ').slice(0, 1500)).toBe(303)
  return answer.headers.location!
}
async function refused(page: string, typed: Typed, sentence: string): Promise<void> {
  const answer = await amara.send(page, typed)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(sentence)
}
const surnames = ['Ackroyd', 'Bickerdike', 'Crowther', 'Dewhurst', 'Entwistle', 'Firth']
/** Somebody who owns their home and asks for help with repairs. */
async function owner(more: Typed = {}, pathway = 'home-repairs-assistance'): Promise<string> {
  const surname = surnames.shift()!
  const enquiry = (await cora.send('/enquiries/new', { channel: 'phone', surname, line1: `${surname} Row`, postcode: 'ZE1 1AA', tenure: 'owner', ...on('bornOn', 2, 3, 1950), ...more })).headers.location!
  await amara.send(`${enquiry}/open-cases`, { pathways: [pathway], owner: await house.userId('amara') })
  return (await house.sql<{ reference: string }>('select reference from cases where person_name = $1', [surname]))[0]!.reference
}
const add = (more: Typed = {}): Promise<string> => saved(dev, '/schemes/add', {
  council: riverside, scheme: 'home-repairs-assistance', title: 'Repairs help', because: 'Adopted', maximum: '10000', years: '5', test: 'own rules', charge: 'whole', document: 'An invented policy', confirmed: 'no', unconfirmed: 'No day on the page', ...on('from', 1, 4, 2025),
  capitalPence: '16000', ...clause('capital'), benefitsListed: 'Universal Credit\nPension Credit', ...clause('benefits'), ageYears: '60', ...clause('age'), tenureKinds: ['owner'], ...clause('tenure'), livedMonths: '12', ...clause('lived'), ...more,
})
let reference = ''
beforeAll(async () => { reference = await owner() })

it('says that nothing can be said while the council has no version for the day the case was opened', async () => {
  expect((await amara.get(`/cases/${reference}`)).body).toContain(`/cases/${reference}/eligibility`)
  expect((await amara.get(`/cases/${reference}/eligibility`)).body).toContain('Riverside has no version of Home Repairs Assistance on record for 18 November 2026')
  expect((await amara.get(`/cases/${reference}/eligibility/facts`)).statusCode).toBe(422)
  await add()
})

it('shows each condition met or not known, with what to ask, from the records of the person and the home', async () => {
  const { body } = await amara.get(`/cases/${reference}/eligibility`)
  for (const said of ['Not known yet', 'Aged 76, by their date of birth', 'Owns it, with or without a mortgage', 'Ask whether their savings are below £16,000', 'Ask whether they have one of these: Universal Credit, Pension Credit', 'Ask whether they have lived there for 12 months', 'This version is not confirmed', 'nobody has asked yet about earlier grants in 5 years', 'For a grant of £10,000, £10,000 would stand against the home', 'The words about capital.', 'Plain words about capital.']) expect(body).toContain(said)
})

it('keeps what somebody found out, with how it is known, and says in the case’s story how it stands, without what they have', async () => {
  const facts = `/cases/${reference}/eligibility/facts`
  const form = (await amara.get(facts)).body
  expect(form).toContain('Universal Credit')
  expect(form).not.toContain('dementia')
  await saved(amara, facts, { capital: '15,999.99', benefits: ['Pension Credit'], ...on('livedSince', 18, 11, 2025), earlier: 'yes', earlierPence: '3000', ...on('earlierOn', 1, 5, 2024), how: 'Letters that she showed', dementia: 'yes' })
  const { body } = await amara.get(`/cases/${reference}/eligibility`)
  for (const said of ['Eligible, as far as the conditions go', '£15,999.99', 'Letters that she showed, 18 Nov 2026', 'Since 18 November 2025', '£7,000, after 1 earlier grant', 'For a grant of £7,000, £7,000 would stand']) expect(body).toContain(said)
  expect(await house.sql("select 1 from eligibility_facts where fact = 'dementia'")).toEqual([])
  const story = (await amara.get(`/cases/${reference}`)).body
  expect(story).toContain('Eligibility looked at: Repairs help')
  expect(story).toContain('5 met, 0 not met, 0 not known')
  expect(story).not.toContain('15,999.99')
})

it('the latest that was told stands, and what was told before stays on record', async () => {
  await saved(amara, `/cases/${reference}/eligibility/facts`, { capital: '16000', benefits: ['none of these'], how: 'She rang' })
  const { body } = await amara.get(`/cases/${reference}/eligibility`)
  for (const said of ['Not eligible under the ordinary rule', 'None of Universal Credit, Pension Credit', '£15,999.99', 'What was told, and when (6)']) expect(body).toContain(said)
})

it('works out what would stand against the home for another amount, and says so when that is not an amount', async () => {
  expect((await amara.get(`/cases/${reference}/eligibility?scheme=home-repairs-assistance&grant=4,000`)).body).toContain('For a grant of £4,000, £4,000 would stand')
  expect((await amara.get(`/cases/${reference}/eligibility?grant=lots`)).body).toContain('Enter an amount in pounds and whole pence')
})

it('charges an owner’s mandatory grant above £5,000 and no more than £10,000, and asks whether they own it while that is not known', async () => {
  await saved(dev, '/schemes/add', { council: riverside, scheme: 'disabled-facilities-grant', title: 'The grant', because: 'The law', maximum: '30000', test: 'test of resources', charge: 'mandatory-grant', document: 'The Act', confirmed: 'yes', ...on('from', 1, 4, 2025) })
  const [owned, unknown] = [await owner({}, 'major-adaptation'), await owner({ tenure: 'not-known' }, 'major-adaptation')]
  expect((await amara.get(`/cases/${owned}/eligibility?scheme=disabled-facilities-grant&grant=12000`)).body).toContain('For a grant of £12,000, £7,000 would stand against the home')
  expect((await amara.get(`/cases/${unknown}/eligibility?scheme=disabled-facilities-grant`)).body).toContain('Ask whether they own the home')
})

it('a case keeps the version of the day it was opened, whatever follows', async () => {
  await add({ maximum: '5000', ...on('from', 19) })
  expect((await amara.get(`/cases/${reference}/eligibility`)).body).toContain('£10,000 in 5 years')
})

it('refuses what cannot be so, by the field', async () => {
  const facts = `/cases/${await owner()}/eligibility/facts`
  await refused(facts, { how: 'She said so' }, 'Write down at least one thing that is known')
  await refused(facts, { capital: '1' }, 'Enter how we know')
  await refused(facts, { benefits: ['Pension Credit', 'none of these'], how: 'x' }, 'Select the benefits they have, or “None of these”')
  await refused(facts, { benefits: ['Lottery'], how: 'x' }, 'Choose from the answers for')
  await refused(facts, { earlier: 'yes', how: 'x' }, 'Enter how much it was')
  await refused(facts, { earlierPence: '10', capital: '1', how: 'x' }, 'Select “Yes”, or leave the amount')
  await refused(facts, { ...on('livedSince', 19), how: 'x' }, 'The day must be today or in the past')
})

it('is read by the council’s officer and the auditor, written by the agency, and unknown to another council', async () => {
  const path = `/cases/${reference}/eligibility`
  for (const reader of [dev, gwen]) expect((await reader.get(path)).statusCode).toBe(200)
  for (const reader of [dev, gwen]) expect((await reader.get(`${path}/facts`)).statusCode).toBe(403)
  expect((await hal.get(path)).statusCode).toBe(404)
  for (const other of [ada, kit]) expect((await other.get(path)).statusCode).toBe(403)
})
