import type { Role } from '../../rules/roles.ts'

/** An organisation or person outside the agency that somebody signs in for. */
export interface Organisation { readonly name: string; readonly kind: string }
export interface Places {
  /** Each council’s name by its id. */
  readonly councils: Readonly<Record<string, string>>
  readonly organisations: Readonly<Record<string, Organisation>>
}
export interface PlaceAnswers { readonly role: Role; readonly councils: readonly string[]; readonly organisation: string; readonly newOrganisation: string }

/** These roles see only what is offered to their organisation, or referred by it. */
const outsiders = ['contractor', 'handyperson', 'referrer'] as const satisfies readonly Role[]
type Outsider = (typeof outsiders)[number]
export const isOutsider = (role: Role): role is Outsider => (outsiders as readonly Role[]).includes(role)

/** What is still wanting before somebody with this role can be given their place. */
export function checkPlace({ role, councils, organisation, newOrganisation }: PlaceAnswers, { organisations }: Places): { councils?: string; organisation?: string; newOrganisation?: string } {
  if (role === 'district grants officer' && !councils.length) return { councils: 'Select the council that they work for' }
  if (!isOutsider(role)) return {}
  if (organisation && newOrganisation) return { newOrganisation: 'Select an organisation or enter the name of a new one, not both' }
  if (!organisation && !newOrganisation) return { organisation: `Select the ${role} that they sign in for, or enter the name of a new one` }
  const chosen = organisation ? organisations[organisation] : undefined
  return chosen && chosen.kind !== role ? { organisation: `${chosen.name} is a ${chosen.kind}, so they cannot sign in for it as a ${role}` } : {}
}
