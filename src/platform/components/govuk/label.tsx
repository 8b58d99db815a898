import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

export interface LabelParams extends Content {
  readonly for?: string
  readonly classes?: string
  readonly isPageHeading?: boolean
  readonly attributes?: AttributesOption
}
export function Label(params: LabelParams) {
  if (!params.html && !params.text) return null
  const label = (
    <label class={classes('govuk-label', params.classes)} {...attributes(params.attributes)} for={params.for}>
      {content(params)}
    </label>
  )
  return params.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
