import { Button, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { changes, form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { actionFields, ActionFields, tooEarly } from './action-form.tsx'
import { statesInWords } from './actions-table.tsx'
import { changeAction, theAction } from './actions.sql.ts'
import { inASentence, type Action } from './meeting.ts'

interface Loaded { readonly action: Action }

async function load(here: Here) {
  const action = await theAction(here)
  const { what, who, dueOn, state, came, version } = action
  return { action, editing: { version, answers: { what, who, by: dueOn, state, came } } }
}

const changeForm = form(
  {
    state: choice('How does it stand?', statesInWords, { missing: 'Select how it stands' }),
    came: text('What came of it? (optional)', { max: 1000, hint: 'Needed once it is done, or will not be done. Until then, how far it is' }),
    ...actionFields,
  },
  ({ state, came, by }, { action }: Loaded) => ({
    came: state !== 'open' && !came ? state === 'done' ? 'Enter what came of it' : 'Enter why it will not be done' : undefined,
    by: tooEarly(by, action.onDay),
  }),
)

export const changeAnAction = page({
  path: '/meeting-actions/:id',
  permit: 'meeting:write',
  about: 'nobody',
  load,
  form: changeForm,
  async save(here, answers, loaded) {
    const { what, who, by, state, came } = answers
    await changeAction(here, loaded.action, { what, who, dueOn: by, state, came }, changes(changeForm, loaded.editing.answers, answers, loaded))
    return `/meetings/${loaded.action.meetingId}`
  },
  view: ({ action, form: f }) => (
    <Page title="How an action stands" caption={`Agreed at ${inASentence(action)}`} back={{ href: `/meetings/${action.meetingId}`, text: 'The meeting that agreed it' }} form={f}>
      <Form of={f}>
        <Radios {...f.state} small />
        <Textarea {...f.came} rows={3} />
        <ActionFields of={f} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
