/**
 * What a complaint is about, how it came, and how it ended. Add one: never rename or remove a key, complaints hold it.
 * Source: 001 7.6 and 9.1, complaints by number, stage and time taken. The words of the outcomes are those the Ombudsman uses in its decisions.
 */
export const complaintKinds = {
  service: 'Our service, or work that was done',
  'data-protection': 'How we used what we know about somebody (data protection)',
} as const
export type ComplaintKind = keyof typeof complaintKinds

/** The same, as short as a list has room for. */
export const complaintKindsShort: Readonly<Record<ComplaintKind, string>> = { service: 'Service', 'data-protection': 'Data protection' }

export const complaintChannels = { phone: 'Telephone', letter: 'Letter', email: 'Email', web: 'Website', 'in-person': 'In person' } as const
export type ComplaintChannel = keyof typeof complaintChannels

export const madeBy = { person: 'The person themselves', 'for-them': 'Somebody for them' } as const
export type MadeBy = keyof typeof madeBy

export const complaintOutcomes = { upheld: 'Upheld', partly: 'Partly upheld', 'not-upheld': 'Not upheld', withdrawn: 'Withdrawn by who complained' } as const
export type ComplaintOutcome = keyof typeof complaintOutcomes
