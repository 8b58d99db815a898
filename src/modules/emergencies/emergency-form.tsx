import type { Day } from '../../rules/calendar/day.ts'
import { emergencyKinds } from '../../rules/emergencies/kinds.ts'
import { Button, Checkboxes, DateInput, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text, typedText } from '../../platform/http/fields.ts'
import { form, type Answers, type FormView } from '../../platform/http/form.ts'
import { Form } from '../../platform/http/view.tsx'
import { daysOf, type Emergency, type Told } from './emergency.ts'

interface Loaded { readonly councils: Readonly<Record<string, string>>; readonly today: Day }
const fields = {
  name: text('What shall we call it?', { missing: 'Enter what we shall call it', max: 100, hint: 'For example, “The flood by the bridge”. Name nobody anywhere on this page' }),
  kind: choice('What kind of emergency is it?', emergencyKinds, { missing: 'Select what kind of emergency it is' }),
  what: text('What happened?', { missing: 'Enter what happened', max: 2000 }),
  place: text('Where?', { missing: 'Enter where it is', max: 500, hint: 'Streets, villages or postcodes, as far as they are known' }),
  councils: choices('Which councils is it in?', ({ councils }: Loaded) => councils, { missing: 'Select at least one council' }),
  beganOn: day('When did it begin?', { missing: 'Enter the day it began' }),
  endedOn: day('When did it end? (optional)', { hint: 'The emergency itself. Help can go on for longer' }),
  ledBy: text('Who leads the response?', { missing: 'Enter who leads the response', hint: 'The council, service or officer, and how to reach them' }),
  ringWithin: typedText('Ring everybody again within how many days? (optional)', { width: 3, inputMode: 'numeric', max: 5, hint: 'From 1 to 90; leave empty for 7. The list says whom nobody has spoken to for longer' },
    typed => /^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 90 ? { value: String(Number(typed)) } : { error: 'The number of days must be from 1 to 90' }),
}
export const emergencyForm = form(fields, (answers, { today }: Loaded) => daysOf(answers, today))
type Answered = Answers<typeof fields>

export const toldIn = ({ councils, ringWithin, ...rest }: Answered): Told => ({ ...rest, councilIds: councils, ringWithinDays: Number(ringWithin || '7') })
export const answersOf = (e: Emergency): Answered => ({ name: e.name, kind: e.kind, what: e.what, place: e.place, councils: e.councilIds, beganOn: e.beganOn, endedOn: e.endedOn, ledBy: e.ledBy, ringWithin: String(e.ringWithinDays) })

export const EmergencyFields = ({ form: f, button }: { readonly form: FormView<typeof fields>; readonly button: string }) => (
  <Form of={f}>
    <TextInput {...f.name} />
    <Radios {...f.kind} small />
    <Textarea {...f.what} rows={4} />
    <TextInput {...f.place} />
    <Checkboxes {...f.councils} small />
    <div class="newel-columns"><DateInput {...f.beganOn} /><DateInput {...f.endedOn} /></div>
    <TextInput {...f.ledBy} />
    <TextInput {...f.ringWithin} />
    <Button>{button}</Button>
  </Form>
)
