import { dayFrom, formatDay, type Day } from '../../rules/calendar/day.ts'
import type { ChoiceProps, ChoicesProps, DayProps, TextProps } from '../components/field.ts'

/** What came with a POST: each name once, except where a field may be ticked several times. */
export type Body = ReadonlyMap<string, readonly string[]>

/** One kind of field: how it is read, shown again as typed, and said in words. A new kind is a new function here, never a new option. */
export interface Field<V, P, L = unknown> {
  readonly label: string
  /** The names of its inputs. */
  inputs(name: string): readonly string[]
  /** Where the error summary's link goes. */
  focus(name: string): string
  /** It may come several times: boxes that are ticked. */
  readonly several?: true
  /** A file comes with it, so its form is sent in parts. */
  readonly holdsFile?: true
  read(name: string, body: Body, loaded: L): { readonly value: V } | { readonly error: string }
  props(name: string, body: Body, error: string | undefined, loaded: L): P
  write(name: string, value: V): [string, readonly string[]][]
  say(value: V | null | undefined, loaded: L): string
}

export interface Asked {
  /** What to say when nothing was answered. Without it the answer is optional. */
  readonly missing?: string
  readonly hint?: string
}
type TextAsked = Asked & Pick<TextProps, 'autocomplete' | 'inputMode' | 'width'> & { readonly max?: number }

export const first = (body: Body, name: string): string => body.get(name)?.[0] ?? ''
const tidy = (typed: string): string => typed.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '').trim()

/** Words, tidied of stray spaces. Holds 200 characters unless told otherwise. */
export const text = (label: string, asked: TextAsked = {}): Field<string, TextProps> => typedText(label, asked, typed => ({ value: typed }))

/** Text that means something only when it is well formed: `understand` gives the value, or the sentence that says what to do. An empty answer is the empty text. */
export function typedText(label: string, asked: TextAsked, understand: (typed: string) => { value: string } | { error: string }, show: (value: string) => string = value => value): Field<string, TextProps> {
  const { missing, hint, max = 200, ...rest } = asked
  return {
    label, inputs: name => [name], focus: name => name,
    read(name, body) {
      const typed = tidy(first(body, name))
      if (!typed) return missing ? { error: missing } : { value: '' }
      if (typed.length > max) return { error: `${label.replace(/ \(optional\)$/, '')} must be ${max.toLocaleString('en-GB')} characters or fewer. It is ${typed.length.toLocaleString('en-GB')} now` }
      return understand(typed)
    },
    props: (name, body, error) => ({ name, label, value: first(body, name), max, ...rest, ...(hint ? { hint } : {}), ...(error ? { error } : {}) }),
    write: (name, value) => [[name, [show(value)]]],
    say: value => show(value ?? ''),
  }
}

type Options = Readonly<Record<string, string>>
type OptionsOf<L> = Options | ((loaded: L) => Options)
const optionsFrom = <L>(options: OptionsOf<L>, loaded: L): Options => typeof options === 'function' ? options(loaded) : options

/** One of a few answers. Optional when `missing` is not given: then the empty text is an answer too. */
export function choice<const O extends Options, const A extends Asked>(label: string, options: O, asked?: A): Field<(keyof O & string) | (A extends { missing: string } ? never : ''), ChoiceProps>
export function choice<L>(label: string, options: (loaded: L) => Options, asked?: Asked): Field<string, ChoiceProps, L>
export function choice<L>(label: string, options: OptionsOf<L>, { missing, hint }: Asked = {}): Field<string, ChoiceProps, L> {
  return {
    label, inputs: name => [name], focus: name => name,
    read(name, body, loaded) {
      const chosen = first(body, name)
      if (!chosen) return missing ? { error: missing } : { value: '' }
      return Object.hasOwn(optionsFrom(options, loaded), chosen) ? { value: chosen } : { error: missing ?? `Choose one of the answers for: ${label}` }
    },
    props: (name, body, error, loaded) => ({ name, label, value: first(body, name), options: optionsFrom(options, loaded), ...(hint ? { hint } : {}), ...(error ? { error } : {}) }),
    write: (name, value) => [[name, [value]]],
    say: (value, loaded) => { const all = optionsFrom(options, loaded); return value && Object.hasOwn(all, value) ? all[value]! : '' },
  }
}

/** Any number of answers. */
export function choices<const O extends Options>(label: string, options: O, asked?: Asked): Field<readonly (keyof O & string)[], ChoicesProps>
export function choices<L>(label: string, options: (loaded: L) => Options, asked?: Asked): Field<readonly string[], ChoicesProps, L>
export function choices<L>(label: string, options: OptionsOf<L>, { missing, hint }: Asked = {}): Field<readonly string[], ChoicesProps, L> {
  return {
    label, inputs: name => [name], focus: name => name, several: true,
    read(name, body, loaded) {
      const ticked = [...new Set((body.get(name) ?? []).filter(Boolean))]
      if (!ticked.length && missing) return { error: missing }
      const all = optionsFrom(options, loaded)
      return ticked.every(one => Object.hasOwn(all, one)) ? { value: ticked } : { error: missing ?? `Choose from the answers for: ${label}` }
    },
    props: (name, body, error, loaded) => ({ name, label, values: body.get(name) ?? [], options: optionsFrom(options, loaded), ...(hint ? { hint } : {}), ...(error ? { error } : {}) }),
    write: (name, value) => [[name, value]],
    say: (value, loaded) => { const all = optionsFrom(options, loaded); return (value ?? []).map(one => Object.hasOwn(all, one) ? all[one]! : one).join(', ') },
  }
}

type DayAsked = Asked

/** A day, typed in three boxes. */
export function day(label: string, asked: DayAsked & { missing: string }): Field<Day, DayProps>
export function day(label: string, asked?: DayAsked): Field<Day | null, DayProps>
export function day(label: string, { missing, hint }: DayAsked = {}): Field<Day | null, DayProps> {
  const boxes = ['day', 'month', 'year'] as const
  const typedIn = (name: string, body: Body) => boxes.map(box => first(body, `${name}-${box}`).trim())
  return {
    label, inputs: name => boxes.map(box => `${name}-${box}`), focus: name => `${name}-day`,
    read(name, body) {
      const typed = typedIn(name, body)
      if (typed.every(part => !part)) return missing ? { error: missing } : { value: null }
      const lacking = boxes.filter((_, i) => !typed[i])
      if (lacking.length) return { error: `${plain(label)} must include a ${lacking.join(' and a ')}` }
      const [d, m, y] = typed.map(part => /^\d{1,4}$/.test(part) ? Number(part) : NaN)
      const real = dayFrom(y!, m!, d!)
      return real && y! >= 1850 && y! <= 2150 ? { value: real } : { error: `${plain(label)} must be a real date, such as 27 3 2026` }
    },
    props(name, body, error) {
      const [d, m, y] = typedIn(name, body)
      return { name, label, value: { day: d!, month: m!, year: y! }, ...(hint ? { hint } : {}), ...(error ? { error } : {}) }
    },
    write(name, value) {
      if (!value) return []
      const [y, m, d] = value.split('-')
      return [[`${name}-day`, [String(Number(d))]], [`${name}-month`, [String(Number(m))]], [`${name}-year`, [y!]]]
    },
    say: value => value ? formatDay(value) : '',
  }
}
const plain = (label: string): string => label.replace(/ \(optional\)$/, '')

/** An answer that a button or the page itself gives: no input of its own is shown. */
export const hidden = (label: string): Field<string, { name: string; value: string }> => ({
  label, inputs: name => [name], focus: name => name,
  read: (name, body) => ({ value: first(body, name).slice(0, 200) }),
  props: (name, body) => ({ name, value: first(body, name) }),
  write: (name, value) => [[name, [value]]],
  say: value => value ?? '',
})

/** A password: taken exactly as typed, and never shown again. */
export const secret = (label: string, missing: string, autocomplete: 'current-password' | 'new-password', hint?: string): Field<string, TextProps> => ({
  label, inputs: name => [name], focus: name => name,
  read(name, body) {
    const typed = first(body, name)
    if (!typed) return { error: missing }
    return typed.length > 500 ? { error: 'The password must be 500 characters or fewer' } : { value: typed }
  },
  props: (name, _body, error) => ({ name, label, value: '', autocomplete, ...(hint ? { hint } : {}), ...(error ? { error } : {}) }),
  write: () => [],
  say: () => '',
})
