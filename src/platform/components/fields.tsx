import type { ChoiceProps, FieldProps, FileProps, TextProps } from './field.ts'
import { CharacterCount } from './govuk/character-count.tsx'
import { FileUpload } from './govuk/file-upload.tsx'
import { Input } from './govuk/input.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { PasswordInput as Password } from './govuk/password-input.tsx'
import { Select as SelectBox } from './govuk/select.tsx'
import { Textarea as Box } from './govuk/textarea.tsx'

/** How a page may show a question; what is asked comes from its form. */
export interface Look {
  /** The question is the page's only one, and its heading. */
  readonly asHeading?: boolean
}

const labelled = ({ label, asHeading }: FieldProps & Look) =>
  ({ text: label, classes: asHeading ? 'govuk-label--l' : 'govuk-label--s', isPageHeading: asHeading })

/** What is said around a box: its hint and its error. */
export const told = ({ hint, error }: FieldProps) => ({
  hint: hint ? { text: hint } : undefined,
  errorMessage: error ? { text: error } : undefined,
})

const typed = {
  numeric: { inputmode: 'numeric', spellcheck: false },
  tel: { type: 'tel' },
  email: { type: 'email', spellcheck: false },
} as const

export const TextInput = (field: TextProps & Look & { readonly prefix?: string; readonly suffix?: string }) => (
  <Input
    name={field.name}
    value={field.value}
    label={labelled(field)}
    {...told(field)}
    {...(field.inputMode && typed[field.inputMode])}
    autocomplete={field.autocomplete}
    classes={field.width && `govuk-input--width-${field.width}`}
    prefix={field.prefix ? { text: field.prefix } : undefined}
    suffix={field.suffix ? { text: field.suffix } : undefined}
  />
)

/** A longest answer is counted as it is typed, and never cut short. */
export const Textarea = (field: TextProps & Look & { readonly rows?: number }) => {
  const params = { name: field.name, value: field.value, label: labelled(field), rows: field.rows, ...told(field) }
  return field.max === undefined
    ? <Box {...params} autocomplete={field.autocomplete} />
    : <CharacterCount {...params} maxlength={field.max} />
}

export const Select = (field: ChoiceProps & Look & { readonly empty?: string }) => (
  <SelectBox
    name={field.name}
    value={field.value}
    label={labelled(field)}
    {...told(field)}
    items={[{ value: '', text: field.empty ?? 'Select one' }, ...Object.entries(field.options).map(([value, text]) => ({ value, text }))]}
  />
)

/** What was typed is never sent back to the browser. */
export const PasswordInput = (field: TextProps & Look) => (
  <Password name={field.name} label={labelled(field)} {...told(field)} autocomplete={field.autocomplete} classes="govuk-input--width-20" />
)

/** A file that has come already goes with the form as what stands for it; another may still be chosen instead. */
export const FileInput = (field: FileProps & Look) => (
  <>
    <input type="hidden" name={`${field.name}-held`} value={field.held?.seal ?? ''} />
    {field.held && <InsetText text={`We have the file: ${field.held.says}. Choose another only if it is the wrong one.`} />}
    <FileUpload name={field.name} label={labelled(field)} {...told(field)} attributes={{ accept: field.accept }} />
  </>
)
