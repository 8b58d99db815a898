/** The parts of a person’s story that can be read alone. Add one: an address that somebody kept names it. */
export const parts = {
  cases: { label: 'Cases', of: 'cases' },
  enquiries: { label: 'Enquiries and conversations', of: 'enquiries' },
  'in-touch': { label: 'When we were in touch', nouns: ['contact'] },
  emergencies: { label: 'Help in emergencies', of: 'themselves', nouns: ['emergency', 'help'] },
  warnings: { label: 'Warnings about them', of: 'themselves', nouns: ['warning'] },
  consents: { label: 'What they agreed to', of: 'themselves', nouns: ['consent'] },
  around: { label: 'People around them', of: 'themselves', nouns: ['relationship'] },
  record: { label: 'Their record, and merges', of: 'themselves', nouns: ['person'] },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly of?: string; readonly nouns?: readonly string[] }>>

export type PartKey = keyof typeof parts
export const isPart = (key: string | undefined): key is PartKey => key !== undefined && Object.hasOwn(parts, key)

/** Where a case or an enquiry stands, by its reference. */
export const recordAt = (reference: string): string => reference.startsWith('ENQ-') ? `/enquiries/${reference}` : `/cases/${reference}`
