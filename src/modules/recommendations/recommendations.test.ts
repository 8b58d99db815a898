import { beforeAll, describe, expect, it } from 'vitest'
import { principles } from '../../rules/assessments/guiding-principles.ts'
import { openHouse } from '../../platform/testing/house.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'

const house = await openHouse()
let [amara, orla, tariq, maya, dev, hal] = [] as unknown as Visitor[] as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor]
beforeAll(async () => {
  ;[amara, orla, tariq, maya, dev, hal] = [await house.as('amara'), await house.as('orla'), await house.as('tariq'), await house.as('maya'), await house.as('dev'), await house.as('hal')]
})

const on = (name: string, d: number, m = 11, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const latest = async (table: string): Promise<string> => (await house.sql<{ id: string }>(`select id from ${table} order by id desc limit 1`))[0]!.id
const sentences = Object.fromEntries(principles.map(key => [key, `${key} was considered`]))

let taken = ''
/** A case about an adaptation, of somebody in the first council. */
async function aCase(pathway = 'major-adaptation'): Promise<string> {
  taken ||= (await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname: 'Stairwell', line1: '8 Station Road', postcode: 'ZE1 1AA' })).headers.location!
  const answer = await amara.send(`${taken}/open-cases`, { pathways: [pathway], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })
  expect(answer.statusCode).toBe(303)
  return (await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1'))[0]!.reference
}
async function enter(member: 'amara' | 'tariq', more: Typed = {}): Promise<void> {
  const answer = await maya.send('/assessors/new', { userId: await house.userId(member), as: 'trusted-assessor', kinds: ['grab-rails', 'stairlift'], ...on('from', 1, 1), evidence: 'Certificate 12', ...more })
  expect(answer.statusCode).toBe(303)
}
/** A finished assessment of a new case, by whoever assesses. */
async function assessed(by: Visitor, pathway?: string): Promise<{ reference: string; assessment: string }> {
  const reference = await aCase(pathway)
  const assessment = (await by.send(`/cases/${reference}/assessments/new`, { way: 'telephone', ...on('on', 16), ownWords: 'I sleep in my chair' })).headers.location!
  await by.send(`${assessment}/change`, { stairs: 'cannot', carer: 'Her daughter', carerBefore: '2' })
  expect((await by.send(`${assessment}/finish`, {})).statusCode).toBe(303)
  return { reference, assessment }
}
/** A draft that lacks nothing, of these kinds. */
async function drafted(by: Visitor, kinds = ['stairlift'], more: Typed = {}, pathway?: string): Promise<{ reference: string; at: string }> {
  const { reference, assessment } = await assessed(by, pathway)
  const at = (await by.send(`${assessment}/recommend`, {})).headers.location!
  for (const kind of kinds) await by.send(`${at}/adaptations/new`, { kind, achieves: 'She goes up to bed by herself', purposes: ['d'] })
  await by.send(`${at}/options/new`, { option: 'A stairlift', ours: 'It fits the stairs', theirs: '“I want my own bed.”' })
  await by.send(`${at}/change`, { priority: '2', need: 'simple', professionalView: 'It is safe for her', personView: '“I want my own bed.”', chosenId: await latest('options_offered'), chosenBecause: '“It keeps me here.”', ...sentences, ...more })
  return { reference, at }
}
const sent = async (by: Visitor, ...rest: [string[]?, Typed?, string?]): Promise<{ reference: string; at: string }> => {
  const found = await drafted(by, ...rest)
  expect((await by.send(`${found.at}/send`, {})).statusCode).toBe(303)
  return found
}
const agreed = async (): Promise<{ reference: string; at: string }> => {
  const found = await sent(orla)
  for (const one of [orla, tariq]) expect((await one.send(`${found.at}/sign`, {})).statusCode).toBe(303)
  return found
}

describe('an assessment', () => {
  it('is kept as it is typed, and a colleague who may assess carries it on', async () => {
    const reference = await aCase()
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Nobody has assessed what is needed yet.')
    const at = (await orla.send(`/cases/${reference}/assessments/new`, {})).headers.location!
    expect((await amara.get(`/cases/${reference}`)).body).toContain('An assessment was begun by Orla Doyle on 18 November 2026 and is not finished.')
    await orla.send(`${at}/change`, { ownWords: 'I am afraid of the stairs', stairs: 'difficulty' })
    await amara.send(`${at}/change`, { risks: 'A fall on the top step' })
    const { body } = await orla.get(`${at}/change`)
    for (const words of ['I am afraid of the stairs', 'A fall on the top step']) expect(body).toContain(words)
    expect(await house.sql("select 1 from events where kind = 'assessment.made' and case_id = (select id from cases where reference = $1)", [reference])).toEqual([])
  })

  it('shows both versions when a colleague saved meanwhile', async () => {
    const at = (await orla.send(`/cases/${await aCase()}/assessments/new`, {})).headers.location!
    const tab = await amara.get(`${at}/change`)
    await orla.send(`${at}/change`, { ownWords: 'Orla heard this' })
    const answer = await amara.sendFrom(tab, `${at}/change`, { ownWords: 'Amara heard that' })
    expect(answer.statusCode).toBe(409)
    for (const words of ['Orla heard this', 'Amara heard that']) expect(answer.body).toContain(words)
  })

  it('is finished only when it says how, when, what they say and how they manage; at the home, with a room', async () => {
    const at = (await orla.send(`/cases/${await aCase()}/assessments/new`, { way: 'home' })).headers.location!
    const early = (await orla.get(`${at}/finish`)).body
    for (const words of ['the day', 'in their own words', 'one area of daily life', 'at least one room']) expect(early).toContain(words)
    await orla.send(`${at}/change`, { ...on('on', 17), ownWords: 'I cannot get in the bath', washing: 'help' })
    expect((await orla.send(`${at}/rooms/new`, { room: 'Bathroom', what1: 'Door', length1: 'wide' })).body).toContain('Length 1 must be whole millimetres, such as 775')
    expect((await orla.send(`${at}/rooms/new`, { room: 'Bathroom', length1: '775' })).body).toContain('Enter what length 1 is of')
    await orla.send(`${at}/rooms/new`, { room: 'Bathroom', there: 'A bath', what1: 'Door', length1: '775' })
    expect((await orla.send(`${at}/finish`, {})).statusCode).toBe(303)
    expect((await amara.get(at)).body).toContain('Door: 775 mm')
    expect((await orla.get(`${at}/change`)).body).toContain('This assessment is finished, and is not changed any more.')
  })

  it('may not be of a day to come, nor on a case that ends in nothing fitted', async () => {
    expect((await orla.send(`/cases/${await aCase()}/assessments/new`, on('on', 19))).body).toContain('The day must be today or in the past')
    expect((await orla.get(`/cases/${await aCase('advice')}/assessments/new`)).body).toContain('is not a case for an adaptation')
  })
})

describe('the register of assessors', () => {
  it('refuses whoever is not on it, and says who can assess', async () => {
    const { body, statusCode } = await tariq.get(`/cases/${await aCase()}/assessments/new`)
    expect(statusCode).toBe(422)
    expect(body).toContain('An occupational therapist can assess (Orla Doyle)')
  })

  it('lets a trusted assessor assess while an entry holds, and not after it has ended', async () => {
    await enter('tariq', { ...on('until', 18) })
    const reference = await aCase()
    expect((await tariq.get(`/cases/${reference}/assessments/new`)).statusCode).toBe(200)
    house.itIs('2026-11-19')
    expect((await tariq.get(`/cases/${reference}/assessments/new`)).statusCode).toBe(422)
    house.itIs('2026-11-18')
    await maya.send(`/assessors/${await latest('competences')}/end`, { ...on('until', 17), because: 'She moved to another team' })
    expect((await tariq.get(`/cases/${reference}/assessments/new`)).statusCode).toBe(422)
    expect((await amara.get('/assessors')).body).toContain('She moved to another team')
  })

  it('does not enter a therapist as a trusted assessor, nor anybody for nothing', async () => {
    const typed = { as: 'trusted-assessor', ...on('from', 1, 1), evidence: 'Certificate' }
    expect((await maya.send('/assessors/new', { ...typed, userId: await house.userId('orla'), kinds: ['ramp'] })).body).toContain('An occupational therapist needs no entry as a trusted assessor')
    expect((await maya.send('/assessors/new', { ...typed, userId: await house.userId('amara') })).body).toContain('Select what they may recommend alone')
    expect((await amara.get('/assessors/new')).statusCode).toBe(403)
  })
})

describe('a recommendation', () => {
  it('cannot be sent before everything is said, and says what is lacking', async () => {
    const { assessment } = await assessed(orla)
    const at = (await orla.send(`${assessment}/recommend`, {})).headers.location!
    await orla.send(`${at}/adaptations/new`, { kind: 'stairlift', achieves: 'To sleep upstairs' })
    const { body } = await orla.send(`${at}/send`, {})
    for (const words of ['the priority', 'whether the need is simple or complex', 'which purpose of section 23 this serves: stairlift', 'at least one option that was offered', 'which option the person chose', 'a sentence on each guiding principle', 'the need for light']) expect(body).toContain(words)
    expect((await orla.get(`${assessment}/recommend`)).body).toContain('Version 1 is being written already, begun by Orla Doyle')
  })

  it('shows how we see it beside how the person sees it, and what they chose and why', async () => {
    const { reference, at } = await sent(orla)
    const { body } = await dev.get(at)
    for (const words of ['It is safe for her', '“I want my own bed.”', 'Chosen', '“It keeps me here.”', '(d) Getting to a bedroom, or providing one', 'light was considered']) expect(body).toContain(words)
    const page = (await dev.get(`/cases/${reference}`)).body
    for (const words of ['Recommended, version 1, priority 2: Stairlift', 'Sent, not agreed yet', 'The technical officer has not signed version 1.']) expect(page).toContain(words)
  })

  it('leaves out what is left out, and an option that is left out cannot be the one they chose', async () => {
    const { at } = await drafted(orla, ['stairlift', 'ramp'])
    await orla.send(`/recommended/${await latest('recommended_adaptations')}`, { leftOut: ['out'] })
    expect((await orla.get(at)).body).not.toContain('Ramp')
    await orla.send(`/options-offered/${await latest('options_offered')}`, { leftOut: ['out'] })
    expect((await orla.send(`${at}/send`, {})).body).toContain('which option the person chose')
  })

  it('by a trusted assessor goes out for a simple need within their entry', async () => {
    await enter('amara')
    await sent(amara, ['stairlift', 'grab-rails'], {}, 'minor-adaptation')
  })

  it('beyond their entry is refused with the reason and who can, until an occupational therapist countersigns it as it stands', async () => {
    const { reference, at } = await drafted(amara, ['hoist'], { need: 'complex' })
    const { body } = await amara.send(`${at}/send`, {})
    for (const words of ['The need is complex', 'Ceiling hoist is not among what this trusted assessor may recommend alone', 'An occupational therapist can countersign it, or send it: Orla Doyle']) expect(body).toContain(words)
    expect((await tariq.get(`${at}/countersign`)).statusCode).toBe(403)
    await orla.send(`${at}/countersign`, { words: 'I have seen the drawings' })
    await amara.send(`${at}/change`, { professionalView: 'Changed after all' })
    expect((await amara.send(`${at}/send`, {})).body).toContain('It cannot be sent yet')
    await orla.send(`${at}/countersign`, { words: 'I have seen them again' })
    expect((await amara.send(`${at}/send`, {})).statusCode).toBe(303)
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Version 1 of the recommendation countersigned')
  })

  it('of somebody under supervision needs another therapist, and nobody countersigns their own', async () => {
    await maya.send('/assessors/new', { userId: await house.userId('orla'), as: 'supervised', ...on('from', 1, 1), ...on('until', 18), evidence: 'In her first year' })
    const { at } = await drafted(orla)
    expect((await orla.send(`${at}/send`, {})).body).toContain('The assessor works under supervision')
    expect((await orla.send(`${at}/countersign`, { words: 'It is fine' })).body).toContain('another occupational therapist countersigns')
    await maya.send(`/assessors/${await latest('competences')}/end`, { ...on('until', 17), because: 'Her first year is over' })
    await orla.send(`${at}/countersign`, { words: 'It is fine' })
    expect((await orla.send(`${at}/send`, {})).body).toContain('You have countersigned this yourself')
  })

  it('is not edited once sent: another version says what changed, and must be agreed again', async () => {
    const { reference, at } = await agreed()
    expect((await orla.get(`${at}/change`)).body).toContain('This version has been sent, and is not changed any more')
    const next = (await orla.send(`${at}/another`, { changed: 'She uses a wheelchair now' })).headers.location!
    expect((await orla.get(next)).body).toContain('It keeps me here')
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Version 2 of the recommendation is a draft, begun by Orla Doyle')
    await orla.send(`${next}/send`, {})
    const page = (await amara.get(`/cases/${reference}`)).body
    for (const words of ['The technical officer has not signed version 2.', 'What changed: She uses a wheelchair now']) expect(page).toContain(words)
    expect((await amara.get(at)).body).toContain('Version 2 stands now')
    expect((await tariq.get(`${at}/ask`)).body).toContain('Version 1 does not stand any more')
  })
})

describe('the technical officer', () => {
  it('asks back and is answered, both dated, before the scheme is signed', async () => {
    const { reference, at } = await sent(orla)
    await tariq.send(`${at}/ask`, { question: 'Is there room to turn at the top?' })
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Tariq Hussain asked on 18 November 2026, and nobody has answered: Is there room to turn at the top?')
    expect((await tariq.get(`${at}/sign`)).body).toContain('A question about this version is not answered yet.')
    const question = `/recommendation-questions/${await latest('recommendation_questions')}`
    await orla.send(question, { answer: '1,200 millimetres' })
    expect((await orla.get(question)).body).toContain('answered already')
    expect((await tariq.get(at)).body).toContain('1,200 millimetres')
    expect((await orla.get(`${at}/ask`)).statusCode).toBe(403)
  })

  it('and whoever assessed sign, and are two people; the second signature agrees it', async () => {
    const { reference, at } = await sent(orla)
    await orla.send(`${at}/sign`, {})
    expect((await orla.get(`${at}/sign`)).body).toContain('You have signed this version already')
    expect((await amara.get(`${at}/sign`)).body).toContain('Only whoever recommended it, an occupational therapist and a technical officer sign the scheme')
    await tariq.send(`${at}/sign`, {})
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Version 1 of the recommendation is agreed')
    expect((await tariq.get(`${at}/ask`)).body).toContain('This version is agreed')
  })

  it('who assessed it as a trusted assessor does not sign for the works too', async () => {
    await enter('tariq', on('from', 18))
    const { at } = await sent(tariq)
    await tariq.send(`${at}/sign`, {})
    expect((await tariq.get(`${at}/sign`)).body).toContain('Somebody else signs for the other side')
    expect((await orla.get(`${at}/sign`)).body).toContain('signed for your side already')
  })
})

describe('the two decisions', () => {
  it('are made apart: the county is consulted, the council decides the need, the technical officer the works', async () => {
    const { reference } = await sent(orla)
    const at = `/cases/${reference}/need`
    const said = async (): Promise<string> => (await amara.get(`/cases/${reference}`)).body
    expect(await said()).toContain('Exshire County Council has not been consulted about version 1.')
    expect((await dev.get(`${at}/decide`)).body).toContain('must be consulted about version 1 first')
    expect((await amara.send(`${at}/consult`, on('on', 17))).body).toContain('Version 1 was sent on 18 November 2026')
    await amara.send(`${at}/consult`, {})
    expect(await said()).toContain('Exshire County Council has not answered: asked on 18 November 2026.')
    expect((await dev.get(`${at}/decide`)).body).toContain('has not answered yet')
    const consultation = `/consultations/${await latest('need_consultations')}`
    expect((await dev.send(consultation, { answer: 'yes' })).body).toContain('Enter who answered')
    await dev.send(consultation, { answer: 'yes', who: 'Nell Ward, principal therapist', words: 'We agree' })
    await dev.send(`${at}/decide`, { satisfied: 'yes', because: 'The county agrees, and so do we' })
    expect(await said()).not.toContain('The council has not decided')
    expect(await said()).toContain('Nobody has decided whether the works are reasonable and practicable.')
    await tariq.send(`${at}/practicable`, { ageAndCondition: 'Built in 1931, sound', satisfied: 'yes', because: 'The stairs carry a lift' })
    for (const words of ['reasonable and practicable', 'The home: Built in 1931, sound', 'We agree']) expect(await said()).toContain(words)
    expect(await said()).not.toContain('Nobody has decided')
  })

  it('ask, when the answer is no, what happens instead', async () => {
    const { reference } = await sent(orla)
    const typed = { ageAndCondition: 'A mobile home', satisfied: 'no', because: 'The floor cannot carry it' }
    expect((await tariq.send(`/cases/${reference}/need/practicable`, typed)).body).toContain('Enter what happens instead')
    await tariq.send(`/cases/${reference}/need/practicable`, { ...typed, instead: 'A move is talked about' })
    expect((await amara.get(`/cases/${reference}`)).body).toContain('not reasonable and practicable. Instead: A move is talked about')
  })

  it('fall away when a later version is sent, and must be made again', async () => {
    const { reference, at } = await agreed()
    await tariq.send(`/cases/${reference}/need/practicable`, { ageAndCondition: 'Sound', satisfied: 'yes', because: 'It fits' })
    const next = (await orla.send(`${at}/another`, { changed: 'A wider seat' })).headers.location!
    await orla.send(`${next}/send`, {})
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Version 2 came after the decision about version 1 (reasonable and practicable, 18 November 2026): it must be decided again.')
  })

  it('belong to those whose they are, and to nobody where no grant is asked for', async () => {
    const { reference } = await sent(orla)
    expect([(await dev.get(`/cases/${reference}/need/practicable`)).statusCode, (await tariq.get(`/cases/${reference}/need/decide`)).statusCode]).toEqual([403, 403])
    expect((await hal.get(`/cases/${reference}/need/decide`)).statusCode).toBe(404)
    const minor = await sent(orla, ['grab-rails'], {}, 'minor-adaptation')
    expect((await tariq.get(`/cases/${minor.reference}/need/practicable`)).body).toContain('does not ask for a mandatory grant')
    expect((await amara.get(`/cases/${minor.reference}`)).body).not.toContain('consulted')
  })

  it('need nobody consulted where the council is its own social services authority', async () => {
    const { reference } = await sent(orla)
    const [{ part_of: county }] = await house.sql<{ part_of: string }>("select part_of from authorities where prefix = 'RIV'") as [{ part_of: string }]
    await house.sql("update authorities set part_of = null where prefix = 'RIV'")
    expect((await amara.get(`/cases/${reference}/need/consult`)).body).toContain('is its own social services authority')
    expect((await dev.get(`/cases/${reference}/need/decide`)).statusCode).toBe(200)
    await house.sql("update authorities set part_of = $1 where prefix = 'RIV'", [county])
  })
})

describe('when the works are done', () => {
  it('the nine principles are considered again, and what the caring weighs stands before and after', async () => {
    const { at } = await agreed()
    expect((await orla.send(`${at}/after`, { ...sentences, light: '' })).body).toContain('Enter a sentence on: the need for light')
    await orla.send(`${at}/after`, { ...sentences, light: 'A window was added', carerAfter: '4' })
    const { body } = await amara.get(at)
    for (const words of ['A window was added', 'before: 2: it is hard most days', 'After: 4: a little']) expect(body).toContain(words)
  })
})

it('nothing of it is seen by a contractor, a handyperson, a referrer, the commissioner or another council', async () => {
  const { reference, at } = await sent(orla)
  for (const member of ['kit', 'joe', 'ruth', 'celia', 'bernard', 'ada'] as const) expect((await (await house.as(member)).get(at)).statusCode).toBe(403)
  expect((await hal.get(at)).statusCode).toBe(404)
  expect((await (await house.as('gwen')).get(at)).statusCode).toBe(200)
  await amara.send(`/cases/${reference}/close`, { reason: 'moved-away' })
  expect((await orla.get(`${at}/another`)).body).toContain('is closed')
})
