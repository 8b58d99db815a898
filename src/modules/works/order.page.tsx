import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { Button, DateInput, InsetText, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { backToWorks, caption, notToCome, worksAt } from './frame.ts'
import { beginWorks, contractors, endOrder, makeOrder, mayOrder, signOrder, theOrderToChange, whyNotBegun } from './orders.sql.ts'
import { priceInWords } from './specification-shown.tsx'
import { openCaseOfWorks } from './works.sql.ts'
import { needsApproval, orderPrice, signers, sumOf, waysToSign, type CaseOfWorks, type Order, type Signer } from './works.ts'

async function load(here: Here) {
  const w = await openCaseOfWorks(here)
  return { case: w, specification: await mayOrder(here, w), parties: await contractors(here), today: here.today }
}

/** Makes the order: the contract between the person and the contractor. */
export const makeAnOrder = page({
  path: '/cases/:reference/works/order',
  permit: 'works:specify',
  about: 'case',
  load,
  form: form({
    party: choice('Which contractor? (optional)', ({ parties }: Awaited<ReturnType<typeof load>>) => parties),
    contractor: text('Another contractor (optional)', { max: 120, hint: 'Their name, where they are not in the list' }),
    startsOn: day('When do the works begin?', { missing: 'Enter the day the works begin' }),
    finishesOn: day('When are they finished?', { missing: 'Enter the day the works are finished' }),
  }, ({ party, contractor, startsOn, finishesOn }, { case: w }: { readonly case: CaseOfWorks }) => ({
    party: !party && !contractor ? 'Select the contractor, or enter another' : undefined,
    contractor: party && contractor ? 'Leave this empty: a contractor is selected' : undefined,
    startsOn: needsApproval(w) && w.approvedOn && startsOn < w.approvedOn ? `The grant was approved on ${formatDay(w.approvedOn)}. Works that begin before that day get no grant: the 1996 Act, section 29` : undefined,
    finishesOn: finishesOn < startsOn ? 'The works are finished on or after the day they begin' : undefined,
  })),
  async save(here, { party, contractor, startsOn, finishesOn }, { case: w, parties }) {
    await makeOrder(here, w, { partyId: party || null, contractor: party ? parties[party]! : contractor, startsOn, finishesOn })
    return worksAt(w)
  },
  view: ({ case: w, specification, today, form: f }) => (
    <Page title="Order the works" caption={caption(w)} back={backToWorks(w)} form={f}>
      <InsetText>The contract is between {w.personName} and the contractor, for specification {specification.number}: {priceInWords(sumOf(specification, today))}. Once it is made, the specification is not changed any more: what is otherwise is a variation.</InsetText>
      {needsApproval(w) && w.approvedOn && <p class="govuk-body">The grant was approved on {formatDay(w.approvedOn)}.</p>}
      <Form of={f}>
        <div class="newel-columns"><Select {...f.party} /><TextInput {...f.contractor} /></div>
        <div class="newel-columns"><DateInput {...f.startsOn} /><DateInput {...f.finishesOn} /></div>
        <Button>Order the works</Button>
      </Form>
    </Page>
  ),
})

const unsigned = ({ signatures }: Order): Record<string, string> => Object.fromEntries((Object.keys(signers) as Signer[]).filter(side => !signatures.some(one => one.side === side)).map(side => [side, signers[side]]))
async function toSign(here: Here) {
  const w = await openCaseOfWorks(here)
  const order = theOrderToChange(w)
  if (!Object.keys(unsigned(order)).length) throw new Refusal('The person and the contractor have both signed the order.')
  return { case: w, order, today: here.today }
}

/** Writes down who signed the order, how and when. */
export const signAnOrder = page({
  path: '/cases/:reference/works/sign',
  permit: 'works:note',
  about: 'case',
  load: toSign,
  form: form({
    side: choice('Who signed?', ({ order }: { readonly order: Order }) => unsigned(order), { missing: 'Select who signed' }),
    name: text('Name, as it was signed', { missing: 'Enter the name, as it was signed', max: 120, hint: 'Where somebody signs for the person, their name and by which power' }),
    way: choice('How?', waysToSign, { missing: 'Select how it was signed' }),
    on: day('On which day? (optional)', { hint: 'Leave empty for today' }),
  }, ({ on }, { today }: { readonly today: Day; readonly order: Order }) => ({ on: notToCome(on, today) })),
  async save(here, { side, name, way, on }, { case: w, order }) {
    await signOrder(here, w, order, { side: side as Signer, name, way, on: on ?? here.today })
    return worksAt(w)
  },
  view: ({ case: w, order, form: f }) => (
    <Page title="Write down a signature" caption={caption(w)} back={backToWorks(w)} form={f}>
      <p class="govuk-body">The order with {order.contractor}: {priceInWords(orderPrice(order))}, {formatDay(order.startsOn)} to {formatDay(order.finishesOn)}.</p>
      <Form of={f}><Radios {...f.side} small /><TextInput {...f.name} /><Radios {...f.way} small inline /><DateInput {...f.on} /><Button>Save</Button></Form>
    </Page>
  ),
})

async function toBegin(here: Here) {
  const w = await openCaseOfWorks(here)
  const order = theOrderToChange(w)
  const why = whyNotBegun(order)
  if (why) throw new Refusal(why)
  return { case: w, order, today: here.today, editing: { version: order.version, answers: {} } }
}

/** Writes down that the works began. */
export const sayTheWorksBegan = page({
  path: '/cases/:reference/works/begun',
  permit: 'works:note',
  about: 'case',
  load: toBegin,
  form: form({ on: day('On which day? (optional)', { hint: 'Leave empty for today' }) }, ({ on }, { today }: { readonly today: Day }) => ({ on: notToCome(on, today) })),
  async save(here, { on }, { case: w, order }) {
    await beginWorks(here, w, order, on ?? here.today)
    return worksAt(w)
  },
  view: ({ case: w, order, form: f }) => (
    <Page title="The works began" caption={caption(w)} back={backToWorks(w)} form={f}>
      <p class="govuk-body">{order.contractor} was to begin on {formatDay(order.startsOn)}.</p>
      <Form of={f}><DateInput {...f.on} /><Button>Save</Button></Form>
    </Page>
  ),
})

/** Ends an order before its works are done. */
export const endAnOrder = page({
  path: '/cases/:reference/works/end-order',
  permit: 'works:specify',
  about: 'case',
  async load(here: Here) {
    const w = await openCaseOfWorks(here)
    const order = theOrderToChange(w)
    return { case: w, order, editing: { version: order.version, answers: {} } }
  },
  form: form({ because: text('Why does it end?', { missing: 'Enter why it ends', max: 500 }) }),
  async save(here, { because }, { case: w, order }) {
    await endOrder(here, w, order, because)
    return worksAt(w)
  },
  view: ({ case: w, order, form: f }) => (
    <Page title="End the order" caption={caption(w)} back={backToWorks(w)} form={f}>
      <p class="govuk-body">{order.contractor} builds no more under this order. It stays on record, and another specification can be written and ordered.</p>
      <Form of={f}><Textarea {...f.because} rows={2} /><Button>End the order</Button></Form>
    </Page>
  ),
})
