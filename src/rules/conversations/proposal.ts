import { pathwayKeys, type PathwayKey } from '../pathways/pathway.ts'
import { conversationOptions, type ConversationOption } from './options.ts'
import { pathwayOfFlag, type UrgencyFlag } from './urgency-flags.ts'

/** What a conversation came to, as far as a proposal needs it. Keys that we do not know propose nothing. */
export interface Came {
  readonly accepted: readonly string[]
  readonly declined: readonly string[]
  readonly meccAccepted: readonly string[]
  readonly flags: readonly string[]
}

const pathwayOf = (option: string): PathwayKey | undefined => Object.hasOwn(conversationOptions, option) ? conversationOptions[option as ConversationOption].pathway : undefined

/** The pathways to open: what was accepted, and what a flag or a prompt leads to unless they declined it. We help only with what they want help with. */
export function pathwaysProposed({ accepted, declined, meccAccepted, flags }: Came): PathwayKey[] {
  const wanted = new Set(accepted.map(pathwayOf))
  const led = [...flags.map(flag => Object.hasOwn(pathwayOfFlag, flag) ? pathwayOfFlag[flag as UrgencyFlag] : undefined), ...meccAccepted.length ? ['advice' as const] : []]
  for (const pathway of led) if (pathway && !declined.includes(pathway)) wanted.add(pathway)
  return pathwayKeys.filter(key => wanted.has(key))
}
