import type { Download } from '../../platform/http/page.ts'
import { fileOf, theLetter } from './letters.sql.ts'

/** The file that was sent, the same to the byte. */
export const letterAsPdf: Download = {
  path: '/cases/:reference/letter.pdf',
  permit: 'letter:see',
  async file(here) {
    const { case: c, letter } = await theLetter(here)
    here.saw('case', [c])
    return { name: `${letter.reference}-${letter.kind}-${letter.sentOn}.pdf`, type: 'application/pdf', body: await fileOf(here, letter.id) }
  },
}
