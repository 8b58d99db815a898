import { Button, InsetText } from '../../platform/components/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { backToVersion, caption, versionAt } from './frame.ts'
import { isForAGrant } from './need.ts'
import { lackingToSend } from './recommendation.ts'
import { RecommendationShown } from './recommendation-shown.tsx'
import { sendRecommendation, theDraft, whyACountersignature } from './recommendations.sql.ts'

async function load(here: Here) {
  const found = await theDraft(here, here.params.id)
  const { recommendation: r, case: c } = found
  const why = r.countersignedBy === null ? await whyACountersignature(here, r) : []
  return { ...found, lacking: lackingToSend(r, isForAGrant(c)), why, editing: { version: r.version, answers: {} } }
}

export const sendARecommendation = page({
  path: '/recommendations/:id/send',
  permit: 'assessment:write',
  about: 'case',
  load,
  form: form({}),
  async save(here, _, loaded) {
    await sendRecommendation(here, loaded)
    return versionAt(loaded.recommendation)
  },
  view: ({ case: c, recommendation: r, lacking, why, form }) => (
    <Page title="Send the recommendation" caption={caption(c)} back={backToVersion(r)} form={form}>
      {lacking.length > 0 && <InsetText>It cannot be sent without:<ul class="govuk-list govuk-list--bullet">{lacking.map(one => <li>{one}</li>)}</ul></InsetText>}
      {why.length > 0 && <InsetText>An occupational therapist must countersign it before you can send it:<ul class="govuk-list govuk-list--bullet">{why.map(one => <li>{one}</li>)}</ul></InsetText>}
      <p class="govuk-body">Once sent, it is not edited. What is otherwise later is another version, which says what changed.</p>
      <RecommendationShown recommendation={r} mayChange={false} />
      <Form of={form}><Button>Send it</Button></Form>
    </Page>
  ),
})
