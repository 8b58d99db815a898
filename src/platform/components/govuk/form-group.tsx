import type { ComponentChildren } from 'preact'
import { ErrorMessage, type ErrorMessageParams } from './error-message.tsx'
import { Hint, type HintParams } from './hint.tsx'
import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

export interface FormGroupParams {
  readonly classes?: string
  readonly attributes?: AttributesOption
  readonly beforeInput?: Content
  readonly afterInput?: Content
}
/** What radios, checkboxes and dates call the same two places. */
export interface FormGroupOfInputsParams {
  readonly classes?: string
  readonly attributes?: AttributesOption
  readonly beforeInputs?: Content
  readonly afterInputs?: Content
}
/** What every question may carry besides its box. */
export interface QuestionParams {
  readonly hint?: HintParams
  readonly errorMessage?: ErrorMessageParams
}

export const FormGroup = (
  { formGroup, errorMessage, children }: {
    formGroup?: { readonly classes?: string; readonly attributes?: AttributesOption }
    errorMessage?: ErrorMessageParams
    children: ComponentChildren
  },
) => (
  <div
    class={classes(errorMessage ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group', formGroup?.classes)}
    {...attributes(formGroup?.attributes)}
  >
    {children}
  </div>
)

export const HintAndError = ({ id, hint, errorMessage }: QuestionParams & { id: string }) => (
  <>
    {hint && <Hint {...hint} id={`${id}-hint`} />}
    {errorMessage && <ErrorMessage {...errorMessage} id={`${id}-error`} />}
  </>
)

/** Which elements a box is described by, in the order they are read out. */
export const describedBy = (id: string, { hint, errorMessage }: QuestionParams, before?: string): string | undefined =>
  [before, hint && `${id}-hint`, errorMessage && `${id}-error`].filter(Boolean).join(' ') || undefined

export const slot = (given: Content | undefined): ComponentChildren => given && content(given)
