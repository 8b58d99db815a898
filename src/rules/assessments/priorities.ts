/** The occupational therapist’s priority; 1 is the highest. Source: 001 8.6, “either a 1, 2 or 3 priority (1 is the highest priority)”. What each number means the councils have yet to agree: 001 does not say. */
export const priorities: Readonly<Record<string, string>> = { 1: 'Priority 1, the highest', 2: 'Priority 2', 3: 'Priority 3' }

/** How hard the need is to assess. Source: 001 7.7b and 4.3, “The Adaptations without Delay Framework”, which sends simple and complex needs to different assessors. */
export const needs = {
  simple: 'Simple: what is needed is plain, and is on the list',
  complex: 'Complex: the condition will change, there are several needs at once, or it is for a child',
} as const
export type Need = keyof typeof needs
