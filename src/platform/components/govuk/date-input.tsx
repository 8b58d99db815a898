import { Fieldset, type FieldsetParams } from './fieldset.tsx'
import { FormGroup, HintAndError, describedBy, slot, type FormGroupOfInputsParams, type QuestionParams } from './form-group.tsx'
import { Input } from './input.tsx'
import { attributes, classes, type AttributesOption, type Falsy } from './markup.tsx'

export interface DateItem {
  readonly name?: string
  readonly id?: string
  readonly label?: string
  readonly value?: string | number
  readonly inputmode?: string
  readonly autocomplete?: string
  readonly pattern?: string
  readonly classes?: string
  readonly error?: boolean
  readonly attributes?: AttributesOption
}
export interface DateInputParams extends QuestionParams {
  readonly id?: string
  readonly namePrefix?: string
  readonly values?: Readonly<Record<string, string | number | undefined>>
  readonly day?: DateItem | false
  readonly month?: DateItem | false
  readonly year?: DateItem | false
  readonly items?: readonly (DateItem | Falsy)[]
  readonly fieldset?: FieldsetParams
  readonly formGroup?: FormGroupOfInputsParams
  readonly classes?: string
  readonly attributes?: AttributesOption
}

const parts = ['day', 'month', 'year'] as const
type Part = (typeof parts)[number]
type Whole = Readonly<Record<Part, DateItem | false>>

const isMarked = (item: DateItem) => Boolean(item.error || item.classes?.includes('govuk-input--error'))

/** Which of the three an item is: it is that part itself, or carries its name. */
const partOf = (item: DateItem, whole: Whole): Part | undefined =>
  parts.find(part => {
    const own = whole[part]
    return item === own || (item.name !== undefined && (item.name === part || (own && item.name === own.name)))
  })

/** When no box is marked, the error belongs to all of them. */
function classesOf(item: DateItem, part: Part | undefined, marksAll: boolean) {
  const given = item.classes ?? ''
  const marked = !given.includes('govuk-input--error') && (isMarked(item) || (item.error !== false && marksAll))
  const width = !given.includes('govuk-input--width-') && `govuk-input--width-${part === 'year' ? 4 : 2}`
  return ['govuk-date-input__input', marked && 'govuk-input--error', width, given].filter(Boolean).join(' ')
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

const DateBox = ({ item, params, whole, marksAll }: { item: DateItem; params: DateInputParams; whole: Whole; marksAll: boolean }) => {
  const part = partOf(item, whole)
  const name = item.name ?? part ?? ''
  const fullName = params.namePrefix ? `${params.namePrefix}-${name}` : name
  const own = part && whole[part]
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ text: item.label || capitalised(name), classes: 'govuk-date-input__label' }}
        id={item.id || `${params.id}-${name}`}
        classes={classesOf(item, part, marksAll)}
        name={fullName}
        value={item.value ?? (own ? own.value : undefined) ?? params.values?.[fullName]}
        inputmode={item.inputmode || 'numeric'}
        autocomplete={item.autocomplete}
        pattern={item.pattern}
        attributes={item.attributes}
      />
    </div>
  )
}

export function DateInput(params: DateInputParams) {
  const { id = '', values, fieldset, formGroup } = params
  const whole: Whole = {
    day: params.day ?? { name: 'day', value: values?.['day'], classes: 'govuk-input--width-2' },
    month: params.month ?? { name: 'month', value: values?.['month'], classes: 'govuk-input--width-2' },
    year: params.year ?? { name: 'year', value: values?.['year'], classes: 'govuk-input--width-4' },
  }
  const items = params.items?.length ? params.items : parts.map(part => whole[part])
  const marksAll = Boolean(params.errorMessage) && !items.some(item => item && isMarked(item))
  const inside = (
    <>
      <HintAndError id={id} hint={params.hint} errorMessage={params.errorMessage} />
      <div class={classes('govuk-date-input', params.classes)} {...attributes(params.attributes)} id={params.id}>
        {slot(formGroup?.beforeInputs)}
        {items.map(item => item && <DateBox item={item} params={params} whole={whole} marksAll={marksAll} />)}
        {slot(formGroup?.afterInputs)}
      </div>
    </>
  )
  return (
    <FormGroup formGroup={formGroup} errorMessage={params.errorMessage}>
      {/* The role is for JAWS, which otherwise does not read out what describes a fieldset of text boxes. */}
      {fieldset
        ? <Fieldset {...fieldset} role="group" describedBy={describedBy(id, params, fieldset.describedBy)}>{inside}</Fieldset>
        : inside}
    </FormGroup>
  )
}
