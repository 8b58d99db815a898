import { Button, InsetText } from '../../platform/components/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { theAssessment } from './assessments.sql.ts'
import { mustBeAssessor } from './competences.sql.ts'
import { backToAssessment, caption, versionAt } from './frame.ts'
import { mustBeOpen, mustHaveNoDraft } from './need.sql.ts'
import { stands } from './need.ts'
import { beginRecommendation } from './recommendations.sql.ts'

async function load(here: Here) {
  const found = await theAssessment(here, here.params.id)
  mustBeOpen(found.case)
  if (found.assessment.madeOn === null) throw new Refusal('Finish the assessment first.')
  mustHaveNoDraft(found.case)
  await mustBeAssessor(here)
  return found
}

export const beginARecommendation = page({
  path: '/assessments/:id/recommend',
  permit: 'assessment:write',
  about: 'case',
  load,
  form: form({}),
  save: async (here, _, { case: c, assessment }) => versionAt({ id: await beginRecommendation(here, c, assessment) }),
  view({ case: c, assessment, form }) {
    const sent = stands(c)
    return (
      <Page title="Recommend what should be done" caption={caption(c)} back={backToAssessment(assessment)} form={form}>
        <p class="govuk-body">This begins a draft. Nobody need act on it until it is sent.</p>
        {sent && <InsetText>Version {sent.number} was sent before. The draft begins with what stands there.</InsetText>}
        <Form of={form}><Button>Begin the draft</Button></Form>
      </Page>
    )
  },
})
