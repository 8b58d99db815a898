/** What is known about a home, as it was told. */
export interface HomeHeard {
  readonly line1: string
  readonly line2: string
  readonly town: string
  readonly postcode: string
  readonly uprn: string
  readonly tenure: string
}

export const addressOf = ({ line1, line2, town, postcode }: { readonly line1: string; readonly line2?: string; readonly town: string; readonly postcode: string }): string =>
  [line1, line2, town, postcode].filter(Boolean).join(', ') || 'Address not known'

/** Whether enough was said to look for this home, or to record it. */
export const isAddressed = ({ line1, postcode, uprn }: Pick<HomeHeard, 'line1' | 'postcode' | 'uprn'>): boolean => uprn !== '' || postcode !== '' || line1 !== ''
