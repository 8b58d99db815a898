import { waysToInterpret } from '../../rules/interpreters/bookings.ts'
import { Button, DateInput, Radios, TextInput } from '../../platform/components/index.ts'
import { choice, day, text, typedText } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { needed } from './booking.ts'
import { askForInterpreter, caseToBookFor } from './bookings.sql.ts'

async function load(here: Here) {
  const found = await caseToBookFor(here)
  return { case: found, today: here.today, editing: { version: 0, answers: { language: needed(found) } } }
}

const time = typedText('At what time? (optional)', { width: 5, max: 20, hint: 'For example, 9:30 or 14:00' }, typed => {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(typed) ?? []
  return hour && minute && Number(hour) < 24 && Number(minute) < 60 ? { value: `${hour.padStart(2, '0')}:${minute}` } : { error: 'The time must be a time of day, such as 9:30 or 14:00' }
})

export const askForAnInterpreter = page({
  path: '/cases/:reference/interpreters/new',
  permit: 'interpreter:write',
  about: 'case',
  load,
  form: form({
    language: text('Of which language?', { missing: 'Enter the language, or British Sign Language', max: 100, hint: 'British Sign Language, or a spoken language' }),
    way: choice('How?', waysToInterpret, { missing: 'Select how the interpreter is there' }),
    whatFor: text('For what?', { missing: 'Enter what the interpreter is for', max: 200, hint: 'For example: the first visit' }),
    on: day('For which day? (optional)', { hint: 'Leave empty for the next call' }),
    at: time,
  }, ({ on, at }, { today }: { readonly today: string }) => ({
    on: on && on < today ? 'The day must be today or later' : undefined,
    at: at && !on ? 'Enter the day too, or leave the time empty' : undefined,
  })),
  async save(here, answers, { case: c }) {
    await askForInterpreter(here, c, answers)
    return `/cases/${c.reference}`
  },
  view: ({ case: c, form }) => (
    <Page title="Ask for an interpreter" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }} form={form}>
      <p class="govuk-body">This writes down that one is needed. It does not write to an interpreting agency.</p>
      <Form of={form}><TextInput {...form.language} /><Radios {...form.way} small /><TextInput {...form.whatFor} /><DateInput {...form.on} /><TextInput {...form.at} /><Button>Save</Button></Form>
    </Page>
  ),
})
