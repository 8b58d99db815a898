import { ageGroups, agesFrom } from '../../rules/demand/equity.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { byLying } from './reach.ts'
import { Around, HowWordsAreChosen, ReachTable, Source } from './reach-table.tsx'
import { scopesOf, whoWasReached } from './who-we-reach.sql.ts'

/** Whether rural people have an equal chance, of all together and within each council. */
export const ruralAndUrban = page({
  path: '/demand/rural-and-urban',
  permit: 'demand:see',
  about: 'nobody',
  load: whoWasReached,
  view: ({ quarter, sources, hides, others, drawn }) => (
    <Page title="Who we reach: rural and urban" caption={quarter.label}>
      <Around at="/demand/rural-and-urban" from={quarter} hides={hides} others={others} />
      <Source of={sources.parishTable} what="Parishes, rural and urban" />
      <Source of={sources.parishes} what="People living in each parish" />
      {sources.parishTable && scopesOf({ drawn, others }).map(scope => (
        <section aria-labelledby={`in-${scope.id}`}>
          <h2 class="govuk-heading-m" id={`in-${scope.id}`}>{scope.name}</h2>
          {byLying(drawn, scope, 0) ? agesFrom.map(age => <><h3 class="govuk-heading-s">{ageGroups[age]}</h3><ReachTable table={byLying(drawn, scope, age)!} label={`${scope.name}, ${ageGroups[age]}`} of="Rural or urban" /></>)
            : <p class="govuk-body">Not shown: no parish of it is in the table, or it would give one other council’s figures.</p>}
        </section>
      ))}
      <HowWordsAreChosen from={quarter.from} />
    </Page>
  ),
})
