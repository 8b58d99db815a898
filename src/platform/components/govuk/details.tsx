import type { ComponentChildren } from 'preact'
import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

export interface DetailsParams extends Content {
  readonly summaryText?: ComponentChildren
  readonly summaryHtml?: string
  readonly id?: string
  readonly open?: boolean
  readonly classes?: string
  readonly attributes?: AttributesOption
  readonly children?: ComponentChildren
}
export const Details = (params: DetailsParams) => (
  <details id={params.id} class={classes('govuk-details', params.classes)} {...attributes(params.attributes)} open={params.open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{content({ text: params.summaryText, html: params.summaryHtml })}</span>
    </summary>
    <div class="govuk-details__text">{params.children ?? content(params)}</div>
  </details>
)
