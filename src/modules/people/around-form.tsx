import { Button, Checkboxes, DateInput, Select, TextInput } from '../../platform/components/index.ts'
import type { FormView } from '../../platform/http/form.ts'
import type { aroundFields } from './around-fields.ts'

/** `onRecord` has their name and telephone already. */
export const AroundFields = ({ form, onRecord, save }: { readonly form: FormView<typeof aroundFields>; readonly onRecord: boolean; readonly save: string }) => (
  <>
    {!onRecord && <div class="newel-columns"><TextInput {...form.name} /><TextInput {...form.phone} /></div>}
    <Select {...form.capacity} />
    <Checkboxes {...form.firstToRing} small />
    <Checkboxes {...form.actsBy} small />
    <TextInput {...form.evidence} />
    <div class="newel-columns"><DateInput {...form.from} /><DateInput {...form.to} /></div>
    <Button>{save}</Button>
  </>
)
