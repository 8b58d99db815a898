import type { Body, Field } from './fields.ts'

export type { Body }

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a form holds fields of every kind; each one's own types come back through infer
export type Fields<L> = Readonly<Record<string, Field<any, any, L>>>
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyFields = Readonly<Record<string, Field<any, any, any>>>
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answers<F extends AnyFields> = { readonly [K in keyof F]: F[K] extends Field<infer V, any, any> ? V : never }
export type Errors<F extends AnyFields> = { readonly [K in keyof F]?: string | undefined }

export interface Form<F extends AnyFields, L> {
  readonly fields: F
  check(answers: Answers<F>, loaded: L): Errors<F>
}

/** A form declared once: its fields, and what has to be true of the answers together, given what the page has loaded. */
export const form = <const F extends AnyFields, L = unknown>(fields: F, check: (answers: Answers<F>, loaded: L) => Errors<F> = () => ({})): Form<F, L> => ({ fields, check })

/** Hidden inputs that every form carries, besides its own. */
export const carried = ['_token', '_once', '_version'] as const

/** How the hidden half of a form travels from the page kit to `<Form>`. */
export const state = Symbol('form state')
export interface FormState {
  readonly token: string
  readonly once: string
  readonly version?: number | undefined
  readonly inParts: boolean
  readonly errors: readonly { readonly href: string; readonly text: string }[]
  /** Why the form stands here again, when it is not because of an answer. */
  readonly notice?: string | undefined
  /** Somebody saved meanwhile: for each field that differs, what was typed here and what stands now. */
  readonly conflict?: readonly { readonly label: string; readonly yours: string; readonly theirs: string }[] | undefined
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type FormView<F extends AnyFields> = { readonly [K in keyof F]: F[K] extends Field<any, infer P, any> ? P : never } & { readonly [state]: FormState }

/** The answers in a body, or for each field that cannot be taken the sentence that says what to do. */
export function readForm<F extends AnyFields, L>({ fields, check }: Form<F, L>, body: Body, loaded: L): { answers: Answers<F> } | { errors: Errors<F> } {
  const answers: Record<string, unknown> = {}
  const errors: Record<string, string> = {}
  for (const [name, field] of Object.entries(fields)) {
    const found = field.read(name, body, loaded)
    if ('error' in found) errors[name] = found.error
    else answers[name] = found.value
  }
  if (Object.keys(errors).length) return { errors: errors as Errors<F> }
  const together = Object.entries(check(answers as Answers<F>, loaded)).filter(([, text]) => text)
  return together.length ? { errors: Object.fromEntries(together) as Errors<F> } : { answers: answers as Answers<F> }
}

/** Whether a form has a question that is answered with a file. */
export const holdsFile = ({ fields }: { readonly fields: AnyFields }): boolean => Object.values(fields).some(field => field.holdsFile)

/** What the view is given: each field as it was typed, with its error. */
export function viewOf<F extends AnyFields, L>({ fields }: Form<F, L>, body: Body, loaded: L, errors: Errors<F>, rest: Omit<FormState, 'errors' | 'inParts'>): FormView<F> {
  const view: Record<string, unknown> = {}
  const list: { href: string; text: string }[] = []
  for (const [name, field] of Object.entries(fields)) {
    const error = Object.hasOwn(errors, name) ? errors[name] : undefined
    view[name] = field.props(name, body, error, loaded)
    if (error) list.push({ href: `#${field.focus(name)}`, text: error })
  }
  return Object.assign(view, { [state]: { ...rest, errors: list, inParts: holdsFile({ fields }) } }) as FormView<F>
}

/** Answers as they would have been typed. */
export const asTyped = (fields: AnyFields, answers: Readonly<Record<string, unknown>>): Body =>
  new Map(Object.entries(fields).flatMap(([name, field]) => Object.hasOwn(answers, name) && answers[name] !== null && answers[name] !== undefined ? field.write(name, answers[name]) : []))

/** What an edit changed, field by field in words, for the history. */
export function changes<F extends AnyFields, L>({ fields }: Form<F, L>, before: Partial<Answers<F>>, after: Answers<F>, loaded: L): Record<string, [string, string]> {
  const changed: Record<string, [string, string]> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (!Object.hasOwn(before, name)) continue
    const [was, is] = [field.say(before[name], loaded), field.say(after[name], loaded)]
    if (was !== is) changed[field.label] = [was, is]
  }
  return changed
}
