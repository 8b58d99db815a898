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

/** A part of a long form, under its own heading. */
export const Part = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <fieldset class="govuk-fieldset newel-part">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{title}</legend>
    {children}
  </fieldset>
)
