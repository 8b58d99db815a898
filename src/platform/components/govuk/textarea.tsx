import { FormGroup, HintAndError, describedBy, slot, type FormGroupParams, type QuestionParams } from './form-group.tsx'
import { Label, type LabelParams } from './label.tsx'
import { attributes, classes, type AttributesOption } from './markup.tsx'

export interface TextareaParams extends QuestionParams {
  readonly name?: string
  readonly id?: string
  readonly label?: LabelParams
  readonly value?: string
  readonly rows?: number | string
  readonly disabled?: boolean
  readonly describedBy?: string
  readonly formGroup?: FormGroupParams
  readonly classes?: string
  readonly autocomplete?: string
  readonly spellcheck?: boolean
  readonly attributes?: AttributesOption
}

/** A browser drops the first line break in a textarea, so an answer that begins with one is given another. */
const kept = (value: string | undefined) => (value && /^\r?\n/.test(value) ? `\n${value}` : value)

export function Textarea(params: TextareaParams) {
  const id = params.id || params.name || ''
  return (
    <FormGroup formGroup={params.formGroup} errorMessage={params.errorMessage}>
      <Label {...params.label} for={id} />
      <HintAndError id={id} hint={params.hint} errorMessage={params.errorMessage} />
      {slot(params.formGroup?.beforeInput)}
      <textarea
        class={classes(params.errorMessage ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea', params.classes)}
        id={id}
        name={params.name}
        rows={Number(params.rows || 5)}
        spellcheck={params.spellcheck}
        disabled={params.disabled}
        aria-describedby={describedBy(id, params, params.describedBy)}
        autocomplete={params.autocomplete as 'off'}
        {...attributes(params.attributes)}
        value={kept(params.value)}
      />
      {slot(params.formGroup?.afterInput)}
    </FormGroup>
  )
}
