import { Button } from '../../platform/components/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { lackingToFinish } from './assessment.ts'
import { AssessmentShown } from './assessment-shown.tsx'
import { makeAssessment, theDraftAssessment } from './assessments.sql.ts'
import { mustBeAssessor } from './competences.sql.ts'
import { backToAssessment, caption } from './frame.ts'

async function load(here: Here) {
  const found = await theDraftAssessment(here, here.params.id)
  const lacking = lackingToFinish(found.assessment, here.today)
  if (lacking.length) throw new Refusal(`The assessment cannot be finished yet. Say first: ${lacking.join('; ')}.`)
  await mustBeAssessor(here, found.assessment.on!)
  return { ...found, editing: { version: found.assessment.version, answers: {} } }
}

export const finishAnAssessment = page({
  path: '/assessments/:id/finish',
  permit: 'assessment:write',
  about: 'case',
  load,
  form: form({}),
  async save(here, _, { case: c, assessment }) {
    await makeAssessment(here, c, assessment)
    return `/assessments/${assessment.id}`
  },
  view: ({ case: c, assessment, form }) => (
    <Page title="Finish the assessment" caption={caption(c)} back={backToAssessment(assessment)} form={form}>
      <p class="govuk-body">Your name will stand on it as whoever assessed. It is not changed after that.</p>
      <AssessmentShown assessment={assessment} mayChange={false} />
      <Form of={form}><Button>Finish the assessment</Button></Form>
    </Page>
  ),
})
