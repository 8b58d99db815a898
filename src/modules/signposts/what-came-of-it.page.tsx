import type { Day } from '../../rules/calendar/day.ts'
import { formatDay } from '../../rules/calendar/day.ts'
import { signpostOutcomes } from '../../rules/directory/options.ts'
import { Button, DateInput, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { sayWhatCame, theSignpost } from './signposts.sql.ts'
import { SignpostsGiven } from './signposts-given.tsx'

export const whatCameOfIt = page({
  path: '/signposts/:id',
  permit: 'signpost:write',
  about: 'nobody',
  async load(here: Here) {
    const signpost = await theSignpost(here)
    here.saw(signpost.caseId ? 'case' : 'enquiry', [{ id: (signpost.caseId ?? signpost.enquiryId)!, authorityId: signpost.authorityId }])
    if (signpost.outcome) throw new Refusal(`It has been said already what came of it. See ${signpost.reference}.`)
    return { signpost, today: here.today, editing: { version: signpost.version, answers: {} } }
  },
  form: form(
    {
      outcome: choice('What came of it?', signpostOutcomes, { missing: 'Select what came of it' }),
      note: text('More about it', { max: 1000, hint: 'What helped, or why they did not go' }),
      on: day('When did you learn this?', { hint: 'Leave empty for today' }),
    },
    ({ on }, { today, signpost }: { readonly today: Day; readonly signpost: { readonly on: Day } }) => ({ on: on && on > today ? 'The day must be today or in the past' : on && on < signpost.on ? `The day must be ${formatDay(signpost.on)} or later, when they were pointed there` : undefined }),
  ),
  async save(here, { outcome, note, on }, { signpost }) {
    await sayWhatCame(here, signpost, { outcome, note, on: on ?? here.today })
    return `/${signpost.caseId ? 'cases' : 'enquiries'}/${signpost.reference}`
  },
  view: ({ signpost, form: f, here }) => (
    <Page title="What came of it?" caption={`${signpost.reference} ${signpost.name}`} back={{ href: '/signposts', text: 'Signposts to ask about' }} form={f}>
      <SignpostsGiven signposts={[signpost]} mayAnswer={false} today={here.today} />
      <Form of={f}><Radios {...f.outcome} small /><Textarea {...f.note} rows={3} /><DateInput {...f.on} /><Button>Save</Button></Form>
    </Page>
  ),
})
