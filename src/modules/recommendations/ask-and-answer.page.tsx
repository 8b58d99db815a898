import { Button, InsetText, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { backToVersion, caption, versionAt } from './frame.ts'
import { answerQuestion, askBack, theQuestion, theVersionThatStands } from './recommendations.sql.ts'

export const askBackPage = page({
  path: '/recommendations/:id/ask',
  permit: 'recommendation:ask',
  about: 'case',
  async load(here: Here) {
    const found = await theVersionThatStands(here, here.params.id)
    if (found.recommendation.agreedOn !== null) throw new Refusal('This version is agreed. What is to be different needs another version.')
    return found
  },
  form: form({ question: text('What do you want to know?', { missing: 'Enter what you want to know', max: 1000 }) }),
  async save(here, { question }, loaded) {
    await askBack(here, loaded, question)
    return versionAt(loaded.recommendation)
  },
  view: ({ case: c, recommendation: r, form }) => <Page title="Ask back" caption={caption(c)} back={backToVersion(r)} form={form}><Form of={form}><Textarea {...form.question} rows={3} /><Button>Ask</Button></Form></Page>,
})

export const answerAQuestion = page({
  path: '/recommendation-questions/:id',
  permit: 'assessment:write',
  about: 'case',
  async load(here: Here) {
    const found = await theQuestion(here, here.params.id)
    return { ...found, editing: { version: found.question.version, answers: {} } }
  },
  form: form({ answer: text('What is the answer?', { missing: 'Enter the answer', max: 2000, hint: 'If the answer changes what is recommended, make another version too' }) }),
  async save(here, { answer }, loaded) {
    await answerQuestion(here, loaded, answer)
    return versionAt(loaded.recommendation)
  },
  view: ({ case: c, recommendation: r, question: { question, by }, form }) => (
    <Page title="Answer a question" caption={caption(c)} back={backToVersion(r)} form={form}>
      <InsetText>{by} asks: {question}</InsetText>
      <Form of={form}><Textarea {...form.answer} rows={4} /><Button>Answer</Button></Form>
    </Page>
  ),
})
