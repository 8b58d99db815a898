import { expect, it } from 'vitest'
import { charging } from '../../../test/house/charges.ts'
import { grants } from '../../../test/house/grants.ts'
import { worksOn } from '../../../test/house/works.ts'
import { openHouse } from '../../platform/testing/house.ts'

const house = await openHouse()
const { known, needed, tested, applied, delegated, prepared, decided } = grants(house)
await charging(house).policy()
const amara = await house.as('amara')

const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
async function theGrant(reference: string): Promise<string> {
  const answer = await amara.get(`/cases/${reference}/grant`)
  expect(answer.statusCode).toBe(200)
  return words(/<main[\s\S]*<\/main>/.exec(answer.body)![0])
}

const enquiry = (await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname: 'Stairwell', line1: '8 Station Road', postcode: 'ZE1 1AA' })).headers.location!
async function aCase(pathway: string): Promise<string> {
  await amara.send(`${enquiry}/open-cases`, { pathways: [pathway], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })
  return (await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1'))[0]!.reference
}

it('a grant is followed on one page from what is needed to what comes after the works', async () => {
  const reference = await aCase('major-adaptation')
  await known(reference, 'owner')
  expect(await theGrant(reference)).toContain('What can be done now: what is needed, test of resources, application .')
  await needed(reference)
  await tested(reference)
  const before = await theGrant(reference)
  for (const says of ['What can be done now: quotes, application .', 'A contribution of £2,682.83', 'Nobody has begun an application', 'Nothing was put before the council']) expect(before).toContain(says)
  await applied(reference)
  expect(await theGrant(reference)).toMatch(/What can be done now: decision \..*The law’s limit is 17 May 2027/)
  await delegated()
  await prepared(reference)
  expect(await theGrant(reference)).toContain('Paper 1 proposes to approve')
  await decided(reference)
  const approved = await theGrant(reference)
  for (const says of ['What can be done now: money, works .', 'A grant of £6,317.17', '£0 of £6,317.17 is paid. £6,317.17 is not committed yet', 'The law’s limit is 18 November 2027']) expect(approved).toContain(says)
  await worksOn(house).certifiedGrant(reference, 'Vera')
  const built = await theGrant(reference)
  for (const says of ['What can be done now: money, after the works .', 'Certified on 18 November 2026', 'A charge of £1,317.17 against the home']) expect(built).toContain(says)
})

it('a refusal leaves no money to pay, nothing to build and nothing to come after', async () => {
  const reference = await aCase('major-adaptation')
  await known(reference, 'owner')
  await needed(reference)
  await tested(reference)
  await applied(reference)
  await prepared(reference, { proposes: 'refuse', grounds: ['no-interest'], because: 'The home is sold' })
  await decided(reference, { decision: 'refuse', grounds: ['no-interest'], because: 'The home is sold' })
  const shown = await theGrant(reference)
  for (const says of ['Refused on 18 November 2026: The home is sold', 'Nothing is to be paid', 'Nothing is built on a refusal']) expect(shown).toContain(says)
})

it('a case that asks for no grant of a council says so', async () => {
  expect(await theGrant(await aCase('minor-adaptation'))).toContain('This case asks for no grant that the council decides')
})
