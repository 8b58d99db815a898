/** The levels at which a person can be supported, in the words of the source. Add a level: never rename or remove a key, conversations hold it. Source: 001 Schedule A, element 1, 3c. */
export const supportLevels = {
  information: 'Information',
  'advice-and-brokerage': 'Advice and brokerage (including form filling and legal entitlements)',
  signposting: 'Signposting and referral to other service',
  'co-ordination': 'Service co-ordination (where several agencies are involved in delivering the required outcome)',
  delivery: 'Service delivery (the direct provision of other service elements)',
} as const

export type SupportLevel = keyof typeof supportLevels
