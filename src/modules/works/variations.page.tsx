import { pence } from '../../rules/money.ts'
import { isAdded, lessPrice, priceOf, readQuantity, withVat, type Price } from '../../rules/works/prices.ts'
import { vatKinds, type VatKind } from '../../rules/works/vat.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { Button, InsetText, Part, Radios, Select, SummaryList, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, text, typedText } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { backToWorks, caption, worksAt } from './frame.ts'
import { theOrderToChange } from './orders.sql.ts'
import { moreOrLess, priceInWords } from './specification-shown.tsx'
import { askVariation, decideVariation, theVariation, whyNotApproved } from './variations.sql.ts'
import { openCaseOfWorks } from './works.sql.ts'
import { amountOf, kept, priceIn, quantityNow, rateOf, revisedPrice, type Line, type Order } from './works.ts'

interface Ordered { readonly order: Order; readonly lines: readonly Line[]; readonly today: Day }
async function load(here: Here) {
  const w = await openCaseOfWorks(here)
  const order = theOrderToChange(w)
  const specification = w.specifications.find(({ id }) => id === order.specificationId)!
  return { case: w, order, lines: kept(specification.lines).filter(line => isAdded(specification.basis, line)), today: here.today }
}
/** How much of a line there is, as typed; nought takes the line out. */
const quantityIn = (typed: string): number | undefined => /^0(\.0{1,3})?$/.test(typed.trim()) ? 0 : readQuantity(typed)
/** What a line costs more or less with another quantity. The VAT is that of the day the order was made. */
const changeOf = (order: Order, line: Line, quantity: number): Price => lessPrice(priceOf({ ...line, quantity }, order.madeOn), priceOf({ ...line, quantity: quantityNow(order, line) }, order.madeOn))

const directions = { more: 'More', less: 'Less' } as const

/** Asks for a change of the works: another quantity of a line, or a sum. */
export const askForAVariation = page({
  path: '/cases/:reference/works/vary',
  permit: 'works:specify',
  about: 'case',
  load,
  form: form({
    what: text('What changes?', { missing: 'Enter what changes', max: 1000 }),
    reason: text('Why?', { missing: 'Enter why', max: 1000, hint: 'For example, the floor under the bath is rotten' }),
    line: choice('Which line? (optional)', ({ order, lines }: Ordered) => Object.fromEntries(lines.map(line => [line.id, `${line.description}: ${amountOf({ ...line, quantity: quantityNow(order, line) })} at ${rateOf(line)}`]))),
    quantity: typedText('How much of it altogether? (optional)', { max: 12, width: 10, hint: '0 takes the line out' }, typed => quantityIn(typed) === undefined ? { error: 'How much must be a number of nought or more with at most three decimals, such as 2.5' } : { value: typed }),
    direction: choice('More or less? (optional)', directions),
    sum: pounds('By how much, without VAT (optional)'),
    vat: choice('VAT (optional)', vatKinds),
  }, ({ line, quantity, direction, sum, vat }, { order, lines }: Ordered) => {
    if (line) {
      const its = lines.find(({ id }) => id === line)!
      return {
        quantity: !quantity ? 'Enter how much of it there is altogether' : quantityIn(quantity) === quantityNow(order, its) ? 'That is how much there is already' : undefined,
        sum: sum === null ? undefined : 'Leave this empty: the line says the price', direction: direction ? 'Leave this empty: the line says the price' : undefined, vat: vat ? 'Leave this empty: the line says its VAT' : undefined,
      }
    }
    return { quantity: quantity ? 'Leave this empty, or select which line' : undefined, direction: direction ? undefined : 'Select whether it costs more or less', sum: sum ? undefined : 'Enter by how much, or select a line', vat: vat ? undefined : 'Select how VAT falls on it' }
  }),
  async save(here, { what, reason, line, quantity, direction, sum, vat }, { case: w, order, lines }) {
    const its = lines.find(({ id }) => id === line)
    const price = its ? changeOf(order, its, quantityIn(quantity)!) : withVat(pence(direction === 'less' ? 0 - sum! : sum!), vat as VatKind, order.madeOn)
    await askVariation(here, w, order, { what, reason, lineId: its?.id ?? null, quantity: its ? quantityIn(quantity)! : null, price })
    return worksAt(w)
  },
  view: ({ case: w, order, lines, form: f }) => (
    <Page title="Ask for a variation" caption={caption(w)} back={backToWorks(w)} form={f}>
      <p class="govuk-body">The order with {order.contractor} comes to {priceInWords(revisedPrice(order))}.</p>
      <Form of={f}>
        <Textarea {...f.what} rows={2} />
        <Textarea {...f.reason} rows={2} />
        {lines.length > 0 && <Part title="Another quantity of a line"><div class="newel-columns"><Select {...f.line} /><TextInput {...f.quantity} /></div></Part>}
        <Part title={lines.length > 0 ? 'Or a sum' : 'A sum'}><div class="newel-columns"><Radios {...f.direction} small inline /><TextInput {...f.sum} prefix="£" /></div><Select {...f.vat} /></Part>
        <Button>Ask for it</Button>
      </Form>
    </Page>
  ),
})

async function toDecide(here: Here) {
  const w = await openCaseOfWorks(here)
  const order = theOrderToChange(w)
  const variation = theVariation(order, here.query.variation)
  return { case: w, order, variation, whyNot: await whyNotApproved(here, w, order, variation), editing: { version: variation.version, answers: {} } }
}

/** Approves a variation within a limit, or refuses it: the one that the address names, or the first that waits. */
export const decideAVariation = page({
  path: '/cases/:reference/works/variation',
  permit: 'variation:approve',
  about: 'case',
  load: toDecide,
  form: form({
    decision: choice('Is it approved?', { approved: 'Approved', refused: 'Refused' }, { missing: 'Select whether it is approved' }),
    because: text('Why? (optional)', { max: 1000, hint: 'Needed when it is refused' }),
  }, ({ decision, because }, { whyNot }: { readonly whyNot: string }) => ({ decision: decision === 'approved' && whyNot ? whyNot : undefined, because: decision === 'refused' && !because ? 'Enter why it is refused' : undefined })),
  async save(here, { decision, because }, { case: w, order, variation }) {
    await decideVariation(here, w, order, variation, { decision, because })
    return worksAt(w)
  },
  view: ({ case: w, order, variation, whyNot, form: f }) => (
    <Page title={`Variation ${variation.number}`} caption={caption(w)} back={backToWorks(w)} form={f}>
      <SummaryList rows={[
        { key: { text: 'What changes' }, value: { text: variation.what } },
        { key: { text: 'Why' }, value: { text: variation.reason } },
        { key: { text: 'It costs' }, value: { text: moreOrLess(priceIn(variation)) } },
        { key: { text: 'The order now' }, value: { text: priceInWords(revisedPrice(order)) } },
        { key: { text: 'With it' }, value: { text: priceInWords(revisedPrice({ ...order, variations: [...order.variations, { ...variation, decision: 'approved' }] })) } },
        { key: { text: 'Asked for by' }, value: { text: variation.askedBy } },
      ]} />
      {whyNot && !f.decision.error && <InsetText>{whyNot}</InsetText>}
      <Form of={f}><Radios {...f.decision} small inline /><Textarea {...f.because} rows={2} /><Button>Save the decision</Button></Form>
    </Page>
  ),
})
