import { shortDay } from '../../rules/calendar/day.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { Button, ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { allCouncils } from './councils.sql.ts'
import { allSwitches } from './switches.sql.ts'

export const settings = page({
  path: '/settings',
  permit: 'settings:see',
  about: 'nobody',
  load: async (here: Here) => ({ councils: await allCouncils(here), switches: await allSwitches(here) }),
  view: ({ councils, switches, here }) => (
    <Page title="Councils and pathways" actions={here.may('settings:change') && <><Button href="/settings/switch-on">Switch pathways on</Button> <Button href="/settings/switch-off" look="secondary">Switch one off</Button> <Button href="/settings/add-a-council" look="secondary">Add a council</Button> <Button href="/settings/end-a-council" look="secondary">End a council</Button> <Button href="/settings/look" look="secondary">Name and colour</Button> <Button href="/settings/reach-us" look="secondary">How people reach us</Button></>}>
      <p class="govuk-body"><a class="govuk-link" href="/accounts/history">What has happened to accounts and settings</a></p>
      {here.may('population:load') && <p class="govuk-body"><a class="govuk-link" href="/demand/parishes/load">Tables of parishes</a> and <a class="govuk-link" href="/demand/populations">of the population</a></p>}
      <h2 class="govuk-heading-m">Councils</h2>
      <ScrollRegion label="Councils" dense>
        <Table head={[{ text: 'Council' }, { text: 'Kind' }, { text: 'ONS code' }, { text: 'Letters' }, { text: 'From' }, { text: 'To' }, { text: 'Followed by' }]} rows={councils.filter(c => c.kind !== 'agency').map(c => [
          { text: c.name }, { text: c.kind }, { text: c.code }, { text: c.prefix }, { text: shortDay(c.fromDay) }, { text: c.toDay ? shortDay(c.toDay) : 'No end' }, { text: c.successor ?? 'Nobody yet' },
        ])} />
      </ScrollRegion>
      <h2 class="govuk-heading-m">Pathways switched on</h2>
      <ScrollRegion label="Pathways switched on" dense>
        <Table head={[{ text: 'Pathway' }, { text: 'Council' }, { text: 'From' }, { text: 'To' }, { text: 'Why' }]} rows={switches.map(s => [
          { text: pathwayTitles[s.pathway as PathwayKey] }, { text: s.council }, { text: shortDay(s.from) }, { text: s.to ? shortDay(s.to) : 'No end' }, { text: s.reason },
        ])} />
      </ScrollRegion>
    </Page>
  ),
})
