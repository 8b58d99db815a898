/**
 * Who a contractor is to whoever applies. A grant is never paid on an invoice from the applicant or a member of their family: the works may be done by them, but not paid for.
 * Source: Housing Grants, Construction and Regeneration Act 1996 s37 (invoices), s38 (works by a contractor whose estimate came with the application). Who is family is said in Part I of the Act; the list in words below is our reading, to be confirmed.
 */
export const connections = {
  none: 'Not connected with them',
  applicant: 'The applicant, or a business of theirs',
  family: 'A member of their family: a husband, wife or partner, parent, grandparent, child, grandchild, brother, sister, uncle, aunt, nephew or niece',
  other: 'Connected in another way',
} as const
export type Connection = keyof typeof connections

/** Why an estimate is not taken from this contractor, and what to do; undefined where it may be. */
export const whyNotFrom = (connection: Connection): string | undefined => connection === 'applicant' || connection === 'family'
  ? `A grant is never paid on an invoice from ${connection === 'family' ? 'a member of the applicant’s family' : 'the applicant'}: the 1996 Act, section 37. Get an estimate from a contractor who is not ${connection === 'family' ? 'family' : 'the applicant'}. If they do the work themselves, ask the council what it can pay for, such as materials that somebody else sells and invoices`
  : undefined

/** A firm’s name as it is compared, so that ‘A. Smith & Sons Ltd’ and ‘A Smith and Sons Limited’ are one contractor. */
export const comparedName = (name: string): string => name.toLowerCase().replaceAll('&', ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/\b(limited|ltd|llp|plc)\b/g, ' ').replace(/\s+/g, ' ').trim() || name.trim().toLowerCase()
