import { formatDay } from '../../rules/calendar/day.ts'
import { formatMoney, pence } from '../../rules/money.ts'
import { formatPercent, readPercent } from '../../rules/works/prices.ts'
import { vatKinds } from '../../rules/works/vat.ts'
import { Button, Checkboxes, DateInput, Radios, ScrollRegion, Select, Table, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text, typedText } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { councilsOn } from '../councils/index.ts'
import { rateColumns, readRates } from './rate-table.csv.ts'
import { isOfOne, withUplift } from './schedule.ts'
import { bringSchedule, schedules } from './schedules.sql.ts'

async function load(here: Here) {
  return { councils: await councilsOn(here, here.today), all: await schedules(here) }
}
type Loaded = Awaited<ReturnType<typeof load>>
const upliftOf = (typed: string): number => typed === '' ? 0 : readPercent(typed)!

const bringForm = form({
  name: text('What is it called?', { missing: 'Enter what it is called', max: 120, hint: 'A new version has the same name as the one before. For example, Bathrooms and showers' }),
  council: choice('For which council? (optional)', ({ councils }: Loaded) => Object.fromEntries(councils.map(({ id, shortName }) => [id, shortName])), { hint: 'Leave empty for every council. A council’s own schedule takes the place of one of that name for every council.' }),
  source: text('Where does it come from?', { missing: 'Enter where it comes from', max: 300, hint: 'For example, the framework and the day it was agreed' }),
  from: day('From which day does it hold?', { missing: 'Enter the day it holds from' }),
  reviewOn: day('When are its prices looked at again?', { missing: 'Enter when its prices are looked at again' }),
  uplift: typedText('Uplift on every rate, in per cent (optional)', { max: 10, width: 5, hint: 'For example, 3.25. Leave empty for none.' }, typed => readPercent(typed) === undefined ? { error: 'The uplift must be a percentage with at most two decimals, such as 3.25' } : { value: typed }),
  table: text('The rates', { missing: 'Enter the rates', max: 400_000, hint: `As CSV: the first line is ${rateColumns.join()}. A rate is in pounds without VAT; the VAT is ${Object.keys(vatKinds).join(', ')}. For example LAS01,Strip out a bath,each,184.50,zero` }),
  madeUp: choice('Are these real prices?', { no: 'Yes, they were agreed', yes: 'No, they are made up for a demonstration' }, { missing: 'Select whether these are real prices' }),
  sure: choices('What will be brought in', { yes: 'I have looked at what will be brought in' }),
}, ({ name, council, from, reviewOn, table, sure }, { all }: Loaded) => {
  const { refused } = readRates(table)
  const newest = all.find(one => isOfOne(one, { name, councilId: council || null }))
  return {
    from: newest && newest.from >= from ? `A version from ${formatDay(newest.from)} is there already. Another begins after that day` : undefined,
    reviewOn: reviewOn <= from ? 'The prices are looked at again after the day they hold from' : undefined,
    table: refused.length ? `${refused.length === 1 ? 'One line is' : `${refused.length} lines are`} refused, and nothing is brought in. ${refused[0]!}` : undefined,
    sure: !refused.length && !sure.length ? 'Look at what will be brought in below, then tick the box' : undefined,
  }
})

const Preview = ({ table, uplift }: { readonly table: string; readonly uplift: number }) => {
  const { rates, refused } = readRates(table)
  return <>
    {refused.length > 0 && <><h2 class="govuk-heading-s">Refused</h2><ul class="govuk-list govuk-list--bullet">{refused.slice(0, 100).map(line => <li>{line}</li>)}</ul></>}
    {rates.length > 0 && <ScrollRegion label="The rates to bring in" dense><Table caption="What will be brought in" captionClasses="govuk-table__caption--s" head={[{ text: 'Code' }, { text: 'Work' }, { text: 'Unit' }, { text: 'Rate', format: 'numeric' }, ...uplift ? [{ text: `With ${formatPercent(uplift)}`, format: 'numeric' }] : [], { text: 'VAT' }]} rows={rates.slice(0, 500).map(rate => [
      { text: rate.code }, { text: rate.description }, { text: rate.unit }, { text: formatMoney(pence(rate.ratePence)), format: 'numeric' }, ...uplift ? [{ text: formatMoney(pence(withUplift(rate, uplift).ratePence)), format: 'numeric' }] : [], { text: vatKinds[rate.vat] },
    ])} /></ScrollRegion>}
  </>
}

/** Shows first what will be brought in and what is refused; brings it in when somebody has looked. */
export const bringASchedule = page({
  path: '/rates/new',
  permit: 'rates:set',
  about: 'nobody',
  load,
  form: bringForm,
  async save(here, { name, council, source, from, reviewOn, uplift, table, madeUp }) {
    const id = await bringSchedule(here, { name, councilId: council || null, source, from, reviewOn, uplift: upliftOf(uplift), madeUp: madeUp === 'yes' }, readRates(table).rates)
    return `/rates?schedule=${id}`
  },
  view: ({ form: f }) => (
    <Page title="Bring in a schedule of rates" back={{ href: '/rates', text: 'Back to the schedules' }} form={f}>
      <Form of={f}>
        <div class="newel-columns"><TextInput {...f.name} /><Select {...f.council} /></div>
        <TextInput {...f.source} />
        <div class="newel-columns"><DateInput {...f.from} /><DateInput {...f.reviewOn} /></div>
        <TextInput {...f.uplift} suffix="%" />
        <Textarea {...f.table} rows={10} />
        <Radios {...f.madeUp} small />
        {f.table.value && <Preview table={f.table.value} uplift={readPercent(f.uplift.value) ?? 0} />}
        <Checkboxes {...f.sure} small />
        <Button>Bring it in</Button>
      </Form>
    </Page>
  ),
})
