import { shortDay } from '../../rules/calendar/day.ts'
import { channels } from '../../rules/enquiries/channels.ts'
import { referralSources } from '../../rules/enquiries/referral-sources.ts'
import { pathwayTitles, pathwayVersion } from '../../rules/pathways/pathways.ts'
import { Pagination, ScrollRegion, Table, type Cell } from '../../platform/components/index.ts'
import { NotFound, type Here } from '../../platform/here.ts'
import { page, type Seen } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { behindAFigure, type CaseBehind, type EnquiryBehind } from './behind-a-figure.sql.ts'
import { periodIn } from './period-form.tsx'
import { queryOf, titleOf } from './periods.ts'

async function recordsAskedFor(here: Here) {
  const { measure = '', council, after } = here.query
  const found = periodIn(here.query)
  if (!('period' in found)) throw new NotFound()
  const behind = await behindAFigure(here, { measure, period: found.period, council: council || undefined, after })
  here.saw(behind.measure.tally.of === 'enquiries' ? 'enquiry' : 'case', behind.rows)
  return { ...behind, period: found.period }
}

/** The cases or enquiries that one figure of a pack counts. */
export const behindAFigurePage = page({
  path: '/packs/cases',
  permit: 'pack:drill',
  about: 'nobody',
  load: recordsAskedFor,
  view: ({ measure, council, number, rows, next, period, here }) => (
    <Page title={measure.title} caption={`${council ?? 'All councils'}, ${titleOf(period)}`} back={{ href: `/packs/report?${queryOf(period)}`, text: 'Back to the pack' }} wide>
      <p class="govuk-body">{measure.kpi.counts}</p>
      <p class="govuk-body"><strong>{number.toLocaleString('en-GB')}</strong> {number > rows.length && `in all, ${rows.length} on this page, by reference`}</p>
      {rows.length > 0 && (
        <ScrollRegion label={measure.title} dense>
          {measure.tally.of === 'enquiries' ? <Enquiries rows={rows} here={here} /> : <Cases rows={rows} here={here} />}
        </ScrollRegion>
      )}
      {next && <Pagination landmarkLabel="More records" next={{ href: `/packs/cases?${new URLSearchParams({ ...here.query as Record<string, string>, after: next }).toString()}`, text: 'Next page' }} />}
    </Page>
  ),
})

interface Listed<R> { readonly rows: readonly R[]; readonly here: Seen }

const reference = (kind: 'cases' | 'enquiries', text: string, links: boolean): Cell => ({ text: links ? <a class="govuk-link" href={`/${kind}/${text}`}>{text}</a> : text })
const dayOr = (day: CaseBehind['completedOn'], otherwise: string): Cell => ({ text: day ? shortDay(day) : otherwise })

function Cases({ rows, here }: Listed<CaseBehind>) {
  const [names, together, stages] = [here.may('person:see'), rows.some(row => row.together !== undefined && row.together > 1), rows[0]!.leftOn !== undefined]
  const numeric = { format: 'numeric' } as const
  return (
    <Table firstCellIsHeader
      head={[{ text: 'Case' }, ...(names ? [{ text: 'Person' }] : []), { text: 'Pathway' }, { text: 'Stage now' }, { text: 'Opened' }, { text: 'Completed' }, { text: 'Closed' },
        ...(stages ? [{ text: 'Left the stage' }, { text: 'Working days', ...numeric }, { text: 'Target', ...numeric }] : []), ...(together ? [{ text: 'Cases together', ...numeric }] : [])]}
      rows={rows.map(row => [
        reference('cases', row.reference, here.may('case:see')), ...(names ? [{ text: row.personName || 'Not named' }] : []),
        { text: pathwayTitles[row.pathway as keyof typeof pathwayTitles] }, { text: stageTitle(row) }, { text: shortDay(row.openedOn) }, dayOr(row.completedOn, 'No'), dayOr(row.closedOn, 'Open'),
        ...(stages ? [dayOr(row.leftOn ?? null, ''), { text: row.netDays === row.days ? String(row.days) : `${row.days} (${row.netDays} with the clock running)`, ...numeric }, { text: String(row.target), ...numeric }] : []), ...(together ? [{ text: String(row.together ?? 1), ...numeric }] : []),
      ])} />
  )
}

const stageTitle = ({ pathway, pathwayVersion: version, stage }: CaseBehind): string => pathwayVersion(pathway as keyof typeof pathwayTitles, version).stages[stage - 1]?.title ?? ''

const Enquiries = ({ rows, here }: Listed<EnquiryBehind>) => (
  <Table firstCellIsHeader
    head={[{ text: 'Enquiry' }, ...(here.may('person:see') ? [{ text: 'From' }] : []), { text: 'Received' }, { text: 'Channel' }, { text: 'Who referred' }, { text: 'Advice given' }]}
    rows={rows.map(row => [
      reference('enquiries', row.reference, here.may('enquiry:see')), ...(here.may('person:see') ? [{ text: row.caller || 'Not named' }] : []),
      { text: shortDay(row.receivedOn) }, { text: channels[row.channel as keyof typeof channels] ?? row.channel }, { text: referralSources[row.source as keyof typeof referralSources] ?? 'Not recorded' }, dayOr(row.adviceGivenOn, 'No'),
    ])} />
)
