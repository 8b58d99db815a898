import { formatDay } from '../../rules/calendar/day.ts'
import { needsReason, passedOver } from '../../rules/pathways/pathway.ts'
import { Button, DateInput, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { pathwayOf, stageOf, type Case } from './case.ts'
import { moveCase, openCaseInAddress } from './cases.sql.ts'

async function load(here: Here) {
  const found = await openCaseInAddress(here)
  return { case: found, today: here.today, editing: { version: found.version, answers: {} } }
}

const moveForm = form(
  {
    to: choice('Which stage is it at now?', (loaded: { readonly case: Case }) => Object.fromEntries(pathwayOf(loaded.case).stages.flatMap((stage, at) => at + 1 === loaded.case.stage ? [] : [[String(at + 1), stage.title] as const])), { missing: 'Select the stage it is at now' }),
    on: day('When did that happen? (optional)', { hint: 'Leave empty for today' }),
    reason: text('Reason, if it goes back or passes a stage over', { max: 1000 }),
  },
  ({ to, on, reason }, { case: c, today }: { readonly case: Case; readonly today: string }) => ({
    on: on && on > today ? 'The day must be today or in the past' : on && on < c.stageOn && Number(to) > c.stage ? `The day must not be before ${formatDay(c.stageOn)}, when it came to the stage it is at` : on && on < c.openedOn ? `The day must not be before the case was opened, ${formatDay(c.openedOn)}` : undefined,
    reason: needsReason(c.stage, Number(to)) && !reason ? whyTo(c, Number(to)) : undefined,
  }),
)

const whyTo = (c: Case, to: number): string =>
  to < c.stage ? 'Say why it goes back to an earlier stage' : `Say why it passes over ${passedOver(pathwayOf(c), c.stage, to).map(({ title }) => `“${title}”`).join(' and ')}`

/** Which stage comes next, and which would be a step back or would pass one over. */
const hintsFor = (c: Case): Record<string, string> => Object.fromEntries(pathwayOf(c).stages.map((_, at) => [String(at + 1), at + 1 < c.stage ? 'Earlier: give the reason below' : at === c.stage ? 'The next stage' : at > c.stage ? 'Passes stages over: give the reason below' : '']))

export const moveACase = page({
  path: '/cases/:reference/move',
  permit: 'case:move',
  about: 'case',
  load,
  form: moveForm,
  async save(here, { to, on, reason }, { case: c }) {
    await moveCase(here, c, Number(to), on ?? here.today, reason)
    return `/cases/${c.reference}`
  },
  view: ({ case: c, form }) => (
    <Page title="Move to another stage" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }} form={form}>
      <p class="govuk-body">It has been at stage {c.stage}, “{stageOf(c).stage.title}”, since {formatDay(c.stageOn)}.</p>
      <Form of={form}>
        <Radios {...form.to} hints={hintsFor(c)} />
        <DateInput {...form.on} />
        <Textarea {...form.reason} rows={3} />
        <Button>Move the case</Button>
      </Form>
    </Page>
  ),
})
