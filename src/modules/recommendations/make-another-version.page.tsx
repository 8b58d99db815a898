import { Button, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { mustBeAssessor } from './competences.sql.ts'
import { backToVersion, caption, versionAt } from './frame.ts'
import { mustHaveNoDraft } from './need.sql.ts'
import { beginVersion, theVersionThatStands } from './recommendations.sql.ts'

async function load(here: Here) {
  const found = await theVersionThatStands(here, here.params.id)
  mustHaveNoDraft(found.case)
  await mustBeAssessor(here)
  return found
}

export const makeAnotherVersion = page({
  path: '/recommendations/:id/another',
  permit: 'assessment:write',
  about: 'case',
  load,
  form: form({ changed: text('What is different now?', { missing: 'Enter what is different now', max: 1000 }) }),
  save: async (here, { changed }, loaded) => versionAt({ id: await beginVersion(here, loaded, changed) }),
  view: ({ case: c, recommendation: r, form }) => (
    <Page title="Make another version" caption={caption(c)} back={backToVersion(r)} form={form}>
      <p class="govuk-body">Version {r.number} stays as it was sent. The new version begins as a draft with the same in it{r.agreedOn ? ', and must be agreed again' : ''}.</p>
      <Form of={form}><Textarea {...form.changed} rows={3} /><Button>Begin version {String(r.number + 1)}</Button></Form>
    </Page>
  ),
})
