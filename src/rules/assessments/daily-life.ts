import type { Dated } from '../dated.ts'

/** How somebody manages. Add one: never rename or remove a key, assessments hold it. The list is ours. */
export const abilities = {
  alone: 'Alone and safely',
  difficulty: 'Alone, with difficulty or pain',
  help: 'Only with somebody’s help',
  cannot: 'Not at all',
} as const
export type Ability = keyof typeof abilities

/** Every area of daily life that was ever asked about. Never rename or remove a key: assessments hold it. */
export const areaTitles = {
  'getting-in-and-out': 'Getting in and out of the home',
  'moving-inside': 'Moving about inside',
  stairs: 'Going up and down stairs',
  'chair-and-bed': 'Getting in and out of bed and chair',
  toilet: 'Using the toilet',
  washing: 'Washing, bathing and showering',
  dressing: 'Dressing',
  'cooking-and-eating': 'Preparing food and eating',
  'heating-and-switches': 'Using heating, light and power',
  'caring-for-others': 'Caring for somebody else in the home',
  garden: 'Getting to the garden and using it',
  'play-and-learning': 'Playing, learning, friends and hobbies',
} as const
export type Area = keyof typeof areaTitles

interface Areas extends Dated { readonly areas: readonly Area[] }
/**
 * What is asked about, from a day. Add a version at the end; change none: an assessment reads as it was asked.
 * Source: ours, following the purposes of a grant (Housing Grants, Construction and Regeneration Act 1996 s23(1)), for the agency’s therapists to agree.
 */
export const areas: readonly Areas[] = [{ from: '2018-04-01', areas: ['getting-in-and-out', 'moving-inside', 'stairs', 'chair-and-bed', 'toilet', 'washing', 'dressing', 'cooking-and-eating', 'heating-and-switches', 'caring-for-others', 'garden', 'play-and-learning'] }]

/** How much the caring weighs on whoever cares, on the same 1 to 5 as the surveys: 5 is best, so that before and after can be compared. The words are ours. */
export const carerScale: Readonly<Record<string, string>> = {
  5: '5: it does not weigh on them',
  4: '4: a little',
  3: '3: it is hard at times',
  2: '2: it is hard most days',
  1: '1: they cannot go on like this',
}

/** How somebody was assessed. Add one with the check of the table. */
export const waysToAssess = { home: 'At the home', telephone: 'By telephone', video: 'By video' } as const
export type WayToAssess = keyof typeof waysToAssess
