import type { Role } from '../../rules/roles.ts'

/** Where a member of the cast works: the whole agency, or one of two councils. */
type Place = 'agency' | 'first council' | 'second council'

interface Member { readonly name: string; readonly role: Role; readonly place: Place; readonly party?: string }

/** One named person for every role, the same in tests, the demonstration, documents and pictures. */
export const cast = {
  cora: { name: 'Cora Bennett', role: 'contact officer', place: 'agency' },
  amara: { name: 'Amara Nwosu', role: 'caseworker', place: 'agency' },
  orla: { name: 'Orla Doyle', role: 'occupational therapist', place: 'agency' },
  tariq: { name: 'Tariq Hussain', role: 'technical officer', place: 'agency' },
  joe: { name: 'Joe Pritchard', role: 'handyperson', place: 'agency', party: 'Joe Pritchard, handyperson' },
  maya: { name: 'Maya Lindqvist', role: 'service manager', place: 'agency' },
  dev: { name: 'Dev Patel', role: 'district grants officer', place: 'first council' },
  hal: { name: 'Hal Winters', role: 'district grants officer', place: 'second council' },
  celia: { name: 'Celia Grant', role: 'county commissioner', place: 'agency' },
  bernard: { name: 'Bernard Osei', role: 'board member', place: 'agency' },
  kit: { name: 'Kit Mason', role: 'contractor', place: 'agency', party: 'Mason Level Access' },
  ruth: { name: 'Ruth Adeyemi', role: 'referrer', place: 'agency', party: 'St Anne’s Hospital discharge team' },
  gwen: { name: 'Gwen Hughes', role: 'auditor', place: 'agency' },
  ada: { name: 'Ada Finch', role: 'administrator', place: 'agency' },
} as const satisfies Record<string, Member>

export type CastMember = keyof typeof cast
export const everybody = Object.keys(cast) as CastMember[]

export const emailOf = (member: CastMember, domain: string): string => `${member}@${domain}`

const kinds: Partial<Record<Role, 'contractor' | 'handyperson' | 'referrer'>> = { contractor: 'contractor', handyperson: 'handyperson', referrer: 'referrer' }
export const partyKindOf = (role: Role): 'contractor' | 'handyperson' | 'referrer' | undefined => kinds[role]
