/** How somebody signs that what the application says is true. Add a way with the check of the table. */
export const waysToSign = {
  'in-person': 'In person: the declaration was read and agreed, and ticked here',
  phone: 'By telephone: the declaration was read out and agreed',
  online: 'Online: the declaration was agreed on a screen of theirs',
  'wet-ink': 'In ink, on paper',
} as const
export type WayToSign = keyof typeof waysToSign

/** What is agreed to. Our words: the declaration of SI 1996/2891 has not been read here. */
export const declaration = 'To the best of my knowledge what I have said in this application is true. I understand that I may have to pay grant back if it is not, and that the works must not begin before the council has approved them.'

/** Whether works have begun. Source: the 1996 Act s29: no grant for works begun before approval, unless they are not finished and there was good reason; never for works that are finished. */
export const worksBegun = {
  no: 'No, they have not begun',
  begun: 'They have begun, and are not finished',
  finished: 'They are finished',
} as const
export type WorksBegun = keyof typeof worksBegun
export const whyNotBegun = (begun: WorksBegun | ''): string | undefined =>
  begun === 'finished' ? 'No grant can be approved for works that are finished: the 1996 Act, section 29. Apply only for works that are still to be done, and tell the person that the council may be able to help in another way' : undefined
