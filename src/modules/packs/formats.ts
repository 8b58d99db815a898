import { csv } from './csv.ts'
import { ods } from './ods.ts'
import type { Pack } from './pack.ts'
import { csvRows, sheetsOf } from './pack-sheets.ts'
import { xlsx } from './xlsx.ts'

export interface Format {
  readonly ending: 'xlsx' | 'ods' | 'csv'
  readonly type: string
  write(pack: Pack, agency: string): Buffer | string
}

/** The files that a pack can be had as. */
export const formats: readonly Format[] = [
  { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: (pack, agency) => xlsx(sheetsOf(pack, agency)) },
  { ending: 'ods', type: 'application/vnd.oasis.opendocument.spreadsheet', write: (pack, agency) => ods(sheetsOf(pack, agency)) },
  { ending: 'csv', type: 'text/csv; charset=utf-8', write: pack => csv(csvRows(pack)) },
]
