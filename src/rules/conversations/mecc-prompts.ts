/**
 * What is raised so that every contact counts. Add a prompt: never rename or remove a key, conversations hold it.
 * Source: 001 7.2 asks for the principles at the start of every enquiry, and Schedule E, c, for the take-up and the referrals made; 7.3c names loneliness and digital inclusion.
 * Neither lists the prompts: the other subjects are ours until the Partnership names its own.
 */
export const meccPrompts = {
  falls: 'Falls, strength and balance',
  warmth: 'Keeping warm',
  smoking: 'Smoking',
  loneliness: 'Loneliness',
  'fire-safety': 'Fire safety',
  benefits: 'Benefits',
  digital: 'Getting online',
} as const

export type MeccPrompt = keyof typeof meccPrompts
export const meccPromptKeys = Object.keys(meccPrompts) as MeccPrompt[]

/** What came of raising one. Nothing is said of a prompt that was not raised. */
export const meccAnswers = { offered: 'Offered, no answer yet', accepted: 'Accepted', declined: 'Declined' } as const

export type MeccAnswer = keyof typeof meccAnswers
