import { determine, NotCovered, readApplication } from '../../rules/test-of-resources/index.ts'
import { everybody, forTheEngine, problemsIn, type Told } from './told.ts'

/** What is asked, in the order in which it matters; each until somebody says that there is no more of it. */
export const questions = {
  partner: 'Whether they have a partner',
  children: 'Children they are responsible for',
  others: 'Who else lives there',
  benefits: 'Benefits',
  incomes: 'Pensions and other income',
  work: 'Work',
  capital: 'Savings and what they own',
  'earlier-grants': 'Earlier grants for the same home',
} as const
export type Question = keyof typeof questions
const all = Object.keys(questions) as readonly Question[]

/** Why nothing more need be asked about what they have; empty when it must. */
export function whyNotAsked(told: Told): string {
  const read = readApplication(forTheEngine(told))
  if ('problems' in read) return ''
  try {
    const { tested, says, households } = determine(read.application)
    if (!tested) return [says, ...households.map(household => household.says)].filter(Boolean).join('; ')
    return households.every(household => !household.tested || household.passport) ? `Outside the test, because ${households.map(({ passport }) => passport?.says).filter(Boolean).join('; ')}` : ''
  } catch (error) {
    if (error instanceof NotCovered) return ''
    throw error
  }
}

/** What has still to be asked, in order. */
export const stillToAsk = (told: Told, asked: readonly string[]): readonly Question[] =>
  told.byLandlord || told.households.length === 0 || whyNotAsked(told) ? [] : all.filter(question => !asked.includes(question))

/** What must be there before it is determined, each with where to put it right. */
export function lackingToDetermine(told: Told, asked: readonly string[]): readonly { readonly says: string; readonly place: string }[] {
  return [
    ...told.households.length === 0 && !told.byLandlord ? [{ says: 'Say who the disabled person is', place: 'households.0.person' }] : [],
    ...told.households.length === 0 ? [] : problemsIn(told).map(({ says, at }) => ({ says, place: at })),
    ...stillToAsk(told, asked).map(question => ({ says: `Ask about this, or say that it was asked: ${questions[question].toLowerCase()}`, place: question })),
  ]
}

export interface Next { readonly says: string; readonly links: readonly { readonly text: string; readonly place: string }[] }

/** The one thing to ask next, and where its answer goes. */
export function whatToAskNext(told: Told, asked: readonly string[]): Next | undefined {
  if (told.byLandlord) return undefined
  if (told.households.length === 0) return { says: 'Who is the disabled person, and when were they born?', links: [{ text: 'Say who they are', place: 'adult' }] }
  const [question] = stillToAsk(told, asked)
  const adults = everybody(told).filter(({ as }) => as === 'adult')
  const each = (text: string, page: string) => adults.map(({ name, place }) => ({ text: `${text}: ${name}`, place: `${page}?at=${place}` }))
  switch (question) {
    case undefined: return undefined
    case 'partner': return { says: 'Do they have a partner who lives with them?', links: [{ text: 'Add a partner', place: 'adult?at=households.0.partner' }] }
    case 'children': return { says: 'Are there children for whom they get Child Benefit?', links: [{ text: 'Add a child', place: 'child' }] }
    case 'others': return { says: 'Does anybody else live there? It matters to the severe disability premium.', links: [{ text: 'Add somebody else', place: 'other' }] }
    case 'benefits': return { says: 'Which benefits do they get? Ask for those that open the test first: Universal Credit, Housing Benefit, the guarantee credit of Pension Credit.', links: each('Add a benefit', 'benefit') }
    case 'incomes': return { says: 'Which pensions and other income do they have, and what is each for: a week, a month?', links: each('Add an income', 'income') }
    case 'work': return { says: 'Do they work, for somebody or for themselves?', links: each('Add work', 'work') }
    case 'capital': return { says: 'What savings do they have, and what do they own besides the home?', links: each('Add something owned', 'capital') }
    case 'earlier-grants': return { says: 'Has there been a Disabled Facilities Grant for this home in the last ten years?', links: [{ text: 'Add an earlier grant', place: 'earlier-grant' }] }
  }
}
