import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

export interface ErrorMessageParams extends Content {
  readonly id?: string
  readonly classes?: string
  readonly attributes?: AttributesOption
  readonly visuallyHiddenText?: string
}
export const ErrorMessage = ({ visuallyHiddenText = 'Error', ...params }: ErrorMessageParams) => (
  <p id={params.id} class={classes('govuk-error-message', params.classes)} {...attributes(params.attributes)}>
    {visuallyHiddenText && <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>}
    {visuallyHiddenText && ' '}
    {content(params)}
  </p>
)
