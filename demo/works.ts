import { readFileSync } from 'node:fs'
import { addDays } from '../src/rules/calendar/day.ts'
import { readQuantity, withVat } from '../src/rules/works/prices.ts'
import { pounds } from '../src/rules/money.ts'
import type { Here } from '../src/platform/here.ts'
import { project } from '../src/platform/project.ts'
import { signScheme, theRecommendation } from '../src/modules/recommendations/index.ts'
import { bringSchedule, ratesInForce, readRates } from '../src/modules/schedules-of-rates/index.ts'
import { addLine, agreedOn, askVariation, attachDrawings, beginSpecification, beginWorks, certify, chooseProduct, decideVariation, drawingsOf, giveLimit, inspect, judge, makeOrder, mendDefect, reportDefect, signOrder, theCertified, worksOfCase, type CaseOfWorks, type LineTold } from '../src/modules/works/index.ts'
import { assess, considered, recommend } from './needs.ts'
import type { Tell } from './teller.ts'

const worksOf = async (here: Here, reference: string): Promise<CaseOfWorks> => (await worksOfCase(here, reference))!
const orderOf = (w: CaseOfWorks) => w.orders[0]!

/** A schedule of rates for every council: made up, and says so. */
export const theRates = (tell: Tell): Promise<unknown> => tell('maya', 400, async here => {
  const { rates } = readRates(readFileSync(project('demo/rates.csv'), 'utf8'))
  const told = { councilId: null, name: 'Adaptations in the home', source: 'Made up for the demonstration: no contractor offered these rates', madeUp: true } as const
  await bringSchedule(here, { ...told, from: here.today, reviewOn: addDays(here.today, 365), uplift: 0 }, rates)
  await bringSchedule(here, { ...told, from: addDays(here.today, 365), reviewOn: addDays(here.today, 730), uplift: 310 }, rates)
})

/** Who may approve variations of works for the council of a case, and up to how much. */
export const whoMayVary = (tell: Tell, councilId: string): Promise<unknown> => tell('maya', 300, async here => {
  for (const [name, limit] of [['Tariq Hussain', 500], ['Maya Lindqvist', 2500], ['Dev Patel', 10_000]] as const)
    await giveLimit(here, { userId: (await here.db.selectFrom('users').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id, councilId, pence: pounds(limit), from: here.today })
})

type Short = readonly [code: string, quantity: string, preparatory?: true]
/** Lines at the rates in force; what does not prepare for the works is for the first adaptation that was agreed. */
async function specify(here: Here, reference: string, lines: readonly Short[], more: readonly Omit<LineTold, 'adaptationId' | 'preparatory' | 'rateId' | 'code'>[]): Promise<void> {
  await beginSpecification(here, await worksOf(here, reference), { basis: 'itemised', wholePence: null, wholeVat: null }, '')
  const agreed = (await agreedOn(here, reference))!.adaptations[0]!.id
  const w = await worksOf(here, reference)
  const rates = await ratesInForce(here, w.authorityId, here.today)
  const add = (told: LineTold): Promise<void> => addLine(here, w, w.specifications[0]!, told)
  for (const [code, quantity, preparatory] of lines) {
    const { id, description, unit, ratePence, vat } = rates.find(rate => rate.code === code)!
    await add({ kind: 'rate', rateId: id, code, description, unit, ratePence, vat, quantity: readQuantity(quantity)!, because: '', adaptationId: preparatory ? null : agreed, preparatory: preparatory === true })
  }
  for (const told of more) await add({ ...told, rateId: null, code: '', adaptationId: agreed, preparatory: false })
}

/** Mrs Okafor’s stairlift is specified, and waits for her grant. */
export const mrsOkaforsWorks = (tell: Tell, reference: string): Promise<void> => tell('tariq', 20, here => specify(here, reference,
  [['PR01', '1', true], ['ST01', '1'], ['ST02', '1'], ['EL01', '1'], ['EL04', '1']],
  [{ kind: 'provisional', description: 'Make good the wall where the old rail was', unit: 'whole', ratePence: pounds(120), quantity: 1000, vat: 'zero', because: '' }, { kind: 'one-off', description: 'Move the frames with photographs up the wall, and hang them again', unit: 'whole', ratePence: pounds(35), quantity: 1000, vat: 'zero', because: 'No rate is for it, and she asked that her husband’s photographs stay where she sees them' }]))

/** What the builder is to see: the stairs, on the line of the stairlift where the rail runs; and the seat she chose. */
export async function mrsOkaforsDrawings(tell: Tell): Promise<void> {
  const theirs = async (here: Here): Promise<CaseOfWorks> => {
    const { reference } = await here.db.selectFrom('cases').select('reference').where('person_name', '=', 'Grace Okafor').where('pathway', '=', 'major-adaptation').executeTakeFirstOrThrow()
    return worksOf(here, reference)
  }
  const stairlift = (w: CaseOfWorks) => w.specifications[0]!.lines.find(({ code }) => code === 'ST01')!.id
  await tell('tariq', 19, async here => {
    const w = await theirs(here)
    const drawings = await drawingsOf({ ...here, params: { reference: w.reference } })
    await attachDrawings(here, w, w.specifications[0]!, null, drawings.filter(({ kind }) => kind === 'photo'))
    await attachDrawings(here, w, w.specifications[0]!, stairlift(w), drawings.filter(({ kind }) => kind === 'drawing'))
  })
  await tell('amara', 18, async here => {
    const w = await theirs(here)
    await chooseProduct(here, w, w.specifications[0]!, { lineId: stairlift(w), what: 'The seat', make: '', model: 'Perch seat', colour: 'Dark red', by: 'Grace Okafor', on: here.today })
  })
}

/** Mrs Lowe’s shower is built: one variation, an inspection that found something, a certificate, and a defect that was put right. */
export async function mrsLowesShower(tell: Tell, reference: string): Promise<void> {
  const assessment = await assess(tell, 'orla', 170, reference, {
    found: { way: 'home', ownWords: '“I have a chair in the bath and a girl to lift my legs. I would like to wash like I used to.”', canDo: 'She walks with a frame and sits down safely.', dailyLife: { washing: 'help', 'moving-inside': 'alone', toilet: 'alone' }, risks: 'She was held by one arm over the side of the bath.', carer: '', carerBefore: null },
    rooms: [{ room: 'Bathroom', there: 'A bath, a basin and a toilet', note: 'A timber floor', measured: ['Room, long', 'Room, wide'], millimetres: [2300, 1900] }],
  })
  const recommendation = await tell('orla', 168, here => recommend(here, assessment, {
    adaptations: [{ kind: 'level-access-shower', place: 'bathroom, in place of the bath', achieves: 'She showers by herself, sitting.', purposes: ['f'] }],
    options: [{ option: 'A level-access shower', ours: 'It meets the need for good.', theirs: '“I can do the rest.”', chosen: true }],
    told: { priority: 2, need: 'simple', professionalView: 'A shower with a fold-down seat.', personView: '“I would like to wash like I used to.”', chosenBecause: '“Nobody has to hold me.”', principles: considered({ dignity: 'She washes alone, with the door shut.' }) },
  }))
  for (const [who, days] of [['orla', 167], ['tariq', 166]] as const) await tell(who, days, async here => signScheme(here, await theRecommendation(here, recommendation)))
  await tell('tariq', 160, here => specify(here, reference,
    [['PR01', '1', true], ['PR02', '1', true], ['PR03', '6', true], ['LA01', '1'], ['LA02', '1'], ['LA04', '9.5'], ['LA05', '4.37'], ['LA06', '1'], ['LA07', '1'], ['LA08', '1'], ['LA09', '11.25'], ['EL02', '1'], ['EL03', '1'], ['EL04', '1'], ['SK01', '1']],
    [{ kind: 'provisional', description: 'Boards and joists under the bath, if they are rotten', unit: 'whole', ratePence: pounds(250), quantity: 1000, vat: 'zero', because: '' }]))
  const [contractor] = await tell('tariq', 150, here => here.db.selectFrom('parties').select(['id', 'name']).where('kind', '=', 'contractor').where('name', '=', 'Mason Level Access').execute())
  await tell('tariq', 150, async here => makeOrder(here, await worksOf(here, reference), { partyId: contractor!.id, contractor: contractor!.name, startsOn: addDays(here.today, 20), finishesOn: addDays(here.today, 28) }))
  for (const [side, name, days] of [['person', 'Irene Lowe', 148], ['contractor', 'Kit Mason', 147]] as const)
    await tell('amara', days, async here => { const w = await worksOf(here, reference); await signOrder(here, w, orderOf(w), { side, name, way: side === 'person' ? 'paper' : 'electronic', on: here.today }) })
  await tell('amara', 130, async here => { const w = await worksOf(here, reference); await beginWorks(here, w, orderOf(w), here.today) })
  await tell('tariq', 129, async here => { const w = await worksOf(here, reference); await askVariation(here, w, orderOf(w), { what: 'Two more joists are replaced', reason: 'The floor was rotten further than the bath', lineId: null, quantity: null, price: withVat(pounds('184.60'), 'zero', here.today) }) })
  await tell('tariq', 129, async here => { const w = await worksOf(here, reference); await decideVariation(here, w, orderOf(w), orderOf(w).variations[0]!, { decision: 'approved', because: 'Seen on site: the floor would not have carried the tray.' }) })
  const visit = (days: number, seen: string, putRight: string): Promise<void> => tell('tariq', days, async here => { const w = await worksOf(here, reference); await inspect(here, w, orderOf(w), { on: here.today, seen, satisfactory: putRight === '', putRight }) })
  await visit(121, 'The floor falls well to the gully. One wall panel is loose at the corner.', 'The panel by the door')
  await visit(117, 'The panel is fixed. The water is 41 degrees. The seat carries, and folds away.', '')
  await tell('amara', 116, async here => { const w = await worksOf(here, reference); await judge(here, w, orderOf(w), { answer: 'yes', words: '“I had a shower by myself on Sunday. I stayed in until the water was cold.”', on: here.today }) })
  await tell('dev', 114, async here => { const w = await worksOf(here, reference); await certify(here, w, orderOf(w), { on: here.today, delegation: '', words: '' }) })
  await tell('amara', 40, async here => { const w = await worksOf(here, reference); await reportDefect(here, w, theCertified(w), { on: here.today, by: 'Mrs Lowe, on the telephone', what: 'The hinge of the left door is loose' }) })
  await tell('amara', 33, async here => { const w = await worksOf(here, reference); await mendDefect(here, w, orderOf(w).defects[0]!, here.today, 'Mason Level Access put in another hinge') })
}
