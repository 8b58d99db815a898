import { expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
const [cora, amara, tariq, dev, hal, gwen, ada, kit] = [await house.as('cora'), await house.as('amara'), await house.as('tariq'), await house.as('dev'), await house.as('hal'), await house.as('gwen'), await house.as('ada'), await house.as('kit')]

interface Known { readonly home: string; readonly reference: string; readonly enquiry: string }
const surnames = ['Appleyard', 'Braithwaite', 'Clitheroe', 'Duckworth', 'Eastwood', 'Fairclough', 'Grimshaw', 'Hesketh', 'Iveson', 'Jagger', 'Kearsley', 'Lofthouse']
/** Somebody who rents, with a case that Amara has. */
async function tenant(tenure = 'housing-association-tenant'): Promise<Known> {
  const surname = surnames.shift()!
  const enquiry = (await cora.send('/enquiries/new', { channel: 'phone', surname, line1: `${surname} Court`, postcode: 'ZE1 1AA', tenure })).headers.location!
  await amara.send(`${enquiry}/open-cases`, { pathways: ['handyperson'], owner: await house.userId('amara') })
  const [row] = await house.sql<{ home: string; reference: string }>('select home_id as home, reference from cases where person_name = $1', [surname])
  return { ...row!, enquiry: enquiry.slice('/enquiries/'.length) }
}
const on = (name: string, d: number, m = 11, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
async function saved(page: string, typed: Typed): Promise<string> {
  const answer = await amara.send(page, typed)
  expect(answer.statusCode, answer.body.replace(/<[^>]+>/g, ' ').slice(0, 1500)).toBe(303)
  return answer.headers.location!
}
async function refused(page: string, typed: Typed, sentence: string, who: Visitor = amara): Promise<void> {
  const answer = await who.send(page, typed)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(sentence)
}
const add = (home: string, name: string, typed: Typed = {}): Promise<string> => saved(`/homes/${home}/landlord/new`, { name, kind: 'registered-provider', ...typed })
const idOf = async (name: string): Promise<string> => (await house.sql<{ id: string }>('select id from landlords where name = $1', [name]))[0]!.id
async function ask(reference: string, works = 'A level-access shower', typed: Typed = {}): Promise<string> {
  await saved(`/cases/${reference}/landlord/ask`, { works, ofWhom: 'The surveyor', way: 'letter', ...on('on', 3), ...typed })
  return (await house.sql<{ id: string }>('select id from landlord_consents order by id desc limit 1'))[0]!.id
}
const answered = { answer: 'given', by: 'Ms Vale', evidence: 'letter', ...on('on', 9) }

it('a landlord is looked for by name, added when new, and kept on the home, so that the next tenant’s case finds them', async () => {
  const { home, reference } = await tenant()
  expect((await amara.get(`/homes/${home}/landlord?name=Vale`)).body).toContain('No landlord’s name has “Vale” in it')
  expect(await saved(`/homes/${home}/landlord/new?case=${reference}`, { name: 'Vale Homes', kind: 'registered-provider', phone: '01632 960 401', ...on('from', 1, 4, 2020) })).toBe(`/cases/${reference}/landlord`)
  expect((await amara.get(`/homes/${home}`)).body).toContain('From 1 April 2020')
  const taken = (await amara.send('/enquiries/new', { channel: 'phone', surname: 'Whitaker', line1: 'Appleyard Court', postcode: 'ZE1 1AA' })).headers.location!
  if (taken.endsWith('/who')) await amara.send(taken, { person: 'new', home })
  await amara.send(`/enquiries/${taken.split('/')[2]!}/open-cases`, { pathways: ['handyperson'] })
  const [next] = await house.sql<{ reference: string }>("select reference from cases where person_name = 'Whitaker' and home_id = $1", [home])
  expect((await amara.get(`/cases/${next!.reference}`)).body).toContain('Vale Homes, registered provider, 01632 960 401')

  const other = await tenant()
  expect((await amara.get(`/homes/${other.home}/landlord?name=vale`)).body).toContain('Vale Homes, Registered provider')
  await saved(`/homes/${other.home}/landlord?name=vale`, { landlord: await idOf('Vale Homes') })
  expect((await amara.get(`/cases/${other.reference}/landlord`)).body).toContain('Vale Homes')
})

it('a landlord of the same name is not added twice unless that is said', async () => {
  const { home } = await tenant()
  await refused(`/homes/${home}/landlord/new`, { name: 'vale homes', kind: 'registered-provider' }, 'is on the register already')
  await add(home, 'Vale Homes', { another: 'yes' })
  await house.sql("update landlords set name = 'Other Vale' where id = (select landlord_id from home_landlords where home_id = $1)", [home])
})

it('a home changes hands: whoever it was before stays on record, with the days and why', async () => {
  const { home } = await tenant('private-tenant')
  await add(home, 'Mr J Tapper', { kind: 'private', ...on('from', 1, 3, 2024) })
  await refused(`/homes/${home}/landlord/new`, { name: 'Mrs P Quill', kind: 'private', ...on('from', 1, 2, 2024) }, 'must not be before the one from which it was let by the landlord of now')
  await refused(`/homes/${home}/landlord?name=Tapper`, { landlord: await idOf('Mr J Tapper') }, 'Mr J Tapper is the landlord of this home already')
  await add(home, 'Mrs P Quill', { kind: 'private', ...on('from', 2) })
  await refused(`/homes/${home}/landlord/end`, { reason: 'He bought it', ...on('on', 1) }, 'must not be before the one from which this was the landlord')
  await saved(`/homes/${home}/landlord/end`, { reason: 'He bought it', ...on('on', 10) })
  const { body } = await amara.get(`/homes/${home}`)
  for (const said of ['2 landlords of before', 'From 1 March 2024 to 2 November 2026', 'He bought it', 'The landlord is Mrs P Quill (private landlord)', 'It was Mr J Tapper', 'Mrs P Quill is the landlord no longer']) expect(body).toContain(said)
  expect((await amara.get(`/homes/${home}/landlord/end`)).body).toContain('This home has no landlord on record')
})

it('two who say at the same time whose a home is do not both', async () => {
  const { home } = await tenant()
  const pages = [await amara.get(`/homes/${home}/landlord`), await tariq.get(`/homes/${home}/landlord`)] as const
  expect((await amara.sendFrom(pages[0], `/homes/${home}/landlord`, { landlord: await idOf('Vale Homes') })).statusCode).toBe(303)
  expect((await tariq.sendFrom(pages[1], `/homes/${home}/landlord`, { landlord: await idOf('Other Vale') })).statusCode).toBe(409)
  expect(await house.sql('select 1 from home_landlords where home_id = $1', [home])).toHaveLength(1)
})

it('warns when the record says that whoever lives there owns the home', async () => {
  const { home, reference } = await tenant('owner')
  expect((await amara.get(`/homes/${home}/landlord`)).body).toContain('The record says that whoever lives here owns this home')
  await saved(`/homes/${home}/landlord?name=Vale`, { landlord: await idOf('Vale Homes') })
  expect((await amara.get(`/cases/${reference}`)).body).toContain('The record says that whoever lives here owns this home')
  await amara.send(`/homes/${home}/change`, { tenure: 'housing-association-tenant' })
  expect((await amara.get(`/cases/${reference}`)).body).not.toContain('The record says that whoever lives here owns this home')
})

it('keeps what a landlord pays towards adaptations from day to day, and refuses what cannot be so', async () => {
  const { home, reference } = await tenant()
  await add(home, 'Orchard Homes')
  const at = `/landlords/${await idOf('Orchard Homes')}`
  const agreement = { contributes: 'yes', share: '50', most: '4000', words: 'Half of each adaptation', ...on('from', 1, 4) }
  await refused(`${at}/contribution`, { ...agreement, share: '120' }, 'The share must be a whole number from 1 to 100')
  await refused(`${at}/contribution`, { ...agreement, ...on('to', 31, 3) }, 'The day it ends must not be before the day it begins')
  await refused(`${at}/contribution`, { ...agreement, contributes: 'no' }, 'Leave the share empty when they pay nothing')
  await saved(`${at}/contribution`, agreement)
  expect((await amara.get(`/cases/${reference}`)).body).toContain('Pays 50% towards adaptations, up to £4,000')
  await refused(`${at}/contribution`, { ...agreement, ...on('from', 31, 3) }, 'from this day or a later one already')
  await saved(`${at}/contribution`, { contributes: 'no', words: 'They stopped', ...on('from', 1) })
  await saved(`${at}/nomination`, { words: 'Three homes in four, through the allocations team', ...on('from', 1, 4) })
  const { body } = await amara.get(at)
  for (const said of ['Pays nothing towards adaptations', 'From 1 April 2026 to 31 October 2026', '1 of before', 'Three homes in four', 'Half of each adaptation']) expect(body).toContain(said)
  expect((await amara.get(`/cases/${reference}`)).body).toContain('Pays nothing towards adaptations')
})

it('a landlord who was changed meanwhile is not overwritten, and the change is in their story', async () => {
  const path = `/landlords/${await idOf('Orchard Homes')}/change`
  const pages = [await amara.get(path), await tariq.get(path)] as const
  expect((await amara.sendFrom(pages[0], path, { contact: 'The adaptations team' })).statusCode).toBe(303)
  const second = await tariq.sendFrom(pages[1], path, { contact: 'The surveyor' })
  expect(second.statusCode).toBe(409)
  expect(second.body).toContain('The adaptations team')
  expect((await amara.get(path.replace('/change', ''))).body).toContain('Whom we speak to (optional): empty → The adaptations team')
})

it('consent is asked for once the landlord is known, and shows how long nobody has answered: in the case, in the owner’s work, and to whoever follows', async () => {
  const { home, reference, enquiry } = await tenant()
  expect((await amara.get(`/cases/${reference}/landlord/ask`)).body).toContain('Say first who the landlord of this home is')
  await saved(`/homes/${home}/landlord?name=Vale`, { landlord: await idOf('Vale Homes') })
  await ask(reference)
  expect((await amara.get(`/cases/${reference}`)).body).toContain('A level-access shower: Asked on 3 Nov 2026, no answer after 15 days')
  expect((await amara.get('/work')).body).toContain('Waiting 15 days')
  await refused(`/cases/${reference}/landlord/ask`, { works: 'a  level-access SHOWER', ofWhom: 'The director', way: 'email' }, 'Consent to these works is asked for already')

  const shown = await amara.send(`/enquiries/${enquiry}/follow`, { who: 'Whoever asked', agreed: ['yes'], way: 'told' })
  const visitor = await house.as(undefined)
  await visitor.send('/where-am-i', { reference: enquiry, code: /Code: <strong[^>]*>([A-Z0-9-]+)</.exec(shown.body)![1]! })
  const { body } = await visitor.get('/following')
  expect(body).toContain('We have asked your landlord to agree to the works, and are waiting for an answer.')
  for (const secret of ['Vale Homes', 'The surveyor', 'level-access']) expect(body).not.toContain(secret)
})

it('an answer says what, when, who said so and how it is shown; conditions and refusals say why', async () => {
  const { home, reference } = await tenant()
  await saved(`/homes/${home}/landlord?name=Vale`, { landlord: await idOf('Vale Homes') })
  const path = `/consents-to-works/${await ask(reference, 'A ramp')}/answer`
  await refused(path, { ...answered, ...on('on', 2) }, 'They were asked on 3 November 2026. The day of the answer must not be before that')
  await refused(path, { ...answered, answer: 'refused' }, 'Enter the reasons')
  await refused(path, { ...answered, answer: 'conditions' }, 'Enter the conditions')
  await saved(path, { ...answered, answer: 'refused', words: 'No holes in his walls', note: 'Of 9 November' })
  const { body } = await amara.get(`/cases/${reference}/landlord`)
  for (const said of ['Refused on 9 Nov 2026', 'Because: No holes in his walls', 'Said by Ms Vale. Shown by: letter, Of 9 November']) expect(body).toContain(said)
  expect((await amara.get(`/cases/${reference}`)).body).toContain('Landlord’s consent refused: A ramp')
  expect((await amara.get(path)).body).toContain('This is answered already')
  expect((await amara.get('/work')).body).toContain('Refused')
})

it('a consent that is taken back stays on record with why, and the same may be asked again', async () => {
  const { home, reference } = await tenant()
  await saved(`/homes/${home}/landlord?name=Vale`, { landlord: await idOf('Vale Homes') })
  const id = await ask(reference, 'A hoist')
  await saved(`/consents-to-works/${id}/answer`, answered)
  await refused(`/consents-to-works/${id}/withdraw`, { because: 'The block is sold', ...on('on', 8) }, 'must not be before the day of the answer')
  await saved(`/consents-to-works/${id}/withdraw`, { because: 'The block is sold', ...on('on', 12) })
  expect((await amara.get(`/cases/${reference}/landlord`)).body).toContain('Given, and taken back on 12 Nov 2026')
  await ask(reference, 'A hoist')
  await amara.send(`/cases/${reference}/close`, { reason: 'moved-away' })
  expect((await amara.get(`/cases/${reference}/landlord/ask`)).body).toContain(`${reference} is closed`)
})

it('is read by the council of the home and by the auditor, and by nobody in another council, outside, or without cases', async () => {
  const path = `/landlords/${await idOf('Mrs P Quill')}`
  for (const reader of [amara, dev, gwen]) expect((await reader.get(path)).body).toContain('Mrs P Quill')
  expect((await hal.get(path)).statusCode).toBe(404)
  expect((await hal.get('/landlords')).body).not.toContain('Quill')
  for (const other of [ada, kit]) expect((await other.get(path)).statusCode).toBe(403)
  expect((await dev.get(`${path}/change`)).statusCode).toBe(403)
})

it('a landlord known only from a home in a closed circle is unknown outside it', async () => {
  const { home } = await tenant('private-tenant')
  const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Sanctuary') returning id")
  await add(home, 'Mr Secret', { kind: 'private' })
  await house.sql('update homes set circle_id = $1 where id = $2', [circle!.id, home])
  await house.sql('update home_landlords set circle_id = $1 where home_id = $2', [circle!.id, home])
  await house.sql("update landlords set circle_id = $1 where name = 'Mr Secret'", [circle!.id])
  expect((await amara.get('/landlords')).body).not.toContain('Mr Secret')
  expect((await amara.get(`/landlords/${await idOf('Mr Secret')}`)).statusCode).toBe(404)
})
