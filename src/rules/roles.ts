/** What people are to this system; each has one role at a time. Who may do what is in permissions.ts. Add a role: never rename one, accounts hold the word. */
export const roles = [
  'contact officer',
  'caseworker',
  'occupational therapist',
  'technical officer',
  'handyperson',
  'service manager',
  'district grants officer',
  'county commissioner',
  'board member',
  'contractor',
  'referrer',
  'auditor',
  'administrator',
] as const

export type Role = (typeof roles)[number]

/** Whoever asks: one of these, the public, who have no account, or the system, for work that is not a page. */
export type Asking = Role | 'public' | 'system'

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)
