import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { formatMoney } from '../../rules/money.ts'
import { Button, DateInput, Textarea } from '../../platform/components/index.ts'
import { day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { caseAfterwards, notDisposedOf, tellDisposal, type LandCharge } from './conditions.sql.ts'
import { untilWhen } from './charge-shown.ts'
import { afterAt, backToAfter, caption } from './frame.ts'

/** The home was sold, given away or inherited. */
export const aHomeWasDisposedOf = page({
  path: '/cases/:reference/after/disposal',
  permit: 'charge:write',
  about: 'case',
  async load(here: Here) {
    const c = await caseAfterwards(here)
    const charge = notDisposedOf(c)
    return { case: c, charge, today: here.today, editing: { version: charge.version, answers: {} } }
  },
  form: form({
    on: day('On which day was the home disposed of?', { missing: 'Enter the day the home was disposed of' }),
    how: text('How do you know?', { missing: 'Enter how you know', max: 500, hint: 'For example, a letter from the solicitor of the buyer' }),
  }, ({ on }, { charge, today }: { readonly charge: LandCharge; readonly today: Day }) => ({ on: on > today ? 'The day must be today or in the past' : on < charge.certifiedOn ? `The works were certified on ${formatDay(charge.certifiedOn)}: the day must not be before that` : undefined })),
  async save(here, { on, how }, { case: c, charge }) {
    await tellDisposal(here, c, charge, on, how)
    return afterAt(c)
  },
  view: ({ case: c, charge, form: f }) => (
    <Page title="The home was disposed of" caption={caption(c)} back={backToAfter(c)} form={f}>
      <p class="govuk-body">{formatMoney(charge.pence)} stands against the home {untilWhen(charge)}. Where it was disposed of by then, an officer of {c.council} decides whether anything is paid back.</p>
      <Form of={f}><DateInput {...f.on} /><Textarea {...f.how} rows={2} /><Button>Save</Button></Form>
    </Page>
  ),
})
