import { ageGroups, agesFrom } from '../../rules/demand/equity.ts'
import { ruralUrban, type RuralUrban } from '../../rules/demand/rural-urban.ts'
import { GovukSelect } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { postcodesInNoTable } from './parishes.sql.ts'
import { byParish } from './reach.ts'
import { Around, HowWordsAreChosen, ReachTable, Source } from './reach-table.tsx'
import { whoWasReached } from './who-we-reach.sql.ts'

export const wordsOf = (code: string): string => ruralUrban[code as RuralUrban]

/** The parishes of one council. Whoever may see homes is told which postcodes are in no table. */
export const parishesPage = page({
  path: '/demand/parishes',
  permit: 'demand:see',
  about: 'nobody',
  async load(here: Here) {
    const found = await whoWasReached(here)
    const { parishTable } = found.sources
    return { ...found, missing: parishTable && here.may('home:see') ? await postcodesInNoTable(here, parishTable.id) : [] }
  },
  view({ quarter, sources, hides, others, drawn, missing, here }) {
    const council = drawn.inSight.find(({ id }) => id === here.query.council) ?? drawn.inSight[0]
    const table = council && byParish(drawn, council, 0, wordsOf)
    return (
      <Page title="Who we reach: parishes" caption={quarter.label}>
        <Around at="/demand/parishes" from={quarter} hides={hides} others={others} />
        <form method="get" action="/demand/parishes" class="newel-filters">
          <input type="hidden" name="from" value={quarter.from} />
          <GovukSelect name="council" value={council?.id ?? ''} label={{ text: 'Council', classes: 'govuk-label--s' }} items={drawn.inSight.map(({ id, name }) => ({ value: id, text: name }))} />
          <button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button">Show</button>
        </form>
        <Source of={sources.parishTable} what="Parishes" />
        <Source of={sources.parishes} what="People living in each parish" />
        {hides && <p class="govuk-body">By age, parishes are not shown to you: nearly every figure would be under 5.</p>}
        {council && table && (hides ? [0 as const] : agesFrom).map(age => <section><h2 class="govuk-heading-m">{council.name}: {ageGroups[age]}</h2><ReachTable table={byParish(drawn, council, age, wordsOf)!} label={`${council.name}, ${ageGroups[age]}`} of="Parish" /></section>)}
        {missing.length > 0 && <><h2 class="govuk-heading-m">Postcodes in no parish</h2><ul class="govuk-list govuk-list--bullet">{missing.map(({ postcode, homes }) => <li>{postcode}: {homes} {homes === 1 ? 'home' : 'homes'}</li>)}</ul></>}
        <HowWordsAreChosen from={quarter.from} />
      </Page>
    )
  },
})
