import { Refusal, type Here } from '../../platform/here.ts'
import type { Download } from '../../platform/http/page.ts'
import { formats } from './formats.ts'
import { periodIn } from './period-form.tsx'
import { packFor } from './the-pack.sql.ts'

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
