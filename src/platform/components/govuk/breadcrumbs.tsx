import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

export interface BreadcrumbsParams {
  readonly items: readonly (Content & { readonly href?: string; readonly attributes?: AttributesOption })[]
  readonly classes?: string
  readonly collapseOnMobile?: boolean
  readonly labelText?: string
  readonly attributes?: AttributesOption
}
export const Breadcrumbs = (params: BreadcrumbsParams) => (
  <nav
    class={classes(classes('govuk-breadcrumbs', params.classes), params.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')}
    {...attributes(params.attributes)}
    aria-label={params.labelText ?? 'Breadcrumb'}
  >
    <ol class="govuk-breadcrumbs__list">
      {params.items.map(item => item.href
        ? (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={item.href} {...attributes(item.attributes)}>{content(item)}</a>
          </li>
        )
        : <li class="govuk-breadcrumbs__list-item" aria-current="page">{content(item)}</li>)}
    </ol>
  </nav>
)
