import { Button, Checkboxes, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, choices, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { askForEvidence, chaseEvidence, evidenceNotNeeded, evidenceSeen, theEvidence } from './evidence.sql.ts'
import { daysBeforeChasing, evidenceFor, isOutstanding, waysToSee } from './evidence.ts'
import { backToTest, caption, testAt } from './frame.ts'
import { openCaseTested } from './the-test.sql.ts'

const asOptions = (words: readonly string[]): Record<string, string> => Object.fromEntries(words.map(one => [one, one]))
interface Wanted { readonly wanted: readonly string[] }

export const askForIt = page({
  path: '/cases/:reference/resources/evidence/ask',
  permit: 'resources:test',
  about: 'case',
  async load(here: Here) {
    const c = await openCaseTested(here)
    const wanted = (c.test ? evidenceFor(c.test.told) : []).filter(one => !c.evidence.some(asked => asked.what === one && asked.notNeeded === ''))
    return { case: c, wanted }
  },
  form: form({
    what: choices('What do we ask to see?', ({ wanted }: Wanted) => asOptions(wanted)),
    other: text('Something else (optional)'),
    letter: choices('Write to them?', { yes: 'Write them a letter about it now, in the council’s words' }),
  }, ({ what, other }) => ({ what: what.length || other ? undefined : 'Select what we ask to see, or write it below' })),
  async save(here, { what, other, letter }, { case: c }) {
    await askForEvidence(here, c, [...what, ...other ? [other] : []], letter.length > 0)
    return testAt(c)
  },
  view: ({ case: c, wanted, form: f }) => (
    <Page title="Ask for evidence" caption={caption(c)} back={backToTest(c)} form={f}>
      <p class="govuk-body">They see on their own page what we are waiting for. We chase after {daysBeforeChasing} days (a number that nobody has confirmed).</p>
      <Form of={f}>{wanted.length > 0 && <Checkboxes {...f.what} small />}<Textarea {...f.other} rows={1} /><Checkboxes {...f.letter} small /><Button>Ask for it</Button></Form>
    </Page>
  ),
})

export const chaseIt = page({
  path: '/cases/:reference/resources/evidence/chase',
  permit: 'resources:test',
  about: 'case',
  async load(here: Here) {
    const c = await openCaseTested(here)
    return { case: c, outstanding: c.evidence.filter(isOutstanding) }
  },
  form: form({ how: choice('How?', { letter: 'By letter, which is written now', phone: 'On the telephone', 'at-home': 'At their home' }, { missing: 'Select how you chased it' }) }),
  async save(here, { how }, { case: c, outstanding }) {
    if (outstanding.length === 0) throw new Refusal('Nothing that was asked for is outstanding.')
    await chaseEvidence(here, c, outstanding, how)
    return testAt(c)
  },
  view: ({ case: c, outstanding, form: f }) => (
    <Page title="Chase what has not come" caption={caption(c)} back={backToTest(c)} form={f}>
      {outstanding.length === 0 ? <p class="govuk-body">Nothing that was asked for is outstanding.</p> : <ul class="govuk-list govuk-list--bullet">{outstanding.map(({ what }) => <li>{what}</li>)}</ul>}
      <Form of={f}><Radios {...f.how} small /><Button>It was chased</Button></Form>
    </Page>
  ),
})

export const itWasSeen = page({
  path: '/cases/:reference/resources/evidence/seen',
  permit: 'resources:test',
  about: 'case',
  async load(here: Here) {
    const c = await openCaseTested(here)
    const one = theEvidence(c, here.query.item)
    return { case: c, one, editing: { version: one.version, answers: {} } }
  },
  form: form({
    how: choice('What was seen?', { ...waysToSee, 'not-needed': 'Nothing: it is not needed any more' }, { missing: 'Select what was seen' }),
    note: text('Note, or why it is not needed', { max: 500 }),
  }, ({ how, note }) => ({ note: how === 'not-needed' && !note ? 'Say why it is not needed any more' : undefined })),
  async save(here, { how, note }, { case: c, one }) {
    await (how === 'not-needed' ? evidenceNotNeeded(here, c, one, note) : evidenceSeen(here, c, one, how, note))
    return testAt(c)
  },
  view: ({ case: c, one, form: f }) => (
    <Page title={one.what} caption={caption(c)} back={backToTest(c)} form={f}>
      <Form of={f}><Radios {...f.how} small /><Textarea {...f.note} rows={2} /><Button>Save</Button></Form>
    </Page>
  ),
})

