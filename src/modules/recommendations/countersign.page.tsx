import { Button, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { backToVersion, caption, versionAt } from './frame.ts'
import { RecommendationShown } from './recommendation-shown.tsx'
import { countersign, theDraft } from './recommendations.sql.ts'

async function load(here: Here) {
  const found = await theDraft(here, here.params.id)
  const { countersignedBy, version } = found.recommendation
  if (countersignedBy !== null) throw new Refusal(`${countersignedBy} has countersigned it as it stands.`)
  return { ...found, editing: { version, answers: {} } }
}

export const countersignADraft = page({
  path: '/recommendations/:id/countersign',
  permit: 'recommendation:countersign',
  about: 'case',
  load,
  form: form({ words: text('What have you looked at, and what do you say?', { missing: 'Enter what you have looked at', max: 1000 }) }),
  async save(here, { words }, loaded) {
    await countersign(here, loaded, words)
    return versionAt(loaded.recommendation)
  },
  view: ({ case: c, recommendation: r, form }) => (
    <Page title="Countersign the recommendation" caption={caption(c)} back={backToVersion(r)} form={form}>
      <p class="govuk-body">You stand behind it as it is now. If it is changed before it is sent, your countersignature falls away.</p>
      <RecommendationShown recommendation={r} mayChange={false} />
      <Form of={form}><Textarea {...form.words} rows={3} /><Button>Countersign</Button></Form>
    </Page>
  ),
})
