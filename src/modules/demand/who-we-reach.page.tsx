import { ageGroups, agesFrom } from '../../rules/demand/equity.ts'
import { Button } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { ageNotKnownIn, partOf, whole } from './figures.ts'
import { byCouncil } from './reach.ts'
import { Around, HowWordsAreChosen, ReachTable, Source } from './reach-table.tsx'
import { whoWasReached } from './who-we-reach.sql.ts'

/** Whether each council and age has an equal chance of being helped: people reached beside people living there. */
export const whoWeReach = page({
  path: '/demand',
  permit: 'demand:see',
  about: 'nobody',
  load: whoWasReached,
  view({ quarter, sources, hides, others, drawn, here }) {
    const unknown = drawn.figures.counts.has(ageNotKnownIn(partOf('all', whole))) ? drawn.seen(ageNotKnownIn(partOf('all', whole))) : undefined
    return (
      <Page title="Who we reach" caption={quarter.label} actions={here.may('population:load') && <><Button href="/demand/populations" look="secondary">Load a table of the population</Button> <Button href="/demand/parishes/load" look="secondary">Load a table of parishes</Button></>}>
        <Around at="/demand" from={quarter} hides={hides} others={others} />
        <Source of={sources.councils} what="People living there" />
        {agesFrom.map(age => (
          <section aria-labelledby={`from-${age}`}>
            <h2 class="govuk-heading-m" id={`from-${age}`}>{ageGroups[age]}</h2>
            <ReachTable table={byCouncil(drawn, age)} label={`${ageGroups[age]}: the table`} of="Council" />
            {age === 0 && unknown !== undefined && <p class="govuk-body">Of these, {unknown === 'hidden' ? 'some (hidden)' : unknown} whose age is not known: they are in none of the older groups.</p>}
          </section>
        ))}
        <HowWordsAreChosen from={quarter.from} />
      </Page>
    )
  },
})
