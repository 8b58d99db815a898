import { Button, Radios } from '../../platform/components/index.ts'
import { choice } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { AnswerQuestions, answerFields, answersTo, nothingAnswered } from './answer-fields.tsx'
import { answerForThem, openAsking } from './askings.sql.ts'
import { questionsOf, titleOf, type Asking } from './survey.ts'

async function load(here: Here) {
  const asking = await openAsking(here)
  return { asking, editing: { version: asking.version, answers: {} } }
}

const answerForm = form(
  { how: choice('How did they answer?', { phone: 'On the telephone', post: 'By post' }, { missing: 'Select how they answered' }), ...answerFields },
  (typed, { asking }: { readonly asking: Asking }) => Object.keys(answersTo(asking, typed)).length === 0 ? { [questionsOf(asking)[0]!]: nothingAnswered } : {},
)

export const writeAnswers = page({
  path: '/surveys/:id/answer',
  permit: 'survey:ask',
  about: 'nobody',
  load,
  form: answerForm,
  async save(here, { how, ...typed }, { asking }) {
    await answerForThem(here, asking, answersTo(asking, typed), how)
    return `/surveys/${asking.id}`
  },
  view: ({ asking, form }) => (
    <Page title="Write down their answers" caption={`${titleOf(asking.moment)} · ${asking.reference} ${asking.personName}`} back={{ href: `/surveys/${asking.id}`, text: 'Back' }} form={form}>
      <p class="govuk-body">Read out each question as it stands. Leave out what they would rather not answer.</p>
      <Form of={form}>
        <Radios {...form.how} inline small />
        <AnswerQuestions of={asking} form={form} />
        <Button>Save their answers</Button>
      </Form>
    </Page>
  ),
})
