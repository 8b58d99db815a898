import { expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
const [cora, amara, maya, dev, hal, gwen, kit, celia] = [await house.as('cora'), await house.as('amara'), await house.as('maya'), await house.as('dev'), await house.as('hal'), await house.as('gwen'), await house.as('kit'), await house.as('celia')]
const [riverside, hilltown] = [await house.council('RIV'), await house.council('HIL')]
const enquiry = (await cora.send('/enquiries/new', { channel: 'phone', surname: 'Ollerenshaw', line1: '1 Weir Row', postcode: 'ZE1 1AA', tenure: 'owner' })).headers.location!
await amara.send(`${enquiry}/open-cases`, { pathways: ['home-repairs-assistance'], owner: await house.userId('amara') })
const [{ reference }] = await house.sql<{ reference: string }>("select reference from cases where person_name = 'Ollerenshaw'") as [{ reference: string }]

const record = '/schemes/precedents/record'
const decision = (more: Typed = {}): Typed => ({ council: riverside, scheme: 'home-repairs-assistance', asked: 'A boiler for somebody who has lived there nine months', outcome: 'agreed', decided: 'The rule of twelve months was set aside', because: 'They moved in from a home that flooded', decidedBy: 'Ms Ferrier, head of housing', ...more })
async function saved(who: Visitor, typed: Typed): Promise<void> {
  const answer = await who.send(record, typed)
  expect(answer.statusCode, answer.body.replace(/<[^>]+>/g, ' ').slice(0, 1500)).toBe(303)
}
async function refused(who: Visitor, typed: Typed, sentence: string): Promise<void> {
  const answer = await who.send(record, typed)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(sentence)
}

it('a decision outside the rule is written down with its reasons, and found by its words and its scheme', async () => {
  await saved(dev, decision())
  await saved(maya, decision({ council: hilltown, scheme: 'sanctuary-grant', asked: 'A second alarm', outcome: 'refused', because: 'One is enough' }))
  const all = (await amara.get('/schemes/precedents')).body
  for (const said of ['A boiler for somebody who has lived there nine months', 'The rule of twelve months was set aside', 'Because: They moved in from a home that flooded', 'Decided by Ms Ferrier, head of housing on 18 November 2026', 'Written down by Dev Patel', 'A second alarm']) expect(all).toContain(said)
  expect((await amara.get('/schemes/precedents?q=FLOODED')).body).not.toContain('A second alarm')
  expect((await amara.get('/schemes/precedents?scheme=sanctuary-grant')).body).not.toContain('A boiler')
  expect((await amara.get('/schemes/precedents?q=100%25')).body).toContain('No decision is found')
})

it('stands in the story of the case it was about', async () => {
  await saved(dev, decision({ reference: reference.toLowerCase(), outcome: 'part', asked: 'A roof above the maximum' }))
  const story = (await amara.get(`/cases/${reference}`)).body
  for (const said of ['Decided outside the ordinary rule: agreed in part', 'Asked: A roof above the maximum']) expect(story).toContain(said)
  expect((await amara.get(`/schemes/precedents?q=${reference}`)).body).toContain(`href="/cases/${reference}"`)
})

it('is begun from a case with its council, scheme and reference filled in', async () => {
  const link = /href="(\/schemes\/precedents\/record[^"]*)"/.exec((await maya.get(`/cases/${reference}/eligibility`)).body)
  expect(link).toBeNull()
  await maya.send('/schemes/add', { council: riverside, scheme: 'home-repairs-assistance', title: 'Repairs help', because: 'Adopted', test: 'none', charge: 'none', document: 'An invented policy', confirmed: 'yes', 'from-day': '1', 'from-month': '4', 'from-year': '2025' })
  const [, href] = /href="(\/schemes\/precedents\/record[^"]*)"/.exec((await maya.get(`/cases/${reference}/eligibility`)).body)!
  const form = (await maya.get(href!.replaceAll('&amp;', '&'))).body
  for (const filled of [`value="${reference}"`, `<option value="${riverside}" selected`, '<option value="home-repairs-assistance" selected']) expect(form).toContain(filled)
  expect((await amara.get(`/cases/${reference}/eligibility`)).body).not.toContain('/schemes/precedents/record')
})

it('refuses what is not whole, a case that is not there, and a case of another council', async () => {
  await refused(dev, decision({ because: '' }), 'Enter the reasons')
  await refused(dev, decision({ council: hilltown }), 'Select the council')
  await refused(dev, decision({ reference: 'twelve' }), 'Enter the reference of a case, such as ABC-2026-00123')
  await refused(dev, decision({ reference: 'RIV-2026-99999' }), 'There is no case RIV-2026-99999, or none that you may see')
  await refused(hal, decision({ council: hilltown, reference }), `There is no case ${reference}, or none that you may see`)
  await refused(maya, decision({ council: hilltown, reference }), 'This case is of another council')
  await refused(dev, decision({ 'on-day': '19', 'on-month': '11', 'on-year': '2026' }), 'The day must be today or in the past')
})

it('is read by the agency, the council’s officer and the auditor; another council’s officer sees none of it', async () => {
  for (const reader of [dev, gwen]) expect((await reader.get('/schemes/precedents')).body).toContain('A boiler')
  const theirs = (await hal.get('/schemes/precedents')).body
  expect(theirs).toContain('A second alarm')
  expect(theirs).not.toContain('A boiler')
  for (const other of [kit, celia]) expect((await other.get('/schemes/precedents')).statusCode).toBe(403)
  for (const other of [amara, gwen]) expect((await other.get(record)).statusCode).toBe(403)
})

it('about a case in a closed circle is unknown outside it', async () => {
  const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Sanctuary') returning id")
  await house.sql('update precedents set circle_id = $1 where case_id is not null', [circle!.id])
  expect((await amara.get('/schemes/precedents')).body).not.toContain('A roof above the maximum')
})
