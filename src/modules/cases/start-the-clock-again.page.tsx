import { formatDay } from '../../rules/calendar/day.ts'
import { Button, DateInput } from '../../platform/components/index.ts'
import { day } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { pausedInWords, pausedSince } from './case.ts'
import { openCaseInAddress, resumeClock } from './cases.sql.ts'

async function load(here: Here) {
  const found = await openCaseInAddress(here)
  const since = pausedSince(found)
  if (!since) throw new Refusal(`The clock of ${found.reference} is running.`)
  return { case: found, since, today: here.today, editing: { version: found.version, answers: {} } }
}

export const startTheClockAgain = page({
  path: '/cases/:reference/resume',
  permit: 'case:move',
  about: 'case',
  load,
  form: form(
    { on: day('On which day did it run again? (optional)', { hint: 'Leave empty for today' }) },
    ({ on }, { since, today }: { readonly since: string; readonly today: string }) => ({
      on: on && on > today ? 'The day must be today or in the past' : on && on < since ? `The day must not be before ${formatDay(since as never)}, when the clock was stopped` : undefined,
    }),
  ),
  async save(here, { on }, { case: c }) {
    await resumeClock(here, c, on ?? here.today)
    return `/cases/${c.reference}`
  },
  view: ({ case: c, form }) => (
    <Page title="Start the clock again" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }} form={form}>
      <p class="govuk-body">{pausedInWords(c)}</p>
      <Form of={form}>
        <DateInput {...form.on} />
        <Button>Start the clock again</Button>
      </Form>
    </Page>
  ),
})
