import type { ComponentChildren } from 'preact'
import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

export interface ErrorSummaryParams {
  readonly titleText?: ComponentChildren
  readonly titleHtml?: string
  readonly descriptionText?: ComponentChildren
  readonly descriptionHtml?: string
  readonly errorList?: readonly (Content & { readonly href?: string; readonly attributes?: AttributesOption })[]
  readonly disableAutoFocus?: boolean
  readonly classes?: string
  readonly attributes?: AttributesOption
}
export const ErrorSummary = (params: ErrorSummaryParams) => (
  <div
    class={classes('govuk-error-summary', params.classes)}
    data-disable-auto-focus={params.disableAutoFocus}
    {...attributes(params.attributes)}
    data-module="govuk-error-summary"
  >
    {/* The alert is a child so that focusing the summary does not race with announcing it. */}
    <div role="alert">
      <h2 class="govuk-error-summary__title">{content({ text: params.titleText, html: params.titleHtml })}</h2>
      <div class="govuk-error-summary__body">
        {(params.descriptionHtml || params.descriptionText) && (
          <p>{content({ text: params.descriptionText, html: params.descriptionHtml })}</p>
        )}
        {params.errorList && params.errorList.length > 0 && (
          <ul class="govuk-list govuk-error-summary__list">
            {params.errorList.map(item => (
              <li>{item.href ? <a href={item.href} {...attributes(item.attributes)}>{content(item)}</a> : content(item)}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  </div>
)
