import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
const [amara, cora, maya] = [await house.as('amara'), await house.as('cora'), await house.as('maya')]

interface Told { readonly surname: string; readonly givenName?: string; readonly phone?: string; readonly needs?: string; readonly postcode?: string; readonly cases?: readonly string[] }
interface Record { readonly id: string; readonly enquiry: string; readonly cases: readonly string[] }

/** Puts somebody on record, as a record of their own even when others are like it, with an enquiry and cases. */
async function onRecord({ surname, givenName = 'Grace', phone = '', needs = '', postcode = 'ZE1 1AA', cases = [] }: Told): Promise<Record> {
  const taken = await cora.send('/enquiries/new', { channel: 'phone', givenName, surname, phone, line1: `1 ${surname} Row`, postcode })
  const enquiry = taken.headers.location!.replace(/^\/enquiries\/|\/who$/g, '')
  if (taken.headers.location!.endsWith('/who')) await cora.send(`/enquiries/${enquiry}/who`, { person: 'new', home: 'new' })
  const [{ id }] = await house.sql<{ id: string }>('select person_id as id from enquiries where reference = $1', [enquiry]) as [{ id: string }]
  if (needs) await amara.send(`/people/${id}/change`, { needs })
  if (cases.length) await amara.send(`/enquiries/${enquiry}/open-cases`, { pathways: cases, recommendedBy: `user ${await house.userId('orla')}`, owner: await house.userId('amara') })
  return { id, enquiry, cases: (await house.sql<{ reference: string }>('select reference from cases where person_id = $1 order by reference', [id])).map(({ reference }) => reference) }
}

/** The rows that a merge touches, but for their versions. */
const rows = async (...people: readonly Record[]): Promise<unknown> => {
  const ids = people.map(({ id }) => id)
  const without = (table: string, which: string) => house.sql(`select to_jsonb(t) - 'version' as row from ${table} t where ${which} order by id`, [ids])
  return [await without('people', 'id = any($1)'), await without('cases', 'person_id = any($1)'), await without('enquiries', 'person_id = any($1)')]
}

async function merge(by: Visitor, kept: Record, other: Record, chosen: { readonly [field: string]: string } = {}): Promise<string> {
  const answer = await by.send(`/people/${kept.id}/merge/${other.id}`, chosen)
  expect(answer.statusCode, answer.body.replace(/<[^>]+>/g, ' ').slice(-1200)).toBe(303)
  return answer.headers.location!
}

describe('two records of one person', () => {
  it('stand side by side, with what differs to choose from and what will move', async () => {
    const kept = await onRecord({ surname: 'Sidebyside', phone: '01632 960101' })
    const other = await onRecord({ surname: 'Sidebyside', phone: '01632 960102', cases: ['handyperson'] })
    const find = await amara.get(`/people/${kept.id}/merge`)
    expect(find.body).toContain(`/people/${kept.id}/merge/${other.id}`)
    expect(find.body).toContain('same surname')
    const page = await amara.get(`/people/${kept.id}/merge/${other.id}`)
    expect(page.body).toContain('01632 960101')
    expect(page.body).toContain('01632 960102')
    expect(page.body).toContain(other.cases[0])
    expect(page.body).toContain(other.enquiry)
    expect(page.body).not.toContain(kept.enquiry)
  })

  it('become one: the chosen answers stand, cases and enquiries move, and both stories are told', async () => {
    const kept = await onRecord({ surname: 'Becomeone', phone: '01632 960111' })
    const other = await onRecord({ surname: 'Becomewon', phone: '01632 960112', needs: 'Knock loudly', cases: ['handyperson'], postcode: 'ZE2 2AA' })
    await amara.send(`/cases/${other.cases[0]}/note`, { note: 'Told before the merge' })
    const at = await merge(amara, kept, other, { phone: 'other' })
    const done = await amara.get(at)
    expect(done.body).toContain('01632 960112')
    const page = await amara.get(`/people/${kept.id}`)
    for (const words of ['01632 960112', 'Knock loudly', other.cases[0], other.enquiry, 'Told before the merge', 'Another record of the same person was merged into this one', 'Taken from it: Telephone, Needs']) expect(page.body).toContain(words)
    expect((await house.sql<{ name: string }>('select person_name as name from cases where reference = $1', [other.cases[0]]))[0]!.name).toBe('Grace Becomeone')
    const old = await amara.get(`/people/${other.id}`)
    expect(old.body).toContain('This record was merged into')
    expect(old.body).toContain(`/people/${kept.id}`)
    expect(old.body).not.toContain('is on record twice')
    // Both councils may see the one person, and each only its own cases.
    const [dev, hal] = [await (await house.as('dev')).get(`/people/${kept.id}`), await (await house.as('hal')).get(`/people/${kept.id}`)]
    expect([dev.statusCode, hal.statusCode]).toEqual([200, 200])
    expect(hal.body).toContain(other.cases[0])
    expect(dev.body).not.toContain(other.cases[0])
    // The merge itself tells of both records, so it is shown only to who may see both.
    expect((await (await house.as('dev')).get(at)).statusCode).toBe(404)
  })

  it('are no longer two in searches, likely matches and when an enquiry is recognised', async () => {
    const kept = await onRecord({ surname: 'Nolongertwo', phone: '01632 960121' })
    const other = await onRecord({ surname: 'Nolongertwo', phone: '01632 960122' })
    await merge(cora, kept, other)
    for (const words of ['Nolongertwo', '01632960122']) expect((await amara.get(`/search?q=${words}`)).body).not.toContain(other.id)
    const taken = await cora.send('/enquiries/new', { channel: 'phone', givenName: 'Grace', surname: 'Nolongertwo', phone: '01632 960122' })
    const who = await cora.get(`${taken.headers.location!}`)
    expect(who.body).toContain(`value="${kept.id}"`)
    expect(who.body).not.toContain(other.id)
  })

  it('can be told apart, which is remembered and not offered again, and shown when an enquiry is recognised', async () => {
    const one = await onRecord({ surname: 'Toldapart', phone: '01632 960131' })
    const other = await onRecord({ surname: 'Toldapart', phone: '01632 960131' })
    const openStill = await amara.get(`/people/${other.id}/merge`)
    const answer = await amara.send(`/people/${one.id}/merge`, { notTheSame: other.id })
    expect(answer.headers.location).toBe(`/people/${one.id}/merge`)
    const [here, there] = [await amara.get(`/people/${one.id}/merge`), await amara.get(`/people/${other.id}/merge`)]
    for (const page of [here, there]) {
      expect(page.body).toContain('No other record is like this one')
      expect(page.body).toContain('said by Amara Nwosu')
    }
    const taken = await cora.send('/enquiries/new', { channel: 'phone', givenName: 'Grace', surname: 'Toldapart', phone: '01632 960131' })
    expect((await cora.get(taken.headers.location!)).body).toContain('said not to be the same as Grace Toldapart')
    expect(Number((await house.sql<{ n: string }>('select count(*) as n from not_duplicates where $1 in (one_id, other_id)', [one.id]))[0]!.n)).toBe(1)
    // Saying so again, from a window that was open before, changes nothing; and a mind can be changed.
    expect((await amara.sendFrom(openStill, `/people/${other.id}/merge`, { notTheSame: one.id })).statusCode).toBe(303)
    expect(Number((await house.sql<{ n: string }>('select count(*) as n from not_duplicates where $1 in (one_id, other_id)', [one.id]))[0]!.n)).toBe(1)
    expect((await amara.get(`/people/${one.id}/merge/${other.id}`)).statusCode).toBe(200)
  })

  it('warn of two people when their NHS numbers or dates of birth differ', async () => {
    const [one, other] = [await onRecord({ surname: 'Doubtful' }), await onRecord({ surname: 'Doubtful' })]
    await amara.send(`/people/${one.id}/change`, { nhsNumber: '943 476 5919', 'bornOn-day': '1', 'bornOn-month': '2', 'bornOn-year': '1940' })
    await amara.send(`/people/${other.id}/change`, { nhsNumber: '401 023 2137', 'bornOn-day': '1', 'bornOn-month': '3', 'bornOn-year': '1940' })
    const page = await amara.get(`/people/${one.id}/merge/${other.id}`)
    expect(page.body).toContain('They have different NHS numbers')
    expect(page.body).toContain('They have different dates of birth')
  })
})

describe('a merge that is undone', () => {
  it('puts back exactly what it moved and changed, and says why', async () => {
    const kept = await onRecord({ surname: 'Exactly', phone: '01632 960141', cases: ['advice'] })
    const other = await onRecord({ surname: 'Exactlee', givenName: 'Grâce', phone: '01632 960142', needs: 'A ramp', cases: ['handyperson', 'minor-adaptation'], postcode: 'ZE2 2AA' })
    const before = await rows(kept, other)
    const at = await merge(maya, kept, other, { phone: 'other', surname: 'other', givenName: 'other' })
    expect(await rows(kept, other)).not.toEqual(before)
    const undo = await amara.get(`${at}/undo`)
    for (const reference of other.cases) expect(undo.body).toContain(reference)
    expect((await amara.send(`${at}/undo`, { reason: '' })).body).toContain('Enter why the merge is undone')
    expect((await amara.send(`${at}/undo`, { reason: 'They are cousins' })).statusCode).toBe(303)
    expect(await rows(kept, other)).toEqual(before)
    for (const one of [kept, other]) expect((await amara.get(`/people/${one.id}`)).body).toContain('They are cousins')
    expect((await (await house.as('hal')).get(`/people/${kept.id}`)).statusCode).toBe(404)
    const page = await amara.get(at)
    expect(page.body).toContain('Undone')
    expect(page.body).not.toContain(`${at}/undo`)
  })

  it('leaves a case opened since with the person it was opened for, whose council keeps them too', async () => {
    const kept = await onRecord({ surname: 'Staysput' })
    const other = await onRecord({ surname: 'Staysput', postcode: 'ZE2 2AA' })
    const at = await merge(amara, kept, other)
    const later = await cora.send('/enquiries/new', { channel: 'phone', givenName: 'Grace', surname: 'Staysput', line1: '2 Staysput Row', postcode: 'ZE2 2AB' })
    const enquiry = later.headers.location!.replace(/\/who$/, '')
    await cora.send(`${enquiry}/who`, { person: kept.id, home: 'new' })
    await amara.send(`${enquiry}/open-cases`, { pathways: ['handyperson'], owner: await house.userId('amara') })
    expect((await amara.get(`${at}/undo`)).body).toMatch(/What stays with Grace Staysput[\s\S]*HIL-2026/)
    await amara.send(`${at}/undo`, { reason: 'Two people' })
    const hal = await (await house.as('hal')).get(`/people/${kept.id}`)
    expect(hal.statusCode).toBe(200)
    expect(hal.body).toContain('HIL-2026')
  })

  it('is refused, with what to do, when an answer it changed was changed again', async () => {
    const [kept, other] = [await onRecord({ surname: 'Changedsince', phone: '01632 960151' }), await onRecord({ surname: 'Changedsince', phone: '01632 960152' })]
    const at = await merge(amara, kept, other, { phone: 'other' })
    await amara.send(`/people/${kept.id}/change`, { phone: '01632 960153' })
    const page = await amara.get(at)
    expect(page.body).toContain('Telephone has been changed since. It was “01632 960152” after the merge and is “01632 960153” now. Change it back first')
    expect((await amara.get(`${at}/undo`)).statusCode).toBe(422)
    await amara.send(`/people/${kept.id}/change`, { phone: '01632 960152' })
    expect((await amara.send(`${at}/undo`, { reason: 'Two people' })).statusCode).toBe(303)
    expect((await amara.get(`/people/${kept.id}`)).body).toContain('01632 960151')
  })

  it('is refused while its record is merged into a third, and can be undone once that is', async () => {
    const [one, two, three] = [await onRecord({ surname: 'Chainone', cases: ['advice'] }), await onRecord({ surname: 'Chaintwo', cases: ['advice'] }), await onRecord({ surname: 'Chainthree', cases: ['advice'] })]
    const before = await rows(one, two, three)
    const first = await merge(amara, two, one)
    const second = await merge(amara, three, two)
    expect((await amara.get(first)).body).toContain('has itself been merged into another since')
    // The third tells the story of all three.
    const whole = (await amara.get(`/people/${three.id}`)).body
    for (const reference of [...one.cases, ...two.cases, ...three.cases]) expect(whole).toContain(reference)
    for (const at of [second, first]) expect((await amara.send(`${at}/undo`, { reason: 'Three people' })).statusCode).toBe(303)
    expect(await rows(one, two, three)).toEqual(before)
  })

  it('cannot be undone twice, nor by two at once', async () => {
    const [kept, other] = [await onRecord({ surname: 'Onlyonce' }), await onRecord({ surname: 'Onlyonce' })]
    const at = await merge(amara, kept, other)
    const tabs = await Promise.all([amara, cora, maya].map(visitor => visitor.get(`${at}/undo`)))
    const answers = await Promise.all([amara, cora, maya].map((visitor, nth) => visitor.sendFrom(tabs[nth]!, `${at}/undo`, { reason: 'Two people' })))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422, 422])
    expect(answers.find(({ statusCode }) => statusCode === 422)!.body).toContain('This merge was undone already')
    expect((await amara.get(`${at}/undo`)).body).toContain('This merge was undone already')
  })
})

describe('a merge is refused', () => {
  it('of a record with itself, and of one that was merged already', async () => {
    const [one, two, three] = [await onRecord({ surname: 'Itself' }), await onRecord({ surname: 'Itselftwo' }), await onRecord({ surname: 'Itselfthree' })]
    const self = await amara.get(`/people/${one.id}/merge/${one.id}`)
    expect([self.statusCode, self.body]).toEqual([422, expect.stringContaining('cannot be merged with itself')])
    await merge(amara, one, two)
    for (const path of [`/people/${three.id}/merge/${two.id}`, `/people/${two.id}/merge/${three.id}`, `/people/${two.id}/merge`, `/people/${two.id}/change`]) {
      const answer = await amara.get(path)
      expect([path, answer.statusCode]).toEqual([path, 422])
      expect(answer.body).toMatch(/was merged into another/)
    }
  })

  it('for all but one of those who do it at once, whichever way round', async () => {
    const [one, other] = [await onRecord({ surname: 'Atonce', cases: ['advice'] }), await onRecord({ surname: 'Atonce', cases: ['advice'] })]
    const paths = [`/people/${one.id}/merge/${other.id}`, `/people/${other.id}/merge/${one.id}`, `/people/${one.id}/merge/${other.id}`, `/people/${other.id}/merge/${one.id}`]
    const tabs = await Promise.all(paths.map(path => amara.get(path)))
    const answers = await Promise.all(paths.map((path, at) => amara.sendFrom(tabs[at]!, path, {})))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422, 422, 422])
    expect((await house.sql('select id from merges where kept_id = any($1)', [[one.id, other.id]])).length).toBe(1)
  })

  it('when a record was changed after it was looked at: both versions are shown, and nothing is overwritten', async () => {
    const [one, other] = [await onRecord({ surname: 'Lookedat' }), await onRecord({ surname: 'Lookedat', phone: '01632 960161' })]
    const path = `/people/${one.id}/merge/${other.id}`
    const tab = await amara.get(path)
    await cora.send(`/people/${other.id}/change`, { phone: '01632 960162' })
    const answer = await amara.sendFrom(tab, path, { phone: 'kept' })
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('01632 960162')
    expect((await house.sql('select id from merges where kept_id = $1', [one.id])).length).toBe(0)
  })

  it('without saying that there is anybody, across a circle', async () => {
    const [one, hidden, third] = [await onRecord({ surname: 'Outside' }), await onRecord({ surname: 'Outside' }), await onRecord({ surname: 'Outside' })]
    const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Sanctuary') returning id")
    await house.sql('update people set circle_id = $1 where id = $2', [circle!.id, hidden.id])
    const never = '01939f00-0000-7000-8000-000000000009'
    const answers = await Promise.all([hidden.id, never].map(id => amara.get(`/people/${one.id}/merge/${id}`)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404])
    expect(answers[0]!.body).toBe(answers[1]!.body)
    const find = await amara.get(`/people/${one.id}/merge?q=Outside`)
    expect(find.body).toContain(third.id)
    expect(find.body).not.toContain(hidden.id)
    expect((await amara.send(`/people/${one.id}/merge`, { notTheSame: hidden.id })).statusCode).toBe(404)
    // Nor for somebody who sees both: a merge would show the one to everybody who sees the other.
    await house.sql("update users set circle_ids = array[$1::uuid] where name = 'Maya Lindqvist'", [circle!.id])
    expect((await maya.get(`/people/${hidden.id}`)).statusCode).toBe(200)
    expect((await maya.get(`/people/${one.id}/merge/${hidden.id}`)).statusCode).toBe(404)
    expect((await maya.get(`/people/${one.id}/merge?q=Outside`)).body).not.toContain(hidden.id)
  })

  it('to a district grants officer, an occupational therapist and an auditor, who are told why', async () => {
    const [one, other] = [await onRecord({ surname: 'Mayshenot' }), await onRecord({ surname: 'Mayshenot' })]
    for (const member of ['dev', 'orla', 'gwen'] as const)
      for (const path of [`/people/${one.id}/merge`, `/people/${one.id}/merge/${other.id}`]) {
        const answer = await (await house.as(member)).get(path)
        expect(answer.statusCode).toBe(403)
        expect(answer.body).toContain('only these roles may merge two records of one person, or undo it')
      }
    const at = await merge(amara, one, other)
    const gwen = await house.as('gwen')
    expect((await gwen.get(at)).statusCode).toBe(200)
    expect((await gwen.get(`${at}/undo`)).statusCode).toBe(403)
  })

  it('of a case in a circle of its own: it stays where it is, seen from the kept record by those inside', async () => {
    const [one, other] = [await onRecord({ surname: 'Closedcase' }), await onRecord({ surname: 'Closedcase', cases: ['sanctuary', 'advice'] })]
    const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Another') returning id")
    await house.sql('update cases set circle_id = $1 where reference = $2', [circle!.id, other.cases[0]])
    const before = await rows(one, other)
    const at = await merge(amara, one, other)
    expect((await amara.get(`/people/${one.id}`)).body).not.toContain(other.cases[0])
    await house.sql("update users set circle_ids = array[$1::uuid] where name = 'Maya Lindqvist'", [circle!.id])
    expect((await maya.get(`/people/${one.id}`)).body).toContain(other.cases[0])
    await amara.send(`${at}/undo`, { reason: 'Two people' })
    expect(await rows(one, other)).toEqual(before)
  })
})
