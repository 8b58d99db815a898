import { documentKinds } from '../../rules/documents/documents.ts'
import { Button, FileInput, Radios, TextInput } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { file, whatMayCome } from '../../platform/http/file-fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { addDocument, caseWithDocuments } from './documents.sql.ts'

export const addADocument = page({
  path: '/cases/:reference/documents/add',
  permit: 'document:add',
  about: 'case',
  load: async (here: Here) => ({ case: await caseWithDocuments(here) }),
  form: form({
    file: file('Choose the file', { missing: 'Choose a file', hint: `${whatMayCome}. Where and with what a picture was taken is removed from it` }),
    kind: choice('What kind of document is it?', documentKinds, { missing: 'Select what kind of document it is' }),
    what: text('What is it?', { missing: 'Enter what the document is', hint: 'In a few words, for example: the bathroom door, before the works' }),
  }),
  async save(here, answers, { case: c }) {
    await addDocument(here, c, answers)
    return `/cases/${c.reference}/documents`
  },
  view: ({ case: c, form }) => (
    <Page title="Add a document" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}/documents`, text: 'Back to the documents' }} form={form}>
      <Form of={form}><FileInput {...form.file} /><Radios {...form.kind} small /><TextInput {...form.what} /><Button>Add the document</Button></Form>
    </Page>
  ),
})
