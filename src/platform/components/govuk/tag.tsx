import type { ComponentChildren } from 'preact'
import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

export interface TagParams extends Content {
  readonly classes?: string
  readonly attributes?: AttributesOption
  readonly children?: ComponentChildren
}
export const Tag = (params: TagParams) => (
  <strong class={classes('govuk-tag', params.classes)} {...attributes(params.attributes)}>
    {params.children ?? content(params)}
  </strong>
)
