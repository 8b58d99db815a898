import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { ruralUrban } from '../../rules/demand/rural-urban.ts'
import { Button, Checkboxes, DateInput, Radios, ScrollRegion, Table, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { councilsOn, type Council } from '../councils/index.ts'
import { parishColumns, readParishes } from './parish-table.ts'
import { loadParishes, parishTables } from './parishes.sql.ts'

const load = async (here: Here) => ({ councils: await councilsOn(here, here.today), all: await parishTables(here), today: here.today })

const loadForm = form({
  table: text('The table', { missing: 'Enter the table', max: 600_000, hint: `As CSV: the first line is ${parishColumns}. Postcodes follow each other with a space between, and a parish may stand on several lines. Rural or urban is one of ${Object.keys(ruralUrban).join(', ')} (2021 Rural Urban Classification)` }),
  source: text('Who published it, and under which name? Say how parishes were fitted to the classification', { missing: 'Enter who published it', max: 300 }),
  asAt: day('Which day is the table for?', { missing: 'Enter the day the table is for' }),
  madeUp: choice('Are these real parishes?', { no: 'Yes, they were published', yes: 'No, they are made up for a demonstration' }, { missing: 'Select whether these are real parishes' }),
  sure: choices('What will be loaded', { yes: 'I have looked at what will be loaded' }),
}, ({ table, asAt, sure }, { councils, today }: { readonly councils: readonly Council[]; readonly today: Day }) => {
  const { refused } = readParishes(table, councils)
  return {
    table: refused.length ? `${refused.length === 1 ? 'One line is' : `${refused.length} lines are`} refused, and nothing is loaded. ${refused[0]!}` : undefined,
    asAt: asAt > today ? 'The day must be today or in the past' : undefined,
    sure: !refused.length && !sure.length ? 'Look at what will be loaded below, then tick the box' : undefined,
  }
})

const Preview = ({ table, councils }: { readonly table: string; readonly councils: readonly Council[] }) => {
  const { rows, refused } = readParishes(table, councils)
  return <>
    {refused.length > 0 && <><h2 class="govuk-heading-s">Refused</h2><ul class="govuk-list govuk-list--bullet">{refused.slice(0, 100).map(line => <li>{line}</li>)}</ul></>}
    {rows.length > 0 && <ScrollRegion label="What will be loaded" dense><Table caption="What will be loaded" captionClasses="govuk-table__caption--s" head={[{ text: 'Parish' }, { text: 'Council' }, { text: 'Rural or urban' }, { text: 'Postcodes', format: 'numeric' }]} rows={rows.slice(0, 500).map(({ name, council, ruralUrban: how, postcodes }) => [{ text: name }, { text: council }, { text: ruralUrban[how] }, { text: String(postcodes.length), format: 'numeric' }])} /></ScrollRegion>}
  </>
}

/** Shows first what will be loaded and what is refused; loads it when somebody has looked. */
export const loadParishTable = page({
  path: '/demand/parishes/load',
  permit: 'population:load',
  about: 'nobody',
  load,
  form: loadForm,
  async save(here, { table, source, asAt, madeUp }, { councils }) {
    await loadParishes(here, { asAt, source, madeUp: madeUp === 'yes' }, readParishes(table, councils).rows)
    return '/demand/parishes/load'
  },
  view: ({ councils, all, here, form }) => (
    <Page title="Load a table of parishes" {...here.may('demand:see') ? { back: { href: '/demand', text: 'Back to who we reach' } } : {}} form={form}>
      <p class="govuk-body">{all.length === 0 ? 'No table has been loaded yet.' : 'Tables that are there stay: each quarter is set beside the newest one that is not after it.'} <a class="govuk-link" href="/demand/populations">Tables of the population</a></p>
      {all.length > 0 && <ul class="govuk-list govuk-list--bullet">{all.map(({ asAt, source, madeUp }) => <li>{formatDay(asAt)}: {source}{madeUp && ' (made up for the demonstration)'}</li>)}</ul>}
      <Form of={form}>
        <Textarea {...form.table} rows={10} />
        <TextInput {...form.source} />
        <DateInput {...form.asAt} />
        <Radios {...form.madeUp} small />
        {form.table.value && <Preview table={form.table.value} councils={councils} />}
        <Checkboxes {...form.sure} small />
        <Button>Load the table</Button>
      </Form>
    </Page>
  ),
})
