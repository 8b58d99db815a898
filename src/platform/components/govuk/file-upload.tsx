import { FormGroup, HintAndError, describedBy, slot, type FormGroupParams, type QuestionParams } from './form-group.tsx'
import { Label, type LabelParams } from './label.tsx'
import { attributes, classes, type AttributesOption } from './markup.tsx'

export interface FileUploadParams extends QuestionParams {
  readonly name?: string
  readonly id?: string
  readonly label?: LabelParams
  readonly disabled?: boolean
  readonly multiple?: boolean
  readonly describedBy?: string
  readonly formGroup?: FormGroupParams
  readonly classes?: string
  readonly attributes?: AttributesOption
}

/** The browser’s own box: with or without scripts it can be used by keyboard, voice and touch. */
export function FileUpload(params: FileUploadParams) {
  const { formGroup } = params
  const id = params.id || params.name || ''
  return (
    <FormGroup formGroup={formGroup} errorMessage={params.errorMessage}>
      <Label {...params.label} for={id} />
      <HintAndError id={id} hint={params.hint} errorMessage={params.errorMessage} />
      {slot(formGroup?.beforeInput)}
      <input
        class={classes(classes('govuk-file-upload', params.classes), params.errorMessage && 'govuk-file-upload--error')}
        id={id}
        name={params.name}
        type="file"
        disabled={params.disabled}
        multiple={params.multiple}
        aria-describedby={describedBy(id, params, params.describedBy)}
        {...attributes(params.attributes)}
      />
      {slot(formGroup?.afterInput)}
    </FormGroup>
  )
}
