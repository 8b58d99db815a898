import type { Day } from '../../rules/calendar/day.ts'
import { warningKinds } from '../../rules/warnings/warning-kinds.ts'
import { Button, DateInput, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form, type FormView } from '../../platform/http/form.ts'
import { Form } from '../../platform/http/view.tsx'
import { daysOf } from './warning.ts'

const fields = {
  kind: choice('What is it about?', warningKinds, { missing: 'Select what it is about' }),
  precaution: text('What should whoever visits do?', { missing: 'Enter what whoever visits should do', max: 500, hint: 'Contractors and handypersons are shown this on their jobs, with what it is about. Say nothing private here' }),
  what: text('What do we know?', { missing: 'Enter what we know', max: 1000, hint: 'Facts, and who told us. Only staff and the council see this, and the person may ask to read it' }),
  from: day('From which day? (optional)', { hint: 'Leave empty for today' }),
  endsOn: day('Until which day?', { missing: 'Enter the day it ends', hint: 'At most a year from today. Review it by then, and add it again if it still holds' }),
}

/** The same questions about a person and a home. */
export const warningForm = form(fields, (answers, { today }: { readonly today: Day }) => daysOf(answers, today))

export const WarningFields = ({ form: f }: { readonly form: FormView<typeof fields> }) => (
  <Form of={f}>
    <Radios {...f.kind} small />
    <Textarea {...f.precaution} rows={2} />
    <Textarea {...f.what} rows={4} />
    <div class="newel-columns"><DateInput {...f.endsOn} /><DateInput {...f.from} /></div>
    <Button>Add the warning</Button>
  </Form>
)
