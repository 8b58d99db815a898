import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

export interface BackLinkParams extends Content {
  readonly href?: string
  readonly classes?: string
  readonly attributes?: AttributesOption
}
export const BackLink = (params: BackLinkParams) => (
  <a href={params.href || '#'} class={classes('govuk-back-link', params.classes)} {...attributes(params.attributes)}>
    {content(params) || 'Back'}
  </a>
)
