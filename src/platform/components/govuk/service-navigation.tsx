import { attributes, classes, content, raw, type AttributesOption, type Content, type Falsy } from './markup.tsx'

export interface ServiceNavigationItem extends Content {
  readonly href?: string
  readonly active?: boolean
  readonly current?: boolean
  readonly attributes?: AttributesOption
}
export interface ServiceNavigationParams {
  readonly serviceName?: string
  readonly serviceUrl?: string
  readonly navigation?: readonly (ServiceNavigationItem | Falsy)[]
  readonly navigationId?: string
  readonly navigationLabel?: string
  readonly navigationClasses?: string
  readonly menuButtonText?: string
  readonly menuButtonLabel?: string
  readonly collapseNavigationOnMobile?: boolean
  readonly ariaLabel?: string
  readonly slots?: {
    readonly start?: string
    readonly end?: string | { readonly html?: string; readonly align?: string }
    readonly navigationStart?: string
    readonly navigationEnd?: string
  }
  readonly classes?: string
  readonly attributes?: AttributesOption
}

const Item = ({ item }: { item: ServiceNavigationItem }) => {
  const active = item.active || item.current
  const current = active ? (item.current ? 'page' : 'true') : undefined
  // Bold as well as styled, for those who replace our colours with their own.
  const words = active ? <strong class="govuk-service-navigation__active-fallback">{content(item)}</strong> : content(item)
  return (
    <li class={classes('govuk-service-navigation__item', active && 'govuk-service-navigation__item--active')}>
      {item.href
        ? <a class="govuk-service-navigation__link" href={item.href} aria-current={current} {...attributes(item.attributes)}>{words}</a>
        : (item.html || item.text) && <span class="govuk-service-navigation__text" aria-current={current}>{words}</span>}
    </li>
  )
}

const Navigation = ({ params, items }: { params: ServiceNavigationParams; items: readonly ServiceNavigationItem[] }) => {
  const { slots, menuButtonLabel } = params
  const menu = params.menuButtonText || 'Menu'
  const id = params.navigationId || 'navigation'
  return (
    <nav aria-label={params.navigationLabel || menu} class={classes('govuk-service-navigation__wrapper', params.navigationClasses)}>
      {(params.collapseNavigationOnMobile ?? items.length > 1) && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={menuButtonLabel && menuButtonLabel !== menu ? menuButtonLabel : undefined}
          hidden
          aria-hidden="true"
        >
          {menu}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {slots?.navigationStart && raw(slots.navigationStart)}
        {items.map(item => <Item item={item} />)}
        {slots?.navigationEnd && raw(slots.navigationEnd)}
      </ul>
    </nav>
  )
}

const ServiceName = ({ name, url }: { name: string; url: string | undefined }) => (
  <span class="govuk-service-navigation__service-name">
    {url
      ? <a href={url} class="govuk-service-navigation__link">{name}</a>
      : <span class="govuk-service-navigation__text">{name}</span>}
  </span>
)

export function ServiceNavigation(params: ServiceNavigationParams) {
  const { slots, serviceName } = params
  const items = (params.navigation ?? []).filter(item => item !== null && item !== undefined && item !== false && item !== '')
  const end = typeof slots?.end === 'string' ? slots.end : slots?.end?.html
  const inline = typeof slots?.end === 'object' && slots.end.align === 'inline'
  const inside = (
    <div class={classes('govuk-width-container', inline && 'govuk-service-navigation__inlining-container')}>
      {slots?.start && raw(slots.start)}
      <div class="govuk-service-navigation__container">
        {serviceName && <ServiceName name={serviceName} url={params.serviceUrl} />}
        {(items.length > 0 || slots?.navigationStart || slots?.navigationEnd) && <Navigation params={params} items={items} />}
      </div>
      {end && raw(end)}
    </div>
  )
  const shared = {
    class: classes('govuk-service-navigation', params.classes),
    'data-module': 'govuk-service-navigation',
    ...attributes(params.attributes),
  }
  // Without a name the <nav> inside is landmark enough.
  return serviceName || slots?.start || end
    ? <section aria-label={params.ariaLabel ?? 'Service information'} {...shared}>{inside}</section>
    : <div {...shared}>{inside}</div>
}
