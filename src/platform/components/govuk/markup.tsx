import { isValidElement, type ComponentChildren, type VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'

/** Words, or anything JSX can hold, in `text`; markup that is already trusted in `html`, which wins when both are given. */
export interface Content {
  readonly text?: ComponentChildren
  readonly html?: string | false
}

/** Stands in a list where a macro's caller would write `condition and { … }`. */
export type Falsy = false | null | undefined | ''

type AttributeValue = string | number | boolean | null | undefined
export type AttributesOption = Readonly<
  Record<string, AttributeValue | { readonly value: AttributeValue; readonly optional?: boolean }>
>

/** Markup as it stands, with no element around it. Only for what we wrote ourselves. */
export const raw = (html: string): VNode => jsxTemplate([html]) as VNode

export const content = ({ html, text }: Content): ComponentChildren => (html ? raw(html.trim()) : text)

/** A table's cell or a list's value may be given as itself instead of as `{ text }`. */
export type Given<T extends Content> = T | VNode | string | number
export const asContent = <T extends Content>(given: Given<T>): T | Content =>
  typeof given === 'object' && !isValidElement(given) ? given : { text: given }

export const classes = (base: string, more?: string | false | null): string => (more ? `${base} ${more}` : base)

/** The attributes of a macro's `attributes` option: empty ones are kept unless they are marked optional. */
export function attributes(given: AttributesOption | undefined): Record<string, string | true> | undefined {
  if (!given) return undefined
  const written: Record<string, string | true> = {}
  for (const [name, option] of Object.entries(given)) {
    const { value, optional = false } = typeof option === 'object' && option !== null ? option : { value: option }
    const missing = value === null || value === undefined
    if (optional && value === true) written[name] = true
    else if (!optional || (!missing && value !== false)) written[name] = missing ? '' : String(value)
  }
  return written
}
