import type { ComponentChildren } from 'preact'
import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'
import { Tag, type TagParams } from './tag.tsx'

export interface PhaseBannerParams extends Content {
  readonly tag?: TagParams
  readonly classes?: string
  readonly attributes?: AttributesOption
  readonly children?: ComponentChildren
}
export const PhaseBanner = ({ tag, ...params }: PhaseBannerParams) => (
  <div class={classes('govuk-phase-banner govuk-width-container', params.classes)} {...attributes(params.attributes)}>
    <p class="govuk-phase-banner__content">
      <Tag text={tag?.text} html={tag?.html} classes={classes('govuk-phase-banner__content__tag', tag?.classes)} />
      {' '}
      <span class="govuk-phase-banner__text">{params.children ?? content(params)}</span>
    </p>
  </div>
)
