import { landlordKinds } from '../../rules/landlords/landlord-kinds.ts'
import { Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import type { FormView } from '../../platform/http/form.ts'
import { emailAddress, telephone } from '../../platform/http/known-fields.ts'

/** The questions about a landlord. */
export const landlordFields = {
  name: text('Name', { missing: 'Enter the landlord’s name', max: 150, autocomplete: 'off', hint: 'Of the organisation, or of the person who lets the home' }),
  kind: choice('What kind of landlord?', landlordKinds, { missing: 'Select what kind of landlord' }),
  address: text('Address (optional)', { max: 300 }),
  contact: text('Whom we speak to (optional)', { max: 150, autocomplete: 'off', hint: 'For example, the adaptations team, or the managing agent' }),
  phone: telephone('Telephone (optional)'),
  email: emailAddress('Email (optional)'),
}

export const LandlordFields = ({ form: f }: { readonly form: FormView<typeof landlordFields> }) => (
  <>
    <TextInput {...f.name} /><Radios {...f.kind} small />
    <Textarea {...f.address} rows={3} /><TextInput {...f.contact} /><TextInput {...f.phone} /><TextInput {...f.email} />
  </>
)
