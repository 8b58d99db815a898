import type { Day } from '../../rules/calendar/day.ts'
import { changesAfterApproval, whatIsDecidedThen, type ChangeAfterApproval } from '../../rules/decisions/grounds.ts'
import { Button, DateInput, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { approvalThatStands, decideOnChange, openCaseToDecide } from './decisions.sql.ts'
import type { CaseToDecide } from './decision.ts'
import { worksBy } from './decision.ts'
import { backToDecision, caption, decisionAt } from './frame.ts'

const kinds = Object.fromEntries(Object.entries(changesAfterApproval).map(([key, { title }]) => [key, title])) as Readonly<Record<ChangeAfterApproval, string>>

/** Death, a move, ceasing to qualify, more time: what has happened since the approval, and what the council decides then. */
export const somethingChanged = page({
  path: '/cases/:reference/decision/change',
  permit: 'decision:make',
  about: 'case',
  async load(here: Here) {
    const c = await openCaseToDecide(here)
    return { case: c, decision: approvalThatStands(c), today: here.today, editing: { version: c.changes.length, answers: {} } }
  },
  form: form({
    kind: choice('What has happened?', kinds, { missing: 'Select what has happened' }),
    happenedOn: day('When?', { missing: 'Enter when it happened, or when you were told' }),
    decided: choice('What do you decide?', whatIsDecidedThen, { missing: 'Select what you decide' }),
    pence: pounds('How much is paid, or asked back?'),
    until: day('By when are the works to be finished?'),
    because: text('Your reasons', { missing: 'Give your reasons', max: 2000 }),
  }, ({ kind, happenedOn, decided, pence, until }, { today, case: c }: { readonly today: Day; readonly case: CaseToDecide }) => ({
    happenedOn: happenedOn > today ? 'The day must be today or in the past' : undefined,
    decided: (kind === 'more-time') !== (decided === 'more-time') ? 'More time is given where more time is needed, and only there' : undefined,
    pence: (decided === 'pay-what-was-done' || decided === 'repay') && pence === null ? 'Enter how much' : undefined,
    until: decided !== 'more-time' ? undefined : until === null ? 'Enter the day by which the works are to be finished' : until <= (worksBy(c) ?? today) ? 'The day must be later than the one that stands now' : undefined,
  })),
  async save(here, { kind, happenedOn, decided, pence, until, because }, { case: c }) {
    const withAmount = decided === 'pay-what-was-done' || decided === 'repay'
    await decideOnChange(here, c, { kind, happenedOn, decided, pence: withAmount ? pence : null, until: decided === 'more-time' ? until : null, because })
    return decisionAt(c)
  },
  view: ({ case: c, form: f }) => (
    <Page title="Something has changed since the approval" caption={caption(c)} back={backToDecision(c)} form={f}>
      <p class="govuk-body">Where the disabled person has died or moved, the council may still have the works finished and pay for them: it decides what is right here (Act 1996 s41).</p>
      <Form of={f}><Select {...f.kind} /><DateInput {...f.happenedOn} /><Radios {...f.decided} small /><TextInput {...f.pence} prefix="£" /><DateInput {...f.until} /><Textarea {...f.because} rows={3} /><Button>Decide</Button></Form>
    </Page>
  ),
})
