import { isDay, type Day } from '../calendar/day.ts'
import { pounds, type Pence } from '../money.ts'

/** What is wrong with what was told, where, and what to do. */
export interface Problem { readonly at: string; readonly says: string }

/** How something is written in JSON: it reads it, or says what is wrong; and it knows its own JSON Schema, so that the two cannot disagree. */
export interface Shape<Value> {
  read(told: unknown, at: string, problems: Problem[]): Value | undefined
  readonly schema: Readonly<Record<string, unknown>>
}

const wrong = (problems: Problem[], at: string, says: string): undefined => { problems.push({ at: at || 'the application', says }); return undefined }

/** Pounds as text or a number, with whole pence and not less than nought, up to a hundred million. */
export const money = (description: string): Shape<Pence> => ({
  schema: { description: `${description}, in pounds`, anyOf: [{ type: 'string', pattern: '^[0-9]{1,9}(\\.[0-9]{1,2})?$' }, { type: 'number', minimum: 0, exclusiveMaximum: 1e9, multipleOf: 0.01 }] },
  read(told, at, problems) {
    const text = typeof told === 'number' || typeof told === 'string' ? String(told) : ''
    if (text.startsWith('-')) return wrong(problems, at, 'An amount cannot be less than nought. Enter it as a number of pounds')
    return /^\d{1,9}(\.\d{1,2})?$/.test(text) ? pounds(text) : wrong(problems, at, 'Enter an amount in pounds, such as 96.40')
  },
})

export const day = (description: string): Shape<Day> => ({
  schema: { description, type: 'string', format: 'date' },
  read: (told, at, problems) => typeof told === 'string' && isDay(told) ? told : wrong(problems, at, 'Enter a real day, such as 2026-04-06'),
})

export const text = (description: string): Shape<string> => ({
  schema: { description, type: 'string', maxLength: 500 },
  read: (told, at, problems) => typeof told === 'string' && told.length <= 500 ? told : wrong(problems, at, 'Enter words, at most 500 letters'),
})

export const yes = (description: string): Shape<boolean> => ({
  schema: { description, type: 'boolean' },
  read: (told, at, problems) => typeof told === 'boolean' ? told : wrong(problems, at, 'Say true or false'),
})

export const whole = (description: string, from: number, to: number): Shape<number> => ({
  schema: { description, type: 'integer', minimum: from, maximum: to },
  read: (told, at, problems) => typeof told === 'number' && Number.isInteger(told) && told >= from && told <= to ? told : wrong(problems, at, `Enter a whole number from ${from} to ${to}`),
})

export const hours = (description: string): Shape<number> => ({
  schema: { description, type: 'number', minimum: 0, maximum: 168 },
  read: (told, at, problems) => typeof told === 'number' && told >= 0 && told <= 168 ? told : wrong(problems, at, 'Enter the hours worked in a week, such as 16'),
})

export const oneOf = <const Word extends string>(description: string, words: readonly Word[]): Shape<Word> => {
  const known = new Set<string>(words)
  return {
    schema: { description, enum: words },
    read: (told, at, problems) => typeof told === 'string' && known.has(told) ? told as Word : wrong(problems, at, words.length > 12 ? `${JSON.stringify(told)?.slice(0, 60) ?? 'Nothing'} is not one of the kinds that are listed` : `Say one of: ${words.join(', ')}`),
  }
}

export const list = <Item>(of: Shape<Item>, description: string): Shape<readonly Item[]> => ({
  schema: { description, type: 'array', maxItems: 60, items: of.schema },
  read(told, at, problems) {
    if (!Array.isArray(told)) return wrong(problems, at, 'Give a list')
    if (told.length > 60) return wrong(problems, at, 'Give at most 60')
    const items = told.map((item, number) => of.read(item, `${at}[${number}]`, problems))
    return items.includes(undefined) ? undefined : items as readonly Item[]
  },
})

/** Either of two, told apart by how they look. */
export const either = <One, Other>(first: Shape<One>, isFirst: (told: unknown) => boolean, second: Shape<Other>): Shape<One | Other> => ({
  schema: { anyOf: [first.schema, second.schema] },
  read: (told, at, problems): One | Other | undefined => isFirst(told) ? first.read(told, at, problems) : second.read(told, at, problems),
})

/** A record of named parts. `as` names a part within ours where it differs: what is told in pounds is kept in pence. */
export function record<Value>(description: string, parts: Readonly<Record<string, { readonly shape: Shape<unknown>; readonly must?: boolean; readonly as?: string }>>, refuses: Readonly<Record<string, string>> = {}): Shape<Value> {
  const names = Object.keys(parts)
  return {
    schema: { description, type: 'object', additionalProperties: false, required: names.filter(name => parts[name]!.must), properties: Object.fromEntries(names.map(name => [name, parts[name]!.shape.schema])) },
    read(told, at, problems) {
      if (typeof told !== 'object' || told === null || Array.isArray(told)) return wrong(problems, at, `Give ${description.charAt(0).toLowerCase()}${description.slice(1)}`)
      const before = problems.length
      const under = (name: string) => at ? `${at}.${name}` : name
      const value: Record<string, unknown> = {}
      for (const name of Object.keys(told)) if (!Object.hasOwn(parts, name)) wrong(problems, under(name).slice(0, 200), Object.hasOwn(refuses, name) ? refuses[name]! : 'This is not something that is asked here. Leave it out, or look at how it is spelt')
      for (const name of names) {
        const part = parts[name]!
        const given = (told as Readonly<Record<string, unknown>>)[name]
        if (!Object.hasOwn(told, name) || given === undefined) { if (part.must) wrong(problems, under(name), 'This is missing'); continue }
        value[part.as ?? name] = part.shape.read(given, under(name), problems)
      }
      return problems.length === before ? value as Value : undefined
    },
  }
}

export const must = (shape: Shape<unknown>, as?: string) => ({ shape, must: true, ...(as ? { as } : {}) })
export const may = (shape: Shape<unknown>, as?: string) => ({ shape, ...(as ? { as } : {}) })
