import type { ComponentChildren } from 'preact'
import type { ChoiceProps, ChoicesProps, DayProps, FieldProps } from './field.ts'
import { told, type Look } from './fields.tsx'
import { Checkboxes as CheckboxGroup, type CheckboxItem } from './govuk/checkboxes.tsx'
import { DateInput as DateBoxes } from './govuk/date-input.tsx'
import { Radios as RadioGroup } from './govuk/radios.tsx'

/** What a page may add to the answers offered, by their keys. */
export interface ChoiceLook extends Look {
  readonly hints?: Readonly<Record<string, string>>
  /** What is uncovered when the answer is chosen. */
  readonly conditional?: Readonly<Record<string, ComponentChildren>>
  readonly small?: boolean
}

const asked = ({ label, asHeading }: FieldProps & Look) =>
  ({ legend: { text: label, classes: asHeading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s', isPageHeading: asHeading } })

const offered = (options: Readonly<Record<string, string>>, { hints, conditional }: ChoiceLook): CheckboxItem[] =>
  Object.entries(options).map(([value, text]) => ({
    value,
    text,
    hint: hints?.[value] ? { text: hints[value] } : undefined,
    conditional: conditional?.[value] ? { text: conditional[value] } : undefined,
  }))

export const Radios = (field: ChoiceProps & ChoiceLook & { readonly inline?: boolean }) => (
  <RadioGroup
    name={field.name}
    value={field.value}
    fieldset={asked(field)}
    {...told(field)}
    classes={[field.inline && 'govuk-radios--inline', field.small && 'govuk-radios--small'].filter(Boolean).join(' ')}
    items={offered(field.options, field)}
  />
)

/** `none` is the key of the answer that excludes the others. */
export const Checkboxes = (field: ChoicesProps & ChoiceLook & { readonly none?: string }) => {
  const items = offered(field.options, field)
  const others = items.filter(({ value }) => value !== field.none)
  const none = items.find(({ value }) => value === field.none)
  return (
    <CheckboxGroup
      name={field.name}
      values={field.values}
      fieldset={asked(field)}
      {...told(field)}
      classes={field.small ? 'govuk-checkboxes--small' : undefined}
      items={none ? [...others, { divider: 'or' }, { ...none, behaviour: 'exclusive' }] : others}
    />
  )
}

export const DateInput = (field: DayProps & Look & { readonly birthday?: boolean }) => (
  <DateBoxes
    id={field.name}
    namePrefix={field.name}
    fieldset={asked(field)}
    {...told(field)}
    items={(['day', 'month', 'year'] as const).map(part => ({
      name: part,
      value: field.value[part],
      autocomplete: field.birthday ? `bday-${part}` : undefined,
    }))}
  />
)
