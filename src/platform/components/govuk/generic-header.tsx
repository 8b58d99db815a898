import type { ComponentChildren } from 'preact'
import { attributes, classes, content, type AttributesOption } from './markup.tsx'

export interface GenericHeaderParams {
  readonly logoText?: ComponentChildren
  readonly logoHtml?: string
  readonly url?: string
  readonly containerClasses?: string
  readonly classes?: string
  readonly attributes?: AttributesOption
  /** Ours: what stands at the other end of the bar. */
  readonly children?: ComponentChildren
}
export const GenericHeader = (params: GenericHeaderParams) => (
  <div class={classes('govuk-generic-header', params.classes)} {...attributes(params.attributes)}>
    <div class={`govuk-generic-header__container ${params.containerClasses || 'govuk-width-container'}`}>
      <div class="govuk-generic-header__logo">
        <a href={params.url || '/'} class="govuk-generic-header__homepage-link">
          {content({ text: params.logoText, html: params.logoHtml })}
        </a>
      </div>
      {params.children}
    </div>
  </div>
)
