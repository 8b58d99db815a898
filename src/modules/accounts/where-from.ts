import type { Role } from '../../rules/roles.ts'
import type { Places } from './place.ts'

/** The council or organisation somebody is held to, in words. */
export const whereFrom = ({ councilIds, organisationId, role }: { readonly councilIds: readonly string[]; readonly organisationId: string | null; readonly role: Role }, { councils, organisations }: Places): string =>
  organisationId ? organisations[organisationId]?.name ?? '' : councilIds.length ? councilIds.map(id => councils[id] ?? '').filter(Boolean).join(', ') : role === 'administrator' ? 'No cases' : 'Whole agency'
