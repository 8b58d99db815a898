import type { ComponentChildren } from 'preact'
import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

export interface InsetTextParams extends Content {
  readonly id?: string
  readonly classes?: string
  readonly attributes?: AttributesOption
  readonly children?: ComponentChildren
}
export const InsetText = (params: InsetTextParams) => (
  <div id={params.id} class={classes('govuk-inset-text', params.classes)} {...attributes(params.attributes)}>
    {params.children ?? content(params)}
  </div>
)
