import { createHash } from 'node:crypto'
import type { Download } from '../../platform/http/page.ts'
import { pdfOf } from '../../platform/letters/pdf.ts'
import { forPages, largePrint } from './as-pages.ts'
import { asBrailleText, asText } from './as-text.ts'
import { theGuide } from './facts.sql.ts'

const plainText = 'text/plain; charset=utf-8'

export const guideAsText: Download = { path: '/guide.txt', permit: 'site:use', file: async here => ({ name: 'guide.txt', type: plainText, body: asText(await theGuide(here)) }) }
export const guideForBraille: Download = { path: '/guide-braille.txt', permit: 'site:use', file: async here => ({ name: 'guide-braille.txt', type: plainText, body: asBrailleText(await theGuide(here)) }) }

/** The same guide is set once, however many ask for it. */
const set = new Map<string, Promise<Buffer>>()
function setOnce(data: object): Promise<Buffer> {
  const key = createHash('sha256').update(JSON.stringify(data)).digest('hex')
  let pdf = set.get(key)
  if (!pdf) {
    if (set.size >= 20) set.delete(set.keys().next().value!)
    pdf = pdfOf(largePrint, data)
    set.set(key, pdf)
    pdf.catch(() => set.delete(key))
  }
  return pdf
}

export const guideInLargePrint: Download = { path: '/guide.pdf', permit: 'site:use', file: async here => ({ name: 'guide-large-print.pdf', type: 'application/pdf', body: await setOnce(forPages(await theGuide(here), here.agency.name)) }) }
