import { financialYearOf } from '../../rules/calendar/period.ts'
import { Button, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form, type FormView } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { listsOf } from './lists.sql.ts'
import { answersOf, askedIn, askedOr, checkQuestion, questionFields, QuestionQuestions, type Offered } from './question-form.tsx'
import { usualQuestion } from './question.ts'
import { changeQuestion, saveQuestion, theSavedQuestion, whoMaySee, type SavedQuestion } from './saved.sql.ts'

const naming = {
  name: text('Name of the question', { missing: 'Enter a name for the question', max: 120, hint: 'As somebody would ask it, such as “Rails for people over 80, by how they came”. Name nobody' }),
  askedFor: text('Who asked, and what for', { max: 300, hint: 'For example, the Board meeting of 12 May. Name nobody whose records these are' }),
}
const savingForm = form({ ...naming, ...questionFields, seenBy: choice('Who may see it', ({ seenBy }: Saving) => seenBy, { missing: 'Select who may see it' }) }, (answers, loaded: Saving) => checkQuestion(answers, loaded))
const changingForm = form({ ...naming, ...questionFields }, (answers, loaded: Offered) => checkQuestion(answers, loaded))
interface Saving extends Offered { readonly seenBy: Readonly<Record<string, string>> }

export const saveAQuestion = page({
  path: '/questions/save',
  permit: 'question:save',
  about: 'nobody',
  async load(here: Here) {
    const [lists, seenBy] = await Promise.all([listsOf(here), whoMaySee(here)])
    const offered = { lists, mayReadPeople: here.may('person:see'), seenBy }
    return { ...offered, editing: { version: 1, answers: { ...answersOf(askedOr(here, offered, usualQuestion(financialYearOf(here.today)))), seenBy: Object.keys(seenBy)[0]! } } }
  },
  form: savingForm,
  save: async (here, answers) => `/questions/${await saveQuestion(here, { name: answers.name, askedFor: answers.askedFor, authorityId: answers.seenBy, asked: askedIn(answers) })}`,
  view: ({ form: f, mayReadPeople }) => (
    <Page title="Save a question" caption="Questions" back={{ href: '/questions', text: 'Back to questions' }} form={f} wide>
      <p class="govuk-body">The question is saved, and not its answer: whoever opens it is answered from the records they may see, as they stand then.</p>
      <Form of={f}>
        <TextInput {...f.name} />
        <Textarea {...f.askedFor} rows={2} />
        <Select {...f.seenBy} />
        <QuestionQuestions of={f} mayReadPeople={mayReadPeople} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})

export const changeAQuestion = page({
  path: '/questions/:id/change',
  permit: 'question:save',
  about: 'nobody',
  async load(here: Here) {
    const [saved, lists] = await Promise.all([theSavedQuestion(here), listsOf(here)])
    const { name, askedFor, asked, version } = saved
    return { saved, lists, mayReadPeople: here.may('person:see'), editing: { version, answers: { name, askedFor, ...answersOf(asked) } } }
  },
  form: changingForm,
  async save(here, answers, { saved }) {
    await changeQuestion(here, saved, { name: answers.name, askedFor: answers.askedFor, asked: askedIn(answers) })
    return `/questions/${saved.id}`
  },
  view: ({ form: f, saved, mayReadPeople }) => <Changing f={f} saved={saved} mayReadPeople={mayReadPeople} />,
})

const Changing = ({ f, saved, mayReadPeople }: { readonly f: FormView<(typeof changingForm)['fields']>; readonly saved: SavedQuestion; readonly mayReadPeople: boolean }) => (
  <Page title="Change the question" caption={saved.name} back={{ href: `/questions/${saved.id}`, text: 'Back to the question' }} form={f} wide>
    <Form of={f}>
      <TextInput {...f.name} />
      <Textarea {...f.askedFor} rows={2} />
      <QuestionQuestions of={f} mayReadPeople={mayReadPeople} />
      <Button>Save</Button>
    </Form>
  </Page>
)
