import type { ComponentChildren } from 'preact'
import { classes } from './govuk/markup.tsx'

/** The page's one heading, and what it is about above it. */
export const PageHeading = ({ title, caption, size = 'l' }: {
  readonly title: ComponentChildren
  readonly caption?: ComponentChildren
  readonly size?: 'm' | 'l' | 'xl'
}) => (
  <h1 class={`govuk-heading-${size}`}>
    {caption && <span class={`govuk-caption-${size}`}>{caption} </span>}
    {title}
  </h1>
)

/** What is wider than a phone scrolls by itself; it can be focused, so that keys scroll it too. */
export const ScrollRegion = ({ label, dense, children }: {
  readonly label: string
  readonly dense?: boolean
  readonly children: ComponentChildren
}) => (
  <section class={classes('newel-scroll', dense && 'newel-dense')} aria-label={label} tabIndex={0}>
    {children}
  </section>
)

/** Words for those who hear the page and cannot see what stands beside them. */
export const Unseen = ({ children }: { readonly children: ComponentChildren }) => (
  <span class="govuk-visually-hidden">{children}</span>
)
