import { attributes, classes, content, type AttributesOption, type Content } from '../govuk/markup.tsx'

export interface SubNavigationParams {
  readonly label: string
  readonly items: readonly (Content & {
    readonly href: string
    readonly active?: boolean
    readonly classes?: string
    readonly attributes?: AttributesOption
  })[]
  readonly classes?: string
  readonly attributes?: AttributesOption
}
export const SubNavigation = ({ label, items, ...params }: SubNavigationParams) => (
  <nav class={classes('moj-sub-navigation', params.classes)} aria-label={label} {...attributes(params.attributes)}>
    <ul class="moj-sub-navigation__list">
      {items.map(item => (
        <li class={classes('moj-sub-navigation__item', item.classes)}>
          <a class="moj-sub-navigation__link" aria-current={item.active ? 'page' : undefined} href={item.href} {...attributes(item.attributes)}>
            {content(item)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
