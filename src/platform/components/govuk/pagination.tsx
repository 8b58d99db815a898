import { attributes, classes, content, type AttributesOption, type Content, type Falsy } from './markup.tsx'

export interface PaginationLink extends Content {
  readonly href?: string
  readonly labelText?: string
  readonly attributes?: AttributesOption
}
export interface PaginationItem {
  readonly number?: number | string
  readonly href?: string
  readonly visuallyHiddenText?: string
  readonly current?: boolean
  readonly ellipsis?: boolean
  readonly attributes?: AttributesOption
}
export interface PaginationParams {
  readonly previous?: PaginationLink
  readonly next?: PaginationLink
  readonly items?: readonly (PaginationItem | Falsy)[]
  readonly landmarkLabel?: string
  readonly classes?: string
  readonly attributes?: AttributesOption
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}
const Arrow = ({ type }: { type: 'prev' | 'next' }) => (
  <svg class={`govuk-pagination__icon govuk-pagination__icon--${type}`} xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">
    <path d={arrows[type]} />
  </svg>
)

const ArrowLink = ({ link, type, blockLevel }: { link: PaginationLink; type: 'prev' | 'next'; blockLevel: boolean }) => (
  <div class={`govuk-pagination__${type}`}>
    <a class="govuk-link govuk-pagination__link" href={link.href} rel={type} {...attributes(link.attributes)}>
      {(blockLevel || type === 'prev') && <Arrow type={type} />}
      <span class={classes('govuk-pagination__link-title', blockLevel && !link.labelText && 'govuk-pagination__link-title--decorated')}>
        {content(link) || <>{type === 'prev' ? 'Previous' : 'Next'}<span class="govuk-visually-hidden"> page</span></>}
      </span>
      {link.labelText && blockLevel && (
        <>
          {' '}<span class="govuk-visually-hidden">:</span>
          {' '}<span class="govuk-pagination__link-label">{link.labelText}</span>
        </>
      )}
      {!blockLevel && type === 'next' && <Arrow type="next" />}
    </a>
  </div>
)

const Item = ({ item }: { item: PaginationItem }) => item.ellipsis
  ? <li class={classes(item.current ? 'govuk-pagination__item govuk-pagination__item--current' : 'govuk-pagination__item', 'govuk-pagination__item--ellipsis')}>⋯</li>
  : (
    <li class={classes('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...attributes(item.attributes)}
      >
        {item.number}
      </a>
    </li>
  )

export function Pagination({ previous, next, items, ...params }: PaginationParams) {
  const blockLevel = !items && Boolean(next || previous)
  return (
    <nav
      class={classes(classes('govuk-pagination', blockLevel && 'govuk-pagination--block'), params.classes)}
      aria-label={params.landmarkLabel || 'Pagination'}
      {...attributes(params.attributes)}
    >
      {previous?.href && <ArrowLink link={previous} type="prev" blockLevel={blockLevel} />}
      {items && (
        <ul class="govuk-pagination__list">
          {items.map(item => item && Object.keys(item).length > 0 && <Item item={item} />)}
        </ul>
      )}
      {next?.href && <ArrowLink link={next} type="next" blockLevel={blockLevel} />}
    </nav>
  )
}
