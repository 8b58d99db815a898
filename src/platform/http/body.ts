import { carried, type AnyFields, type Body } from './form.ts'

/** It cannot be understood as coming from one of our forms. Answered with 400. */
export class BadBody extends Error {}

const strict = new TextDecoder('utf-8', { fatal: true })

/** A form's body. Throws BadBody when it is not well-formed UTF-8, as it came or in its escapes; NUL, which no text column holds, is dropped. */
export function parseBody(raw: Buffer): Body {
  let text: string
  try {
    text = strict.decode(raw)
    decodeURIComponent(text)
  } catch {
    throw new BadBody('The form’s text could not be read: it is not UTF-8.')
  }
  const body = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(text)) {
    const clean = value.replaceAll('\0', '').toWellFormed()
    const there = body.get(name)
    if (there) there.push(clean)
    else body.set(name, [clean])
  }
  return body
}

/** A form answers only what it was asked, once each: anything else was not sent by our page. */
export function checkNames(body: Body, fields: AnyFields): void {
  const known = new Map<string, boolean>(carried.map(name => [name, false]))
  for (const [name, field] of Object.entries(fields)) for (const input of field.inputs(name)) known.set(input, field.several ?? false)
  for (const [name, values] of body) {
    if (!known.has(name)) throw new BadBody(`This form has no question called “${name.slice(0, 60)}”.`)
    if (values.length > 1 && !known.get(name)) throw new BadBody(`“${name.slice(0, 60)}” was answered more than once.`)
  }
}

/** A query string whose every name comes once. */
export function parseQuery(search: string): Readonly<Record<string, string>> {
  const query: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [name, value] of new URLSearchParams(search)) {
    if (Object.hasOwn(query, name)) throw new BadBody(`“${name.slice(0, 60)}” stands more than once in the address.`)
    query[name] = value.replaceAll('\0', '').toWellFormed().slice(0, 500)
  }
  return query
}
