import type { PathwayKey } from '../pathways/pathway.ts'

interface Option { readonly title: string; readonly pathway?: PathwayKey }

/**
 * What can be talked about, in words that a person would use, and the pathway that each leads to.
 * Add an option: never rename or remove a key, conversations hold it. Source: the elements and the thirteen topics of advice of 001 Schedule A; the wording is ours.
 */
const offered = {
  'no-change': { title: 'Leave things as they are for now' },
  advice: { title: 'Advice to think over', pathway: 'advice' },
  equipment: { title: 'Equipment to use at home', pathway: 'advice' },
  'energy-efficiency': { title: 'A warmer home that costs less to heat', pathway: 'advice' },
  'other-funding': { title: 'Other ways to pay: charities, hardship funds, equity release', pathway: 'advice' },
  'welfare-benefits': { title: 'A check of benefits', pathway: 'advice' },
  'housing-options': { title: 'A home that suits better', pathway: 'housing-options' },
  'minor-adaptation': { title: 'Small changes, such as grab rails or a step', pathway: 'minor-adaptation' },
  handyperson: { title: 'A handyperson for small jobs', pathway: 'handyperson' },
  'home-repairs': { title: 'Repairs to the home', pathway: 'home-repairs' },
  'home-repairs-assistance': { title: 'Help to pay for urgent repairs', pathway: 'home-repairs-assistance' },
  'dementia-grant': { title: 'Help to live at home with dementia', pathway: 'dementia-grant' },
  'home-from-hospital': { title: 'Help to come home from hospital', pathway: 'home-from-hospital' },
  sanctuary: { title: 'Help to feel safe from somebody', pathway: 'sanctuary' },
  'standard-adaptation': { title: 'A usual adaptation, such as a stairlift', pathway: 'standard-adaptation' },
  'major-adaptation': { title: 'A bigger adaptation, such as a level-access shower', pathway: 'major-adaptation' },
  'ot-assessment': { title: 'A visit from an occupational therapist', pathway: 'ot-assessment' },
  'assistive-technology': { title: 'Technology that helps, such as a pendant alarm', pathway: 'assistive-technology' },
  'able-to-pay': { title: 'Help to have work done that they pay for', pathway: 'able-to-pay' },
} as const satisfies Readonly<Record<string, Option>>

export type ConversationOption = keyof typeof offered
export const conversationOptions: Readonly<Record<ConversationOption, Option>> = offered

/** Each option by its title. */
export const optionTitles = Object.fromEntries(Object.entries(offered).map(([key, { title }]) => [key, title])) as Readonly<Record<ConversationOption, string>>
