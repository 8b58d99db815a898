import { FormGroup, HintAndError, describedBy, slot, type FormGroupParams, type QuestionParams } from './form-group.tsx'
import { Label, type LabelParams } from './label.tsx'
import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

interface Affix extends Content {
  readonly classes?: string
  readonly attributes?: AttributesOption
}
export interface InputParams extends QuestionParams {
  readonly name?: string
  readonly id?: string
  readonly label?: LabelParams
  readonly type?: string
  readonly inputmode?: string
  readonly value?: string | number | null
  readonly disabled?: boolean
  readonly describedBy?: string
  readonly prefix?: Affix
  readonly suffix?: Affix
  readonly formGroup?: FormGroupParams
  readonly inputWrapper?: { readonly classes?: string; readonly attributes?: AttributesOption }
  readonly classes?: string
  readonly autocomplete?: string
  readonly autocapitalize?: string
  readonly pattern?: string
  readonly spellcheck?: boolean
  readonly attributes?: AttributesOption
}

const given = (part: Content | undefined): part is Content => Boolean(part?.text || part?.html)

const AffixItem = ({ affix, type }: { affix: Affix; type: 'prefix' | 'suffix' }) => (
  <div class={classes(`govuk-input__${type}`, affix.classes)} aria-hidden="true" {...attributes(affix.attributes)}>
    {content(affix)}
  </div>
)

const Box = ({ params, id }: { params: InputParams; id: string }) => (
  <input
    class={classes(classes('govuk-input', params.classes), params.errorMessage && 'govuk-input--error')}
    id={id}
    name={params.name}
    type={(params.type || 'text') as 'text'}
    spellcheck={params.spellcheck}
    value={params.value ?? undefined}
    disabled={params.disabled}
    aria-describedby={describedBy(id, params, params.describedBy)}
    autocomplete={params.autocomplete as 'off'}
    autocapitalize={params.autocapitalize as 'none'}
    pattern={params.pattern}
    inputmode={params.inputmode as 'text'}
    {...attributes(params.attributes)}
  />
)

export function Input(params: InputParams) {
  const { prefix, suffix, formGroup } = params
  const id = params.id || params.name || ''
  const wrapped = given(prefix) || given(suffix) || given(formGroup?.beforeInput) || given(formGroup?.afterInput)
  return (
    <FormGroup formGroup={formGroup} errorMessage={params.errorMessage}>
      <Label {...params.label} for={id} />
      <HintAndError id={id} hint={params.hint} errorMessage={params.errorMessage} />
      {wrapped
        ? (
          <div class={classes('govuk-input__wrapper', params.inputWrapper?.classes)} {...attributes(params.inputWrapper?.attributes)}>
            {slot(formGroup?.beforeInput)}
            {given(prefix) && <AffixItem affix={prefix} type="prefix" />}
            <Box params={params} id={id} />
            {given(suffix) && <AffixItem affix={suffix} type="suffix" />}
            {slot(formGroup?.afterInput)}
          </div>
        )
        : <Box params={params} id={id} />}
    </FormGroup>
  )
}
