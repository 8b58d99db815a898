/**
 * What every adaptation must have considered, at the assessment and again when the works are done.
 * Add one: never rename or remove a key, recommendations hold it. Source: 001 4.3, Table 1, “Nine guiding principles for installing adaptations”, from the national review of the grant.
 */
export const guidingPrinciples = {
  dignity: 'The need to retain or restore dignity',
  values: 'The need to have values recognised',
  relief: 'The need for relief from pain, discomfort and danger',
  barriers: 'The need to minimise barriers to independence',
  choice: 'The need for some element of choice',
  communication: 'The need for good communication as part of giving choice',
  light: 'The need for light',
  children: 'The needs of children: growth and change, and space',
  family: 'The needs of other family members, and of the family as a whole',
} as const
export type Principle = keyof typeof guidingPrinciples
export const principles = Object.keys(guidingPrinciples) as readonly Principle[]

export type Considered = Readonly<Partial<Record<Principle, string>>>

/** The principles about which nothing has been said yet. */
export const notConsidered = (said: Considered): Principle[] => principles.filter(key => !said[key])
