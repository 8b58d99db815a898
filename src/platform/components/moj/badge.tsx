import type { ComponentChildren } from 'preact'
import { classes } from '../govuk/markup.tsx'

export type BadgeColour = 'purple' | 'red' | 'green' | 'blue' | 'black' | 'grey'

export const Badge = ({ colour, children }: { readonly colour?: BadgeColour; readonly children: ComponentChildren }) => (
  <span class={classes('moj-badge', colour && `moj-badge--${colour}`)}>{children}</span>
)
