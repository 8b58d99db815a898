/**
 * The words of a letter as they are kept: paragraphs with an empty line between them, `## a heading`, `- a point`, `{{value}}` and, on a line of its own, `{{table:name}}`.
 * There is nothing else, and no HTML: whatever else is written is words. Values are put in after the text is read, so what a value says is never read as a mark.
 */

/** A part of a letter before its values are put in. */
export type Block =
  | { readonly heading: string }
  | { readonly paragraph: string }
  | { readonly points: readonly string[] }
  | { readonly table: string }

export interface Rows { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** A part of a letter as it is read. A line break in a paragraph is a line break. */
export type Said =
  | { readonly heading: string }
  | { readonly paragraph: string }
  | { readonly points: readonly string[] }
  | { readonly table: Rows }

/** What is wrong with the words: the name it is about, and what to do. */
export interface TextProblem { readonly name: string; readonly says: string }

const placeholder = /\{\{([^{}]*)\}\}/g
/** The table that a line asks for and holds nothing but. */
const tableOf = (line: string): string | undefined => {
  const name = /^\{\{([^{}]*)\}\}$/.exec(line.trim())?.[1]?.trim()
  return name?.startsWith('table:') ? name.slice('table:'.length).trim() : undefined
}
const namesIn = (text: string): readonly string[] => [...new Set([...text.matchAll(placeholder)].map(([, name]) => name!.trim()))]

/** The blocks of a text. It takes whatever is typed: what is wrong with it `problemsIn` says. */
export function blocksOf(words: string): readonly Block[] {
  const blocks: Block[] = []
  let paragraph: string[] = []
  let points: string[] = []
  const end = (): void => {
    if (paragraph.length) blocks.push({ paragraph: paragraph.join('\n') })
    if (points.length) blocks.push({ points })
    paragraph = []
    points = []
  }
  for (const line of words.replace(/\r\n?/g, '\n').split('\n').map(one => one.trim())) {
    const table = tableOf(line)
    if (!line) end()
    else if (table !== undefined) { end(); blocks.push({ table }) }
    else if (/^##\s/.test(line)) { end(); blocks.push({ heading: line.slice(2).trim() }) }
    else if (/^-\s/.test(line)) {
      if (paragraph.length) end()
      points.push(line.slice(1).trim())
    } else {
      if (points.length) end()
      paragraph.push(line)
    }
  }
  end()
  return blocks
}

/** The names of the values that a text uses, each once. */
export const valuesIn = (text: string): readonly string[] => namesIn(text).filter(name => !name.startsWith('table:'))

/** The names of the tables that a text uses. */
export const tablesIn = (text: string): readonly string[] => namesIn(text).filter(name => name.startsWith('table:')).map(name => name.slice('table:'.length).trim())

/** What is wrong with a text that may use these values and tables, each with its name. */
export function problemsIn(words: string, may: { readonly values: readonly string[]; readonly tables: readonly string[] }): readonly TextProblem[] {
  const strange = valuesIn(words).filter(name => !may.values.includes(name)).map(name => ({ name, says: name && may.values.length ? `This letter has no value called “${name}”. It may use: ${may.values.join(', ')}` : name ? `Write something in place of {{${name}}}, or take it out` : 'There is an empty {{ }}: write the name of a value in it, or take it out' }))
  const noTable = tablesIn(words).filter(name => !may.tables.includes(name)).map(name => ({ name, says: may.tables.length ? `This letter has no table called “${name}”. It may use: ${may.tables.join(', ')}` : `This letter has no tables, so it cannot use “${name}”` }))
  const inALine = tablesIn(words.split('\n').filter(line => tableOf(line) === undefined).join('\n')).map(name => ({ name, says: `The table “${name}” must stand on a line of its own` }))
  const open = words.replace(placeholder, '').split('\n').filter(line => /\{\{|\}\}/.test(line)).map(line => ({ name: line.trim().slice(0, 40), says: `A value begins with {{ and ends with }}: look at “${line.trim().slice(0, 40)}”` }))
  return [...strange, ...noTable, ...inALine, ...open]
}

export type Values = Readonly<Record<string, string | undefined>>

const known = (values: Values, name: string): string => Object.hasOwn(values, name) ? (values[name] ?? '').replace(/\r\n?/g, '\n').trim() : ''
const filled = (text: string, values: Values): string => text.replace(placeholder, (_, name: string) => known(values, name.trim()))
/** Whatever uses a value that has nothing in it is left out. */
const lacks = (text: string, values: Values): boolean => valuesIn(text).some(name => !known(values, name))

/** The parts of a paragraph or a point that is nothing but a value, which may have several. */
function partsOf(text: string, values: Values, between: RegExp): readonly string[] {
  if (lacks(text, values)) return []
  const alone = /^\{\{[^{}]*\}\}$/.test(text)
  return alone ? filled(text, values).split(between).map(part => part.trim()).filter(Boolean) : [filled(text, values)]
}

function saidOf(block: Block, values: Values, tables: Readonly<Record<string, Rows>>): readonly Said[] {
  if ('heading' in block) return lacks(block.heading, values) ? [] : [{ heading: filled(block.heading, values) }]
  if ('paragraph' in block) return partsOf(block.paragraph, values, /\n\s*\n/).map(paragraph => ({ paragraph }))
  if ('points' in block) {
    const points = block.points.flatMap(point => partsOf(point, values, /\n+/))
    return points.length ? [{ points }] : []
  }
  const table = Object.hasOwn(tables, block.table) ? tables[block.table] : undefined
  return table?.rows.length ? [{ table }] : []
}

/**
 * The letter with its values. A paragraph, point or heading that uses a value with nothing in it is left out, and so is a heading that has nothing below it.
 * A point that is only a value is one point for each line of it; a paragraph that is only a value is as many as there are empty lines in it.
 */
export function sayWith(words: string, values: Values, tables: Readonly<Record<string, Rows>> = {}): readonly Said[] {
  const all = blocksOf(words).flatMap(block => saidOf(block, values, tables))
  return all.filter((one, at) => !('heading' in one) || (at + 1 < all.length && !('heading' in all[at + 1]!)))
}

/** The text with the values that are known put in, for somebody who writes the rest by hand; tables are left out. */
export const withKnown = (words: string, values: Values): string =>
  words.split('\n').filter(line => tableOf(line) === undefined).join('\n').replace(placeholder, (whole, name: string) => known(values, name.trim()) || whole).replace(/\n{3,}/g, '\n\n')
