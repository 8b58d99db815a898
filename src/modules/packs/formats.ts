import { csv } from './csv.ts'
import { ods } from './ods.ts'
import type { Pack } from './pack.ts'
import { csvRows, sheetsOf } from './pack-sheets.ts'
import { xlsx } from './xlsx.ts'

export interface Format {
  readonly ending: keyof typeof mediaTypes
  readonly type: string
  write(pack: Pack, agency: string): Buffer | string
}

/** How each kind of file is named to a browser. */
export const mediaTypes = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ods: 'application/vnd.oasis.opendocument.spreadsheet' } as const

/** The files that a pack can be had as. */
export const formats: readonly Format[] = [
  { ending: 'xlsx', type: mediaTypes.xlsx, write: (pack, agency) => xlsx(sheetsOf(pack, agency)) },
  { ending: 'ods', type: mediaTypes.ods, write: (pack, agency) => ods(sheetsOf(pack, agency)) },
  { ending: 'csv', type: mediaTypes.csv, write: pack => csv(csvRows(pack)) },
]
