import type { Day } from '../../rules/calendar/day.ts'
import { adaptationKinds, paidBy, standings } from '../../rules/adaptations/adaptation-kinds.ts'
import { Button, Checkboxes, DateInput, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form, type FormView } from '../../platform/http/form.ts'
import { Form } from '../../platform/http/view.tsx'
import { checkFitted } from './adaptation.ts'

interface Loaded { readonly cases: readonly { readonly reference: string; readonly personName: string }[]; readonly today: Day }

const fields = {
  kind: choice('What is it?', adaptationKinds, { missing: 'Select what it is' }),
  place: text('Where in the home? (optional)', { max: 120, hint: 'For example, main stairs' }),
  note: text('What else should be known? (optional)', { max: 500, hint: 'Make, size, who services it. Nothing about whoever lives there: it stays with the home' }),
  fittedOn: day('When was it fitted? (optional)'),
  about: choices('How sure is that day? (optional)', { about: 'It is about right, not exact' }),
  paidBy: choice('Who paid for it? (optional)', paidBy),
  forCase: choice('For which case? (optional)', ({ cases }: Loaded): Record<string, string> => Object.fromEntries(cases.map(({ reference, personName }) => [reference, `${reference} ${personName}`]))),
  warrantyUntil: day('Under warranty until (optional)'),
  serviceDueOn: day('Next service due (optional)'),
  standing: choice('Is it still there?', standings, { missing: 'Select whether it is still there' }),
  changedOn: day('Since when is it no longer there? (optional)', { hint: 'Leave empty for today' }),
  because: text('Why is it no longer there? (optional)', { max: 300 }),
}
export const adaptationForm = form(fields, (answers, { today }: Loaded) => checkFitted(answers as never, today))

export const AdaptationFields = ({ form: f, save }: { readonly form: FormView<typeof fields>; readonly save: string }) => (
  <Form of={f}>
    <div class="newel-columns"><Select {...f.kind} /><TextInput {...f.place} /></div>
    <div class="newel-columns"><DateInput {...f.fittedOn} /><Checkboxes {...f.about} small /></div>
    <div class="newel-columns"><Select {...f.paidBy} /><Select {...f.forCase} /></div>
    <div class="newel-columns"><DateInput {...f.warrantyUntil} /><DateInput {...f.serviceDueOn} /></div>
    <Textarea {...f.note} rows={2} />
    <Radios {...f.standing} small />
    <div class="newel-columns"><DateInput {...f.changedOn} /><TextInput {...f.because} /></div>
    <Button>{save}</Button>
  </Form>
)
