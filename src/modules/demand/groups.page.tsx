import { InsetText } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { byAnswer, questionsAsked } from './reach.ts'
import { Around, HowWordsAreChosen, ReachTable, Source } from './reach-table.tsx'
import { scopesOf, whoWasReached } from './who-we-reach.sql.ts'

/** Whether people of each equality group have an equal chance, of all together; to a council’s officer, of their council too. */
export const groupsPage = page({
  path: '/demand/groups',
  permit: 'demand:see',
  about: 'nobody',
  load: whoWasReached,
  view({ quarter, sources, hides, others, drawn }) {
    const scopes = others ? scopesOf({ drawn, others }) : scopesOf({ drawn, others }).slice(0, 1)
    return (
      <Page title="Who we reach: equality groups" caption={quarter.label}>
        <Around at="/demand/groups" from={quarter} hides={hides} others={others} />
        <InsetText>What people answered is hidden from everybody where it is fewer than 5, or would give such a figure back. The population is of all ages, and those we help are mostly older: a difference may be one of age.</InsetText>
        <Source of={sources.groups} what="People living there" />
        {questionsAsked.map(({ key, words }) => (
          <section aria-labelledby={`question-${key}`}>
            <h2 class="govuk-heading-m" id={`question-${key}`}>{words}</h2>
            {scopes.map(scope => { const table = byAnswer(drawn, scope, key); return table && <><h3 class="govuk-heading-s">{scope.name}</h3><ReachTable table={table} label={`${words} ${scope.name}`} of="Answer" /></> })}
          </section>
        ))}
        <HowWordsAreChosen from={quarter.from} />
      </Page>
    )
  },
})
