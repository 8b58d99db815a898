/** Good words, and other words. Add one: never rename or remove a key. Source: 001 9.1e (compliments), 9.1f (feedback). */
export const complimentKinds = { compliment: 'A compliment', feedback: 'Feedback: an idea, or something that could be better' } as const
export type ComplimentKind = keyof typeof complimentKinds

/** Whether it may be used as a case study. The empty answer is what nobody has asked yet. */
export const consents = { yes: 'Yes, they agree', no: 'No' } as const
export type Consent = keyof typeof consents | ''
