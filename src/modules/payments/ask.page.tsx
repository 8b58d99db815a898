import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { formatMoney, pence, pounds as inPence } from '../../rules/money.ts'
import { Button, Checkboxes, DateInput, InsetText, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { backToMoney, caption, certifiedOn, moneyAt, payableNow, theMoney, type MoneyOfCase } from '../funds/index.ts'
import { askForPayment, askForRetention, mayAsk, mayAskForRetention, whyNotPaid } from './payments.sql.ts'

const checks = {
  matches: 'It matches the order and the estimates that were accepted',
  inspected: 'The works it is for were inspected',
  acceptable: 'The invoice is acceptable, and not from the applicant or a member of their family (Act 1996 s37)',
} as const
const satisfied = { yes: 'Yes', no: 'No' } as const
const unsatisfied = ({ satisfied: answer, satisfiedWhy }: { readonly satisfied: string; readonly satisfiedWhy: string }): string | undefined => answer === 'no' && !satisfiedWhy ? 'Say why not, and why it is to be paid all the same' : undefined
interface Loaded { readonly case: MoneyOfCase; readonly certified: Day | null; readonly today: Day }

/** The agency asks the council to pay an invoice, and says what it has checked. */
export const askForAPayment = page({
  path: '/cases/:reference/money/ask',
  permit: 'payment:ask',
  about: 'case',
  async load(here: Here) {
    const c = await theMoney(here)
    const certified = await certifiedOn(here, c)
    mayAsk(c, certified)
    return { case: c, certified, today: here.today, editing: { version: c.asked.length, answers: {} } }
  },
  form: form({
    kind: choice('What is it?', { stage: 'A stage payment', final: 'The final payment' }, { missing: 'Select what it is' }),
    contractor: text('Contractor', { missing: 'Enter who sent the invoice', max: 200 }),
    invoice: text('Invoice number', { missing: 'Enter the number of the invoice', max: 60, width: 20 }),
    invoiceOn: day('Invoice date', { missing: 'Enter the date of the invoice' }),
    net: pounds('Amount without VAT', { missing: 'Enter the amount without VAT' }),
    vat: pounds('VAT (optional)'),
    others: pounds('What of it others pay (optional)', { hint: 'Such as the person’s contribution' }),
    retention: pounds('What of it is held back (optional)', { hint: 'It is asked for after the works are certified' }),
    checks: choices('What have you checked?', checks, { missing: 'Tick each check that was done: without all three it is not paid' }),
    satisfied: choice('Is the person satisfied?', satisfied, { missing: 'Select whether the person is satisfied' }),
    satisfiedWhy: text('If not, why not?', { max: 500 }),
  }, ({ kind, contractor, invoice, invoiceOn, net, vat, others, retention, checks: ticked, satisfied: answer, satisfiedWhy }, { case: c, certified, today }: Loaded) => {
    const why = whyNotPaid(c, certified, { kind, contractor, invoice, invoiceOn, net: net!, vat: vat ?? pence(0), others: others ?? pence(0), retention: retention ?? pence(0), satisfied: answer, satisfiedWhy })
    return {
      ...why ? { [why.field]: why.says } : {},
      ...invoiceOn > today ? { invoiceOn: 'The invoice must not be dated after today' } : {},
      checks: ticked.length < Object.keys(checks).length ? 'Tick each check that was done: without all three it is not paid' : undefined,
      satisfiedWhy: unsatisfied({ satisfied: answer, satisfiedWhy }),
    }
  }),
  async save(here, { kind, contractor, invoice, invoiceOn, net, vat, others, retention, satisfied: answer, satisfiedWhy }, { case: c }) {
    await askForPayment(here, c, { kind, contractor, invoice, invoiceOn, net: net!, vat: vat ?? inPence(0), others: others ?? inPence(0), retention: retention ?? inPence(0), satisfied: answer, satisfiedWhy })
    return moneyAt(c)
  },
  view: ({ case: c, certified, form: f }) => (
    <Page title="Ask for a payment" caption={caption(c)} back={backToMoney(c)} form={f}>
      <p class="govuk-body">{formatMoney(payableNow(c, certified))} can be asked for now. {certified ? `The works were certified on ${formatDay(certified)}.` : 'The works are not certified yet: until then, nine tenths of the grant is the most (Act 1996 s35).'} An officer of {c.council} approves it: somebody else than you.</p>
      <Form of={f}>
        <Radios {...f.kind} small inline /><TextInput {...f.contractor} /><TextInput {...f.invoice} /><DateInput {...f.invoiceOn} />
        <TextInput {...f.net} prefix="£" /><TextInput {...f.vat} prefix="£" /><TextInput {...f.others} prefix="£" /><TextInput {...f.retention} prefix="£" />
        <Checkboxes {...f.checks} small /><Radios {...f.satisfied} small inline /><Textarea {...f.satisfiedWhy} rows={2} />
        <Button>Ask for it</Button>
      </Form>
    </Page>
  ),
})

/** What was held back is asked for, after the works were certified. */
export const askForARetention = page({
  path: '/cases/:reference/money/retention',
  permit: 'payment:ask',
  about: 'case',
  async load(here: Here) {
    const c = await theMoney(here)
    return { case: c, held: mayAskForRetention(c, await certifiedOn(here, c), here.query.item), editing: { version: c.asked.length, answers: {} } }
  },
  form: form({
    satisfied: choice('Is the person satisfied?', satisfied, { missing: 'Select whether the person is satisfied' }),
    satisfiedWhy: text('If not, why not?', { max: 500 }),
  }, answers => ({ satisfiedWhy: unsatisfied(answers) })),
  async save(here, answers, { case: c, held }) {
    await askForRetention(here, c, held.id, answers)
    return moneyAt(c)
  },
  view: ({ case: c, held, form: f }) => (
    <Page title="Ask for a retention" caption={caption(c)} back={backToMoney(c)} form={f}>
      <InsetText>{formatMoney(held.retention)} of invoice {held.invoice} of {held.contractor} was held back. The works are certified now, and what was wrong is put right.</InsetText>
      <Form of={f}><Radios {...f.satisfied} small inline /><Textarea {...f.satisfiedWhy} rows={2} /><Button>Ask for it</Button></Form>
    </Page>
  ),
})
