import { formatDay } from '../../rules/calendar/day.ts'
import { emergencyInWords } from '../../rules/emergencies/kinds.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { figuresOf } from './figures.ts'
import { countsOf, emergenciesCounted, type EmergencyCounted } from './figures.sql.ts'

/** Whoever may not see the people is shown no small figure; and the Board none that would change from day to day and give away what was hidden. */
async function load(here: Here) {
  const seesPeople = here.may('emergency:see')
  const all = await emergenciesCounted(here)
  const emergencies = here.user.role === 'board member' ? all.filter(({ closedOn }) => closedOn) : all
  const ids = emergencies.map(({ id }) => id)
  return { emergencies, seesPeople, figures: figuresOf(ids, await countsOf(here, ids), !seesPeople) }
}

const daysIn = ({ beganOn, endedOn, closedOn }: EmergencyCounted): string => `From ${formatDay(beganOn)}${endedOn ? ` to ${formatDay(endedOn)}` : ''}, ${closedOn ? `closed on ${formatDay(closedOn)}` : 'open'}`

export const emergencyFigures = page({
  path: '/emergencies/figures',
  permit: 'emergency:figures',
  about: 'nobody',
  load,
  view: ({ emergencies, seesPeople, figures, here }) => (
    <Page title="Help in emergencies" {...here.may('emergency:see') ? { back: { href: '/emergencies', text: 'Back to emergencies' } } : {}}>
      <p class="govuk-body">How many people and homes each emergency affected, and how many of them were given each kind of help at least once. {seesPeople ? 'Restricted people are left out.' : 'Figures under 5 are hidden, and others where a sum would give them back. Restricted people are left out.'}{here.user.role === 'board member' && ' An emergency is shown once it is closed.'}</p>
      {emergencies.length === 0 && <p class="govuk-body">There are no figures yet.</p>}
      {emergencies.map(e => {
        const { councils, rows } = figures.get(e.id)!
        const title = `${emergencyInWords(e.kind)}, ${e.reference}`
        return <>
          <h2 class="govuk-heading-m">{title}</h2>
          <p class="govuk-body newel-quiet">{daysIn(e)}</p>
          {rows[0]!.figures.at(-1) === 0 ? <p class="govuk-body">Nobody has been linked to it.</p> : (
            <ScrollRegion label={title} dense>
              <Table firstCellIsHeader caption={title} captionClasses="govuk-visually-hidden" head={[{ text: '' }, ...[...councils, 'Together'].map(text => ({ text, format: 'numeric' }))]} rows={rows.map(({ label, figures: cells }) => [{ text: label }, ...cells.map(text => ({ text: String(text), format: 'numeric' }))])} />
            </ScrollRegion>
          )}
        </>
      })}
    </Page>
  ),
})
