import { isDay } from '../../rules/calendar/day.ts'
import { quarterBefore, quarterOf } from '../../rules/calendar/period.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { councilsEver } from '../councils/index.ts'
import { equalityCounts } from './equality.sql.ts'
import { equalityTables } from './table.ts'

/** The quarter asked for, or the last that is over. A quarter that still runs would give away from day to day what it hides. */
const quarterWanted = ({ query, today }: Here) => {
  const asked = query.from ?? ''
  const quarter = isDay(asked) ? quarterOf(asked) : quarterBefore(quarterOf(today))
  if (quarter.to >= today) throw new Refusal('Only a quarter that is over can be shown')
  return quarter
}

export const equalityPage = page({
  path: '/equality',
  permit: 'equality:see',
  about: 'nobody',
  async load(here: Here) {
    const quarter = quarterWanted(here)
    const councils = await councilsEver(here)
    return { quarter, before: quarterBefore(quarter), councils: Object.values(councils), tables: equalityTables(await equalityCounts(here, quarter), Object.keys(councils)) }
  },
  view: ({ quarter, before, councils, tables }) => (
    <Page title="Equality monitoring" caption={quarter.label}>
      <p class="govuk-body">People who were asked in this quarter, by what they answered. Figures under 5 are hidden, and others where a sum would give them back. Restricted people are left out.</p>
      <p class="govuk-body"><a class="govuk-link" href={`/equality?from=${before.from}`}>The quarter before: {before.label}</a></p>
      {tables.map(({ key, words, rows }) => (
        <div>
          <h2 class="govuk-heading-m" id={key}>{words}</h2>
          <ScrollRegion label={words} dense>
            <Table firstCellIsHeader head={[{ text: 'Answer' }, ...councils.map(text => ({ text, format: 'numeric' })), { text: 'All', format: 'numeric' }]} rows={rows.map(({ label, figures }) => [{ text: label }, ...figures.map(figure => ({ text: String(figure), format: 'numeric' }))])} />
          </ScrollRegion>
        </div>
      ))}
    </Page>
  ),
})
