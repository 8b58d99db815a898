import { Button, InsetText, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { fileInWords, kindInWords } from './document.ts'
import { theDocument, voidDocument } from './documents.sql.ts'

async function load(here: Here) {
  const found = await theDocument(here)
  if (found.document.voidedAt) throw new Refusal('It was said already that this document does not count.')
  return { ...found, editing: { version: found.document.version, answers: {} } }
}

export const voidADocument = page({
  path: '/documents/:id/void',
  permit: 'document:void',
  about: 'case',
  load,
  form: form({ reason: text('Why does it not count?', { missing: 'Enter why the document does not count', max: 500, hint: 'For example: it belongs to another case. The document and its file stay where they are' }) }),
  async save(here, { reason }, { case: c, document }) {
    await voidDocument(here, c, document, reason)
    return `/cases/${c.reference}/documents`
  },
  view: ({ case: c, document, form }) => (
    <Page title="Say that a document does not count" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}/documents`, text: 'Back to the documents' }} form={form}>
      <InsetText>{kindInWords(document.kind)}: {document.what}<br />{fileInWords(document)}</InsetText>
      <Form of={form}><Textarea {...form.reason} rows={3} /><Button>Save</Button></Form>
    </Page>
  ),
})
