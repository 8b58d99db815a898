import { Button } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { putQuestionAway, theSavedQuestion } from './saved.sql.ts'

/** Out of the list, or into it again. */
export const putAQuestionAway = page({
  path: '/questions/:id/put-away',
  permit: 'question:save',
  about: 'nobody',
  async load(here: Here) {
    const saved = await theSavedQuestion(here)
    return { saved, editing: { version: saved.version, answers: {} } }
  },
  form: { fields: {}, check: () => ({}) },
  async save(here, _, { saved }) {
    await putQuestionAway(here, saved)
    return '/questions'
  },
  view: ({ saved, form: f }) => (
    <Page title={saved.putAwayOn ? 'Take the question out again' : 'Put the question away'} caption={saved.name} back={{ href: `/questions/${saved.id}`, text: 'Back to the question' }} form={f}>
      <p class="govuk-body">{saved.putAwayOn ? 'It will stand in the list of questions again.' : 'It will no longer stand in the list of questions. It is kept, and can be taken out again.'}</p>
      <Form of={f}><Button>{saved.putAwayOn ? 'Take it out' : 'Put it away'}</Button></Form>
    </Page>
  ),
})
