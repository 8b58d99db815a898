import { beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../platform/letters/reading-pdf.testing.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { png } from '../../platform/testing/made-up-files.ts'
import type { Typed, Visitor } from '../../platform/testing/visitor.ts'
import { needs } from '../../../test/house/need.ts'

const house = await openHouse()
const { agreed, last } = needs(house)
let [amara, orla, tariq, maya, dev, hal] = [] as unknown as Visitor[] as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor]
beforeAll(async () => {
  ;[amara, orla, tariq, maya, dev, hal] = [await house.as('amara'), await house.as('orla'), await house.as('tariq'), await house.as('maya'), await house.as('dev'), await house.as('hal')]
})

const on = (name: string, d: number, m = 11, y = 2026): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: String(m), [`${name}-year`]: String(y) })
const csv = 'code,description,unit,rate,vat\nST01,"Straight stairlift, supplied and fitted",each,1850.00,zero\nEL04,Fused spur,each,112.35,zero\nDE02,Decorate,m2,14.15,standard'
const schedule = (more: Typed = {}): Typed => ({ name: 'Lifts', source: 'Made up', table: csv, madeUp: 'yes', sure: ['yes'], ...on('from', 1, 4), ...on('reviewOn', 1, 4, 2027), ...more })

let taken = ''
async function aCase(pathway = 'major-adaptation'): Promise<string> {
  taken ||= (await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname: 'Stairwell', line1: '8 Station Road', postcode: 'ZE1 1AA' })).headers.location!
  expect((await amara.send(`${taken}/open-cases`, { pathways: [pathway], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })).statusCode).toBe(303)
  return (await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1'))[0]!.reference
}
const rate = async (code: string): Promise<string> => (await house.sql<{ id: string }>('select r.id from rates r join rate_schedules s on s.id = r.schedule_id where r.code = $1 order by s.from_day desc limit 1', [code]))[0]!.id
/** What is recommended on a case, as the latest version has it. */
const recommended = async (reference: string): Promise<string> => (await house.sql<{ id: string }>('select k.id from recommended_adaptations k join recommendations r on r.id = k.recommendation_id join cases c on c.id = r.case_id where c.reference = $1 order by r.number desc limit 1', [reference]))[0]!.id
const worksOf = (reference: string): string => `/cases/${reference}/works`
/** A case whose scheme is agreed, and what begins with it. */
async function agreedCase(pathway?: string): Promise<string> {
  const reference = await aCase(pathway)
  await agreed(reference, 'Works')
  return reference
}
async function specified(pathway?: string): Promise<string> {
  const reference = await agreedCase(pathway)
  if (!(await house.sql("select 1 from rate_schedules where name = 'Lifts'")).length) await maya.send('/rates/new', schedule())
  expect((await tariq.send(`${worksOf(reference)}/specify`, { basis: 'itemised' })).statusCode).toBe(303)
  expect((await tariq.send(`${worksOf(reference)}/line`, { kind: 'rate', rate: await rate('ST01'), quantity: '1', for: await recommended(reference) })).statusCode).toBe(303)
  return reference
}

describe('a specification', () => {
  it('is begun from a recommendation that is agreed, and not before', async () => {
    const reference = await aCase()
    expect((await tariq.get(`${worksOf(reference)}/specify`)).body).toContain('The recommendation is not agreed')
    await agreed(reference, 'Works')
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Nobody has specified the works yet.')
    expect((await tariq.get(`${worksOf(reference)}/specify`)).body).toContain('Stairlift, Works place')
    await tariq.send(`${worksOf(reference)}/specify`, { basis: 'itemised' })
    expect((await tariq.get(worksOf(reference))).body).toContain('No line is for what is recommended: Stairlift, Works place.')
  })

  it('is made of rates in force and lines of its own, each with its VAT, and says what they come to', async () => {
    const reference = await specified()
    await tariq.send(`${worksOf(reference)}/line`, { kind: 'rate', rate: await rate('DE02'), quantity: '2.5', for: 'preparatory' })
    const { body } = await dev.get(worksOf(reference))
    for (const words of ['Straight stairlift, supplied and fitted', '£1,850', '£35.38', '£7.08', 'Total: £1,885.38, and £7.08 VAT: £1,892.46 altogether', 'Preparing for the works']) expect(body).toContain(words)
    expect((await amara.get(`/cases/${reference}`)).body).toContain('£1,892.46 so far')
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Specification 1 changed: £1,892.46 altogether')
  })

  it('takes a line of its own only with a reason, and no rate beside it', async () => {
    const reference = await specified()
    const own: Typed = { kind: 'one-off', description: 'A perch seat', price: '120', vat: 'zero', quantity: '1', for: 'preparatory' }
    const refused = await tariq.send(`${worksOf(reference)}/line`, own)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Enter why it is not in the schedule of rates')
    expect(refused.body).toContain('A perch seat')
    expect((await tariq.send(`${worksOf(reference)}/line`, { ...own, because: 'Her hip', rate: await rate('ST01') })).body).toContain('Leave this empty for a line of its own')
    expect((await tariq.send(`${worksOf(reference)}/line`, { ...own, because: 'Her hip', quantity: '1.2345' })).body).toContain('with at most three decimals')
    await tariq.send(`${worksOf(reference)}/line`, { ...own, because: 'Her hip does not bend' })
    expect((await tariq.get(worksOf(reference))).body).toContain('Not in the schedule: Her hip does not bend')
  })

  it('has lines that are changed and left out while it is written, and shows both where a colleague was first', async () => {
    const reference = await specified()
    const at = `${worksOf(reference)}/line?line=${await last('specification_lines')}`
    const tab = await maya.get(at)
    await tariq.send(at, { quantity: '2' })
    expect((await tariq.get(worksOf(reference))).body).toContain('Total: £3,700')
    expect((await maya.sendFrom(tab, at, { quantity: '3' })).statusCode).toBe(409)
    await tariq.send(at, { leftOut: ['out'] })
    expect((await tariq.get(worksOf(reference))).body).toContain('It has no line yet.')
  })

  it('with one fixed price adds only provisional sums to it', async () => {
    const reference = await specified()
    expect((await tariq.send(`${worksOf(reference)}/specify`, { basis: 'whole' })).body).toContain('Enter the fixed price')
    await tariq.send(`${worksOf(reference)}/specify`, { basis: 'whole', whole: '1700', wholeVat: 'zero' })
    await tariq.send(`${worksOf(reference)}/line`, { kind: 'provisional', description: 'Making good behind the socket', price: '100', vat: 'standard', quantity: '1', for: 'preparatory' })
    const { body } = await tariq.get(worksOf(reference))
    for (const words of ['In the fixed price', 'Provisional sum', 'Total: £1,800, and £20 VAT: £1,820 altogether']) expect(body).toContain(words)
  })
})

describe('drawings, photographs and products', () => {
  /** A picture among the documents of a case. */
  const add = async (reference: string, what: string, kind = 'photo', shade = 7): Promise<string> => {
    expect((await amara.sendFiles(`/cases/${reference}/documents/add`, { kind, what }, { file: { name: 'a.png', type: 'image/png', body: png(9, shade, [shade, 9, 9]) } })).statusCode).toBe(303)
    return last('documents')
  }
  const attach = (reference: string, documents: string[], to = 'all') => tariq.send(`${worksOf(reference)}/attach`, { documents, to })
  const chose = (reference: string, line: string, more: Typed = {}) => amara.send(`${worksOf(reference)}/product`, { line, what: 'Seat', make: 'Comfilift', model: 'Slim', colour: 'Ruby', by: 'Vera Stairwell', ...on('on', 16), ...more })

  it('are attached to all of the works or to one line, of the kinds that show something, with a link to the file', async () => {
    const reference = await specified()
    expect((await tariq.get(`${worksOf(reference)}/attach`)).body).toContain('No drawing, plan or photograph is among the documents of this case.')
    const [photo, drawing, letter] = [await add(reference, 'The stairs from below'), await add(reference, 'Where the rail runs', 'drawing', 8), await add(reference, 'Her letter', 'letter', 9)]
    const { body: asked } = await tariq.get(`${worksOf(reference)}/attach`)
    for (const words of ['The stairs from below (photograph, PNG picture', 'Where the rail runs (drawing', 'Straight stairlift, supplied and fitted']) expect(asked).toContain(words)
    expect(asked).not.toContain('Her letter')
    expect((await attach(reference, [letter])).statusCode).toBe(422)
    expect((await attach(reference, [])).body).toContain('Select at least one')
    await attach(reference, [photo])
    await attach(reference, [photo, drawing], await last('specification_lines'))
    const { body } = await dev.get(worksOf(reference))
    for (const words of ['Drawings and photographs of all of it', `href="/documents/${photo}/file"`, `href="/documents/${drawing}/file"`]) expect(body).toContain(words)
    expect(body.split(`/documents/${photo}/file`)).toHaveLength(3)
    expect((await dev.get(`/documents/${drawing}/file`)).statusCode).toBe(200)
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Attached to specification 1: Where the rail runs')
    const twice = await attach(reference, [photo])
    expect(twice.statusCode).toBe(422)
    expect(twice.body).toContain('“The stairs from below” is attached there already')
  })

  it('of another case cannot be attached, nor by somebody who does not specify', async () => {
    const [other, reference] = [await specified(), await specified()]
    await add(reference, 'The stairs')
    expect((await attach(reference, [await add(other, 'Another home')])).statusCode).toBe(422)
    expect((await amara.get(`${worksOf(reference)}/attach`)).statusCode).toBe(403)
    expect((await dev.get(`${worksOf(reference)}/product`)).statusCode).toBe(403)
  })

  it('are taken off with the reason while the specification is written, and stand once it is ordered', async () => {
    const reference = await specified('standard-adaptation')
    const [wrong, right] = [await add(reference, 'The wrong stairs'), await add(reference, 'The right stairs', 'photo', 8)]
    await attach(reference, [wrong, right])
    const [attached] = await house.sql<{ id: string }>('select id from specification_documents where document_id = $1', [wrong])
    const at = `${worksOf(reference)}/take-off?drawing=${attached!.id}`
    expect((await tariq.send(at, {})).body).toContain('Enter why it is taken off')
    expect((await tariq.send(at, { because: 'It is next door' })).statusCode).toBe(303)
    const { body } = await tariq.get(worksOf(reference))
    expect(body).not.toContain('The wrong stairs')
    expect(body).toContain('The right stairs')
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Taken off the specification: The wrong stairs')
    expect((await tariq.get(at)).statusCode).toBe(404)
    const [standing] = await house.sql<{ id: string }>('select id from specification_documents where document_id = $1', [right])
    await tariq.send(`${worksOf(reference)}/order`, order())
    expect((await tariq.get(`${worksOf(reference)}/take-off?drawing=${standing!.id}`)).body).toContain('This specification stands as it was ordered.')
    expect((await tariq.get(`${worksOf(reference)}/attach`)).body).toContain('An order was made on this specification, and it is not changed any more')
  })

  it('that were voided as documents are said not to count', async () => {
    const reference = await specified()
    const photo = await add(reference, 'A blurred picture')
    await attach(reference, [photo])
    await amara.send(`/documents/${photo}/void`, { reason: 'Nothing can be seen' })
    const { body } = await tariq.get(worksOf(reference))
    expect(body).toContain('<s>A blurred picture</s>')
    expect(body).not.toContain(`/documents/${photo}/file`)
  })

  it('say which product was chosen, by whom and when, and a later choice in the same words stands in place of it', async () => {
    const reference = await specified()
    const line = await last('specification_lines')
    const empty = await chose(reference, line, { make: '', model: '', colour: '' })
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('Enter the make, the model or the colour')
    expect((await chose(reference, line, on('on', 19))).body).toContain('The day must be today or in the past')
    expect((await chose(reference, line)).statusCode).toBe(303)
    expect((await dev.get(worksOf(reference))).body.replace(/<[^>]+>/g, '')).toContain('Seat: Comfilift, Slim, Ruby. Chosen by Vera Stairwell on 16 November 2026, written down by Amara Nwosu')
    await chose(reference, line, { what: 'Rail', model: '', make: '', colour: 'Oak' })
    await chose(reference, line, { what: 'seat', colour: 'Slate' })
    const { body } = await dev.get(worksOf(reference))
    for (const words of ['Comfilift, Slim, Slate', 'Oak']) expect(body).toContain(words)
    expect(body).not.toContain('Ruby')
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Product chosen by Vera Stairwell: Seat, Comfilift, Slim, Ruby')
  })

  it('are chosen after the order too, until the works are certified', async () => {
    const reference = await inspected()
    const line = await last('specification_lines')
    expect((await chose(reference, line)).statusCode).toBe(303)
    await tariq.send(`${worksOf(reference)}/take-off?choice=${await last('product_choices')}`, { because: 'She changed her mind' })
    expect((await dev.get(worksOf(reference))).body).not.toContain('Comfilift')
    await dev.send(`${worksOf(reference)}/certify`, {})
    expect((await amara.get(`${worksOf(reference)}/product`)).body).toContain('Nothing of the order is changed any more.')
  })

  it('come over to another specification with their lines', async () => {
    const reference = await specified('standard-adaptation')
    const line = await last('specification_lines')
    const [all, one] = [await add(reference, 'The hall'), await add(reference, 'The newel post', 'drawing', 8)]
    await attach(reference, [all])
    await attach(reference, [one], line)
    await chose(reference, line)
    await tariq.send(`${worksOf(reference)}/order`, order())
    await tariq.send(`${worksOf(reference)}/end-order`, { because: 'The builder has left the trade' })
    await tariq.send(`${worksOf(reference)}/specify`, { basis: 'itemised', changed: 'Another builder' })
    const { body } = await tariq.get(worksOf(reference))
    const second = body.slice(body.indexOf('Specification 2, being written'), body.indexOf('>Specification 1<'))
    for (const words of [all, one, 'Comfilift, Slim, Ruby', 'Chosen by Vera Stairwell on 16 November 2026']) expect(second).toContain(words)
  })
})

/** The grant of a case is approved: its event, as whoever approves writes it. */
const approve = (reference: string, day: string): Promise<unknown> => house.sql("insert into events (id, authority_id, case_id, kind, said, on_day, by_user) select gen_random_uuid(), authority_id, id, 'grant.approved', '{}', $2, $3 from cases where reference = $1", [reference, day, whoApproves])
let whoApproves = ''
beforeAll(async () => { whoApproves = await house.userId('dev') })
const order = (more: Typed = {}): Typed => ({ contractor: 'Hilltop Builders', ...on('startsOn', 16), ...on('finishesOn', 27), ...more })
/** Works that are ordered on a case without a grant; signed; under way. */
async function ordered(pathway = 'standard-adaptation'): Promise<string> {
  const reference = await specified(pathway)
  await tariq.send(`${worksOf(reference)}/line`, { kind: 'rate', rate: await rate('DE02'), quantity: '10', for: 'preparatory' })
  const answer = await tariq.send(`${worksOf(reference)}/order`, order())
  expect(answer.statusCode, answer.body).toBe(303)
  return reference
}
async function begun(): Promise<string> {
  const reference = await ordered()
  for (const [side, name] of [['person', 'Vera Stairwell'], ['contractor', 'B Hill']] as const) expect((await amara.send(`${worksOf(reference)}/sign`, { side, name, way: 'paper', ...on('on', 13) })).statusCode).toBe(303)
  expect((await amara.send(`${worksOf(reference)}/begun`, on('on', 16))).statusCode).toBe(303)
  return reference
}
async function inspected(): Promise<string> {
  const reference = await begun()
  await tariq.send(`${worksOf(reference)}/inspect`, { seen: 'It runs and the seat folds', satisfactory: 'yes' })
  await amara.send(`${worksOf(reference)}/satisfaction`, { answer: 'yes', words: '“I slept upstairs”' })
  return reference
}
async function certified(): Promise<string> {
  const reference = await inspected()
  const answer = await dev.send(`${worksOf(reference)}/certify`, {})
  expect(answer.statusCode, answer.body).toBe(303)
  return reference
}
const limit = async (member: 'tariq' | 'maya' | 'dev', pounds: string, more: Typed = {}): Promise<void> => {
  expect((await maya.send('/variation-limits', { userId: await house.userId(member), councilId: await house.council('RIV'), limit: pounds, ...on('from', 18), ...more })).statusCode).toBe(303)
}

describe('an order', () => {
  it('is not made before all that is recommended has a line', async () => {
    const reference = await agreedCase('standard-adaptation')
    await tariq.send(`${worksOf(reference)}/specify`, { basis: 'itemised' })
    expect((await tariq.get(`${worksOf(reference)}/order`)).body).toContain('No line is for what is recommended: Stairlift')
  })

  it('for a grant is refused before the grant is approved, and for works that would begin before that day', async () => {
    const reference = await specified()
    const early = await tariq.get(`${worksOf(reference)}/order`)
    expect(early.statusCode).toBe(422)
    expect(early.body).toContain('The grant is not approved yet.')
    await approve(reference, '2026-11-17')
    const refused = await tariq.send(`${worksOf(reference)}/order`, order())
    expect(refused.statusCode).toBe(422)
    for (const words of ['The grant was approved on 17 November 2026. Works that begin before that day get no grant', 'Hilltop Builders']) expect(refused.body).toContain(words)
    expect((await tariq.send(`${worksOf(reference)}/order`, order(on('startsOn', 17)))).statusCode).toBe(303)
    for (const side of ['person', 'contractor']) await amara.send(`${worksOf(reference)}/sign`, { side, name: 'V Stairwell', way: 'electronic' })
    expect((await amara.send(`${worksOf(reference)}/begun`, on('on', 16))).body).toContain('Works that begin before that day get no grant')
    expect((await amara.send(`${worksOf(reference)}/begun`, on('on', 17))).statusCode).toBe(303)
  })

  it('is the contract: its price, its days and its contractor, and the specification stands from then on', async () => {
    const reference = await ordered()
    const { body } = await dev.get(worksOf(reference))
    for (const words of ['The order with Hilltop Builders', '£1,991.50, and £28.30 VAT: £2,019.80 altogether', '16 November 2026 to 27 November 2026', 'The person has not signed the order.', 'The contract is between you and them']) expect(body).toContain(words)
    expect((await tariq.get(`${worksOf(reference)}/line`)).body).toContain('An order was made on this specification, and it is not changed any more')
    expect((await tariq.get(`${worksOf(reference)}/specify`)).body).toContain('What is otherwise now is a variation of it.')
  })

  it('is told to the person in a letter: who does the works, when, what each costs, and how to complain', async () => {
    const reference = await ordered()
    const letter = (await amara.get(`/cases/${reference}/letter`)).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    for (const what of ['The works at your home are ordered', 'Hilltop Builders does the works.', 'They begin on 16 November 2026.', 'They should be done by 27 November 2026.', 'Straight stairlift, supplied and fitted £1,850', 'Altogether £2,019.80', 'The works cost £2,019.80.', 'you can cancel it within 14 days', 'If you are not content', 'www.lgo.org.uk']) expect(letter).toContain(what)
    for (const what of ['The grant pays', 'You pay']) expect(letter).not.toContain(what)
    expect((await house.sql<{ kind: string }>('select l.kind from letters l join cases c on c.id = l.case_id where c.reference = $1', [reference])).map(({ kind }) => kind)).toEqual(['works-ordered'])
  })

  it('is printed as a contract that everybody can read: who, the works with their VAT, the days, changes, defects, cancelling, and boxes to sign', async () => {
    const none = await specified('standard-adaptation')
    expect((await amara.get(`${worksOf(none)}/contract.pdf`)).body).toContain('there is no contract yet')
    const reference = await ordered()
    expect((await amara.get(worksOf(reference))).body).toContain(`${worksOf(reference)}/contract.pdf`)
    const { rawPayload, statusCode, headers } = await amara.get(`${worksOf(reference)}/contract.pdf`)
    expect(statusCode).toBe(200)
    expect(headers['content-disposition']).toContain(`${reference}-contract.pdf`)
    const read = await readPdf(rawPayload)
    expect(read).toMatchObject({ ua: '1', lang: 'en-GB', title: 'Contract for works in the home' })
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD']) expect(read.tags).toContain(tag)
    const text = read.text.replace(/\s+/g, ' ')
    for (const what of ['between Vera Stairwell (“the householder”) and Hilltop Builders (“the contractor”)', '8 Station Road', 'Straight stairlift, supplied and fitted', '£1,850', '£28.30', '£2,019.80', 'begin on 16 November 2026 and are finished by 27 November 2026', 'No grant is on record for these works', 'changed only in writing', 'For 12 months from the day', 'within 14 days', 'Form for cancelling', 'Signature']) expect(text).toContain(what)
    expect((await hal.get(`${worksOf(reference)}/contract.pdf`)).statusCode).toBe(404)
    await amara.send(`${worksOf(reference)}/sign`, { side: 'person', name: 'Vera Stairwell', way: 'paper' })
    await amara.send(`${worksOf(reference)}/sign`, { side: 'contractor', name: 'H. Top', way: 'electronic' })
    expect((await amara.get(worksOf(reference))).body).toContain(`href="/cases/${reference}/documents/add"`)
    expect((await readPdf((await amara.get(`${worksOf(reference)}/contract.pdf`)).rawPayload)).text.replace(/\s+/g, ' ')).toContain('H. Top')
  })

  it('names one contractor, a party or another, and is not finished before it begins', async () => {
    const reference = await specified('standard-adaptation')
    const at = `${worksOf(reference)}/order`
    expect((await tariq.send(at, order({ contractor: '' }))).body).toContain('Select the contractor, or enter another')
    expect((await tariq.send(at, order(on('finishesOn', 15)))).body).toContain('The works are finished on or after the day they begin')
    const [{ id }] = await house.sql<{ id: string }>("select id from parties where kind = 'contractor' limit 1") as [{ id: string }]
    expect((await tariq.send(at, order({ party: id }))).body).toContain('Leave this empty: a contractor is selected')
    expect((await tariq.send(at, order({ party: id, contractor: '' }))).statusCode).toBe(303)
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Mason Level Access')
  })

  it('is signed by both, each once, before works begin', async () => {
    const reference = await ordered()
    expect((await amara.get(`${worksOf(reference)}/begun`)).body).toContain('The person and the contractor both sign the order first.')
    const tab = await amara.get(`${worksOf(reference)}/sign`)
    const signed: Typed = { side: 'person', name: 'Vera Stairwell', way: 'paper' }
    expect((await amara.sendFrom(tab, `${worksOf(reference)}/sign`, { ...signed, ...on('on', 19) })).body).toContain('The day must be today or in the past')
    await amara.send(`${worksOf(reference)}/sign`, signed)
    expect((await amara.send(`${worksOf(reference)}/sign`, { ...signed, side: 'contractor' })).statusCode).toBe(303)
    expect((await amara.get(`${worksOf(reference)}/sign`)).body).toContain('have both signed the order')
    expect((await dev.get(worksOf(reference))).body).toContain('Vera Stairwell, 18 November 2026, on paper. Written down by Amara Nwosu')
  })

  it('that ends makes way for another specification, with the same lines and what is otherwise', async () => {
    const reference = await begun()
    await tariq.send(`${worksOf(reference)}/end-order`, { because: 'The builder has left the trade' })
    expect((await tariq.send(`${worksOf(reference)}/specify`, { basis: 'itemised' })).body).toContain('Enter what is otherwise than before')
    await tariq.send(`${worksOf(reference)}/specify`, { basis: 'itemised', changed: 'The wall is plastered already' })
    const { body } = await tariq.get(worksOf(reference))
    for (const words of ['Specification 2, being written', 'The wall is plastered already', 'The builder has left the trade', 'Total: £1,991.50, and £28.30 VAT']) expect(body).toContain(words)
    expect((await tariq.send(`${worksOf(reference)}/order`, order({ contractor: 'Another Builder' }))).statusCode).toBe(303)
  })
})

describe('a variation', () => {
  it('of a line says what it costs to the penny, and above a limit is refused with who can', async () => {
    const reference = await begun()
    const [line] = await house.sql<{ id: string }>("select l.id from specification_lines l where code = 'DE02' order by id desc limit 1")
    await tariq.send(`${worksOf(reference)}/vary`, { what: 'The whole wall is plastered', reason: 'It came away with the rail', line: line!.id, quantity: '20.5' })
    const { body } = await tariq.get(`${worksOf(reference)}/variation`)
    for (const words of ['£148.58, and £29.72 VAT: £178.30 altogether, more', 'you have no limit for this council', 'nobody has a limit that high yet']) expect(body).toContain(words)
    await limit('tariq', '178.29')
    await limit('maya', '500')
    const refused = await tariq.send(`${worksOf(reference)}/variation`, { decision: 'approved' })
    expect(refused.statusCode).toBe(422)
    for (const words of ['your limit is £178.29', 'Maya Lindqvist (up to £500)']) expect(refused.body).toContain(words)
    await limit('tariq', '178.30')
    expect((await tariq.send(`${worksOf(reference)}/variation`, { decision: 'approved' })).statusCode).toBe(303)
    expect((await dev.get(worksOf(reference))).body).toContain('£2,198.10 altogether')
    expect((await amara.get(`/cases/${reference}`)).body).toContain('Variation 1 approved: £178.30 more, now £2,198.10 altogether')
  })

  it('is held against all that was approved before, so that one is not cut into several', async () => {
    const reference = await begun()
    await limit('tariq', '200')
    const sum: Typed = { what: 'A second socket', reason: 'The first is behind the bed', direction: 'more', sum: '120', vat: 'zero' }
    for (const decision of ['approved', '']) { await tariq.send(`${worksOf(reference)}/vary`, sum); if (decision) await tariq.send(`${worksOf(reference)}/variation`, { decision }) }
    expect((await tariq.send(`${worksOf(reference)}/variation`, { decision: 'approved' })).body).toContain('With this variation the order has grown by £240')
    expect((await tariq.send(`${worksOf(reference)}/variation`, { decision: 'refused' })).body).toContain('Enter why it is refused')
    await tariq.send(`${worksOf(reference)}/variation`, { decision: 'refused', because: 'One socket does' })
    expect((await tariq.get(`${worksOf(reference)}/variation`)).body).toContain('No variation waits to be decided.')
    await tariq.send(`${worksOf(reference)}/vary`, { ...sum, direction: 'less', sum: '20' })
    await dev.send(`${worksOf(reference)}/variation`, { decision: 'refused', because: 'No' })
    expect((await dev.get(worksOf(reference))).body).toContain('£20, no VAT, less')
  })

  it('is a line with another quantity or a sum, and not both', async () => {
    const reference = await begun()
    const [line] = await house.sql<{ id: string }>("select l.id from specification_lines l where code = 'DE02' order by id desc limit 1")
    const asked: Typed = { what: 'More plaster', reason: 'It crumbles' }
    expect((await tariq.send(`${worksOf(reference)}/vary`, asked)).body).toContain('Enter by how much, or select a line')
    expect((await tariq.send(`${worksOf(reference)}/vary`, { ...asked, line: line!.id, quantity: '10' })).body).toContain('That is how much there is already')
    expect((await tariq.send(`${worksOf(reference)}/vary`, { ...asked, line: line!.id, quantity: '11', sum: '5' })).body).toContain('Leave this empty: the line says the price')
    await tariq.send(`${worksOf(reference)}/vary`, { ...asked, line: line!.id, quantity: '0' })
    expect((await dev.get(worksOf(reference))).body).toContain('£141.50, and £28.30 VAT: £169.80 altogether, less')
    expect((await dev.send(`${worksOf(reference)}/variation`, { decision: 'approved' })).statusCode).toBe(303)
  })

  it('has limits that the manager alone gives, from today on, to an officer for their own council', async () => {
    for (const visitor of [tariq, dev, amara]) expect((await visitor.get('/variation-limits')).statusCode).toBe(403)
    const given: Typed = { userId: await house.userId('dev'), councilId: await house.council('HIL'), limit: '1000', ...on('from', 18) }
    expect((await maya.send('/variation-limits', given)).body).toContain('Dev Patel is not an officer of')
    expect((await maya.send('/variation-limits', { ...given, councilId: await house.council('RIV'), ...on('from', 17) })).body).toContain('A limit holds from today or a day to come')
    await limit('dev', '1000', on('from', 1, 12))
    expect((await maya.get('/variation-limits')).body).toContain('To come')
  })
})

describe('the certificate', () => {
  it('waits for the works, a satisfactory inspection and what the person thinks', async () => {
    const reference = await begun()
    const refused = (await dev.get(`${worksOf(reference)}/certify`)).body
    for (const words of ['A technical officer has not inspected the works.', 'Nobody has written down whether the person is satisfied.']) expect(refused).toContain(words)
    expect((await tariq.send(`${worksOf(reference)}/inspect`, { seen: 'The seat sticks', satisfactory: 'no' })).body).toContain('Enter what must be put right')
    await tariq.send(`${worksOf(reference)}/inspect`, { seen: 'The seat sticks', satisfactory: 'no', putRight: 'The hinge' })
    await amara.send(`${worksOf(reference)}/satisfaction`, { answer: 'partly', words: 'It is slow' })
    expect((await dev.get(`${worksOf(reference)}/certify`)).body).toContain('The last inspection found something to be put right: The hinge')
    await tariq.send(`${worksOf(reference)}/inspect`, { seen: 'The hinge is new', satisfactory: 'yes' })
    expect((await dev.send(`${worksOf(reference)}/certify`, {})).body).toContain('Enter why the works are certified although the person is not satisfied')
    expect((await dev.send(`${worksOf(reference)}/certify`, { words: 'All lifts of this make run so' })).statusCode).toBe(303)
  })

  it('is the council’s officer’s, or by a delegation that is named; and nobody certifies what they inspected last', async () => {
    const reference = await inspected()
    for (const visitor of [tariq, amara]) expect((await visitor.get(`${worksOf(reference)}/certify`)).statusCode).toBe(403)
    expect((await hal.get(`${worksOf(reference)}/certify`)).statusCode).toBe(404)
    expect((await maya.send(`${worksOf(reference)}/certify`, {})).body).toContain('Enter under which delegation you certify')
    await maya.send(`${worksOf(reference)}/inspect`, { seen: 'Looked again', satisfactory: 'yes' })
    expect((await maya.get(`${worksOf(reference)}/certify`)).body).toContain('You made the last inspection yourself')
    expect((await dev.send(`${worksOf(reference)}/certify`, on('on', 17))).body).toContain('The last inspection was on 18 November 2026')
    await dev.send(`${worksOf(reference)}/certify`, {})
    const { body } = await amara.get(`/cases/${reference}`)
    for (const words of ['Certified on 18 November 2026', 'Works certified as done', 'until 18 November 2027 Hilltop Builders comes back to put it right']) expect(body).toContain(words)
    expect((await tariq.get(`${worksOf(reference)}/vary`)).body).toContain('Nothing of the order is changed any more')
  })
})

describe('a defect', () => {
  it('is reported and put right after the certificate, also when the case is closed', async () => {
    const reference = await certified()
    await amara.send(`/cases/${reference}/close`, { reason: 'completed' })
    expect((await amara.send(`${worksOf(reference)}/defect`, { what: 'It stops halfway', by: 'Her daughter', ...on('on', 17) })).body).toContain('The works were certified on 18 November 2026')
    await amara.send(`${worksOf(reference)}/defect`, { what: 'It stops halfway', by: 'Her daughter' })
    expect((await dev.get(worksOf(reference))).body).toContain('Not put right yet.')
    await amara.send(`${worksOf(reference)}/mended`, { mended: 'A new relay' })
    const { body } = await dev.get(worksOf(reference))
    for (const words of ['It stops halfway', 'Put right on 18 November 2026: A new relay']) expect(body).toContain(words)
    expect(body).not.toContain('After the contractor’s liability')
    expect((await amara.get(`${worksOf(reference)}/mended`)).body).toContain('No defect waits to be put right.')
  })

  it('after twelve months is beyond the contractor’s liability', async () => {
    const reference = await certified()
    house.itIs('2027-11-18')
    await amara.send(`${worksOf(reference)}/defect`, { what: 'On the last day', by: 'She rang' })
    expect((await dev.get(worksOf(reference))).body).not.toContain('After the contractor’s liability')
    house.itIs('2027-11-19')
    await amara.send(`${worksOf(reference)}/defect`, { what: 'A day too late', by: 'She rang' })
    expect((await dev.get(worksOf(reference))).body).toContain('After the contractor’s liability')
    house.itIs('2026-11-18')
  })
})

describe('who may', () => {
  it('specify is a technical officer and the manager; others see, and outsiders and another council do not', async () => {
    const reference = await specified()
    for (const visitor of [amara, orla, dev]) expect((await visitor.get(`${worksOf(reference)}/line`)).statusCode).toBe(403)
    for (const visitor of [dev, hal]) for (const what of ['sign', 'begun', 'satisfaction', 'defect', 'mended', 'inspect', 'vary', 'order', 'end-order']) expect((await visitor.get(`${worksOf(reference)}/${what}`)).statusCode).toBe(403)
    expect((await hal.get(`${worksOf(reference)}/variation`)).statusCode).toBe(404)
    expect((await hal.get(worksOf(reference))).statusCode).toBe(404)
    for (const member of ['kit', 'joe', 'ruth', 'celia', 'bernard', 'ada'] as const) expect((await (await house.as(member)).get(worksOf(reference))).statusCode).toBe(403)
    for (const member of ['cora', 'gwen', 'maya'] as const) expect((await (await house.as(member)).get(worksOf(reference))).statusCode).toBe(200)
  })
})
