interface OfACase { readonly reference: string; readonly personName: string }

/** Where what follows the works of a case stands, and the way back to it. */
export const afterAt = ({ reference }: Pick<OfACase, 'reference'>): string => `/cases/${reference}/after`
export const caption = ({ reference, personName }: OfACase): string => `${reference} ${personName}`
export const backToAfter = (c: Pick<OfACase, 'reference'>) => ({ href: afterAt(c), text: 'Back to after the works' })
