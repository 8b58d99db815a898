import type { ComponentChildren } from 'preact'
import { attributes, classes, content, type AttributesOption, type Content, type Falsy } from './markup.tsx'

export interface TabItem {
  readonly id?: string
  readonly label: string
  readonly attributes?: AttributesOption
  readonly panel: Content & { readonly attributes?: AttributesOption; readonly children?: ComponentChildren }
}
export interface TabsParams {
  readonly id?: string
  readonly idPrefix?: string
  readonly title?: string
  readonly items?: readonly (TabItem | Falsy)[]
  readonly classes?: string
  readonly attributes?: AttributesOption
}

const Panel = ({ panel, id, shown }: { panel: TabItem['panel']; id: string; shown: boolean }) => (
  <div class={classes('govuk-tabs__panel', !shown && 'govuk-tabs__panel--hidden')} id={id} {...attributes(panel.attributes)}>
    {panel.children ?? (panel.html ? content(panel) : panel.text && <p class="govuk-body">{panel.text}</p>)}
  </div>
)

export function Tabs({ items = [], idPrefix = '', ...params }: TabsParams) {
  const idOf = (item: TabItem, index: number) => item.id || `${idPrefix}-${index + 1}`
  return (
    <div id={params.id} class={classes('govuk-tabs', params.classes)} {...attributes(params.attributes)} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{params.title ?? 'Contents'}</h2>
      {items.length > 0 && (
        <ul class="govuk-tabs__list">
          {items.map((item, index) => item && (
            <li class={classes('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
              <a class="govuk-tabs__tab" href={`#${idOf(item, index)}`} {...attributes(item.attributes)}>{item.label}</a>
            </li>
          ))}
        </ul>
      )}
      {items.map((item, index) => item && <Panel panel={item.panel} id={idOf(item, index)} shown={index === 0} />)}
    </div>
  )
}
