import { formatDay } from '../../rules/calendar/day.ts'
import { sheetNames, xmlText, type Sheet, type SheetCell } from './sheet.ts'
import { zip } from './zip.ts'

const type = 'application/vnd.oasis.opendocument.spreadsheet'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const space = (name: string, of: string = name): string => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${of}:1.0"`

/** A spreadsheet in the open format, for LibreOffice and its like. */
export function ods(sheets: readonly Sheet[]): Buffer {
  const names = sheetNames(sheets)
  return zip([
    { name: 'mimetype', text: type, stored: true },
    { name: 'META-INF/manifest.xml', text: `${declaration}<manifest:manifest ${space('manifest')} manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>` },
    { name: 'content.xml', text: content(sheets, names) },
  ])
}

function* content(sheets: readonly Sheet[], names: readonly string[]): Generator<string> {
  yield `${declaration}<office:document-content ${space('office')} ${space('table')} ${space('text')} ${space('style')} ${space('fo', 'xsl-fo-compatible')} ${space('number', 'datastyle')} office:version="1.2"><office:automatic-styles>`
    + '<number:number-style style:name="whole"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>'
    + '<number:number-style style:name="part"><number:number number:decimal-places="1" number:min-integer-digits="1" number:grouping="true"/></number:number-style>'
    + '<number:percentage-style style:name="share"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>'
    + '<number:date-style style:name="day"><number:day/><number:text> </number:text><number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>'
    + ['words', 'whole', 'part', 'share', 'day'].flatMap(kind => [cellStyle(kind, kind, ''), cellStyle(`${kind}-bold`, kind, ' fo:font-weight="bold"')]).join('')
    + cellStyle('head', 'words', ' fo:font-weight="bold"', ' fo:background-color="#e2e7e8"') + cellStyle('title', 'words', ' fo:font-weight="bold" fo:font-size="14pt"')
    + `${sheets.map(columnStyles).join('')}</office:automatic-styles><office:body><office:spreadsheet>`
  for (const [at, sheet] of sheets.entries()) yield* table(names[at]!, sheet, at)
  yield '</office:spreadsheet></office:body></office:document-content>'
}

const cellStyle = (name: string, kind: string, text: string, cell = ''): string =>
  `<style:style style:name="${name}" style:family="table-cell"${kind === 'words' ? '' : ` style:data-style-name="${kind}"`}><style:table-cell-properties style:vertical-align="top"${name === 'title' ? '' : ' fo:wrap-option="wrap"'}${cell}/><style:text-properties${text}/></style:style>`

const columnStyles = ({ widths }: Sheet, sheet: number): string =>
  widths.map((width, at) => `<style:style style:name="column-${sheet}-${at}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.22).toFixed(2)}cm"/></style:style>`).join('')

/** The rows down to the heading are printed again on every page. */
function* table(name: string, { widths, head, rows, bold }: Sheet, sheet: number): Generator<string> {
  yield `<table:table table:name="${xmlText(name)}">${widths.map((_, at) => `<table:table-column table:style-name="column-${sheet}-${at}"/>`).join('')}<table:table-header-rows>`
  for (const [at, row] of rows.entries()) {
    const style = (kind: string): string => at === head ? 'head' : at < head ? 'title' : bold?.has(at) ? `${kind}-bold` : kind
    yield `<table:table-row>${row.map(cell => cellXml(cell, style)).join('')}</table:table-row>${at === head ? '</table:table-header-rows>' : ''}`
  }
  yield '</table:table>'
}

/** Lines, tabs and spaces, which would otherwise run together. */
const lines = (text: string): string =>
  xmlText(text).replaceAll('\n', '</text:p><text:p>').replaceAll('\t', '<text:tab/>').replace(/^ +| {2,}/gm, spaces => `<text:s text:c="${spaces.length}"/>`)

function cellXml(cell: SheetCell, style: (kind: string) => string): string {
  const drawn = (kind: string, value: string, text: string): string => `<table:table-cell table:style-name="${style(kind)}" office:value-type=${value}><text:p>${text}</text:p></table:table-cell>`
  if (cell === null) return '<table:table-cell/>'
  if (typeof cell === 'string') return drawn('words', '"string"', lines(cell))
  if (typeof cell === 'number') return drawn(Number.isInteger(cell) ? 'whole' : 'part', `"float" office:value="${cell}"`, String(cell))
  return 'share' in cell ? drawn('share', `"percentage" office:value="${cell.share}"`, `${(cell.share * 100).toFixed(1)}%`) : drawn('day', `"date" office:date-value="${cell.day}"`, formatDay(cell.day))
}
