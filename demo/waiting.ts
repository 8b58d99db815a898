import { grantPathways } from '../src/rules/assessments/assessed-pathways.ts'
import { daysBetween, type Day } from '../src/rules/calendar/day.ts'
import type { WaitingRule } from '../src/rules/waiting/ordering.ts'
import { caseNumbered, noteContact } from '../src/modules/cases/index.ts'
import { councilsOn } from '../src/modules/councils/index.ts'
import { keepInTouch, placeOfCase, setRule } from '../src/modules/waiting-list/index.ts'
import { assess, considered, recommend } from './needs.ts'
import type { Tell } from './teller.ts'

const madeUp = 'Made up for the demonstration: no council’s policy'
type Order = Omit<WaitingRule, 'from'>
/** Three ways to order those who wait, by turns. */
const orders: readonly Order[] = [
  { orders: ['urgent-first', 'priority', 'waiting-since'], waitsFrom: 'recommended', points: null, keepInTouchWeeks: 8 },
  { orders: ['points', 'oldest-first'], waitsFrom: 'recommended', points: { priorities: [60, 40, 20], month: 5 }, keepInTouchWeeks: 6 },
  { orders: ['leaving-hospital-first', 'priority', 'children-first', 'waiting-since'], waitsFrom: 'application', points: null, keepInTouchWeeks: 8 },
]

/** In which order each council takes those who wait: made up, and marked so. */
export const theOrders = (tell: Tell): Promise<void> => tell('maya', 280, async here => {
  for (const [at, { id }] of (await councilsOn(here, here.today)).entries()) await setRule(here, id, { from: here.today, source: madeUp, ...orders[at % orders.length]! })
})

const said = [
  { words: 'She knows that nothing has changed. The commode from the store does its work.', offered: ['equipment', 'small-works'], answer: '“A second rail on the stairs would help. The rest can wait.”' },
  { words: 'He asked how long still. We said what the list says, and that it is no promise.', offered: [], answer: '' },
  { words: 'Talked with her and her son about what else there is.', offered: ['move', 'loan'], answer: '“We will not move. My son asks his bank what a loan would cost.”' },
] as const

/** Works are recommended for those who are past the first stage, but for a few, and some of them are rung while they wait. */
export async function thoseWhoWait(tell: Tell, today: Day): Promise<void> {
  const cases = await tell('maya', 0, here => here.db.selectFrom('cases').select(['reference', 'stage_on', 'opened_on']).where('status', '=', 'open').where('pathway', 'in', [...grantPathways]).where('stage', 'in', [2, 3])
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('recommendations').select('recommendations.id').whereRef('recommendations.case_id', '=', 'cases.id')))).orderBy('reference').execute())
  for (const [at, { reference, opened_on: opened }] of cases.entries()) {
    if (at % 6 === 5) continue
    const ago = Math.max(2, daysBetween(opened, today) - 5)
    const assessment = await assess(tell, 'orla', ago, reference, {
      found: { way: 'home', ownWords: '“I want to wash without being held.”', canDo: 'Gets out of a chair alone, and cannot step over the side of the bath.', dailyLife: { washing: 'cannot', 'moving-inside': 'alone', stairs: 'difficulty', toilet: 'alone' }, risks: 'A fall in the bathroom since the summer.', carer: '', carerBefore: null },
      rooms: [{ room: 'Bathroom', there: 'A bath and a basin', note: '', measured: ['Room, long', 'Room, wide'], millimetres: [2200, 1800] }],
    })
    await tell('orla', ago - 1, here => recommend(here, assessment, {
      adaptations: [{ kind: 'level-access-shower', place: 'bathroom, in place of the bath', achieves: 'Showers alone, sitting.', purposes: ['f'] }],
      options: [{ option: 'A level-access shower', ours: 'It meets the need for years.', theirs: '“Yes, that.”', chosen: true }, { option: 'A bath lift', ours: 'Quick, and soon not enough.', theirs: '“I would not trust it.”' }],
      told: { priority: 1 + at * 7 % 3, need: 'simple', professionalView: 'A shower with a fold-down seat.', personView: '“I just want a wash.”', chosenBecause: '“I can do it myself.”', principles: considered({}) },
    }))
    if (at % 3 === 0 && ago > 12) await tell('amara', 11, async here => {
      const place = await placeOfCase(here, reference)
      if (!place) return
      const { words, offered, answer } = said[at / 3 % said.length]!
      await noteContact(here, await caseNumbered(here, reference), 'phone', words, here.today)
      await keepInTouch(here, place, { on: here.today, how: 'phone', words, offered, answer }, {})
    })
  }
}
