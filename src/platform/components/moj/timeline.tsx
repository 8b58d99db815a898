import type { ComponentChildren } from 'preact'
import { attributes, classes, type AttributesOption } from '../govuk/markup.tsx'

export interface TimelineItem {
  readonly title: ComponentChildren
  readonly byline?: ComponentChildren
  /** When, as a machine reads it and as we say it. */
  readonly timestamp: string
  readonly when: ComponentChildren
  readonly children?: ComponentChildren
  readonly classes?: string
  readonly attributes?: AttributesOption
}
export interface TimelineParams {
  readonly items: readonly TimelineItem[]
  readonly headingLevel?: 2 | 3 | 4
  readonly classes?: string
  readonly attributes?: AttributesOption
}

const Item = ({ item, level }: { item: TimelineItem; level: number }) => {
  const Heading = `h${level}` as 'h2'
  return (
    <div class={classes('moj-timeline__item', item.classes)} {...attributes(item.attributes)}>
      <div class="moj-timeline__header">
        <Heading class="moj-timeline__title">{item.title}</Heading>
        {item.byline && <>{' '}<p class="moj-timeline__byline">by {item.byline}</p></>}
      </div>
      <p class="moj-timeline__date"><time dateTime={item.timestamp}>{item.when}</time></p>
      {item.children && <div class="moj-timeline__description">{item.children}</div>}
    </div>
  )
}

export const Timeline = ({ items, headingLevel = 2, ...params }: TimelineParams) => (
  <div class={classes('moj-timeline', params.classes)} {...attributes(params.attributes)}>
    {items.map(item => <Item item={item} level={headingLevel} />)}
  </div>
)
