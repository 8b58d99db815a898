import { Choice, ChoiceGroup, itemId, type ChoiceItem } from './choices.tsx'
import type { FieldsetParams } from './fieldset.tsx'
import type { FormGroupOfInputsParams, QuestionParams } from './form-group.tsx'
import type { AttributesOption, Falsy } from './markup.tsx'

export interface RadiosParams extends QuestionParams {
  readonly name: string
  readonly idPrefix?: string
  readonly items: readonly (ChoiceItem | Falsy)[]
  readonly value?: string | number
  readonly fieldset?: FieldsetParams
  readonly formGroup?: FormGroupOfInputsParams
  readonly classes?: string
  readonly attributes?: AttributesOption
}

const isChecked = ({ checked, value }: ChoiceItem, chosen: string | number | undefined) =>
  checked || (Boolean(chosen) && checked !== false && String(value) === String(chosen))

export function Radios(params: RadiosParams) {
  const prefix = params.idPrefix || params.name
  return (
    <ChoiceGroup kind="radios" id={prefix} params={params} before={params.fieldset?.describedBy}>
      {params.items.map((item, index) => item && (
        <Choice kind="radios" item={item} id={itemId(item, prefix, index)} name={params.name} checked={isChecked(item, params.value)} />
      ))}
    </ChoiceGroup>
  )
}
