import type { Module } from '../../platform/http/module.ts'
import { addADocument } from './add-a-document.page.tsx'
import { fileInWords, kindInWords } from './document.ts'
import { documentsPage } from './documents.page.tsx'
import { itsFile } from './its-file.page.ts'
import { voidADocument } from './void-a-document.page.tsx'

export { fileInWords, kindInWords } from './document.ts'
export { addDocument, caseWithDocuments, voidDocument } from './documents.sql.ts'

/** What the rest of the house may know about documents. */
export const documents = {
  pages: [documentsPage, addADocument, voidADocument],
  downloads: [itsFile],
  describes: {
    'document.added': ({ kind, what, type, bytes }) => `Document added: ${what}\n${kindInWords(kind)}. ${fileInWords({ type, bytes })}`,
    'document.voided': ({ kind, what, reason }) => `Document does not count any more: ${what} (${kindInWords(kind).toLowerCase()})\n${reason}`,
  },
  holds: ['documents'],
} satisfies Module
