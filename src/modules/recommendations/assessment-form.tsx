import { abilities, areas, areaTitles, carerScale, waysToAssess, type Ability, type Area } from '../../rules/assessments/daily-life.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { inForceOn } from '../../rules/dated.ts'
import { Button, DateInput, Part, Radios, Select, Textarea, type ChoiceProps } from '../../platform/components/index.ts'
import { choice, day, text, type Field } from '../../platform/http/fields.ts'
import { form, type Answers, type FormView } from '../../platform/http/form.ts'
import type { Found } from './assessment.ts'
import { notToCome } from './frame.ts'

const everyArea = Object.keys(areaTitles) as readonly Area[]
const managing = Object.fromEntries(everyArea.map(key => [key, choice(areaTitles[key], abilities)])) as Record<Area, Field<Ability | '', ChoiceProps>>

const fields = {
  way: choice('How are they assessed?', waysToAssess),
  on: day('On which day?'),
  ownWords: text('What does the person say?', { max: 5000, hint: 'In their own words' }),
  ...managing,
  canDo: text('What they can and cannot do', { max: 5000 }),
  risks: text('Risks', { max: 2000, hint: 'Falls, scalds, lifting; what could happen, and to whom' }),
  carer: text('Who cares for them, and what it is like for whoever does', { max: 2000, hint: 'In the carer’s own words where you can' }),
  carerBefore: choice('How much does the caring weigh on them now?', carerScale),
}

/** Everything may be empty: it is a draft until it is finished. */
export const assessmentForm = form(fields, ({ on }, { today }: { readonly today: Day }) => ({ on: notToCome(on, today) }))

export const foundIn = ({ way, on, ownWords, canDo, risks, carer, carerBefore, ...rest }: Answers<typeof fields>): Found => ({
  way, on, ownWords, canDo, risks, carer, carerBefore: carerBefore ? Number(carerBefore) : null,
  dailyLife: Object.fromEntries(everyArea.filter(key => rest[key]).map(key => [key, rest[key] as Ability])),
})
/** The other way round. */
export const answersOf = ({ dailyLife, carerBefore, way, on, ownWords, canDo, risks, carer }: Found): Partial<Answers<typeof fields>> => ({
  way, on, ownWords, canDo, risks, carer, carerBefore: carerBefore === null ? '' : String(carerBefore), ...Object.fromEntries(everyArea.map(key => [key, dailyLife[key] ?? ''])),
})

/** The areas that an assessment asks about: those of the list in force when it was begun. */
export const areasOf = ({ areasFrom }: { readonly areasFrom: Day }): readonly Area[] => inForceOn(areas, areasFrom).areas

export const AssessmentFields = ({ form: f, asked }: { readonly form: FormView<typeof fields>; readonly asked: readonly Area[] }) => (
  <>
    <div class="newel-columns"><Radios {...f.way} small inline /><DateInput {...f.on} /></div>
    <Textarea {...f.ownWords} rows={5} />
    <Part title="How they manage">
      <div class="newel-prompts">{asked.map(key => <Select {...f[key]} empty="Not asked" />)}</div>
      <div class="newel-columns"><Textarea {...f.canDo} rows={4} /><Textarea {...f.risks} rows={4} /></div>
    </Part>
    <Part title="Whoever cares for them">
      <Textarea {...f.carer} rows={3} />
      <Select {...f.carerBefore} empty="Nobody cares for them, or it was not asked" />
    </Part>
    <Button>Save the draft</Button>
  </>
)
