/**
 * What a council must be satisfied of before it may approve a grant: two questions, decided apart, each with its reasons.
 * Source: Housing Grants, Construction and Regeneration Act 1996 s24(3)(a) and (b).
 */
export const section24 = {
  need: { title: 'Necessary and appropriate', asks: 'Are the works necessary and appropriate to meet the needs of the person?' },
  practicability: { title: 'Reasonable and practicable', asks: 'Is it reasonable and practicable to carry out the works, having regard to the age and condition of the home?' },
} as const
export type Section24 = keyof typeof section24

/** What the social services authority said when it was consulted. Add one with the check of the table. */
export const consultationAnswers = {
  yes: 'The works are necessary and appropriate',
  part: 'Part of them is',
  no: 'They are not',
  none: 'It did not answer in the time it was given',
} as const
export type ConsultationAnswer = keyof typeof consultationAnswers

/**
 * A housing authority that is not the social services authority must consult it. A council that stands in no county is both.
 * Source: the 1996 Act s24(3), its closing words.
 */
export const mustConsult = ({ county }: { readonly county: string }): boolean => county !== ''
