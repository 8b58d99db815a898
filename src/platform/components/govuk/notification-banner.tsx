import type { ComponentChildren } from 'preact'
import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

export interface NotificationBannerParams extends Content {
  readonly type?: string
  readonly titleText?: ComponentChildren
  readonly titleHtml?: string
  readonly titleId?: string
  readonly titleHeadingLevel?: number | string
  readonly role?: string
  readonly disableAutoFocus?: boolean
  readonly classes?: string
  readonly attributes?: AttributesOption
  readonly children?: ComponentChildren
}
export function NotificationBanner(params: NotificationBannerParams) {
  const success = params.type === 'success'
  const Heading = `h${params.titleHeadingLevel || 2}` as 'h2'
  const titleId = params.titleId || 'govuk-notification-banner-title'
  const title = content({ text: params.titleText, html: params.titleHtml })
  return (
    <div
      class={classes(classes('govuk-notification-banner', success && 'govuk-notification-banner--success'), params.classes)}
      role={(params.role || (success ? 'alert' : 'region')) as 'alert'}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={params.disableAutoFocus}
      {...attributes(params.attributes)}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>{title || (success ? 'Success' : 'Important')}</Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {params.children ?? (params.html
          ? content(params)
          : params.text && <p class="govuk-notification-banner__heading">{params.text}</p>)}
      </div>
    </div>
  )
}
