import { formatDay } from '../../rules/calendar/day.ts'
import { pauseReasons } from '../../rules/timescales/pause-reasons.ts'
import { Button, DateInput, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { pausedSince, type Case } from './case.ts'
import { openCaseInAddress, pauseClock } from './cases.sql.ts'

async function load(here: Here) {
  const found = await openCaseInAddress(here)
  const since = pausedSince(found)
  if (since) throw new Refusal(`The clock of ${found.reference} has stood still since ${formatDay(since)}. Start it again first.`)
  return { case: found, today: here.today, editing: { version: found.version, answers: {} } }
}

const pauseForm = form(
  {
    reason: choice('Why does the clock stand still?', pauseReasons, { missing: 'Select why the clock stands still' }),
    evidence: text('What shows that?', { missing: 'Enter what shows it, for example a letter and its day', max: 2000, hint: 'For example: letter to the landlord of 3 March, no answer yet' }),
    on: day('Since which day? (optional)', { hint: 'Leave empty for today' }),
  },
  ({ on }, { case: c, today }: { readonly case: Case; readonly today: string }) => {
    const notBefore = c.resumedDays.at(-1) ?? c.stageOn
    const earliest = notBefore > c.stageOn ? notBefore : c.stageOn
    return { on: on && on > today ? 'The day must be today or in the past' : on && on < earliest ? `The day must not be before ${formatDay(earliest)}, when the clock last began to run` : undefined }
  },
)

export const pauseTheClock = page({
  path: '/cases/:reference/pause',
  permit: 'case:move',
  about: 'case',
  load,
  form: pauseForm,
  async save(here, { reason, evidence, on }, { case: c }) {
    await pauseClock(here, c, reason, evidence, on ?? here.today)
    return `/cases/${c.reference}`
  },
  view: ({ case: c, form }) => (
    <Page title="Stop the clock" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }} form={form}>
      <p class="govuk-body">For what is out of our hands. The time still counts in the gross figures; the day this stage is due moves by as long as the clock stands still. Waiting for money or for our own staff stops no clock.</p>
      <Form of={form}>
        <Radios {...form.reason} small />
        <Textarea {...form.evidence} rows={3} />
        <DateInput {...form.on} />
        <Button>Stop the clock</Button>
      </Form>
    </Page>
  ),
})
