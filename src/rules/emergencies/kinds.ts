/** What may happen. Add one: emergencies name their kind. */
export const emergencyKinds = {
  flood: 'Flood',
  fire: 'Fire',
  cold: 'Snow or great cold',
  heat: 'Great heat',
  storm: 'Storm',
  power: 'No electricity or gas',
  water: 'No water',
  pollution: 'Chemicals, gas or pollution',
  other: 'Something else',
} as const
export type EmergencyKind = keyof typeof emergencyKinds

/**
 * What somebody affected is helped with. Never renamed: help that was given names it.
 * Source: 001 Schedule A, “assist with practical and emotional support to those affected by an emergency”, and its list of assistance.
 */
export const helpKinds = {
  information: 'Information regarding the emergency',
  'financial-legal': 'Financial and legal advice',
  emotional: 'Emotional support',
  practical: 'Practical support',
  further: 'Advice and support for further assistance',
  communication: 'Communication facilitation',
  'longer-term': 'Point of contact for longer term support and advice',
} as const
export type HelpKind = keyof typeof helpKinds

const named = (titles: Readonly<Record<string, string>>, key: string): string => Object.hasOwn(titles, key) ? titles[key]! : key
export const emergencyInWords = (kind: string): string => named(emergencyKinds, kind)
export const helpInWords = (kinds: readonly string[]): string => kinds.map((kind, at) => at === 0 ? named(helpKinds, kind) : named(helpKinds, kind).replace(/^[A-Z]/, letter => letter.toLowerCase())).join(', ')
