import { formatDay } from '../../rules/calendar/day.ts'
import { formatMoney, type Pence } from '../../rules/money.ts'
import { Button, InsetText, Radios, SummaryList, Textarea, type SummaryRow } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { backToMoney, caption, certifiedOn, granted, moneyAt, spentOn, theMoney, type PaymentAsked } from '../funds/index.ts'
import { answerPayment, mayAnswer, mayTakeBack, takeBack, whyNotApproved } from './payments.sql.ts'

const words = (key: string, text: string): SummaryRow => ({ key: { text: key }, value: { text } })
const money = (key: string, amount: Pence): SummaryRow[] => amount ? [words(key, formatMoney(amount))] : []
const TheInvoice = ({ of: one }: { readonly of: PaymentAsked }) => (
  <SummaryList rows={[
    words('Contractor', one.contractor), words('Invoice', `${one.invoice}, ${formatDay(one.invoiceOn)}`), words('Without VAT', formatMoney(one.net)), ...money('VAT', one.vat), ...money('Paid by others', one.others), ...money('Held back', one.retention), words('To be paid now', formatMoney(one.pence)),
    words('Asked for by', `${one.by}, ${formatDay(one.on)}`), words('Checked', 'It matches the order and the estimates; the works were inspected; the invoice is acceptable and not from the applicant or their family'), words('The person is satisfied', one.satisfied === 'yes' ? 'Yes' : `No: ${one.satisfiedWhy}`),
  ]} />
)

/** An officer of the council approves a payment that the agency asked for, or refuses it. */
export const approveAPayment = page({
  path: '/cases/:reference/money/approve',
  permit: 'payment:approve',
  about: 'case',
  async load(here: Here) {
    const c = await theMoney(here)
    const one = mayAnswer(here, c, here.query.item)
    return { case: c, one, why: whyNotApproved(c, await certifiedOn(here, c), one, here.today), editing: { version: c.asked.length, answers: {} } }
  },
  form: form({
    decision: choice('What do you decide?', { approve: 'Approve', refuse: 'Refuse' }, { missing: 'Select what you decide' }),
    because: text('Your reasons', { max: 500, hint: 'Needed when you refuse' }),
  }, ({ decision, because }, { why }: { readonly why: string }) => ({ decision: decision === 'approve' && why ? why : undefined, because: decision === 'refuse' && !because ? 'Say why it is refused' : undefined })),
  async save(here, { decision, because }, { case: c, one }) {
    await answerPayment(here, c, one.id, { approve: decision === 'approve', because })
    return moneyAt(c)
  },
  view: ({ case: c, one, why, form: f }) => (
    <Page title="Approve a payment" caption={caption(c)} back={backToMoney(c)} form={f}>
      {why && <InsetText>{why}.</InsetText>}
      <p class="govuk-body">Of {formatMoney(granted(c))} that is approved, {formatMoney(spentOn(c))} is paid so far.</p>
      <TheInvoice of={one} />
      <Form of={f}><Radios {...f.decision} small inline /><Textarea {...f.because} rows={2} /><Button>Save</Button></Form>
    </Page>
  ),
})

/** A payment is taken back by an entry against it. */
export const takeAPaymentBack = page({
  path: '/cases/:reference/money/take-back',
  permit: 'payment:approve',
  about: 'case',
  async load(here: Here) {
    const c = await theMoney(here)
    const one = mayTakeBack(here, c, here.query.item)
    return { case: c, one, editing: { version: c.asked.filter(({ reversedOn }) => reversedOn).length, answers: {} } }
  },
  form: form({ because: text('Why?', { missing: 'Say why it is taken back', max: 500 }) }),
  async save(here, { because }, { case: c, one }) {
    await takeBack(here, c, one.id, because)
    return moneyAt(c)
  },
  view: ({ case: c, one, form: f }) => (
    <Page title="Take a payment back" caption={caption(c)} back={backToMoney(c)} form={f}>
      <p class="govuk-body">An entry of {formatMoney(one.pence)} against it is written, and the council’s ledger is told of both. The invoice may be asked for again after that.</p>
      <TheInvoice of={one} />
      <Form of={f}><Textarea {...f.because} rows={2} /><Button>Take it back</Button></Form>
    </Page>
  ),
})
