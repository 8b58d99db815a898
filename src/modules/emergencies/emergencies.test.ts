import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'
import { figuresOf } from './figures.ts'

const house = await openHouse()
let [amara, cora, maya, dev, hal, celia, bernard] = [] as unknown as Visitor[]
beforeAll(async () => { [amara, cora, maya, dev, hal, celia, bernard] = await Promise.all((['amara', 'cora', 'maya', 'dev', 'hal', 'celia', 'bernard'] as const).map(house.as)) })

const day = (name: string, d: number, m: number, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const told = async (more: Typed = {}): Promise<Typed> => ({ name: 'The flood by the bridge', kind: 'flood', what: 'The river came over the bridge in the night', place: 'Bridge Street', councils: [await house.council('RIV'), await house.council('HIL')], ...day('beganOn', 4, 11), ledBy: 'The county, 01632 960 001', ...more })
const flood = async (more: Typed = {}): Promise<string> => (await maya!.send('/emergencies/new', await told(more))).headers.location!

const surnames = ['Abbott', 'Benedict', 'Cavendish', 'Drummond', 'Eglantine', 'Fairweather', 'Goldsworthy', 'Hargreaves', 'Illingworth', 'Jessop', 'Kettlewell', 'Lovibond', 'Mandeville', 'Nightingale', 'Ogilvy', 'Pemberton', 'Quillfeather', 'Rowntree']
interface Known { readonly surname: string; readonly person: string; readonly home: string }
async function somebody(postcode = 'ZE1 1AB'): Promise<Known> {
  const surname = surnames.shift()!
  await cora!.send('/enquiries/new', { channel: 'phone', surname, line1: `${surname} Cottage`, postcode, asked: 'Water' })
  return (await house.sql<Known>('select p.surname, p.id as person, e.home_id as home from people p join enquiries e on e.person_id = p.id where p.surname = $1', [surname]))[0]!
}
const ref = (at: string): string => at.slice('/emergencies/'.length)
const link = (at: string, { person }: Pick<Known, 'person'>, how = 'Water in the kitchen') => amara!.send(`/people/${person}/emergencies/new`, { emergency: ref(at), how })
const linked = async (at: string, known: Known): Promise<string> => (await link(at, known)).headers.location!.replace(/\/help$/, '')
const help = (to: string, more: Typed = {}) => amara!.send(`${to}/help`, { spoken: 'yes', kinds: ['information', 'emotional'], words: 'Told her the road is shut until Friday', ...more })
const stop = async (person: string): Promise<void> => {
  const [circle] = await house.sql<{ id: string }>("insert into circles (id, name) values (gen_random_uuid(), 'Sanctuary') returning id")
  for (const table of ['emergency_links', 'enquiries', 'events']) await house.sql(`update ${table} set circle_id = $1 where person_id = $2`, [circle!.id, person])
  await house.sql('update emergency_help set circle_id = $1 where link_id in (select id from emergency_links where circle_id = $1)', [circle!.id])
  await house.sql('update people set circle_id = $1 where id = $2', [circle!.id, person])
}

describe('an emergency', () => {
  it('is put on record by the service manager, and says what happened, where, since when and who leads', async () => {
    const at = await flood()
    const { body } = await cora!.get(at)
    for (const words of ['The flood by the bridge', 'The river came over the bridge in the night', 'Bridge Street (', 'From 4 November 2026, and not over yet', 'The county, 01632 960 001', 'Nobody is linked yet']) expect(body).toContain(words)
    expect((await amara!.get('/emergencies/new')).statusCode).toBe(403)
    expect((await cora!.get('/emergencies')).body).toContain('The flood by the bridge')
  })

  it('is refused when its days cannot be so, and nothing typed is lost', async () => {
    for (const [typed, says, to] of [
      [day('beganOn', 19, 11), 'The day it began must be today or in the past', '#beganOn-day'],
      [day('endedOn', 3, 11), 'The day it ended must be 4 November 2026, when it began, or later', '#endedOn-day'],
      [day('endedOn', 19, 11), 'The day it ended must be today or in the past', '#endedOn-day'],
      [{ councils: [] }, 'Select at least one council', '#councils'],
      [{ ringWithin: '0' }, 'The number of days must be from 1 to 90', '#ringWithin'],
      [{ name: '' }, 'Enter what we shall call it', '#name'],
    ] as const) {
      const answer = await maya!.send('/emergencies/new', await told(typed as Typed))
      expect([answer.statusCode, says, answer.body.includes(`<a href="${to}">${says}</a>`), answer.body.includes('came over the bridge')]).toEqual([422, says, true, true])
    }
  })

  it('is seen by the councils it is in, and by no other', async () => {
    const at = await flood({ councils: [await house.council('HIL')] })
    expect([(await hal!.get(at)).statusCode, (await dev!.get(at)).statusCode]).toEqual([200, 404])
    await maya!.send(`${at}/change`, { councils: [await house.council('RIV')] })
    expect([(await hal!.get(at)).statusCode, (await dev!.get(at)).statusCode]).toEqual([404, 200])
    expect((await dev!.get(at)).body).toContain('What is known of it changed')
  })

  it('is closed with what was learnt, and then takes no help until it is opened again', async () => {
    const at = await flood()
    const to = await linked(at, await somebody())
    const before = await amara!.get(`${to}/help`)
    expect((await maya!.send(`${at}/close`, { ...day('endedOn', 1, 11), learnt: 'x' })).body).toContain('The day it ended must be 4 November 2026, when it began, or later')
    expect((await maya!.send(`${at}/close`, { ...day('endedOn', 9, 11), learnt: '' })).body).toContain('Enter what was learnt')
    expect((await maya!.send(`${at}/close`, { ...day('endedOn', 9, 11), learnt: 'To have keys to the hall' })).headers.location).toBe(at)
    expect((await cora!.get(at)).body).toContain('To have keys to the hall')
    const late = await amara!.sendFrom(before, `${to}/help`, { spoken: 'yes', kinds: ['emotional'], words: 'Kept word for word' })
    expect(late.statusCode).toBe(422)
    for (const words of ['<a href="#words">This emergency is closed. Help can be written down once the service manager has opened it again</a>', 'Kept word for word']) expect(late.body).toContain(words)
    expect(await house.sql('select 1 from emergency_help where link_id = $1', [to.split('/')[2]])).toEqual([])
    await maya!.send(`${at}/reopen`, { reason: 'The water is back' })
    expect((await help(to)).statusCode).toBe(303)
    expect((await cora!.get(at)).body).toMatch(/Emergency opened again[\s\S]*To have keys to the hall/)
  })
})

describe('somebody affected', () => {
  it('is looked for among those on record, linked, and stands on the emergency and their own page', async () => {
    const [at, known] = [await flood(), await somebody()]
    const search = (await amara!.get(`${at}/add?q=${known.surname}`)).body
    expect(search).toContain(`/people/${known.person}/emergencies/new?emergency=${ref(at)}`)
    expect((await amara!.get(`${at}/add?q=Zyxwvut`)).body).toContain('Take an enquiry')
    expect((await amara!.get(`/people/${known.person}/emergencies/new?emergency=${ref(at)}`)).body).toMatch(new RegExp(`value="${ref(at)}"[^>]*checked`))
    await link(at, known)
    expect((await amara!.get(at)).body).toMatch(new RegExp(`${known.surname}[\\s\\S]*${known.surname} Cottage[\\s\\S]*Water in the kitchen`))
    const person = (await amara!.get(`/people/${known.person}`)).body
    for (const words of ['An emergency', 'The flood by the bridge', 'nothing done yet', 'Affected by an emergency: The flood by the bridge']) expect(person).toContain(words)
  })

  it('is not linked twice: the link that is there is offered, and what was typed stays', async () => {
    const [at, known] = [await flood(), await somebody()]
    const first = await linked(at, known)
    const again = await link(at, known, 'Kept word for word')
    expect(again.statusCode).toBe(422)
    for (const words of ['<a href="#emergency">They are linked to this emergency already.', `href="${first}"`, 'Kept word for word']) expect(again.body).toContain(words)
    expect(await house.sql('select count(*)::int as n from emergency_links where person_id = $1', [known.person])).toEqual([{ n: 1 }])
  })

  it('is linked once by two who do it at the same moment', async () => {
    const [at, known] = [await flood(), await somebody()]
    const path = `/people/${known.person}/emergencies/new`
    const pages = [await amara!.get(path), await cora!.get(path)] as const
    const answers = await Promise.all([amara!.sendFrom(pages[0], path, { emergency: ref(at), how: 'Wet' }), cora!.sendFrom(pages[1], path, { emergency: ref(at), how: 'Wet' })])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422])
  })

  it('or a home, which shows its warnings first', async () => {
    const [at, known] = [await flood(), await somebody()]
    await amara!.send(`/homes/${known.home}/warnings/new`, { kind: 'oxygen', what: 'A concentrator in the hall', precaution: 'Move the cylinder first', ...day('endsOn', 1, 6, 2027) })
    const to = (await amara!.send(`/homes/${known.home}/emergencies/new`, { emergency: ref(at), how: 'No lights' })).headers.location!
    expect((await amara!.get(to)).body).toContain('Oxygen in the home: Move the cylinder first')
    expect((await amara!.get(at)).body).toMatch(/Oxygen in the home<\/strong>: Move the cylinder first/)
    expect((await amara!.get(`/homes/${known.home}`)).body).toContain('The flood by the bridge')
  })

  it('has each piece of help with its day, by whom, in words and what is next; in their timeline too', async () => {
    const [at, known] = [await flood(), await somebody()]
    const to = await linked(at, known)
    await help(to, { ...day('on', 6, 11), nextWhat: 'Ring her daughter', ...day('nextOn', 20, 11) })
    const page = (await cora!.get(to)).body
    for (const words of ['6 Nov 2026', 'Information regarding the emergency, emotional support', 'Told her the road is shut until Friday', 'Ring her daughter, by 20 Nov 2026', 'Amara Nwosu']) expect(page).toContain(words)
    expect((await amara!.get(at)).body).toContain('Ring her daughter, by 20 Nov 2026')
    const timeline = (await amara!.get(`/people/${known.person}/timeline?part=emergencies`)).body
    for (const words of ['Helped in an emergency (The flood by the bridge): Information regarding the emergency, emotional support', 'Next: Ring her daughter, by 20 November 2026']) expect(timeline).toContain(words)
    await help(to)
    expect((await amara!.get(`${at}?show=next`)).body).toContain('Something to do (0)')
  })

  it('is refused help that cannot be so, and nothing typed is lost', async () => {
    const to = await linked(await flood(), await somebody())
    for (const [typed, says] of [
      [{ kinds: [] }, 'Select what they were helped with'], [{ spoken: '' }, 'Select whether you spoke to them'], [day('on', 19, 11), 'The day must be today or in the past'],
      [day('on', 3, 11), 'The day must be 4 November 2026, when the emergency began, or later'], [{ nextWhat: 'Ring' }, 'Enter by when it is to be done'], [day('nextOn', 20, 11), 'Enter what is to be done then'],
      [{ nextWhat: 'Ring', ...day('nextOn', 17, 11) }, 'The day by which it is to be done must be today or later'],
    ] as const) {
      const answer = await help(to, typed as Typed)
      expect([answer.statusCode, says, answer.body.includes(says), answer.body.includes('shut until Friday')]).toEqual([422, says, true, true])
    }
  })

  it('whom nobody has spoken to for longer than was said stands in a list, also when somebody tried', async () => {
    const at = await flood({ ringWithin: '3' })
    const [spoken, silent] = [await somebody(), await somebody()]
    const to = [await linked(at, spoken), await linked(at, silent)] as const
    house.itIs('2026-11-22')
    ;[amara, cora, maya] = [await house.as('amara'), await house.as('cora'), await house.as('maya')]
    await help(to[0])
    await help(to[1], { spoken: 'no', kinds: [], words: 'Rang twice, no answer' })
    const { body } = await amara!.get(`${at}?show=silent`)
    expect(body).toContain('Not rung lately (1)')
    expect(body).toMatch(new RegExp(`${silent.surname}[\\s\\S]*Tried 22 Nov 2026[\\s\\S]*4 days`))
    expect(body).not.toContain(`${spoken.surname} Cottage`)
    house.itIs('2026-11-18')
  })

  it('is taken off the list with a reason, and can be linked again', async () => {
    const [at, known] = [await flood(), await somebody()]
    const to = await linked(at, known)
    expect((await amara!.send(`${to}/end`, { reason: '' })).body).toContain('Enter why they are taken off the list')
    await amara!.send(`${to}/end`, { reason: 'It was her sister' })
    expect((await amara!.get(at)).body).not.toContain(known.surname)
    expect((await amara!.get(`/people/${known.person}`)).body).toContain('It was her sister')
    expect((await amara!.get(`${to}/help`)).body).toContain('They were taken off this emergency')
    expect((await link(at, known)).statusCode).toBe(303)
  })

  it('goes along to the record that is kept when two are merged, and back again when that is undone', async () => {
    const at = await flood()
    const [kept, other] = [await somebody(), await somebody('ZE2 2AA')]
    await help(await linked(at, other))
    const merge = (await amara!.send(`/people/${kept.person}/merge/${other.person}`, {})).headers.location!
    const where = () => house.sql('select l.person_id as person, cardinality(l.authority_ids) as councils, cardinality(h.authority_ids) as helped from emergency_links l join emergency_help h on h.link_id = l.id where l.emergency_id = (select id from emergencies where reference = $1)', [ref(at)])
    expect(await where()).toEqual([{ person: kept.person, councils: 2, helped: 2 }])
    expect((await hal!.get(at)).body).toContain(kept.surname)
    await amara!.send(`${merge}/undo`, { reason: 'They are two' })
    expect(await where()).toEqual([{ person: other.person, councils: 1, helped: 1 }])
  })
})

describe('the walls of an emergency', () => {
  it('let an officer see those of their own council, and somebody restricted is seen through it by nobody', async () => {
    const at = await flood()
    const [river, hill, hidden] = [await somebody(), await somebody('ZE2 2AA'), await somebody()]
    const links = [await linked(at, river), await linked(at, hill), await linked(at, hidden)] as const
    await help(links[2])
    await stop(hidden.person)
    const [seenByDev, seenByAmara] = [(await dev!.get(at)).body, (await amara!.get(at)).body]
    expect([seenByDev.includes(river.surname), seenByDev.includes(hill.surname)]).toEqual([true, false])
    expect([seenByAmara.includes(river.surname), seenByAmara.includes(hill.surname)]).toEqual([true, true])
    for (const body of [seenByDev, seenByAmara, (await maya!.get(`${at}/close`)).body, (await maya!.get('/emergencies/figures')).body]) expect(body).not.toContain(hidden.surname)
    expect((await amara!.get(links[2])).statusCode).toBe(404)
    expect((await dev!.get(links[1])).statusCode).toBe(404)
    expect((await maya!.get(at)).body).toContain('Everybody (2)')
    expect((await dev!.get(`${links[0]}/help`)).statusCode).toBe(403)
  })

  it('keep names, numbers and words from those who see figures alone', async () => {
    for (const [table, column, may] of [['emergency_links', 'person_id', false], ['emergency_links', 'how', false], ['emergency_help', 'words', false], ['emergencies', 'what', false], ['emergencies', 'name', false], ['emergency_help', 'kinds', true]] as const)
      expect(await house.sql("select has_column_privilege('newel_report', $1, $2, 'select') as may", [table, column])).toEqual([{ may }])
    for (const member of [celia!, bernard!]) expect((await member.get('/emergencies')).statusCode).toBe(403)
  })
})

describe('the figures of emergencies', () => {
  it('count people by council and kind of help, hide what is small from the county, and wait for the end before the Board', async () => {
    const at = await flood()
    await help(await linked(at, (await somebody())))
    const own = (body: string): string => body.slice(body.indexOf(ref(at))).split('<h2')[0]!
    const rowIn = (body: string, label: string): string[] => [...new RegExp(`${label}</th>([\\s\\S]*?)</tr>`).exec(own(body))![1]!.matchAll(/<td[^>]*>([^<]*)</g)].map(([, cell]) => cell!)
    expect(rowIn((await maya!.get('/emergencies/figures')).body, 'Emotional support')).toEqual(['1', '1'])
    expect(rowIn((await celia!.get('/emergencies/figures')).body, 'Emotional support')).toEqual(['hidden', 'hidden'])
    expect((await bernard!.get('/emergencies/figures')).body).not.toContain(ref(at))
    await maya!.send(`${at}/close`, { ...day('endedOn', 9, 11), learnt: 'To ring sooner' })
    const seen = (await bernard!.get('/emergencies/figures')).body
    expect(seen).toContain(ref(at))
    for (const kept of ['flood by the bridge', 'To ring sooner', 'Bridge Street']) expect(seen).not.toContain(kept)
  })

  it('give no small figure back by taking one column or row from another', () => {
    const rows = [['affected', 'A', 20], ['helped', 'A', 18], ['affected', 'B', 30], ['helped', 'B', 22], ['emotional', 'A', 3], ['emotional', 'B', 11]] as const
    const { rows: shown } = figuresOf(['e'], rows.map(([measure, council, number]) => ({ emergency: 'e', council, measure, number })), true).get('e')!
    const of = (key: string) => shown.find(row => row.key === key)!.figures
    expect(of('emotional').filter(figure => figure === 'hidden').length).toBeGreaterThanOrEqual(2)
    expect(of('not-yet')[0]).toBe('hidden')
    expect(of('affected')[0] === 'hidden' || of('helped')[0] === 'hidden').toBe(true)
  })
})
