import { addDays, formatDay, weekday } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import { weightsOn } from '../../rules/caseloads/weights.ts'
import { silenceAfter, silentSince } from '../../rules/timescales/silence.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { caseloadsOf, type Caseload, type Load } from './caseload.ts'
import { loadsAtMost, openLoads } from './caseloads.sql.ts'

async function load(here: Here) {
  const { today } = here
  const weights = weightsOn(today)
  const weekEnds = addDays(today, 7 - weekday(today))
  const loads = await openLoads(here, weights, { today, silentSince: silentSince(today, silenceAfter.owner, england), weekEnds })
  return { caseloads: caseloadsOf(loads.slice(0, loadsAtMost)), more: loads.length > loadsAtMost, weights, weekEnds }
}

const figures = (of: Pick<Load, 'open' | 'weight' | 'late' | 'silent' | 'due'>) => [of.open, of.weight, of.late, of.silent, of.due].map(figure => ({ text: String(figure), format: 'numeric' }))

const rowsOf = (mayGive: boolean) => ({ ownerId, owner, role, councils, ...all }: Caseload) => [
  [{ text: <><strong>{owner ?? 'Nobody yet'}</strong>{role && <><br /><span class="newel-quiet">{role}</span></>}{mayGive && <><br /><a class="govuk-link" href={`/caseloads/reassign?owner=${ownerId ?? 'nobody'}`}>Give to others<span class="govuk-visually-hidden"> what {owner ?? 'nobody'} has</span></a></>}</> }, { text: councils.length === 1 ? councils[0]!.council : 'All' }, ...figures(all)],
  ...(councils.length === 1 ? [] : councils.map(council => [{ text: '' }, { text: council.council }, ...figures(council)])),
]

/** How much open work everybody has, the heaviest first. */
export const caseloadsPage = page({
  path: '/caseloads',
  permit: 'caseload:see',
  about: 'nobody',
  load,
  view: ({ caseloads, more, weights, weekEnds, here }) => (
    <Page title="Caseloads" caption="Open cases, by owner and council">
      <p class="govuk-body">Weight is points for the pathway, from {Math.min(...Object.values(weights.pathways))} to {Math.max(...Object.values(weights.pathways))}, with {weights.urgent} more when a case is urgent, {weights.complex} when it is complex and {weights.firstStage} while it is at its first stage. These weights were invented for the demonstration, for the agency to agree.</p>
      <p class="govuk-body">Late: the stage is past its target and the clock runs. Silent: the person has heard nothing for {silenceAfter.owner} working days or more. Due: the next action is due from today to {formatDay(weekEnds)}.</p>
      {caseloads.length === 0 ? <p class="govuk-body">There are no open cases.</p> : (
        <ScrollRegion label="Caseloads" dense>
          <Table head={[{ text: 'Owner' }, { text: 'Council' }, ...['Open', 'Weight', 'Late', 'Silent', 'Due'].map(text => ({ text, format: 'numeric' }))]} rows={caseloads.flatMap(rowsOf(here.may('caseload:reassign')))} />
        </ScrollRegion>
      )}
      {more && <p class="govuk-body">There are more owners and councils than are shown: these are the first {loadsAtMost}.</p>}
    </Page>
  ),
})
