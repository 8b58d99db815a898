import { shortDay, type Day } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { dueAtMost, stagesDueBy, type Due } from './clock-lists.sql.ts'
import { stageOf } from './case.ts'
import { lookingAhead, whyItWillMiss } from './forecast.ts'

async function load(here: Here) {
  const due = await stagesDueBy(here, england.add(here.today, lookingAhead))
  const shown = due.slice(0, dueAtMost).map(c => ({ ...c, why: whyItWillMiss(c, here.today, england) }))
  here.saw('case', shown)
  return { late: shown.filter(({ why }) => why.length > 0), onTime: shown.filter(({ why }) => why.length === 0), more: due.length > dueAtMost }
}

type Row = Due & { readonly why: readonly string[] }
const rowOf = (c: Row, today: Day) => [
  { text: <><span class="newel-ref">{shortDay(c.stageDueOn)}</span>{c.stageDueOn >= today && <><br /><span class="newel-quiet">in {england.between(today, c.stageDueOn)} working days</span></>}</> },
  { text: c.why.length ? c.why.map(reason => <div>{reason}</div>) : 'Nothing says so' },
  { text: <a class="govuk-link newel-ref" href={`/cases/${c.reference}`}>{c.reference}</a> },
  { text: <>{c.personName}<br /><span class="newel-quiet">{c.postcode}, {c.council}</span></> },
  { text: <>{pathwayTitles[c.pathway]}<br /><span class="newel-quiet">{stageOf(c).stage.title}</span></> },
  { text: <>{c.owner ?? 'Nobody yet'}<br /><span class="newel-quiet">{c.nextAction}{c.nextActionOn && `, ${shortDay(c.nextActionOn)}`}</span></> },
]

const Forecast = ({ title, due, today }: { readonly title: string; readonly due: readonly Row[]; readonly today: Day }) => (
  <>
    <h2 class="govuk-heading-m">{title} ({due.length})</h2>
    {due.length === 0 ? <p class="govuk-body">None.</p> : (
      <ScrollRegion label={title} dense>
        <Table head={[{ text: 'Due' }, { text: 'Why it will be late' }, { text: 'Case' }, { text: 'Person' }, { text: 'Pathway and stage' }, { text: 'Owner and next action' }]} rows={due.map(c => rowOf(c, today))} />
      </ScrollRegion>
    )}
  </>
)

/** Which stages are late or will be, and why, up to four weeks ahead. */
export const forecast = page({
  path: '/forecast',
  permit: 'forecast:see',
  about: 'nobody',
  load,
  view: ({ late, onTime, more, here: { today } }) => (
    <Page title="What will be late" caption={`Stages due by ${shortDay(england.add(today, lookingAhead))}`}>
      <p class="govuk-body">Open cases whose stage is past its target or due within {lookingAhead} working days, the soonest first. Cases whose clock stands still are left out.</p>
      <Forecast title="Late, or will be unless something changes" due={late} today={today} />
      <Forecast title="Due, and nothing says that they will be late" due={onTime} today={today} />
      {more && <p class="govuk-body">There are more: these are the first {dueAtMost}.</p>}
    </Page>
  ),
})
