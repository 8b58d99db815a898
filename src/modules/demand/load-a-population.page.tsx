import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { Button, Checkboxes, DateInput, Radios, ScrollRegion, Table, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { councilsOn } from '../councils/index.ts'
import { living, loadPopulation, populations } from './demand.sql.ts'
import type { Living } from './figures.ts'
import { parishesOf, parishTables } from './parishes.sql.ts'
import { groupOf, populationColumns, readPopulation, type Known } from './population-table.ts'

async function load(here: Here) {
  const [councils, all] = [await councilsOn(here, here.today), await populations(here)]
  const [newest] = await parishTables(here)
  const before: Living[] = []
  for (const kind of ['councils', 'parishes', 'groups'] as const) { const last = all.find(one => one.kind === kind); if (last) before.push(...await living(here, last.id)) }
  return { councils, parishes: newest ? await parishesOf(here, newest.id) : [], all, before, today: here.today }
}

const loadForm = form({
  table: text('The table', { missing: 'Enter the table', max: 200_000, hint: `As CSV: the first line says what it is of: ${Object.values(populationColumns).join('; or ')}. The age is 0 for everybody, or 65, 75 or 85. For example E07000000,65,21500` }),
  source: text('Who published it, and under which name?', { missing: 'Enter who published it', max: 300 }),
  asAt: day('Which day are the figures for?', { missing: 'Enter the day the figures are for' }),
  madeUp: choice('Are these real figures?', { no: 'Yes, they were published', yes: 'No, they are made up for a demonstration' }, { missing: 'Select whether these are real figures' }),
  sure: choices('What will be loaded', { yes: 'I have looked at what will be loaded' }),
}, ({ table, asAt, sure }, { councils, parishes, today }: Known & { readonly today: Day }) => {
  const { refused } = readPopulation(table, { councils, parishes })
  return {
    table: refused.length ? `${refused.length === 1 ? 'One line is' : `${refused.length} lines are`} refused, and nothing is loaded. ${refused[0]!}` : undefined,
    asAt: asAt > today ? 'The day must be today or in the past' : undefined,
    sure: !refused.length && !sure.length ? 'Look at what will be loaded below, then tick the box' : undefined,
  }
})

const Preview = ({ table, known, before }: { readonly table: string; readonly known: Known; readonly before: readonly Living[] }) => {
  const { rows, refused } = readPopulation(table, known)
  return <>
    {refused.length > 0 && <><h2 class="govuk-heading-s">Refused</h2><ul class="govuk-list govuk-list--bullet">{refused.slice(0, 100).map(line => <li>{line}</li>)}</ul></>}
    {rows.length > 0 && <ScrollRegion label="What will be loaded" dense><Table caption="What will be loaded" captionClasses="govuk-table__caption--s" head={[{ text: 'Council or parish' }, { text: 'Group' }, { text: 'People', format: 'numeric' }, { text: 'In the newest table', format: 'numeric' }]} rows={rows.slice(0, 500).map(({ councilId, of, ageFrom, parishCode, question, answer, people }) => [
      { text: of }, { text: groupOf({ ageFrom, question, answer }) }, { text: people.toLocaleString('en-GB'), format: 'numeric' }, { text: before.find(row => row.councilId === councilId && row.ageFrom === ageFrom && row.parishCode === parishCode && row.question === question && row.answer === answer)?.people.toLocaleString('en-GB') ?? 'Not there', format: 'numeric' },
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
  async save(here, { table, source, asAt, madeUp }, known) {
    const { kind, rows } = readPopulation(table, known)
    await loadPopulation(here, { asAt, source, kind, madeUp: madeUp === 'yes' }, rows)
    return '/demand/populations'
  },
  view: ({ councils, parishes, all, before, here, form }) => (
    <Page title="Load a table of the population" {...here.may('demand:see') ? { back: { href: '/demand', text: 'Back to who we reach' } } : {}} form={form}>
      <p class="govuk-body">{all.length === 0 ? 'No table has been loaded yet.' : 'Tables that are there stay: each period is set beside the newest one that is not after it.'} <a class="govuk-link" href="/demand/parishes/load">Tables of parishes</a></p>
      {all.length > 0 && <ul class="govuk-list govuk-list--bullet">{all.map(({ asAt, source, madeUp, kind }) => <li>{formatDay(asAt)}, by {kind === 'councils' ? 'council' : kind === 'parishes' ? 'parish' : 'equality group'}: {source}{madeUp && ' (made up for the demonstration)'}</li>)}</ul>}
      <Form of={form}>
        <Textarea {...form.table} rows={10} />
        <TextInput {...form.source} />
        <DateInput {...form.asAt} />
        <Radios {...form.madeUp} small />
        {form.table.value && <Preview table={form.table.value} known={{ councils, parishes }} before={before} />}
        <Checkboxes {...form.sure} small />
        <Button>Load the table</Button>
      </Form>
    </Page>
  ),
})
