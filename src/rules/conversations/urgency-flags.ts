import type { PathwayKey } from '../pathways/pathway.ts'

/**
 * What makes a case urgent from the start. Add a flag: never rename or remove a key, conversations hold it.
 * Source: 001 8.6, that districts use priorities, and 9.0, that there are timescales for urgent and for others. Neither says which circumstances make a case urgent:
 * these four are ours until the Partnership names its own.
 */
export const urgencyFlags = {
  'end-of-life': 'End of life',
  'motor-neurone-disease': 'Motor neurone disease',
  'in-hospital': 'In hospital',
  'unsafe-at-home': 'Unsafe at home',
} as const

export type UrgencyFlag = keyof typeof urgencyFlags

/** A flag that says by itself which pathway may be needed. */
export const pathwayOfFlag: Readonly<Partial<Record<UrgencyFlag, PathwayKey>>> = { 'in-hospital': 'home-from-hospital' }
