import { Choice, ChoiceGroup, itemId, type ChoiceItem } from './choices.tsx'
import type { FieldsetParams } from './fieldset.tsx'
import { describedBy, type FormGroupOfInputsParams, type QuestionParams } from './form-group.tsx'
import type { AttributesOption, Falsy } from './markup.tsx'

export interface CheckboxItem extends ChoiceItem {
  readonly name?: string
  readonly behaviour?: string
}
export interface CheckboxesParams extends QuestionParams {
  readonly name?: string
  readonly idPrefix?: string
  readonly items: readonly (CheckboxItem | Falsy)[]
  readonly values?: readonly (string | number)[]
  readonly describedBy?: string
  readonly fieldset?: FieldsetParams
  readonly formGroup?: FormGroupOfInputsParams
  readonly classes?: string
  readonly attributes?: AttributesOption
}

const isChecked = ({ checked, value }: CheckboxItem, chosen: CheckboxesParams['values']) =>
  checked || (checked !== false && value !== undefined && Boolean(chosen?.includes(value)))

export function Checkboxes(params: CheckboxesParams) {
  const prefix = params.idPrefix || params.name || ''
  const before = params.fieldset?.describedBy || params.describedBy
  const onEach = params.fieldset ? undefined : describedBy(prefix, params, before)
  return (
    <ChoiceGroup kind="checkboxes" id={prefix} params={params} before={before}>
      {params.items.map((item, index) => item && (
        <Choice
          kind="checkboxes"
          item={item}
          id={itemId(item, prefix, index)}
          name={item.name || params.name}
          checked={isChecked(item, params.values)}
          describedBy={onEach}
          behaviour={item.behaviour}
        />
      ))}
    </ChoiceGroup>
  )
}
