import type { ComponentChildren } from 'preact'
import { Button as GovukButton } from './govuk/button.tsx'

export interface ButtonProps {
  readonly children: ComponentChildren
  readonly look?: 'secondary' | 'warning'
  /** Goes there instead of sending the form. */
  readonly href?: string
  readonly name?: string
  readonly value?: string
  readonly disabled?: boolean
}
export const Button = ({ look, children, ...button }: ButtonProps) => (
  <GovukButton {...button} classes={look && `govuk-button--${look}`} preventDoubleClick={button.href ? undefined : true}>
    {children}
  </GovukButton>
)

export const ButtonGroup = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="govuk-button-group">{children}</div>
)
