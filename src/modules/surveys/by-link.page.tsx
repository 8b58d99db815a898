import { Button } from '../../platform/components/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { AnswerQuestions, answerFields, answersTo, nothingAnswered } from './answer-fields.tsx'
import { answerByLink, surveyByToken, type AskedByLink } from './askings.sql.ts'
import { questionsOf } from './survey.ts'

/** The questions somebody was sent a link to. They are asked nothing about who they are. */
export const answerOurQuestions = page({
  path: '/survey/:token',
  permit: 'site:use',
  about: 'nobody',
  async load(here: Here) {
    const token = here.params.token ?? ''
    const found = await surveyByToken(here, token)
    if (found.state !== 'open') throw new Refusal(found.why)
    return { asking: found.asking, token }
  },
  form: form(answerFields, (typed, { asking }: { readonly asking: AskedByLink }) => Object.keys(answersTo(asking, typed)).length === 0 ? { [questionsOf(asking)[0]!]: nothingAnswered } : {}),
  async save(here, typed, { asking, token }) {
    await answerByLink(here, token, answersTo(asking, typed))
    return '/thank-you'
  },
  view: ({ asking, form }) => (
    <Page title="How did it go?" form={form}>
      <p class="govuk-body">Leave out what you would rather not answer. Your answers go to the agency and stay with the record of the work. You can also ring us and answer on the telephone.</p>
      <Form of={form}>
        <AnswerQuestions of={asking} form={form} />
        <Button>Send</Button>
      </Form>
    </Page>
  ),
})

export const thankYou = page({
  path: '/thank-you',
  permit: 'site:use',
  about: 'nobody',
  view: () => (
    <Page title="Thank you">
      <p class="govuk-body">We have it, and somebody reads it. What people tell us, and what we did about it, stands on <a class="govuk-link" href="/you-said-we-did">You said, we did</a>.</p>
    </Page>
  ),
})
