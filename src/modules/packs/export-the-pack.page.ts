import { Refusal, type Here } from '../../platform/here.ts'
import type { Download } from '../../platform/http/page.ts'
import { csv } from './csv.ts'
import { ods } from './ods.ts'
import type { Pack } from './pack.ts'
import { csvRows, sheetsOf } from './pack-sheets.ts'
import { periodIn } from './period-form.tsx'
import { packFor } from './the-pack.sql.ts'
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

/** The pack as a file: what the page shows to the same person, and nothing more. */
export const exportThePack: readonly Download[] = formats.map(({ ending, type, write }) => ({
  path: `/packs/export.${ending}`,
  permit: 'pack:see',
  async file(here: Here) {
    const found = periodIn(here.query)
    if (!('period' in found)) throw new Refusal('The address does not say which period. Go to Packs and choose one.')
    const { from, to } = found.period
    return { name: `pack-${from}-to-${to}.${ending}`, type, body: write(await packFor(here, found.period), here.agency.name) }
  },
}))
