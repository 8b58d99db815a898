import type { ComponentChildren } from 'preact'
import { Tag as GovukTag } from './govuk/tag.tsx'

export type TagColour = 'grey' | 'green' | 'turquoise' | 'blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow'

export const Tag = ({ colour, children }: { readonly colour?: TagColour; readonly children: ComponentChildren }) => (
  <GovukTag classes={colour && `govuk-tag--${colour}`}>{children}</GovukTag>
)
