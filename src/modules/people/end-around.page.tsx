import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { Button, DateInput, Textarea } from '../../platform/components/index.ts'
import { day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { actsByInWords, capacityInWords, type SomebodyAround } from './around.ts'
import { endAround, theRelationship } from './around.sql.ts'

async function load(here: Here) {
  const found = await theRelationship(here)
  return { ...found, today: here.today, editing: { version: found.version, answers: {} } }
}

const endForm = form(
  { reason: text('Why has it ended?', { missing: 'Enter why it has ended', max: 500 }), on: day('On which day? (optional)', { hint: 'Leave empty for today' }) },
  ({ on }, { around, today }: { readonly around: SomebodyAround; readonly today: Day }) => ({
    on: on && on > today ? 'The day must be today or in the past' : (on ?? today) < (around.fromDay ?? '') ? `The day must not be before ${formatDay(around.fromDay!)}, when it began` : undefined,
  }),
)

export const endSomebodyAround = page({
  path: '/around/:id/end',
  permit: 'person:change',
  about: 'person',
  load,
  form: endForm,
  async save(here, { reason, on }, loaded) {
    await endAround(here, loaded, on ?? here.today, reason)
    return `/people/${loaded.person.id}`
  },
  view: ({ person, around, form }) => (
    <Page title={`${around.name} is no longer around ${person.name}`} caption={capacityInWords(around.capacity)} back={{ href: `/people/${person.id}`, text: 'Back' }} form={form}>
      {around.actsBy.length > 0 && <p class="govuk-body">They may not speak or act for {person.name} from then on: {actsByInWords(around.actsBy)}.</p>}
      <Form of={form}>
        <Textarea {...form.reason} rows={3} />
        <DateInput {...form.on} />
        <Button look="warning">End it</Button>
      </Form>
    </Page>
  ),
})
