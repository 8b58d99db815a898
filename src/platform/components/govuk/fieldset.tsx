import type { ComponentChildren } from 'preact'
import { attributes, classes, content, raw, type AttributesOption, type Content } from './markup.tsx'

export interface LegendParams extends Content {
  readonly classes?: string
  readonly isPageHeading?: boolean
}
export interface FieldsetParams {
  readonly legend?: LegendParams
  readonly describedBy?: string
  readonly classes?: string
  readonly role?: string
  readonly attributes?: AttributesOption
  readonly html?: string
  readonly children?: ComponentChildren
}

const Legend = (params: LegendParams) => (
  <legend class={classes('govuk-fieldset__legend', params.classes)}>
    {params.isPageHeading ? <h1 class="govuk-fieldset__heading">{content(params)}</h1> : content(params)}
  </legend>
)

export const Fieldset = (params: FieldsetParams) => (
  <fieldset
    class={classes('govuk-fieldset', params.classes)}
    role={(params.role || undefined) as 'group' | undefined}
    aria-describedby={params.describedBy || undefined}
    {...attributes(params.attributes)}
  >
    {(params.legend?.html || params.legend?.text) && <Legend {...params.legend} />}
    {params.children ?? (params.html && raw(params.html))}
  </fieldset>
)
