import { dayNumber } from '../../rules/calendar/day.ts'
import { sheetNames, xmlText, type Sheet, type SheetCell } from './sheet.ts'
import { zip } from './zip.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageOf = 'http://schemas.openxmlformats.org/package/2006'

/** A workbook for Excel and its like: text is held as text, so nothing in it can run. */
export function xlsx(sheets: readonly Sheet[]): Buffer {
  const names = sheetNames(sheets)
  return zip([
    { name: '[Content_Types].xml', text: contentTypes(sheets.length) },
    { name: '_rels/.rels', text: relations([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', text: workbook(names, sheets) },
    { name: 'xl/_rels/workbook.xml.rels', text: relations([...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]), ['styles', 'styles.xml']]) },
    { name: 'xl/styles.xml', text: styles },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, text: worksheet(sheet) })),
  ])
}

const contentTypes = (sheets: number): string => `${declaration}<Types xmlns="${packageOf}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${
  override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${Array.from({ length: sheets }, (_, at) => override(`worksheets/sheet${at + 1}.xml`, 'worksheet')).join('')}</Types>`
const override = (part: string, type: string): string => `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `${declaration}<Relationships xmlns="${packageOf}/relationships">${targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`

/** The heading row is printed again on every page. */
const workbook = (names: readonly string[], sheets: readonly Sheet[]): string => `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${
  names.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets><definedNames>${
  sheets.map(({ head }, at) => `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${xmlText(names[at]!)}'!$${head + 1}:$${head + 1}</definedName>`).join('')}</definedNames></workbook>`

// In this order, each as a plain style and a bold one: words, whole numbers, numbers with a half, shares, days; then headings and titles.
const kinds = { words: 0, whole: 1, part: 2, share: 3, day: 4 } as const
const [headStyle, titleStyle] = [10, 11]
const formats = [0, 3, 164, 165, 166]
const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.0"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="d\\ mmmm\\ yyyy"/></numFmts>`
  + '<fonts count="3"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font><font><b/><sz val="14"/><name val="Arial"/></font></fonts>'
  + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE2E7E8"/></patternFill></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  + `<cellXfs count="12">${[0, 1].flatMap(font => formats.map((format, at) => `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"${at === 0 ? ' wrapText="1"' : ''}/></xf>`)).join('')}`
  + '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="bottom" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
  + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

function* worksheet({ widths, head, rows, bold }: Sheet): Generator<string> {
  const below = head + 1
  yield `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="${below}" topLeftCell="B${below + 1}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`
    + `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`
  for (const [at, row] of rows.entries()) {
    const base = bold?.has(at) ? 5 : 0
    const style = (kind: keyof typeof kinds): number => at === head ? headStyle : at < head ? titleStyle : base + kinds[kind]
    yield `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`, style)).join('')}</row>`
  }
  yield '</sheetData><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
}

function cellXml(cell: SheetCell, at: string, style: (kind: keyof typeof kinds) => number): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}" s="${style(Number.isInteger(cell) ? 'whole' : 'part')}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${at}" s="${style('words')}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
  return 'share' in cell ? `<c r="${at}" s="${style('share')}"><v>${cell.share}</v></c>` : `<c r="${at}" s="${style('day')}"><v>${dayNumber(cell.day) - beforeDayOne}</v></c>`
}

/** Spreadsheets count days from here, having once taken 1900 for a leap year. */
const beforeDayOne = dayNumber('1899-12-30')

const letters = (column: number): string => (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
