import { formatDay } from '../../rules/calendar/day.ts'
import { consultationAnswers, section24 } from '../../rules/assessments/section-24.ts'
import { Button, InsetText, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { decide, mayDecideNeed } from './decisions.sql.ts'
import { backToNeed, caption, needAt } from './frame.ts'
import { caseOfNeed, versionToDecide } from './need.sql.ts'
import { kindsInWords } from './recommendation.ts'

const answers = { yes: 'Yes', no: 'No' } as const
const reasons = {
  because: text('Why?', { missing: 'Enter why', max: 2000 }),
  instead: text('What happens instead? (optional)', { max: 1000, hint: 'Needed when the answer is no. The county’s duties under the Care Act 2014 to meet needs and to prevent them go on without a grant.' }),
}
const insteadWhenNo = ({ satisfied, instead }: { readonly satisfied: string; readonly instead: string }) => ({ instead: satisfied === 'no' && !instead ? 'Enter what happens instead' : undefined })

export const decideNeed = page({
  path: '/cases/:reference/need/decide',
  permit: 'need:decide',
  about: 'case',
  async load(here: Here) {
    const c = await caseOfNeed(here)
    const sent = mayDecideNeed(c)
    return { case: c, sent, consulted: c.consultations.find(({ recommendationId }) => recommendationId === sent.id) }
  },
  form: form({ satisfied: choice(section24.need.asks, answers, { missing: 'Select whether they are' }), ...reasons }, insteadWhenNo),
  async save(here, { satisfied, ...said }, { case: c }) {
    await decide(here, c, 'need', { ...said, satisfied: satisfied === 'yes', ageAndCondition: '', on: here.today })
    return needAt(c)
  },
  view: ({ case: c, sent, consulted, form }) => (
    <Page title={section24.need.title} caption={caption(c)} back={backToNeed(c)} form={form}>
      <p class="govuk-body">For {c.council}, about version {sent.number}: {kindsInWords(sent.kinds)}. Source: the 1996 Act, section 24(3)(a).</p>
      {consulted?.answer && <InsetText>{consulted.whom}, {formatDay(consulted.answeredOn!)}: {consultationAnswers[consulted.answer].toLowerCase()}. {consulted.words}</InsetText>}
      <Form of={form}><Radios {...form.satisfied} small inline /><Textarea {...form.because} rows={3} /><Textarea {...form.instead} rows={2} /><Button>Save the decision</Button></Form>
    </Page>
  ),
})

export const decidePracticability = page({
  path: '/cases/:reference/need/practicable',
  permit: 'practicability:decide',
  about: 'case',
  async load(here: Here) {
    const c = await caseOfNeed(here)
    return { case: c, sent: versionToDecide(c) }
  },
  form: form({
    ageAndCondition: text('What are the age and condition of the home?', { missing: 'Enter the age and condition of the home, as far as they matter here', max: 1000 }),
    satisfied: choice(section24.practicability.asks, answers, { missing: 'Select whether it is' }), ...reasons,
  }, insteadWhenNo),
  async save(here, { satisfied, ...said }, { case: c }) {
    await decide(here, c, 'practicability', { ...said, satisfied: satisfied === 'yes', on: here.today })
    return needAt(c)
  },
  view: ({ case: c, sent, form }) => (
    <Page title={section24.practicability.title} caption={caption(c)} back={backToNeed(c)} form={form}>
      <p class="govuk-body">About version {sent.number}: {kindsInWords(sent.kinds)}. Source: the 1996 Act, section 24(3)(b).</p>
      <Form of={form}><Textarea {...form.ageAndCondition} rows={2} /><Radios {...form.satisfied} small inline /><Textarea {...form.because} rows={3} /><Textarea {...form.instead} rows={2} /><Button>Save the decision</Button></Form>
    </Page>
  ),
})
