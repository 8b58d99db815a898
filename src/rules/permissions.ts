import type { Asking } from './roles.ts'

const agencyStaff = ['contact officer', 'caseworker', 'occupational therapist', 'technical officer', 'service manager'] as const
const readers = [...agencyStaff, 'district grants officer', 'auditor'] as const
const everyone = [...readers, 'handyperson', 'county commissioner', 'board member', 'contractor', 'referrer', 'administrator'] as const

/** Who may do what. One matrix, read by the website, the tests and docs/permissions.md. Which records they may do it to is row security's business. */
export const permissions = {
  'site:use': [...everyone, 'public'],
  'account:own': everyone,
  'start:see': everyone,
  'enquiry:take': agencyStaff,
  'enquiry:see': readers,
  'person:see': readers,
  'person:change': agencyStaff,
  'person:merge': ['contact officer', 'caseworker', 'service manager'],
  'home:see': readers,
  'home:change': agencyStaff,
  'warning:write': agencyStaff,
  'consent:record': agencyStaff,
  'case:open': agencyStaff,
  'case:see': readers,
  'case:move': agencyStaff,
  'case:close': agencyStaff,
  'case:assign': agencyStaff,
  'message:see': readers,
  'message:write': agencyStaff,
  'case:note': [...agencyStaff, 'district grants officer'],
  'work:see': agencyStaff,
  'silence:see': ['service manager', 'district grants officer', 'auditor'],
  'forecast:see': ['service manager', 'district grants officer', 'auditor'],
  'complaint:see': readers,
  'complaint:write': agencyStaff,
  'survey:see': readers,
  'survey:ask': agencyStaff,
  'saying:publish': ['service manager'],
  'caseload:see': ['service manager', 'auditor'],
  'caseload:reassign': ['service manager'],
  'cover:say': agencyStaff,
  'jobs:see': ['handyperson', 'contractor'],
  'referrals:see': ['referrer'],
  'search:use': readers,
  'pack:see': ['service manager', 'district grants officer', 'county commissioner', 'board member', 'auditor'],
  'pack:drill': ['service manager', 'district grants officer', 'county commissioner', 'auditor'],
  'looks:see': ['service manager', 'auditor'],
  'people:administer': ['administrator'],
  'settings:see': ['administrator', 'service manager', 'auditor'],
  'settings:change': ['administrator'],
} as const satisfies Record<`${string}:${string}`, readonly Asking[]>

export type Permission = keyof typeof permissions

/** Whether a role may do something. */
export const may = (role: Asking, permission: Permission): boolean => (permissions[permission] as readonly Asking[]).includes(role)

/** Pages that anybody may open, signed in or not: everybody is the public there. */
export const isForThePublic = (permission: Permission): boolean => may('public', permission)

/** Each permission as it ends the sentence “only these roles may…”. */
export const permissionsInWords: Readonly<Record<Permission, string>> = {
  'site:use': 'use the public pages',
  'account:own': 'see their own account',
  'start:see': 'see a start page',
  'enquiry:take': 'take and change enquiries',
  'enquiry:see': 'see enquiries',
  'person:see': 'see people’s records',
  'person:change': 'change people’s records',
  'person:merge': 'merge two records of one person, or undo it',
  'home:see': 'see homes',
  'home:change': 'change homes',
  'warning:write': 'add and end warnings',
  'consent:record': 'write down and withdraw consents',
  'case:open': 'open cases',
  'case:see': 'see cases',
  'case:move': 'move cases to another stage',
  'case:close': 'close cases',
  'case:assign': 'give cases to somebody else',
  'message:see': 'read messages',
  'message:write': 'write to people, and say who may follow a case',
  'case:note': 'write notes on cases',
  'work:see': 'have a work list',
  'silence:see': 'see who has heard nothing',
  'forecast:see': 'see what will be late',
  'complaint:see': 'see complaints and compliments',
  'complaint:write': 'record complaints and compliments, and deal with them',
  'survey:see': 'see surveys and their answers',
  'survey:ask': 'ask people how it went, and write down their answers',
  'saying:publish': 'write and publish what people said and what we did',
  'caseload:see': 'see how much work everybody has',
  'caseload:reassign': 'give many cases to others at once, and say who covers for somebody else',
  'cover:say': 'say who covers for them while they are away',
  'jobs:see': 'have a list of jobs',
  'referrals:see': 'have a list of referrals',
  'search:use': 'search for people and cases',
  'pack:see': 'see the quarterly pack',
  'pack:drill': 'see the cases behind a figure',
  'looks:see': 'see who looked at a record',
  'people:administer': 'look after people’s accounts',
  'settings:see': 'see the agency’s settings',
  'settings:change': 'change the agency’s settings',
}
