interface OfACase { readonly reference: string; readonly personName: string }

/** Where the decision of a case stands, and the way back to it. */
export const decisionAt = ({ reference }: Pick<OfACase, 'reference'>): string => `/cases/${reference}/decision`
export const caption = ({ reference, personName }: OfACase): string => `${reference} ${personName}`
export const backToDecision = (c: Pick<OfACase, 'reference'>) => ({ href: decisionAt(c), text: 'Back to the decision' })
export const backToCase = ({ reference }: Pick<OfACase, 'reference'>) => ({ href: `/cases/${reference}`, text: 'Back to the case' })
