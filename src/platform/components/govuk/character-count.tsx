import { Hint } from './hint.tsx'
import { content, type AttributesOption } from './markup.tsx'
import { Textarea, type TextareaParams } from './textarea.tsx'

type Plural = Readonly<Record<string, string>>
export interface CharacterCountParams extends TextareaParams {
  readonly maxlength?: number | string
  readonly maxwords?: number | string
  readonly threshold?: number | string
  readonly countType?: string
  readonly countMessage?: { readonly classes?: string }
  readonly textareaDescriptionText?: string
  readonly charactersUnderLimitText?: Plural
  readonly charactersAtLimitText?: string
  readonly charactersOverLimitText?: Plural
  readonly wordsUnderLimitText?: Plural
  readonly wordsAtLimitText?: string
  readonly wordsOverLimitText?: Plural
}

/** Words for the browser's script, under the names it reads them by. */
const translated = (key: string, given: string | Plural | undefined): AttributesOption =>
  typeof given === 'string'
    ? { [`data-i18n.${key}`]: given }
    : Object.fromEntries(Object.entries(given ?? {}).map(([rule, words]) => [`data-i18n.${key}.${rule}`, words]))

const optional = <T,>(value: T) => ({ value, optional: true })

const translations = (params: CharacterCountParams): AttributesOption => ({
  ...translated('characters-under-limit', params.charactersUnderLimitText),
  ...translated('characters-at-limit', params.charactersAtLimitText),
  ...translated('characters-over-limit', params.charactersOverLimitText),
  ...translated('words-under-limit', params.wordsUnderLimitText),
  ...translated('words-at-limit', params.wordsAtLimitText),
  ...translated('words-over-limit', params.wordsOverLimitText),
})

export function CharacterCount(params: CharacterCountParams) {
  const id = params.id || params.name || ''
  const countType = params.countType || (params.maxwords ? 'words' : undefined)
  const limit = params.maxwords || params.maxlength
  const description = params.textareaDescriptionText || `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`
  const { formGroup, countMessage } = params
  const message = (
    <>
      <Hint
        id={`${id}-info`}
        classes={`govuk-character-count__message${countMessage?.classes ? ` ${countMessage.classes}` : ''}`}
        text={limit && description.replace('%{count}', String(limit))}
      />
      {formGroup?.afterInput && content(formGroup.afterInput)}
    </>
  )
  return (
    <Textarea
      id={id}
      name={params.name}
      label={params.label}
      hint={params.hint}
      errorMessage={params.errorMessage}
      value={params.value}
      rows={params.rows}
      spellcheck={params.spellcheck}
      describedBy={`${id}-info`}
      attributes={params.attributes}
      classes={`govuk-js-character-count${params.classes ? ` ${params.classes}` : ''}`}
      formGroup={{
        classes: `govuk-character-count${formGroup?.classes ? ` ${formGroup.classes}` : ''}`,
        attributes: {
          'data-module': 'govuk-character-count',
          'data-maxlength': optional(params.maxlength),
          'data-maxwords': optional(params.maxwords),
          'data-threshold': optional(params.threshold),
          'data-count-type': optional(countType),
          ...(limit ? {} : translated('textarea-description', params.textareaDescriptionText && { other: params.textareaDescriptionText } || undefined)),
          ...translations(params),
          ...formGroup?.attributes,
        },
        beforeInput: formGroup?.beforeInput,
        afterInput: { text: message },
      }}
    />
  )
}
