import { changes } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { answersOfDraft, DraftFields, draftForm, toldIn } from './draft-form.tsx'
import { backToVersion, caption, versionAt } from './frame.ts'
import { kept } from './recommendation.ts'
import { keepDraft, theDraft } from './recommendations.sql.ts'

async function load(here: Here) {
  const found = await theDraft(here, here.params.id)
  return { ...found, editing: { version: found.recommendation.version, answers: answersOfDraft(found.recommendation) } }
}

export const carryOnADraft = page({
  path: '/recommendations/:id/change',
  permit: 'assessment:write',
  about: 'case',
  load,
  form: draftForm,
  async save(here, answers, { case: c, recommendation, editing }) {
    await keepDraft(here, { case: c, recommendation }, toldIn(answers), changes(draftForm, editing.answers, answers, { recommendation }))
    return versionAt(recommendation)
  },
  view: ({ case: c, recommendation: r, form }) => (
    <Page title={`Recommendation, version ${r.number}`} caption={caption(c)} back={backToVersion(r)} form={form}>
      <p class="govuk-body">A draft: save at any time. Anything may be left empty, and a colleague can carry on.{r.countersignedBy && ` ${r.countersignedBy} has countersigned it as it stands: saving takes that away.`}</p>
      <Form of={form}><DraftFields form={form} number={r.number} hasOptions={kept(r.options).length > 0} /></Form>
    </Page>
  ),
})
