import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

export interface SkipLinkParams extends Content {
  readonly href?: string
  readonly classes?: string
  readonly attributes?: AttributesOption
}
export const SkipLink = (params: SkipLinkParams) => (
  <a
    href={params.href || '#content'}
    class={classes('govuk-skip-link', params.classes)}
    {...attributes(params.attributes)}
    data-module="govuk-skip-link"
  >
    {content(params)}
  </a>
)
