import { changes } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { answersOf, areasOf, AssessmentFields, assessmentForm, foundIn } from './assessment-form.tsx'
import { keepAssessment, theDraftAssessment } from './assessments.sql.ts'
import { backToAssessment, caption } from './frame.ts'

async function load(here: Here) {
  const found = await theDraftAssessment(here, here.params.id)
  return { ...found, today: here.today, editing: { version: found.assessment.version, answers: answersOf(found.assessment) } }
}

export const carryOnAnAssessment = page({
  path: '/assessments/:id/change',
  permit: 'assessment:write',
  about: 'case',
  load,
  form: assessmentForm,
  async save(here, answers, { case: c, assessment, editing, today }) {
    await keepAssessment(here, c, assessment, foundIn(answers), changes(assessmentForm, editing.answers, answers, { today }))
    return `/assessments/${assessment.id}`
  },
  view: ({ case: c, assessment, form }) => (
    <Page title="The assessment" caption={caption(c)} back={backToAssessment(assessment)} form={form}>
      <p class="govuk-body">A draft: save at any time. Anything may be left empty, and a colleague can carry on.</p>
      <Form of={form}><AssessmentFields form={form} asked={areasOf(assessment)} /></Form>
    </Page>
  ),
})
