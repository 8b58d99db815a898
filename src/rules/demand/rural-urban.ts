/**
 * How rural a place is, in the six words of the 2021 Rural Urban Classification. Source: Office for National Statistics, 2021 Rural Urban Classification
 * (March 2025), ons.gov.uk/methodology/geography/geographicalproducts/ruralurbanclassifications/2021ruralurbanclassification. It is made for output
 * areas and what is built of them; whoever gives a parish one of these words says in the table’s source how it was fitted.
 */
export const ruralUrban = {
  UN1: 'Urban: Nearer to a major town or city',
  UF1: 'Urban: Further from a major town or city',
  RLN1: 'Larger rural: Nearer to a major town or city',
  RLF1: 'Larger rural: Further from a major town or city',
  RSN1: 'Smaller rural: Nearer to a major town or city',
  RSF1: 'Smaller rural: Further from a major town or city',
} as const
export type RuralUrban = keyof typeof ruralUrban
export type Lying = 'rural' | 'urban'

/** The code of what was typed, be it the code or the words, in whichever letters; undefined when it is none of the six. */
export function readRuralUrban(typed: string): RuralUrban | undefined {
  const same = (one: string): boolean => one.toLowerCase() === typed.trim().replace(/\s+/g, ' ').toLowerCase()
  return (Object.keys(ruralUrban) as RuralUrban[]).find(code => same(code) || same(ruralUrban[code]))
}
