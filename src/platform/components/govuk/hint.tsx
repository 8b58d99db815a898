import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

export interface HintParams extends Content {
  readonly id?: string
  readonly classes?: string
  readonly attributes?: AttributesOption
}
export const Hint = (params: HintParams) => (
  <div id={params.id} class={classes('govuk-hint', params.classes)} {...attributes(params.attributes)}>
    {content(params)}
  </div>
)
