/** The cells of a table of short words, codes and numbers. Only a cell in quotation marks may hold a comma; two of them are one. */
export function cellsOf(text: string): string[][] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/).filter(line => line.trim()).map(line => line.includes('"') ? quoted(line) : line.split(',').map(cell => cell.trim()))
}

/** Matching is slow on a long line, and hardly any has quotation marks. */
const quoted = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, line.endsWith(',') ? undefined : -1).map(([, cell = '']) => cell.trim().replace(/^"(.*)"$/s, '$1').replaceAll('""', '"').trim())
