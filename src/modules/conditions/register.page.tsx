import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { formatMoney } from '../../rules/money.ts'
import { Button, DateInput, TextInput } from '../../platform/components/index.ts'
import { day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { caseAfterwards, registerCharge, theUnregistered, type LandCharge } from './conditions.sql.ts'
import { untilWhen } from './charge-shown.ts'
import { afterAt, backToAfter, caption } from './frame.ts'

/** The charge stands in the land charges register of the council. */
export const registerTheCharge = page({
  path: '/cases/:reference/after/register',
  permit: 'charge:write',
  about: 'case',
  async load(here: Here) {
    const c = await caseAfterwards(here)
    const charge = theUnregistered(c, here.today)
    return { case: c, charge, today: here.today, editing: { version: charge.version, answers: {} } }
  },
  form: form({
    as: text('Reference at the land charges register', { missing: 'Enter the reference at the land charges register', max: 100 }),
    on: day('Registered on which day? (optional)', { hint: 'Leave empty for today' }),
  }, ({ on }, { charge, today }: { readonly charge: LandCharge; readonly today: Day }) => ({ on: on && on > today ? 'The day must be today or in the past' : on && on < charge.certifiedOn ? `The works were certified on ${formatDay(charge.certifiedOn)}` : undefined })),
  async save(here, { as, on }, { case: c, charge }) {
    await registerCharge(here, c, charge, on ?? here.today, as)
    return afterAt(c)
  },
  view: ({ case: c, charge, form: f }) => (
    <Page title="The charge is registered" caption={caption(c)} back={backToAfter(c)} form={f}>
      <p class="govuk-body">{formatMoney(charge.pence)} against the home {untilWhen(charge)}, in the local land charges register for {c.council}.</p>
      <Form of={f}><TextInput {...f.as} /><DateInput {...f.on} /><Button>Save</Button></Form>
    </Page>
  ),
})
