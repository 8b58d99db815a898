import { formatDay } from '../../rules/calendar/day.ts'
import { quarterBefore } from '../../rules/calendar/period.ts'
import { ageGroups } from '../../rules/demand/equity.ts'
import { Button, Details, InsetText, ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Line } from './reach.ts'
import { whoWasReached } from './who-we-reach.sql.ts'

const heads = ['People living there', 'Reached', 'For each 1,000', 'Expected', 'Ratio']
const figures = ({ living, reached, rate, expected, ratio }: Line): string[] => [living?.toLocaleString('en-GB') ?? 'Not known', String(reached), rate?.toFixed(1) ?? '–', expected?.toFixed(1) ?? '–', ratio?.toFixed(2) ?? '–']
const colours = { 'fewer than expected': 'orange', 'about as expected': 'grey', 'more than expected': 'blue' } as const

const rowOf = (line: Line, isAll = false) => [{ text: line.council }, ...figures(line).map(text => ({ text, format: 'numeric' })), { text: line.verdict && !isAll ? <Tag colour={colours[line.verdict]}>{line.verdict.replace(/^[a-z]/, letter => letter.toUpperCase())}</Tag> : '' }]

/** Whether each council and group has an equal chance of being helped: people reached beside people living there. */
export const whoWeReach = page({
  path: '/demand',
  permit: 'demand:see',
  about: 'nobody',
  load: whoWasReached,
  view: ({ quarter, population, hides, tables, here }) => (
    <Page title="Who we reach" caption={quarter.label} actions={here.may('population:load') && <Button href="/demand/populations" look="secondary">Load a table of the population</Button>}>
      <p class="govuk-body">People who asked for help or had a case opened in the quarter, beside the people who live in each council. Each person counts once in a council, at their age on the first of these days. Restricted people are left out.{hides && ' Figures under 5 are hidden, and others where a sum would give them back.'}</p>
      {population ? <InsetText>{population.madeUp && <strong>These population figures are made up for the demonstration. </strong>}People living there: {population.source}, for {formatDay(population.asAt)}.</InsetText> : <InsetText>No table of the population is loaded, so nothing can be expected yet.</InsetText>}
      <p class="govuk-body"><a class="govuk-link" href={`/demand?from=${quarterBefore(quarter).from}`}>The quarter before: {quarterBefore(quarter).label}</a></p>
      {tables.map(({ ageFrom, lines, together, ageNotKnown }) => (
        <section aria-labelledby={`from-${ageFrom}`}>
          <h2 class="govuk-heading-m" id={`from-${ageFrom}`}>{ageGroups[ageFrom]}</h2>
          <ScrollRegion label={`${ageGroups[ageFrom]}: the table`} dense>
            <Table firstCellIsHeader head={[{ text: 'Council' }, ...heads.map(text => ({ text, format: 'numeric' })), { text: 'In words' }]} rows={[...lines.map(line => rowOf(line)), rowOf(together, true)]} />
          </ScrollRegion>
          {ageNotKnown !== undefined && <p class="govuk-body">Of these, {ageNotKnown === 'hidden' ? 'some (hidden)' : ageNotKnown} whose age is not known: they are in none of the older groups.</p>}
        </section>
      ))}
      <p class="govuk-body"><a class="govuk-link" href={`/demand/export.csv?from=${quarter.from}`}>Download as CSV</a></p>
      <Details summaryText="How the words are chosen">
        <p class="govuk-body">Expected is how many there would be if every council had the rate of all together. The ratio is the number reached divided by that. We say fewer or more only where chance alone would seldom explain it: where the whole of the 95% interval of the count (Byar’s approximation) lies on one side of what was expected.</p>
      </Details>
    </Page>
  ),
})
