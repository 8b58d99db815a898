import { isDay, shortDay } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { isPathwayKey, pathwayTitles } from '../../rules/pathways/pathways.ts'
import { GovukSelect, ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { councilsEver } from '../councils/index.ts'
import { casesList, possibleOwners, type CaseRow, type ListWanted } from './case-lists.sql.ts'
import { stageOf } from './case.ts'

/** What the address asks for; anything that is no answer is left out. */
function wanted(query: Here['query']): ListWanted {
  const [day, id] = (query.after ?? '').split('_')
  return {
    status: query.status === 'closed' ? 'closed' : 'open',
    pathway: query.pathway && isPathwayKey(query.pathway) ? query.pathway : undefined,
    council: query.council && isUuid(query.council) ? query.council : undefined,
    owner: query.owner && isUuid(query.owner) ? query.owner : undefined,
    after: day && id && isDay(day) && isUuid(id) ? { day, id } : undefined,
  }
}

async function load(here: Here) {
  const [list, councils, owners] = await Promise.all([casesList(here, wanted(here.query)), councilsEver(here), possibleOwners(here)])
  here.saw('case', list.rows)
  return { list, councils, owners }
}

const addressWith = (query: Here['query'], change: Record<string, string>): string => {
  const next = new URLSearchParams({ ...Object.fromEntries(Object.entries(query).filter(([name, value]) => value && name !== 'after')), ...change } as Record<string, string>)
  return `/cases?${next.toString()}`
}

const Filter = ({ name, label, value, options, any }: { name: string; label: string; value: string | undefined; options: Record<string, string>; any: string }) => (
  <GovukSelect name={name} value={value ?? ''} label={{ text: label, classes: 'govuk-label--s' }} items={[{ value: '', text: any }, ...Object.entries(options).map(([key, text]) => ({ value: key, text }))]} />
)

const rowOf = (c: CaseRow, today: string) => [
  { text: <a class="govuk-link newel-ref" href={`/cases/${c.reference}`}>{c.reference}</a> },
  { text: <>{c.personName}<br /><span class="newel-quiet">{c.postcode}</span></> },
  { text: <>{pathwayTitles[c.pathway]}<br /><span class="newel-quiet">{stageOf(c).stage.title}</span></> },
  { text: c.council },
  { text: c.status === 'closed' ? <>Closed {shortDay(c.closedOn!)}</> : <>{c.nextAction}<br /><span class="newel-quiet newel-ref">{shortDay(c.nextActionOn!)}</span> {c.nextActionOn! < today && <Tag colour="orange">Overdue</Tag>}</> },
  { text: c.owner ?? 'Nobody yet' },
]

export const casesPage = page({
  path: '/cases',
  permit: 'case:see',
  about: 'nobody',
  load,
  view({ list, councils, owners, here }) {
    const { status, pathway, council, owner, after } = wanted(here.query)
    const last = list.rows.at(-1)
    return (
      <Page title="Cases">
        <form method="get" action="/cases" class="newel-filters">
          <Filter name="status" label="Status" value={status === 'closed' ? 'closed' : ''} options={{ closed: 'Closed' }} any="Open" />
          <Filter name="pathway" label="Pathway" value={pathway} options={pathwayTitles} any="All pathways" />
          <Filter name="council" label="Council" value={council} options={councils} any="All councils" />
          <Filter name="owner" label="Owner" value={owner} options={owners} any="Anybody" />
          <button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button">Show</button>
        </form>
        <p class="govuk-body" role="status">{list.total > 1000 ? 'More than 1,000 cases' : list.total === 1 ? '1 case' : `${list.total.toLocaleString('en-GB')} cases`}{after && ', continued'}</p>
        {list.rows.length === 0 ? <p class="govuk-body">Nothing fits this choice. Choose “All” or “Anybody” to see more.</p> : (
          <ScrollRegion label="Cases" dense>
            <Table head={[{ text: 'Case' }, { text: 'Person' }, { text: 'Pathway and stage' }, { text: 'Council' }, { text: status === 'closed' ? 'Closed' : 'Next action' }, { text: 'Owner' }]} rows={list.rows.map(c => rowOf(c, here.today))} />
          </ScrollRegion>
        )}
        {list.more && last && <p class="govuk-body"><a class="govuk-link" rel="next" href={addressWith(here.query, { after: `${status === 'closed' ? last.closedOn : last.nextActionOn}_${last.id}` })}>Next page</a></p>}
      </Page>
    )
  },
})
