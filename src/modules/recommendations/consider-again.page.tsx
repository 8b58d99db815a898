import { guidingPrinciples, principles } from '../../rules/assessments/guiding-principles.ts'
import { carerScale } from '../../rules/assessments/daily-life.ts'
import { Button, Part, Select, Textarea } from '../../platform/components/index.ts'
import { choice } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { scaleInWords } from './assessment-shown.tsx'
import { principleFields } from './draft-form.tsx'
import { backToVersion, caption, versionAt } from './frame.ts'
import { checkAgain, theVersionThatStands } from './recommendations.sql.ts'

async function load(here: Here) {
  const found = await theVersionThatStands(here, here.params.id)
  const { agreedOn, version, checked, carerAfter } = found.recommendation
  if (agreedOn === null) throw new Refusal('This version is not agreed yet. The principles are considered again when the agreed works are done.')
  return { ...found, editing: { version, answers: { ...Object.fromEntries(principles.map(key => [key, checked[key] ?? ''])), carerAfter: carerAfter === null ? '' : String(carerAfter) } } }
}

export const considerAgain = page({
  path: '/recommendations/:id/after',
  permit: 'assessment:write',
  about: 'case',
  load,
  form: form({ ...principleFields, carerAfter: choice('How much does the caring weigh on whoever cares now?', carerScale) },
    answers => Object.fromEntries(principles.filter(key => !answers[key]).map(key => [key, `Enter a sentence on: ${guidingPrinciples[key].charAt(0).toLowerCase()}${guidingPrinciples[key].slice(1)}`]))),
  async save(here, { carerAfter, ...answers }, loaded) {
    await checkAgain(here, loaded, answers, carerAfter ? Number(carerAfter) : null)
    return versionAt(loaded.recommendation)
  },
  view: ({ case: c, recommendation: r, form }) => (
    <Page title="The guiding principles, now that the works are done" caption={caption(c)} back={backToVersion(r)} form={form}>
      <Form of={form}>
        <Part title="A sentence on each">
          {principles.map(key => <div class="newel-columns"><Textarea {...form[key]} rows={2} /><p class="govuk-body"><strong>At the assessment</strong><br />{r.principles[key]}</p></div>)}
        </Part>
        <Part title="Whoever cares for them"><p class="govuk-body">At the assessment: {scaleInWords(r.carerBefore)}</p><Select {...form.carerAfter} empty="Nobody cares for them, or it was not asked" /></Part>
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
