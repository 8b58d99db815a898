/** How many signs a text has, as a reader counts them. */
export const lengthOf = (text: string): number => [...text].length

/** Lines of no more than so many characters, broken between words; a word that is longer is broken too. */
export function wrapped(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = []
  let line = ''
  const room = width - indent.length
  for (const word of text.split(/\s+/).filter(Boolean).flatMap(one => [...one].reduce<string[]>((parts, letter) => lengthOf(parts.at(-1)!) < room ? [...parts.slice(0, -1), parts.at(-1)! + letter] : [...parts, letter], ['']))) {
    if (line && lengthOf(line) + 1 + lengthOf(word) > room) { lines.push(line); line = word } else line = line ? `${line} ${word}` : word
  }
  if (line) lines.push(line)
  return lines.map((one, at) => (at ? indent : '') + one)
}

/** As many signs as a line of a Braille page commonly has cells. */
export const brailleCells = 40

// A Braille translator reads the plain signs surely.
const plainSigns: readonly (readonly [RegExp, string])[] = [[/[‘’]/g, "'"], [/[“”]/g, '"'], [/[–—]/g, '-'], [/…/g, '...'], [/•/g, '-'], [/\u00A0/g, ' ']]

/** The same text in plain signs. */
export const forBraille = (text: string): string => plainSigns.reduce((all, [sign, plain]) => all.replace(sign, plain), text)
