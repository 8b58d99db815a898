import { Button, Part, Textarea, TextInput, type TextProps } from '../../platform/components/index.ts'
import { text, typedText, type Field } from '../../platform/http/fields.ts'
import { form, type Answers, type FormView } from '../../platform/http/form.ts'
import type { Room } from './assessment.ts'

const rows = [1, 2, 3, 4, 5, 6] as const
type Row = (typeof rows)[number]
const length = (n: Row) => typedText(`Length ${n} (optional)`, { inputMode: 'numeric', width: 5, max: 6 }, typed => /^\d{1,5}$/.test(typed) && Number(typed) > 0 ? { value: typed } : { error: `Length ${n} must be whole millimetres, such as 775` })
const what = Object.fromEntries(rows.map(n => [`what${n}`, text(`What was measured, ${n} (optional)`, { max: 100 })])) as Record<`what${Row}`, Field<string, TextProps>>
const lengths = Object.fromEntries(rows.map(n => [`length${n}`, length(n)])) as Record<`length${Row}`, Field<string, TextProps>>

const fields = {
  room: text('Which room?', { missing: 'Enter which room, such as bathroom', max: 80, hint: 'For example, bathroom, stairs, or front door and path' }),
  there: text('What is there now? (optional)', { max: 1000 }),
  note: text('Notes (optional)', { max: 1000 }),
  ...what, ...lengths,
}
type RoomAnswers = Answers<typeof fields>

/** A length says what was measured, and the other way round. */
export const roomForm = form(fields, answers => Object.fromEntries(rows.map((n): [string, string | undefined] =>
  answers[`length${n}`] && !answers[`what${n}`] ? [`what${n}`, `Enter what length ${n} is of`] : [`length${n}`, answers[`what${n}`] && !answers[`length${n}`] ? `Enter length ${n} in millimetres` : undefined])))

export const roomIn = (answers: RoomAnswers): Omit<Room, 'id' | 'version'> => {
  const filled = rows.filter(n => answers[`what${n}`])
  return { room: answers.room, there: answers.there, note: answers.note, measured: filled.map(n => answers[`what${n}`]), millimetres: filled.map(n => Number(answers[`length${n}`])) }
}
export const answersOfRoom = ({ room, there, note, measured, millimetres }: Room): Partial<RoomAnswers> => ({
  room, there, note, ...Object.fromEntries(rows.flatMap(n => [[`what${n}`, measured[n - 1] ?? ''], [`length${n}`, millimetres[n - 1] === undefined ? '' : String(millimetres[n - 1])]])),
})

export const RoomFields = ({ form: f }: { readonly form: FormView<typeof fields> }) => (
  <>
    <TextInput {...f.room} />
    <div class="newel-columns"><Textarea {...f.there} rows={3} /><Textarea {...f.note} rows={3} /></div>
    <Part title="Measurements">{rows.map(n => <div class="newel-columns"><TextInput {...f[`what${n}`]} /><TextInput {...f[`length${n}`]} suffix="mm" /></div>)}</Part>
    <Button>Save the room</Button>
  </>
)
