import { expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
const [cora, amara, dev, hal, gwen] = [await house.as('cora'), await house.as('amara'), await house.as('dev'), await house.as('hal'), await house.as('gwen')]
const taken = (await cora.send('/enquiries/new', { channel: 'phone', givenName: 'Gareth', surname: 'Pryce', line1: '8 Station Road', postcode: 'ZE1 1AA', asked: 'He cannot get into the bath' })).headers.location!
await amara.send(`${taken}/open-cases`, { pathways: ['housing-options', 'handyperson'], owner: await house.userId('amara') })
const referenceOf = async (pathway: string): Promise<string> => (await house.sql<{ reference: string }>('select reference from cases where pathway = $1', [pathway]))[0]!.reference
const [reference, other] = [await referenceOf('housing-options'), await referenceOf('handyperson')]
const at = `/cases/${reference}/housing-options`

const onDay = (name: string, d: number, m = 11): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: '2026' })
const saved = async (page: string, typed: Typed): Promise<string> => {
  const answer = await amara.send(page, typed)
  expect(answer.statusCode, answer.body.replace(/<[^>]+>/g, ' ').slice(0, 1500)).toBe(303)
  return (await amara.get(at)).body
}
const refused = async (page: string, typed: Typed, sentence: string, who: Visitor = amara): Promise<void> => {
  const answer = await who.send(page, typed)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(sentence)
}

it('is refused on a case of another pathway, and says so', async () => {
  for (const page of ['', '/why', '/weigh', '/step']) {
    const answer = await amara.get(`/cases/${other}/housing-options${page}`)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(`${other} is not a case about housing options`)
  }
  expect((await amara.get(`/cases/${other}`)).body).not.toContain(`/cases/${other}/housing-options`)
  expect((await amara.get(`/cases/${reference}`)).body).toContain(at)
})

it('begins with why a move is thought of: nothing is chosen and no grant is asked for before', async () => {
  for (const page of ['choose', 'grant']) expect((await amara.get(`${at}/${page}`)).body).toContain('Say first why a move is thought of')
  await refused(`${at}/why`, {}, 'Select why a move is thought of')
  expect(await saved(`${at}/why`, { cause: 'landlord-refuses', happened: 'He wrote that no hole is drilled in his walls' })).toContain('Their landlord refuses an adaptation')
})

it('whoever says why at the same moment as somebody else sees both versions', async () => {
  const [mine, theirs] = [await amara.get(`${at}/why`), await cora.get(`${at}/why`)]
  expect((await amara.sendFrom(mine, `${at}/why`, { happened: 'He wrote twice' })).statusCode).toBe(303)
  const late = await cora.sendFrom(theirs, `${at}/why`, { happened: 'He rang' })
  expect(late.statusCode).toBe(409)
  expect(late.body).toContain('He wrote twice')
  expect(late.body).toContain('He rang')
})

it('sets the options side by side, in the person’s words and in ours, as they were last said', async () => {
  await saved(`${at}/weigh`, { option: 'extra-care', theirFor: 'Somebody is there at night', theirAgainst: 'My garden' })
  await saved(`${at}/weigh`, { option: 'extra-care', theirFor: 'Somebody is there at night', ourAgainst: 'A waiting list of a year' })
  const { body } = await amara.get(at)
  expect(body).toContain('A waiting list of a year')
  expect(body).not.toContain('My garden')
  expect((await amara.get(`/cases/${reference}`)).body).toContain('My garden')
  expect(body.split('Not talked about yet').length - 1).toBe(5)
  await refused(`${at}/weigh`, { option: 'exchange' }, 'Enter at least one thing that speaks for or against it')
})

it('says what they chose, and why', async () => {
  await refused(`${at}/choose`, { option: 'extra-care' }, 'Enter why they chose it')
  expect(await saved(`${at}/choose`, { option: 'extra-care', because: 'I do not want to be alone at night' })).toContain('I do not want to be alone at night')
})

it('keeps bids with their position, nominations, letters and help with the move, each with what came of it', async () => {
  await refused(`${at}/step`, { kind: 'letter', what: 'Medical evidence', ...onDay('on', 3), position: '4' }, 'Only a bid has a position')
  await refused(`${at}/step`, { kind: 'bid', what: 'A bungalow', ...onDay('on', 3, 12) }, 'must be today or in the past')
  await saved(`${at}/step`, { kind: 'bid', what: 'A ground-floor flat', withWhom: 'A housing association', ...onDay('on', 3), position: '4' })
  await saved(`${at}/step`, { kind: 'removals', what: 'Two wardrobes and a piano', ...onDay('on', 3, 12) })
  const [{ id }] = await house.sql<{ id: string }>("select id from housing_steps where kind = 'bid'") as [{ id: string }]
  await refused(`/housing-steps/${id}`, { outcome: 'Offered' }, 'Enter the day')
  expect(await saved(`/housing-steps/${id}`, { outcome: 'Offered, and he said yes', ...onDay('on', 10) })).toContain('Offered, and he said yes')
})

it('keeps the relocation grant, asked for and decided', async () => {
  const asked = { asked: '1,200', ...onDay('askedOn', 4) }
  expect(await saved(`${at}/grant`, asked)).toContain('£1,200 asked for on 4 November 2026. Not decided yet')
  await refused(`${at}/grant`, { ...asked, decision: 'approved', ...onDay('decidedOn', 10) }, 'Enter how much was approved')
  await refused(`${at}/grant`, { ...asked, decision: 'refused', ...onDay('decidedOn', 2) }, 'must be between the day it was asked for and today')
  await refused(`${at}/grant`, { ...asked, granted: '100' }, 'Select what the council decided')
  expect(await saved(`${at}/grant`, { ...asked, decision: 'approved', granted: '900', ...onDay('decidedOn', 10) })).toContain('£900 approved on 10 November 2026')
})

it('everything stands in the story of the case', async () => {
  const { body } = await amara.get(`/cases/${reference}`)
  for (const words of ['A move is thought of: Their landlord refuses', 'Option weighed: Move to Extra Care', 'Chosen: Move to Extra Care', 'Bid for a home: A ground-floor flat', 'What came of it: Offered', 'Relocation grant asked for: £1,200', 'Relocation grant approved: £900']) expect(body).toContain(words)
})

it('the council’s officer and the auditor read it and change nothing; another council never knows of it', async () => {
  for (const reader of [dev, gwen]) {
    expect((await reader.get(at)).statusCode).toBe(200)
    expect((await reader.get(`${at}/why`)).statusCode).toBe(403)
  }
  expect((await hal.get(at)).statusCode).toBe(404)
})

it('is only read once the case is closed', async () => {
  await amara.send(`/cases/${reference}/close`, { reason: 'moved-away' })
  expect((await amara.get(at)).statusCode).toBe(200)
  expect((await amara.get(`${at}/step`)).body).toContain('Open it again first')
})
