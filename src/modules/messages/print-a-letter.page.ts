import type { Download } from '../../platform/http/page.ts'
import type { Here } from '../../platform/here.ts'
import { pdfOf } from '../../platform/letters/pdf.ts'
import { agencyDetails } from '../councils/index.ts'
import { forThePage, letterForBraille, letterPage, type Letter, type Printing } from './letter.ts'
import { writtenLetter } from './letters.sql.ts'

/** The letter in the address, with who gets it and who it is from; the look is written down. */
async function load(here: Here): Promise<Letter & { readonly reference: string }> {
  const [written, us] = await Promise.all([writtenLetter(here), agencyDetails(here)])
  here.saw(written.caseId ? 'case' : 'enquiry', [{ id: (written.caseId ?? written.enquiryId)!, authorityId: written.authorityId }])
  // Somebody else who is written to has no address here: it is written on the envelope.
  const address = written.toName === written.name ? [written.line1, written.line2, written.town, written.postcode] : []
  return {
    reference: written.reference, agency: here.agency.name, us: [...us.post.split('\n'), us.phone, us.email].filter(Boolean), to: [written.toName, ...address].filter(Boolean),
    on: written.on, subject: written.subject, words: written.words, from: written.by,
  }
}

const pdf = (points: number) => async (letter: Letter): Promise<Buffer> => pdfOf(letterPage(points), forThePage(letter))
const printing = (ending: Printing, type: string, write: (letter: Letter) => Promise<Buffer> | string): Download => ({
  path: `/messages/:id/${ending}`,
  permit: 'message:write',
  async file(here) {
    const { reference, ...letter } = await load(here)
    return { name: `${reference}-${ending}`, type, body: await write(letter) }
  },
})

/** Something we wrote, on paper or as text, in the way the person reads. */
export const printALetter: readonly Download[] = [
  printing('letter.pdf', 'application/pdf', pdf(14)),
  printing('large-print.pdf', 'application/pdf', pdf(18)),
  printing('braille.txt', 'text/plain; charset=utf-8', letterForBraille),
]
