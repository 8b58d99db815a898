import { formatDay, shortDay } from '../../rules/calendar/day.ts'
import { emergencyInWords } from '../../rules/emergencies/kinds.ts'
import { Button, ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { allEmergencies } from './emergencies.sql.ts'

export const emergenciesPage = page({
  path: '/emergencies',
  permit: 'emergency:see',
  about: 'nobody',
  load: async here => ({ emergencies: await allEmergencies(here) }),
  view: ({ emergencies, here: { may } }) => (
    <Page title="Emergencies" actions={may('emergency:open') && <Button href="/emergencies/new">Record an emergency</Button>}>
      {emergencies.length === 0 ? <p class="govuk-body">No emergency is on record.</p> : (
        <ScrollRegion label="Emergencies" dense>
          <Table firstCellIsHeader head={[{ text: 'Emergency' }, { text: 'Kind' }, { text: 'Councils' }, { text: 'Began' }, { text: 'Ended' }, { text: 'Stands' }]} rows={emergencies.map(e => [
            { text: <a class="govuk-link" href={`/emergencies/${e.reference}`}>{e.name}</a> }, { text: emergencyInWords(e.kind) }, { text: e.councils.join(', ') }, { text: shortDay(e.beganOn) }, { text: e.endedOn ? shortDay(e.endedOn) : 'Not yet' },
            { text: e.closedOn ? <><Tag colour="grey">Closed</Tag> {formatDay(e.closedOn)}</> : <Tag colour="blue">Open</Tag> },
          ])} />
        </ScrollRegion>
      )}
      {may('emergency:figures') && <p class="govuk-body"><a class="govuk-link" href="/emergencies/figures">How many were helped, and with what</a></p>}
    </Page>
  ),
})
