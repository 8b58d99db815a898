import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed } from '../../platform/testing/visitor.ts'

const house = await openHouse()

const surnames = ['Appleyard', 'Braithwaite', 'Clitheroe', 'Duckworth', 'Eastwood', 'Fairclough', 'Grimshaw', 'Hesketh', 'Iveson', 'Jagger', 'Kearsley', 'Lofthouse']
interface Known { readonly surname: string; readonly person: string; readonly home: string; readonly case: string }
/** Somebody new rings about a home, and a case is opened for them there. */
async function somebody(postcode = 'ZE1 1AB'): Promise<Known> {
  const [amara, surname] = [await house.as('amara'), surnames.shift()!]
  const taken = await amara.send('/enquiries/new', { channel: 'phone', surname, line1: `${surname} Cottage`, postcode })
  await amara.send(`${taken.headers.location!}/open-cases`, { pathways: ['minor-adaptation'], recommendedBy: 'somebody-else', recommender: 'Her therapist' })
  const [row] = await house.sql<Known>('select person_id as person, home_id as home, reference as "case" from cases where person_name = $1', [surname])
  return { ...row!, surname }
}
const day = (name: string, d: number, m: number, y: number): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const fit = async (home: string, typed: Typed = {}) => (await house.as('amara')).send(`/homes/${home}/adaptations/new`, { kind: 'stairlift', place: 'main stairs', standing: 'there', ...typed })
const theOne = async (home: string): Promise<string> => (await house.sql<{ id: string }>('select id from adaptations where home_id = $1', [home]))[0]!.id

describe('an adaptation', () => {
  it('is on the home’s page with when it was fitted, who paid, for which case and until when it is under warranty', async () => {
    const [amara, known] = [await house.as('amara'), await somebody()]
    expect((await fit(known.home, { ...day('fittedOn', 1, 3, 2020), about: ['about'], paidBy: 'grant', forCase: known.case, ...day('warrantyUntil', 1, 3, 2030), ...day('serviceDueOn', 1, 10, 2026) })).headers.location).toBe(`/homes/${known.home}`)
    const { body } = await amara.get(`/homes/${known.home}`)
    for (const said of ['Stairlift, main stairs', 'About 1 March 2020', 'a grant from the council', known.case, 'Under warranty until 1 March 2030', 'Service overdue', 'This home has: Stairlift, main stairs']) expect(body).toContain(said)
  })

  it('stays with the home: the next person’s case says what is there already', async () => {
    const [amara, known] = [await house.as('amara'), await somebody()]
    await fit(known.home, { ...day('fittedOn', 1, 3, 2020), forCase: known.case })
    const taken = await amara.send('/enquiries/new', { channel: 'phone', surname: 'Whitaker', line1: `${known.surname} Cottage`, postcode: 'ZE1 1AB' })
    if (taken.headers.location!.endsWith('/who')) await amara.send(taken.headers.location!, { person: 'new', home: known.home })
    const enquiry = taken.headers.location!.split('/')[2]!
    await amara.send(`/enquiries/${enquiry}/open-cases`, { pathways: ['minor-adaptation'], recommendedBy: 'somebody-else', recommender: 'Her therapist' })
    const [next] = await house.sql<{ reference: string; home_id: string }>("select reference, home_id from cases where person_name = 'Whitaker'")
    expect(next!.home_id).toBe(known.home)
    const { body } = await amara.get(`/cases/${next!.reference}`)
    expect(body).toContain('Stairlift, main stairs (2020)')
    expect(body).not.toContain(known.surname + '</')
  })

  it('that was taken out is under the fold with why, and no longer on a case', async () => {
    const [amara, known] = [await house.as('amara'), await somebody()]
    await fit(known.home)
    expect((await amara.send(`/adaptations/${await theOne(known.home)}/change`, { standing: 'reusable', because: 'The track was taken out and is in the store' })).statusCode).toBe(303)
    const { body } = await amara.get(`/homes/${known.home}`)
    for (const said of ['1 no longer there', 'Taken out, and can be used again, 18 November 2026: The track', 'Is it still there?: Still there → Taken out, and can be used again']) expect(body).toContain(said)
    expect((await amara.get(`/cases/${known.case}`)).body).not.toContain('Stairlift')
  })

  it('that two people change at once keeps what the first said', async () => {
    const [amara, tariq, known] = [await house.as('amara'), await house.as('tariq'), await somebody()]
    await fit(known.home)
    const path = `/adaptations/${await theOne(known.home)}/change`
    const pages = [await amara.get(path), await tariq.get(path)] as const
    expect((await amara.sendFrom(pages[0], path, { place: 'back stairs' })).statusCode).toBe(303)
    const second = await tariq.sendFrom(pages[1], path, { place: 'side stairs' })
    expect(second.statusCode).toBe(409)
    expect(second.body).toContain('back stairs')
    expect(await house.sql('select place from adaptations where home_id = $1', [known.home])).toEqual([{ place: 'back stairs' }])
  })

  it('keeps the case it was fitted for from whoever may not see that case, also when they change it', async () => {
    const [amara, known] = [await house.as('amara'), await somebody()]
    await fit(known.home, { forCase: known.case })
    const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Sanctuary') returning id")
    await house.sql('update cases set circle_id = $1 where reference = $2', [circle!.id, known.case])
    expect((await amara.get(`/homes/${known.home}`)).body).not.toContain(known.case)
    expect((await amara.send(`/adaptations/${await theOne(known.home)}/change`, { place: 'other stairs' })).statusCode).toBe(303)
    expect(await house.sql('select 1 from adaptations a join cases c on c.id = a.case_id where c.reference = $1', [known.case])).toHaveLength(1)
  })

  it('is refused when it cannot be so, with the sentence at the field', async () => {
    const { home } = await somebody()
    const refusals: readonly [Typed, string, string][] = [
      [{ kind: '' }, '#kind', 'Select what it is'], [{ standing: '' }, '#standing', 'Select whether it is still there'], [{ about: ['about'] }, '#fittedOn-day', 'Enter about which day it was fitted'],
      [day('fittedOn', 19, 11, 2026), '#fittedOn-day', 'The day it was fitted must be today or in the past'], [{ standing: 'removed' }, '#because', 'Enter why it is no longer there'],
      [{ standing: 'removed', because: 'Worn out', ...day('fittedOn', 2, 2, 2026), ...day('changedOn', 1, 2, 2026) }, '#changedOn-day', 'The day must not be before the day it was fitted'],
    ]
    for (const [typed, at, says] of refusals) {
      const answer = await fit(home, typed)
      expect(answer.statusCode, says).toBe(422)
      expect(answer.body).toContain(`<a href="${at}">${says}</a>`)
    }
  })
})

describe('the list of accessible homes', () => {
  it('finds homes by what is there, by council and by postcode, and names nobody', async () => {
    const [amara, one, two, none] = [await house.as('amara'), await somebody('ZE1 1AB'), await somebody('ZE2 2AB'), await somebody('ZE1 1AB')]
    await fit(one.home, { kind: 'through-floor-lift' })
    await fit(one.home, { kind: 'ramp', place: '' })
    await fit(two.home, { kind: 'through-floor-lift' })
    await fit(none.home, { kind: 'through-floor-lift', standing: 'removed', because: 'Worn out' })
    const found = async (query: string): Promise<string[]> => {
      const { body } = await amara.get(`/accessible-homes?${query}`)
      for (const { person } of [one, two, none]) expect(body).not.toContain(person)
      return [one, two, none].filter(({ home }) => body.includes(`/homes/${home}`)).map(({ surname }) => surname)
    }
    expect(await found('has=through-floor-lift')).toEqual([one.surname, two.surname])
    expect(await found('has=through-floor-lift&and=ramp')).toEqual([one.surname])
    expect(await found(`has=through-floor-lift&council=${await house.council('HIL')}`)).toEqual([two.surname])
    expect(await found('has=through-floor-lift&postcode=ze1')).toEqual([one.surname])
    expect(await found('has=hoist')).toEqual([])
    expect((await (await house.as('hal')).get('/accessible-homes?has=through-floor-lift')).body).not.toContain(one.surname)
  })

  it('leaves out a home in a closed circle, even for those inside it', async () => {
    const known = await somebody()
    await fit(known.home, { kind: 'hoist' })
    const amara = await house.as('amara')
    expect((await amara.get('/accessible-homes?has=hoist')).body).toContain(known.surname)
    const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Sanctuary') returning id")
    await house.sql('update homes set circle_id = $1 where id = $2', [circle!.id, known.home])
    expect((await amara.get('/accessible-homes?has=hoist')).body).not.toContain(known.surname)
  })
})
