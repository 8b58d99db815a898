/** How somebody agreed. Add a way: never rename or remove a key, consents hold it. Source: UK GDPR Article 4(11): a statement or a clear affirmative action; Article 7(1): it can be shown. */
export const waysToAgree = {
  spoken: 'They said so',
  signed: 'They signed',
  representative: 'Somebody who may act for them agreed',
} as const

export type WayToAgree = keyof typeof waysToAgree

/** Acting by these alone, somebody may not agree to this for a person. Source: SI 1987/1968 reg 33, SI 2013/380 reg 57: an appointee acts for benefits only; consent to speak for somebody is not leave to decide. */
export const notEnoughToAgree: readonly string[] = ['appointee', 'consent']
