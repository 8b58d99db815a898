import { formatDay } from '../../rules/calendar/day.ts'
import { independence, independenceLevels, outcomes, type OutcomeKey } from '../../rules/outcomes/outcomes.ts'
import { triageLevelNames } from '../../rules/enquiries/triage-levels.ts'
import { countsAsCompleted, reasonsToClose } from '../../rules/pathways/reasons-to-close.ts'
import { Button, Checkboxes, DateInput, Radios, Select, Textarea } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { claimOutcomes } from '../outcomes/index.ts'
import type { Case } from './case.ts'
import { closeCase, openCaseInAddress } from './cases.sql.ts'

async function load(here: Here) {
  const found = await openCaseInAddress(here)
  return { case: found, today: here.today, editing: { version: found.version, answers: {} } }
}

const levels = Object.fromEntries(independenceLevels.map(level => [level, outcomes[level]])) as Record<(typeof independenceLevels)[number], string>
const others = Object.fromEntries(Object.entries(outcomes).filter(([key]) => !Object.hasOwn(levels, key))) as Record<Exclude<OutcomeKey, keyof typeof levels>, string>

const closeForm = form(
  {
    reason: choice('Why is it closed?', reasonsToClose, { missing: 'Select why it is closed' }),
    on: day('On which day? (optional)', { hint: 'When the work was completed, or when it was decided to close. Leave empty for today' }),
    level: choice(`${independence} (optional)`, levels, { hint: `One level a case. ${triageLevelNames.note}` }),
    benefits: choices('What else came of it? (optional)', others),
    evidence: text('What shows that? (optional)', { max: 2000, hint: 'For example, what the person or their carer said' }),
    note: text('Anything to add (optional)', { max: 2000 }),
  },
  ({ reason, on, level, benefits }, { case: c, today }: { readonly case: Case; readonly today: string }) => ({
    on: on && on > today ? 'The day must be today or in the past' : on && on < c.stageOn ? `The day must not be before ${formatDay(c.stageOn)}, when the case came to the stage it is at` : undefined,
    level: level && !countsAsCompleted(reason) ? 'Outcomes can be claimed only for a case that was completed' : undefined,
    benefits: benefits.length && !countsAsCompleted(reason) ? 'Outcomes can be claimed only for a case that was completed' : undefined,
  }),
)

export const closeACase = page({
  path: '/cases/:reference/close',
  permit: 'case:close',
  about: 'case',
  load,
  form: closeForm,
  async save(here, { reason, on, level, benefits, evidence, note }, { case: c }) {
    await claimOutcomes(here, c, [...(level ? [level] : []), ...benefits], evidence)
    await closeCase(here, c, reason, on ?? here.today, countsAsCompleted(reason), note)
    return `/cases/${c.reference}`
  },
  view: ({ case: c, form }) => (
    <Page title="Close the case" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }} form={form}>
      <Form of={form}>
        <Radios {...form.reason} small />
        <DateInput {...form.on} />
        <h2 class="govuk-heading-m">Outcomes</h2>
        <Select {...form.level} />
        <Checkboxes {...form.benefits} small />
        <Textarea {...form.evidence} rows={3} />
        <Textarea {...form.note} rows={3} />
        <Button>Close the case</Button>
      </Form>
    </Page>
  ),
})
