import type { Module } from '../../platform/http/module.ts'
import { behindAFigurePage } from './behind-a-figure.page.tsx'
import { chooseAPeriod } from './choose-a-period.page.tsx'
import { exportThePack } from './export-the-pack.page.ts'
import { kpiLibrary } from './kpi-library.page.tsx'
import { thePack } from './pack.page.tsx'
import { signAPack } from './sign-a-pack.page.tsx'
import { aSignedPack, signedFiles } from './signed-pack.page.tsx'

export { csv } from './csv.ts'
export { mediaTypes } from './formats.ts'
export { hide } from './hide.ts'
export { hiddenMark, hiddenNote } from './in-words.ts'
export { ods } from './ods.ts'
export type { Sheet, SheetCell } from './sheet.ts'
export { Sums } from './sums.ts'
export { xlsx } from './xlsx.ts'
export { loadPublishedFigures } from './published-figures.sql.ts'
export { readPublishedFigures } from './published-figures.ts'
export { signPack } from './sign-a-pack.sql.ts'
export { signedPacks, type SignedVersion } from './signed-packs.sql.ts'
export { addressOf as addressOfSigned } from './signed-view.tsx'

/** What the rest of the house may know about packs. */
export const packs = {
  pages: [chooseAPeriod, thePack, behindAFigurePage, kpiLibrary, signAPack, aSignedPack],
  downloads: [...exportThePack, ...signedFiles],
  describes: {},
  holds: ['published_figures', 'signed_packs'],
  navigation: [{ text: 'Packs', href: '/packs', permit: 'pack:see', group: 'Figures' }],
} satisfies Module
