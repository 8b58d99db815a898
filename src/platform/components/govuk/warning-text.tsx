import type { ComponentChildren } from 'preact'
import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

export interface WarningTextParams extends Content {
  readonly iconFallbackText?: string
  readonly classes?: string
  readonly attributes?: AttributesOption
  readonly children?: ComponentChildren
}
export const WarningText = (params: WarningTextParams) => (
  <div class={classes('govuk-warning-text', params.classes)} {...attributes(params.attributes)}>
    <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
    {' '}
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{params.iconFallbackText || 'Warning'}</span>
      {' '}
      {params.children ?? content(params)}
    </strong>
  </div>
)
