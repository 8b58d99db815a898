import { FormGroup, HintAndError, describedBy, slot, type FormGroupParams, type QuestionParams } from './form-group.tsx'
import { Label, type LabelParams } from './label.tsx'
import { attributes, classes, type AttributesOption, type Falsy } from './markup.tsx'

type Value = string | number | boolean
export interface SelectItem {
  readonly value?: Value
  readonly text?: string | number
  readonly selected?: boolean
  readonly disabled?: boolean
  readonly attributes?: AttributesOption
}
export interface SelectParams extends QuestionParams {
  readonly name?: string
  readonly id?: string
  readonly label?: LabelParams
  readonly items?: readonly (SelectItem | Falsy)[]
  readonly value?: Value
  readonly disabled?: boolean
  readonly describedBy?: string
  readonly formGroup?: FormGroupParams
  readonly classes?: string
  readonly attributes?: AttributesOption
}

/** An option without a value is known by its words, as a browser knows it. */
const isSelected = ({ selected, value, text }: SelectItem, chosen: Value | undefined) =>
  selected || (Boolean(chosen) && selected !== false && String(value ?? text) === String(chosen))

const Option = ({ item, chosen }: { item: SelectItem; chosen: Value | undefined }) => (
  <option
    value={item.value === undefined ? undefined : String(item.value)}
    selected={isSelected(item, chosen)}
    disabled={item.disabled}
    {...attributes(item.attributes)}
  >
    {item.text}
  </option>
)

export function Select(params: SelectParams) {
  const id = params.id || params.name || ''
  return (
    <FormGroup formGroup={params.formGroup} errorMessage={params.errorMessage}>
      <Label {...params.label} for={id} />
      <HintAndError id={id} hint={params.hint} errorMessage={params.errorMessage} />
      {slot(params.formGroup?.beforeInput)}
      <select
        class={classes(classes('govuk-select', params.classes), params.errorMessage && 'govuk-select--error')}
        id={id}
        name={params.name}
        disabled={params.disabled}
        aria-describedby={describedBy(id, params, params.describedBy)}
        {...attributes(params.attributes)}
      >
        {params.items?.map(item => item && <Option item={item} chosen={params.value} />)}
      </select>
      {slot(params.formGroup?.afterInput)}
    </FormGroup>
  )
}
