import { isDay } from '../../rules/calendar/day.ts'
import { asTyped, readForm, type AnyFields, type Body, type Form } from '../../platform/http/form.ts'
import { Problem, type Wrong } from './problem.ts'

type Kind = 'text' | 'day' | 'list'
type Shape = Readonly<Record<string, unknown>>

/** What a field is in JSON: boxes that are ticked are a list, three boxes are a day, and the rest is text. */
const kindOf = (field: AnyFields[string], name: string): Kind => field.several ? 'list' : field.inputs(name).length === 3 ? 'day' : 'text'

const wrongIn: Readonly<Record<Kind, string>> = { text: 'This must be text', day: 'This must be a day, such as 1946-03-27', list: 'This must be a list of texts' }
const fits = (kind: Kind, value: unknown): boolean =>
  kind === 'list' ? Array.isArray(value) && value.every(one => typeof one === 'string') : typeof value === 'string' && (kind === 'text' || isDay(value))

const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed()

/** A JSON object as the answers to a form, understood by the form’s own fields. Throws a Problem that names each field that is wrong. */
export function readJson<F extends AnyFields, L>(form: Form<F, L>, sent: unknown, loaded: L) {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw new Problem(422, 'Unprocessable Content', 'Send one JSON object.', [{ pointer: '', detail: 'This must be an object' }])
  const wrong: Wrong[] = []
  const body = new Map<string, readonly string[]>()
  for (const [name, value] of Object.entries(sent)) {
    const field = Object.hasOwn(form.fields, name) ? form.fields[name]! : undefined
    if (!field) { wrong.push({ pointer: pointer(name), detail: 'A referral has no such field' }); continue }
    if (value === null || value === '') continue
    const kind = kindOf(field, name)
    if (!fits(kind, value)) { wrong.push({ pointer: pointer(name), detail: wrongIn[kind] }); continue }
    for (const [input, typed] of kind === 'day' ? typedDay(form.fields, name, value) : [[name, kind === 'list' ? (value as string[]).map(clean) : [clean(value as string)]] as const]) body.set(input, typed)
  }
  if (wrong.length) throw invalid(wrong)
  const read = readForm(form, body, loaded)
  if ('errors' in read) throw invalid(Object.entries(read.errors).map(([name, detail]) => ({ pointer: pointer(name), detail: detail! })))
  return read.answers
}
const typedDay = (fields: AnyFields, name: string, value: unknown): Body => asTyped(fields, { [name]: value })
const pointer = (name: string): string => `/${name.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')}`
const invalid = (errors: readonly Wrong[]): Problem => new Problem(422, 'Unprocessable Content', 'Some fields of the referral are missing or wrong.', errors)

/** The same fields as a JSON Schema. */
export function schemaOf<L>(fields: AnyFields, loaded: L): Shape {
  const properties = Object.fromEntries(Object.entries(fields).map(([name, field]) => {
    const shown = field.props(name, new Map(), undefined, loaded) as { readonly options?: Readonly<Record<string, string>>; readonly max?: number; readonly hint?: string }
    const options = shown.options ? { enum: Object.keys(shown.options) } : {}
    const description = [field.label, shown.hint].filter(Boolean).join('. ')
    const kind = kindOf(field, name)
    return [name, kind === 'list' ? { type: 'array', items: { type: 'string', ...options }, description } : { type: 'string', ...(kind === 'day' ? { format: 'date' } : {}), ...options, ...(shown.max ? { maxLength: shown.max } : {}), description }]
  }))
  const required = Object.entries(fields).filter(([name, field]) => 'error' in field.read(name, new Map(), loaded)).map(([name]) => name)
  return { type: 'object', additionalProperties: false, required, properties }
}
