import { pence } from '../../rules/money.ts'
import { formatQuantity, lineKinds, readQuantity } from '../../rules/works/prices.ts'
import { vatKinds } from '../../rules/works/vat.ts'
import { Button, Checkboxes, Part, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, text, typedText } from '../../platform/http/fields.ts'
import { form, type Answers } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { ratesInForce, type RateInForce } from '../schedules-of-rates/index.ts'
import { backToWorks, caption, worksAt } from './frame.ts'
import { addLine, changeLine, theLine, theOpen } from './specification.sql.ts'
import { agreedOn, openCaseOfWorks } from './works.sql.ts'
import { placed, rateOf, whole, type Agreed, type Line, type LineTold } from './works.ts'

async function load(here: Here) {
  const w = await openCaseOfWorks(here)
  const specification = theOpen(w)
  const line = theLine(specification, here.query.line)
  return { case: w, specification, line, agreed: await agreedOn(here, w.reference), rates: await ratesInForce(here, w.authorityId, here.today), ...line ? { editing: { version: line.version, answers: typedIn(line) } } : {} }
}
interface Loaded { readonly rates: readonly RateInForce[]; readonly line: Line | undefined; readonly agreed: Agreed | undefined }

/** A line whose rate is not in force any more keeps it, until another is chosen. */
const rateOptions = ({ rates, line }: Loaded): Record<string, string> => Object.fromEntries([
  ...line?.rateId && !rates.some(({ id }) => id === line.rateId) ? [[line.rateId, `${line.code} ${line.description}: ${rateOf(line)}, not in force any more`]] : [],
  ...rates.map(rate => [rate.id, `${rate.code} ${rate.description}: ${rateOf(rate)}`]),
] as [string, string][])

const fields = {
  kind: choice('What kind of line is it?', lineKinds, { missing: 'Select what kind of line it is' }),
  rate: choice('Which rate? (optional)', rateOptions, { hint: 'For a line from the schedule of rates: those in force today' }),
  description: text('What is to be done? (optional)', { max: 400, hint: 'For a line of its own or a provisional sum' }),
  unit: text('Unit (optional)', { max: 30, width: 10, hint: 'For example, each, m or m2. Leave empty for the whole of it.' }),
  price: pounds('Price of one unit, without VAT (optional)'),
  vat: choice('VAT (optional)', vatKinds, { hint: 'No VAT only for what the law frees of it for a disabled person, in their own home' }),
  because: text('Why is it not in the schedule? (optional)', { max: 500, hint: 'Needed for a line of its own' }),
  quantity: typedText('How much?', { missing: 'Enter how much', max: 12, width: 10, hint: 'For example, 1, 2.5 or 0.125. A provisional sum is 1.' }, typed => readQuantity(typed) === undefined ? { error: 'How much must be a number above nought with at most three decimals, such as 2.5' } : { value: typed }),
  for: choice('What is it for?', ({ agreed, line }: Loaded) => ({
    ...Object.fromEntries((agreed?.adaptations ?? []).map(({ id, kind, place }) => [id, placed(kind, place)])),
    ...line?.adaptationId && !agreed?.adaptations.some(({ id }) => id === line.adaptationId) ? { [line.adaptationId]: `${placed(line.forKind, line.forPlace)}: in an earlier version of the recommendation` } : {},
    preparatory: 'Preparing for all of it, such as clearing the room or a survey',
  }), { missing: 'Select what it is for' }),
  leftOut: choices('Leave it out? (optional)', { out: 'Leave it out of the specification' }),
}

const typedIn = (line: Line): Partial<Answers<typeof fields>> => ({
  kind: line.kind, quantity: formatQuantity(line.quantity), for: line.adaptationId ?? 'preparatory', leftOut: line.leftOut ? ['out'] : [],
  ...line.kind === 'rate' ? { rate: line.rateId! } : { description: line.description, unit: line.unit === whole ? '' : line.unit, price: pence(line.ratePence), vat: line.vat, because: line.because },
})

/** The line as it is kept: a rate is written down as it is in force, so that it stays so. */
function told({ kind, rate: rateId, description, unit, price, vat, because, quantity, for: whatFor }: Answers<typeof fields>, { rates, line }: Loaded): LineTold {
  const rest = { quantity: readQuantity(quantity)!, adaptationId: whatFor === 'preparatory' ? null : whatFor, preparatory: whatFor === 'preparatory' }
  if (kind !== 'rate') return { kind, rateId: null, code: '', description, unit: unit || whole, ratePence: price!, vat: vat as LineTold['vat'], because, ...rest }
  const rate = rates.find(({ id }) => id === rateId) ?? line!
  return { kind, rateId, code: rate.code, description: rate.description, unit: rate.unit, ratePence: rate.ratePence, vat: rate.vat, because: '', ...rest }
}

/** Adds a line, or changes the one that the address names. */
export const aLine = page({
  path: '/cases/:reference/works/line',
  permit: 'works:specify',
  about: 'case',
  load,
  form: form(fields, ({ kind, rate, description, price, vat, because }) => kind === 'rate' ? {
    rate: rate ? undefined : 'Select which rate',
    description: description ? 'Leave this empty: the rate says what is to be done' : undefined,
    price: price === null ? undefined : 'Leave this empty: the rate says the price',
  } : {
    rate: rate ? `Leave this empty for ${kind === 'one-off' ? 'a line of its own' : 'a provisional sum'}` : undefined,
    description: description ? undefined : 'Enter what is to be done',
    price: price === null ? 'Enter the price of one unit' : undefined,
    vat: vat ? undefined : 'Select how VAT falls on it',
    because: kind === 'one-off' && !because ? 'Enter why it is not in the schedule of rates' : undefined,
  }),
  async save(here, answers, loaded) {
    const { case: w, specification, line } = loaded
    await (line ? changeLine(here, w, specification, line, told(answers, loaded), answers.leftOut.length > 0) : addLine(here, w, specification, told(answers, loaded)))
    return worksAt(w)
  },
  view: ({ case: w, line, rates, form: f }) => (
    <Page title={line ? line.description : 'Add a line'} caption={caption(w)} back={backToWorks(w)} form={f}>
      {rates.length === 0 && <p class="govuk-body">No schedule of rates is in force for {w.council}: write lines of their own, with the reason.</p>}
      <Form of={f}>
        <Radios {...f.kind} small />
        <Select {...f.rate} />
        <Part title="For a line of its own or a provisional sum">
          <Textarea {...f.description} rows={2} />
          <div class="newel-columns"><TextInput {...f.unit} /><TextInput {...f.price} prefix="£" /></div>
          <div class="newel-columns"><Select {...f.vat} /><TextInput {...f.because} /></div>
        </Part>
        <div class="newel-columns"><TextInput {...f.quantity} /><Radios {...f.for} small /></div>
        {line && <Checkboxes {...f.leftOut} small />}
        <Button>Save the line</Button>
      </Form>
    </Page>
  ),
})
