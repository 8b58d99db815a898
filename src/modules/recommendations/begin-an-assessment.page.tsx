import { waysToAssess } from '../../rules/assessments/daily-life.ts'
import { Button, DateInput, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { beginAssessment } from './assessments.sql.ts'
import { mustBeAssessor } from './competences.sql.ts'
import { backToNeed, caption, notToCome } from './frame.ts'
import { caseOfNeed, mustBeAssessed } from './need.sql.ts'

async function load(here: Here) {
  const c = await caseOfNeed(here)
  mustBeAssessed(c)
  await mustBeAssessor(here)
  return { case: c, today: here.today }
}

export const beginAnAssessment = page({
  path: '/cases/:reference/assessments/new',
  permit: 'assessment:write',
  about: 'case',
  load,
  form: form({
    way: choice('How are they assessed? (optional)', waysToAssess),
    on: day('On which day? (optional)', { hint: 'It can be said later, before the assessment is finished' }),
    ownWords: text('What does the person say, in their own words? (optional)', { max: 5000 }),
  }, ({ on }, { today }: Awaited<ReturnType<typeof load>>) => ({ on: notToCome(on, today) })),
  save: async (here, answers, { case: c }) => `/assessments/${await beginAssessment(here, c, answers)}`,
  view: ({ case: c, form }) => (
    <Page title="Begin an assessment" caption={caption(c)} back={backToNeed(c)} form={form}>
      <p class="govuk-body">It is kept as a draft. A colleague who may assess can carry it on.</p>
      <Form of={form}>
        <Radios {...form.way} small inline /><DateInput {...form.on} /><Textarea {...form.ownWords} rows={5} />
        <Button>Begin</Button>
      </Form>
    </Page>
  ),
})
