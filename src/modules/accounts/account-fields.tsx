import { Checkboxes, Radios, Select, TextInput } from '../../platform/components/index.ts'
import { choice, choices, text } from '../../platform/http/fields.ts'
import type { FormView } from '../../platform/http/form.ts'
import { roles, type Role } from '../../rules/roles.ts'
import type { Places } from './place.ts'

/** Each role as it stands by itself. */
export const roleNames = Object.fromEntries(roles.map(role => [role, role[0]!.toUpperCase() + role.slice(1)])) as Readonly<Record<Role, string>>

/** Asked of everybody who has an account. */
export const accountFields = {
  name: text('Name', { missing: 'Enter their name', autocomplete: 'off', max: 100 }),
  role: choice('Role', roleNames, { missing: 'Select their role' }),
  councils: choices<Places>('Which council do they work for?', ({ councils }) => councils, { hint: 'Only for a district grants officer, who sees the cases of these councils and no others' }),
  organisation: choice<Places>('Which organisation do they sign in for?', ({ organisations }) => Object.fromEntries(Object.entries(organisations).map(([id, { name, kind }]) => [id, `${name} (${kind})`])), { hint: 'Only for a contractor, a handyperson or a referrer, who see what is offered to it or comes from it' }),
  newOrganisation: text('Or the name of a new organisation', { autocomplete: 'off', max: 100 }),
} as const

export const AccountFields = ({ name, role, councils, organisation, newOrganisation }: Omit<FormView<typeof accountFields>, symbol>) => (
  <>
    <TextInput {...name} />
    <Radios {...role} small conditional={{ 'district grants officer': <Checkboxes {...councils} small /> }} />
    <Select {...organisation} empty="No organisation" />
    <TextInput {...newOrganisation} />
  </>
)
