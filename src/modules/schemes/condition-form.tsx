import type { ComponentChildren } from 'preact'
import type { Condition } from '../../rules/schemes/conditions.ts'
import { tenures } from '../../rules/enquiries/tenures.ts'
import { Checkboxes, Details, Textarea, TextInput } from '../../platform/components/index.ts'
import type { TextProps } from '../../platform/components/index.ts'
import { choices, text, typedText, type Field } from '../../platform/http/fields.ts'
import type { Answers, FormView } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'

/** A whole number, kept as it was typed. */
export const wholeNumber = (label: string, suffix: string, hint?: string): Field<string, TextProps> => typedText(label, { width: 4, inputMode: 'numeric', max: 6, ...(hint ? { hint } : {}) },
  typed => /^[1-9]\d{0,3}$/.test(typed) ? { value: typed } : { error: `${label.replace(/ \(optional\)$/, '')} must be a whole number of ${suffix}, such as 12` })

type Clause<K extends string> = Record<`${K}Number` | `${K}Quoted` | `${K}Plain`, Field<string, TextProps>>
/** Where a condition stands in the policy: its number, its words, and what they mean. */
const clause = <const K extends string>(key: K, about: string): Clause<K> => ({
  [`${key}Number`]: text(`Number of the clause about ${about}`, { max: 30, width: 10 }),
  [`${key}Quoted`]: text(`The clause about ${about}, word for word`, { max: 2000 }),
  [`${key}Plain`]: text(`What the clause about ${about} means, in plain words`, { max: 500 }),
} as Clause<K>)

const { 'not-known': _, ...tenuresAsked } = tenures

/** What a scheme may ask, each kind once. What needs more than these is for whoever writes the rules. */
export const conditionFields = {
  capitalPence: pounds('Savings must be below', { hint: 'Exactly this much is too much' }), ...clause('capital', 'savings'),
  benefitsListed: text('Benefits, one on each line', { max: 1000 }), ...clause('benefits', 'benefits'),
  ageYears: wholeNumber('Age in years', 'years'), ...clause('age', 'age'),
  tenureKinds: choices('How they may hold the home', tenuresAsked), ...clause('tenure', 'tenure'),
  livedMonths: wholeNumber('Months lived there', 'months'), ...clause('lived', 'living there'),
  ...clause('dementia', 'dementia'),
  ...clause('hospital', 'hospital'),
}
type Told = Answers<typeof conditionFields>
type View = FormView<typeof conditionFields>

const kinds = ['capital', 'benefits', 'age', 'tenure', 'lived', 'dementia', 'hospital'] as const
type Kind = (typeof kinds)[number]
const figure = { capital: 'capitalPence', benefits: 'benefitsListed', age: 'ageYears', tenure: 'tenureKinds', lived: 'livedMonths', dementia: undefined, hospital: undefined } as const
const figureMissing = { capitalPence: 'Enter how much savings must be below', benefitsListed: 'Enter at least one benefit', ageYears: 'Enter the age in years', tenureKinds: 'Select how they may hold the home', livedMonths: 'Enter how many months' } as const
const titles: Readonly<Record<Kind, string>> = { capital: 'Savings below a limit', benefits: 'One of some benefits', age: 'From an age', tenure: 'How they hold the home', lived: 'How long they have lived there', dementia: 'A diagnosis of dementia', hospital: 'In hospital, or just left it' }

const answered = (value: unknown): boolean => Array.isArray(value) ? value.length > 0 : value !== '' && value !== null && value !== undefined
const partsOf = (kind: Kind) => [...figure[kind] ? [figure[kind]] : [], `${kind}Number`, `${kind}Quoted`, `${kind}Plain`] as readonly (keyof Told)[]
const isAsked = (told: Told, kind: Kind): boolean => partsOf(kind).some(name => answered(told[name]))

/** Of each condition that was begun, what is missing. */
export function conditionErrors(told: Told): Partial<Record<keyof Told, string>> {
  const missing = (name: keyof Told): string => name in figureMissing ? figureMissing[name as keyof typeof figureMissing] : `Enter ${conditionFields[name].label.charAt(0).toLowerCase()}${conditionFields[name].label.slice(1)}`
  return Object.fromEntries(kinds.filter(kind => isAsked(told, kind)).flatMap(kind => partsOf(kind)).filter(name => !answered(told[name])).map(name => [name, missing(name)]))
}

const lines = (typed: string): string[] => [...new Set(typed.split('\n').map(line => line.trim()).filter(Boolean))]

/** The conditions that were told, in the order of the form. */
export const conditionsTold = (told: Told): Condition[] => kinds.filter(kind => isAsked(told, kind)).map(kind => {
  const stands = { clause: { number: told[`${kind}Number`], quoted: told[`${kind}Quoted`], plain: told[`${kind}Plain`] } }
  switch (kind) {
    case 'capital': return { asks: 'capital-below', pence: told.capitalPence!, ...stands }
    case 'benefits': return { asks: 'listed-benefit', benefits: lines(told.benefitsListed), ...stands }
    case 'age': return { asks: 'age-from', years: Number(told.ageYears), ...stands }
    case 'tenure': return { asks: 'tenure', tenures: told.tenureKinds, ...stands }
    case 'lived': return { asks: 'lived-there', months: Number(told.livedMonths), ...stands }
    case 'dementia': return { asks: 'dementia-diagnosis', ...stands }
    case 'hospital': return { asks: 'leaving-hospital', ...stands }
  }
})

/** Conditions as they would have been typed. */
export function conditionsTyped(conditions: readonly Condition[]): Partial<Told> {
  const typed: Partial<Record<keyof Told, unknown>> = {}
  const stands = (kind: Kind, { clause: { number, quoted, plain } }: Condition) => Object.assign(typed, { [`${kind}Number`]: number, [`${kind}Quoted`]: quoted, [`${kind}Plain`]: plain })
  for (const condition of [...conditions].reverse())
    switch (condition.asks) {
      case 'capital-below': stands('capital', condition); typed.capitalPence = condition.pence; break
      case 'listed-benefit': stands('benefits', condition); typed.benefitsListed = condition.benefits.join('\n'); break
      case 'age-from': stands('age', condition); typed.ageYears = String(condition.years); break
      case 'tenure': stands('tenure', condition); typed.tenureKinds = condition.tenures; break
      case 'lived-there': stands('lived', condition); typed.livedMonths = String(condition.months); break
      case 'dementia-diagnosis': stands('dementia', condition); break
      case 'leaving-hospital': stands('hospital', condition)
    }
  return typed as Partial<Told>
}

function One({ kind, form, children }: { readonly kind: Kind; readonly form: View; readonly children?: ComponentChildren }) {
  const parts = partsOf(kind).map(name => form[name])
  const begun = parts.some(part => part.error !== undefined || ('values' in part ? part.values.length > 0 : part.value !== ''))
  return (
    <Details summaryText={titles[kind]} open={begun}>
      {children}
      <TextInput {...form[`${kind}Number`]} />
      <Textarea {...form[`${kind}Quoted`]} rows={3} />
      <Textarea {...form[`${kind}Plain`]} rows={2} />
    </Details>
  )
}

/** Each kind of condition under a fold, open when something is said in it. */
export const ConditionFields = ({ form: f }: { readonly form: View }) => (
  <>
    <p class="govuk-body">Open what the policy asks, and leave the rest. Every condition needs its clause, word for word and in plain words.</p>
    <One kind="capital" form={f}><TextInput {...f.capitalPence} prefix="£" /></One>
    <One kind="benefits" form={f}><Textarea {...f.benefitsListed} rows={4} /></One>
    <One kind="age" form={f}><TextInput {...f.ageYears} /></One>
    <One kind="tenure" form={f}><Checkboxes {...f.tenureKinds} small /></One>
    <One kind="lived" form={f}><TextInput {...f.livedMonths} /></One>
    <One kind="dementia" form={f} />
    <One kind="hospital" form={f} />
  </>
)
