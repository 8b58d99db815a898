import { Button } from './button.tsx'
import { Input, type InputParams } from './input.tsx'
import { classes, content } from './markup.tsx'

export interface PasswordInputParams extends InputParams {
  readonly button?: { readonly classes?: string }
  readonly showPasswordText?: string
  readonly hidePasswordText?: string
  readonly showPasswordAriaLabelText?: string
  readonly hidePasswordAriaLabelText?: string
  readonly passwordShownAnnouncementText?: string
  readonly passwordHiddenAnnouncementText?: string
}

const optional = (value: string | undefined) => ({ value, optional: true })

export function PasswordInput(params: PasswordInputParams) {
  const { formGroup } = params
  const id = params.id || params.name || ''
  const toggle = (
    <>
      <Button
        type="button"
        classes={classes('govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle', params.button?.classes)}
        text={params.showPasswordText ?? 'Show'}
        attributes={{
          'aria-controls': id,
          'aria-label': params.showPasswordAriaLabelText ?? 'Show password',
          hidden: { value: true, optional: true },
        }}
      />
      {formGroup?.afterInput && content(formGroup.afterInput)}
    </>
  )
  return (
    <Input
      id={id}
      name={params.name}
      label={params.label}
      hint={params.hint}
      errorMessage={params.errorMessage}
      value={params.value}
      disabled={params.disabled}
      describedBy={params.describedBy}
      attributes={params.attributes}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={params.autocomplete || 'current-password'}
      classes={classes('govuk-password-input__input govuk-js-password-input-input', params.classes)}
      inputWrapper={{ classes: 'govuk-password-input__wrapper' }}
      formGroup={{
        classes: classes('govuk-password-input', formGroup?.classes),
        attributes: {
          'data-module': 'govuk-password-input',
          'data-i18n.show-password': optional(params.showPasswordText),
          'data-i18n.hide-password': optional(params.hidePasswordText),
          'data-i18n.show-password-aria-label': optional(params.showPasswordAriaLabelText),
          'data-i18n.hide-password-aria-label': optional(params.hidePasswordAriaLabelText),
          'data-i18n.password-shown-announcement': optional(params.passwordShownAnnouncementText),
          'data-i18n.password-hidden-announcement': optional(params.passwordHiddenAnnouncementText),
          ...formGroup?.attributes,
        },
        beforeInput: formGroup?.beforeInput,
        afterInput: { text: toggle },
      }}
    />
  )
}
