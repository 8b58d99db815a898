/** Reads HTML into lines that are equal when two pieces show and say the same. Only for tests. */

const voids = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
/** Between these, and the words around them, a space can be seen. */
const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'small', 'span', 'strong', 'time'])
const entities: Readonly<Record<string, string>> =
  { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00a0', copy: '©', ctdot: '⋯' }

const decoded = (text: string) => text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole: string, name: string) => {
  if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
  if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
  const found = entities[name]
  if (found === undefined) throw new Error(`no such entity here: ${whole}`)
  return found
})

const spaced = (text: string) => text.replace(/[ \t\r\n\f]+/g, ' ')
const edged = (words: string) => words.replace(/^ | $/g, '')

function attributeLines(source: string): string[] {
  const lines: string[] = []
  const names = new Set<string>()
  for (const [, name, double, single, bare] of source.matchAll(/([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g)) {
    if (names.has(name!)) continue
    names.add(name!)
    const value = decoded(double ?? single ?? bare ?? '')
    lines.push(`@${name!}=${name === 'class' ? spaced(value).trim() : JSON.stringify(value)}`)
  }
  return lines.sort()
}

/** One line for each tag, attribute and run of text; a space counts only where a browser would show it. */
export function markupLines(html: string): string[] {
  const lines: string[] = []
  const open: string[] = []
  let text = ''
  let swallows = true
  let space = false
  // A space is held until something is shown after it on the same line, so it stands outside the tags that close in between.
  const show = (words: string) => {
    lines.push(`"${space ? ' ' : ''}${words}"`)
    space = false
    swallows = words === ''
  }
  const flush = (tag: string, closing: boolean) => {
    const words = spaced(decoded(text))
    text = ''
    if (words.startsWith(' ') && !swallows) space = true
    if (edged(words)) {
      show(edged(words))
      space = words.endsWith(' ')
    }
    if (!inline.has(tag)) { space = false; swallows = true }
    else if (space && !closing) show('')
  }
  const tokens = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi
  for (const [token, closing, tag, rest] of html.matchAll(tokens)) {
    if (token.startsWith('<!--')) continue
    if (!tag) { text += token; continue }
    if (closing && tag === 'textarea') { lines.push(JSON.stringify(decoded(text).replace(/^\n/, ''))); text = '' }
    flush(tag.toLowerCase(), closing === '/')
    if (closing) {
      if (open.pop() !== tag) throw new Error(`</${tag}> closes nothing in ${html}`)
      lines.push(`</${tag}>`)
      continue
    }
    lines.push(`<${tag}>`, ...attributeLines((rest ?? '').replace(/\/$/, '')))
    if (rest?.endsWith('/') && !voids.has(tag)) lines.push(`</${tag}>`)
    else if (!voids.has(tag)) open.push(tag)
  }
  flush('', false)
  if (open.length > 0) throw new Error(`<${open.join('><')}> left open in ${html}`)
  return lines
}
