import { Button, Checkboxes } from '../../platform/components/index.ts'
import { choices } from '../../platform/http/fields.ts'
import { changes, form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { backToTest, caption, testAt } from './frame.ts'
import { keepTold, takingTest } from './the-test.sql.ts'
import { questions, stillToAsk, type Question } from './what-matters-next.ts'

const askedForm = form({ asked: choices('What has been asked, and there is no more of it?', questions) })

export const whatWasAsked = page({
  path: '/cases/:reference/resources/asked',
  permit: 'resources:test',
  about: 'case',
  async load(here: Here) {
    const { case: c, test } = await takingTest(here)
    return { case: c, test, editing: { version: test.version, answers: { asked: test.asked as readonly Question[] } } }
  },
  form: askedForm,
  async save(here, { asked }, { case: c, test, editing }) {
    await keepTold(here, c, test, { told: test.told, asked }, 'What was asked', changes(askedForm, editing.answers, { asked }, undefined))
    return testAt(c)
  },
  view: ({ case: c, test, form: f }) => (
    <Page title="What was asked" caption={caption(c)} back={backToTest(c)} form={f}>
      <p class="govuk-body">Nothing is taken for granted: what they do not have was asked too. {stillToAsk(test.told, test.asked).length === 0 && 'No more needs asking.'}</p>
      <Form of={f}><Checkboxes {...f.asked} small /><Button>Save</Button></Form>
    </Page>
  ),
})
