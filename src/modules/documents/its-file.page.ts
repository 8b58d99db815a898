import type { Download } from '../../platform/http/page.ts'
import { nameToSave } from './document.ts'
import { theDocument } from './documents.sql.ts'

/** The file of a document, to be saved. Each look is logged, whether or not the document counts. */
export const itsFile: Download = {
  path: '/documents/:id/file',
  permit: 'document:see',
  async file(here) {
    const { case: c, document } = await theDocument(here)
    here.saw('case', [c])
    return { name: nameToSave(c.reference, document), type: document.type, kept: document.sha256 }
  },
}
