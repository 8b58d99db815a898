import { PasswordInput } from '../../platform/components/index.ts'
import type { TextProps } from '../../platform/components/index.ts'
import { secret } from '../../platform/http/fields.ts'
import { passwordRules, whyNot } from './password-rules.ts'

/** The two boxes in which somebody chooses a password. */
export const newPasswordFields = {
  password: secret('New password', 'Enter a new password', 'new-password'),
  again: secret('The new password again', 'Enter the new password again', 'new-password'),
} as const

export const checkNewPassword = ({ password, again }: { readonly password: string; readonly again: string }, email: string): { password?: string; again?: string } => {
  const reason = whyNot(password, email)
  return reason ? { password: reason } : password === again ? {} : { again: 'The two passwords are not the same. Enter the new password again' }
}

export const NewPassword = ({ password, again }: { readonly password: TextProps; readonly again: TextProps }) => (
  <>
    <p class="govuk-body">Your password must be:</p>
    <ul class="govuk-list govuk-list--bullet">{passwordRules.map(rule => <li>{rule}</li>)}</ul>
    <PasswordInput {...password} />
    <PasswordInput {...again} />
  </>
)
