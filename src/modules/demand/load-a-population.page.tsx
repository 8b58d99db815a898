import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { ageGroups } from '../../rules/demand/equity.ts'
import { Button, Checkboxes, DateInput, Radios, ScrollRegion, Table, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { councilsOn, type Council } from '../councils/index.ts'
import { living, loadPopulation, populations } from './demand.sql.ts'
import { readPopulation } from './population-table.ts'
import type { Living } from './reach.ts'

async function load(here: Here) {
  const [councils, all] = [await councilsOn(here, here.today), await populations(here)]
  return { councils, all, before: all[0] ? await living(here, all[0].id) : [], today: here.today }
}

const loadForm = form({
  table: text('The table', { missing: 'Enter the table', max: 20_000, hint: 'As CSV: the first line is council_code,age_from,people. The age is 0 for everybody, or 65, 75 or 85. For example E07000000,65,21500' }),
  source: text('Who published it, and under which name?', { missing: 'Enter who published it', max: 300 }),
  asAt: day('Which day are the figures for?', { missing: 'Enter the day the figures are for' }),
  madeUp: choice('Are these real figures?', { no: 'Yes, they were published', yes: 'No, they are made up for a demonstration' }, { missing: 'Select whether these are real figures' }),
  sure: choices('What will be loaded', { yes: 'I have looked at what will be loaded' }),
}, ({ table, asAt, sure }, { councils, today }: { readonly councils: readonly Council[]; readonly today: Day }) => {
  const { refused } = readPopulation(table, councils)
  return {
    table: refused.length ? `${refused.length === 1 ? 'One line is' : `${refused.length} lines are`} refused, and nothing is loaded. ${refused[0]!}` : undefined,
    asAt: asAt > today ? 'The day must be today or in the past' : undefined,
    sure: !refused.length && !sure.length ? 'Look at what will be loaded below, then tick the box' : undefined,
  }
})

const Preview = ({ table, councils, before }: { readonly table: string; readonly councils: readonly Council[]; readonly before: readonly Living[] }) => {
  const { rows, refused } = readPopulation(table, councils)
  return <>
    {refused.length > 0 && <><h2 class="govuk-heading-s">Refused</h2><ul class="govuk-list govuk-list--bullet">{refused.slice(0, 100).map(line => <li>{line}</li>)}</ul></>}
    {rows.length > 0 && <ScrollRegion label="What will be loaded" dense><Table caption="What will be loaded" captionClasses="govuk-table__caption--s" head={[{ text: 'Council' }, { text: 'Group' }, { text: 'People', format: 'numeric' }, { text: 'In the newest table', format: 'numeric' }]} rows={rows.map(({ councilId, council, ageFrom, people }) => [
      { text: council }, { text: ageGroups[ageFrom] }, { text: people.toLocaleString('en-GB'), format: 'numeric' }, { text: before.find(row => row.councilId === councilId && row.ageFrom === ageFrom)?.people.toLocaleString('en-GB') ?? 'Not there', format: 'numeric' },
    ])} /></ScrollRegion>}
  </>
}

/** Shows first what will be loaded and what is refused; loads it when somebody has looked. */
export const loadAPopulation = page({
  path: '/demand/populations',
  permit: 'population:load',
  about: 'nobody',
  load,
  form: loadForm,
  async save(here, { table, source, asAt, madeUp }, { councils }) {
    await loadPopulation(here, { asAt, source, madeUp: madeUp === 'yes' }, readPopulation(table, councils).rows)
    return '/demand'
  },
  view: ({ councils, all, before, form }) => (
    <Page title="Load a table of the population" back={{ href: '/demand', text: 'Back to who we reach' }} form={form}>
      <p class="govuk-body">{all.length === 0 ? 'No table has been loaded yet.' : 'Tables that are there stay: each period is set beside the newest one that is not after it.'}</p>
      {all.length > 0 && <ul class="govuk-list govuk-list--bullet">{all.map(({ asAt, source, madeUp }) => <li>{formatDay(asAt)}: {source}{madeUp && ' (made up for the demonstration)'}</li>)}</ul>}
      <Form of={form}>
        <Textarea {...form.table} rows={10} />
        <TextInput {...form.source} />
        <DateInput {...form.asAt} />
        <Radios {...form.madeUp} small />
        {form.table.value && <Preview table={form.table.value} councils={councils} before={before} />}
        <Checkboxes {...form.sure} small />
        <Button>Load the table</Button>
      </Form>
    </Page>
  ),
})
