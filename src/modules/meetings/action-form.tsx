import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { DateInput, Textarea, TextInput } from '../../platform/components/index.ts'
import { day, text } from '../../platform/http/fields.ts'
import type { FormView } from '../../platform/http/form.ts'

export const actionFields = {
  what: text('What was agreed?', { missing: 'Enter what was agreed', max: 1000, hint: 'Those who come to the meeting read this. Name nobody who asked for help' }),
  who: text('Who does it?', { missing: 'Enter who does it', hint: 'A person or an organisation' }),
  by: day('By when?', { missing: 'Enter by when it is done', hint: 'For example, 31 3 2027' }),
}

/** What was agreed can only be for later. */
export const tooEarly = (by: Day, meeting: Day): string | undefined => by < meeting ? `The day must be the same as or after ${formatDay(meeting)}, when it was agreed` : undefined

export const ActionFields = ({ of }: { readonly of: FormView<typeof actionFields> }) => (
  <>
    <Textarea {...of.what} rows={3} />
    <TextInput {...of.who} />
    <DateInput {...of.by} />
  </>
)
