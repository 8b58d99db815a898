/** Whoever comes to a home from a case goes back to that case: `?case=WOR-2026-00123`. */
const caseIn = (query: Readonly<Record<string, string | undefined>>): string | undefined => /^[A-Z]{2,4}-\d{4}-\d{5}$/.test(query.case ?? '') ? query.case : undefined

export function cameFrom(query: Readonly<Record<string, string | undefined>>, homeId: string): { readonly href: string; readonly text: string } {
  const reference = caseIn(query)
  return reference ? { href: `/cases/${reference}/landlord`, text: 'Back to the case' } : { href: `/homes/${homeId}`, text: 'Back to the home' }
}
/** The same, carried on to the next page. */
export const carriedOn = (query: Readonly<Record<string, string | undefined>>): string => { const reference = caseIn(query); return reference ? `&case=${reference}` : '' }
export const caseCarried = caseIn
