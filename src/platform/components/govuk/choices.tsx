import type { ComponentChildren } from 'preact'
import { Fieldset, type FieldsetParams } from './fieldset.tsx'
import { FormGroup, HintAndError, describedBy, slot, type FormGroupOfInputsParams, type QuestionParams } from './form-group.tsx'
import { Hint, type HintParams } from './hint.tsx'
import { Label } from './label.tsx'
import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

/** What radios and checkboxes have in common: a list of items in a fieldset, each with a hint and what it uncovers. */
export interface ChoiceItem extends Content {
  readonly value?: string | number
  readonly id?: string
  readonly divider?: string
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly hint?: HintParams
  readonly label?: { readonly classes?: string; readonly attributes?: AttributesOption }
  readonly conditional?: Content
  readonly attributes?: AttributesOption
}

interface GroupParams extends QuestionParams {
  readonly fieldset?: FieldsetParams
  readonly formGroup?: FormGroupOfInputsParams
  readonly classes?: string
  readonly attributes?: AttributesOption
}

export const ChoiceGroup = (
  { kind, id, params, before, children }: {
    kind: 'radios' | 'checkboxes'
    id: string
    params: GroupParams
    before: string | undefined
    children: ComponentChildren
  },
) => {
  const inside = (
    <>
      <HintAndError id={id} hint={params.hint} errorMessage={params.errorMessage} />
      <div class={classes(`govuk-${kind}`, params.classes)} {...attributes(params.attributes)} data-module={`govuk-${kind}`}>
        {slot(params.formGroup?.beforeInputs)}
        {children}
        {slot(params.formGroup?.afterInputs)}
      </div>
    </>
  )
  return (
    <FormGroup formGroup={params.formGroup} errorMessage={params.errorMessage}>
      {params.fieldset
        ? <Fieldset {...params.fieldset} describedBy={describedBy(id, params, before)}>{inside}</Fieldset>
        : inside}
    </FormGroup>
  )
}

export const Choice = (
  { kind, item, id, name, checked, describedBy: before, behaviour }: {
    kind: 'radios' | 'checkboxes'
    item: ChoiceItem
    id: string
    name: string | undefined
    checked: boolean
    describedBy?: string
    behaviour?: string
  },
) => {
  if (item.divider) return <div class={`govuk-${kind}__divider`}>{item.divider}</div>
  const hint = item.hint && (item.hint.text || item.hint.html) ? item.hint : undefined
  const uncovered = item.conditional && content(item.conditional)
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value ?? ''}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={uncovered ? `conditional-${id}` : undefined}
          data-behaviour={behaviour || undefined}
          aria-describedby={[before, hint && `${id}-item-hint`].filter(Boolean).join(' ') || undefined}
          {...attributes(item.attributes)}
        />
        <Label html={item.html} text={item.text} classes={classes(`govuk-${kind}__label`, item.label?.classes)} attributes={item.label?.attributes} for={id} />
        {hint && <Hint {...hint} id={`${id}-item-hint`} classes={classes(`govuk-${kind}__hint`, hint.classes)} />}
      </div>
      {uncovered && (
        <div class={classes(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)} id={`conditional-${id}`}>
          {uncovered}
        </div>
      )}
    </>
  )
}

/** The first item has the question's own id, so that an error can link to it. */
export const itemId = (item: ChoiceItem, prefix: string, index: number) =>
  item.id || (index === 0 ? prefix : `${prefix}-${index + 1}`)
