import { Button } from '../../platform/components/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { backToVersion, caption, versionAt } from './frame.ts'
import { RecommendationShown } from './recommendation-shown.tsx'
import { signScheme, theVersionThatStands, whyNotSigned } from './recommendations.sql.ts'

async function load(here: Here) {
  const found = await theVersionThatStands(here, here.params.id)
  const why = whyNotSigned(here, found)
  if (why) throw new Refusal(why)
  return { ...found, editing: { version: found.recommendation.version, answers: {} } }
}

export const signTheScheme = page({
  path: '/recommendations/:id/sign',
  permit: 'recommendation:agree',
  about: 'case',
  load,
  form: form({}),
  async save(here, _, loaded) {
    await signScheme(here, loaded)
    return versionAt(loaded.recommendation)
  },
  view: ({ case: c, recommendation: r, form }) => (
    <Page title="Sign the scheme" caption={caption(c)} back={backToVersion(r)} form={form}>
      <p class="govuk-body">Whoever assessed and a technical officer both sign: two people. When both have, this version is the one the works are specified from.</p>
      <RecommendationShown recommendation={r} mayChange={false} />
      <Form of={form}><Button>Sign version {String(r.number)}</Button></Form>
    </Page>
  ),
})
