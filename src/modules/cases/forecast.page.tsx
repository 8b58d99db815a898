import { shortDay, type Day } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { limitsInLaw } from '../../rules/timescales/limits-in-law.ts'
import { ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { dueAtMost, stagesDueBy, type Due } from './clock-lists.sql.ts'
import { stageOf } from './case.ts'
import { lookingAhead, whyItWillMiss } from './forecast.ts'
import { limitsAtMost, limitsReachedBy, type Limit } from './limits-in-law.sql.ts'

async function load(here: Here) {
  const ahead = england.add(here.today, lookingAhead)
  const [due, inLaw] = await Promise.all([stagesDueBy(here, ahead), limitsReachedBy(here, ahead)])
  const shown = due.slice(0, dueAtMost).map(c => ({ ...c, why: whyItWillMiss(c, here.today, england) }))
  here.saw('case', [...new Map([...shown, ...inLaw.limits].map(one => [one.id, one])).values()])
  return { late: shown.filter(({ why }) => why.length > 0), onTime: shown.filter(({ why }) => why.length === 0), more: due.length > dueAtMost, inLaw }
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
    <h3 class="govuk-heading-s">{title} ({due.length})</h3>
    {due.length === 0 ? <p class="govuk-body">None.</p> : (
      <ScrollRegion label={title} dense>
        <Table head={[{ text: 'Due' }, { text: 'Why it will be late' }, { text: 'Case' }, { text: 'Person' }, { text: 'Pathway and stage' }, { text: 'Owner and next action' }]} rows={due.map(c => rowOf(c, today))} />
      </ScrollRegion>
    )}
  </>
)

const limitRow = (one: Limit, today: Day) => [
  { text: <><span class="newel-ref">{shortDay(one.by)}</span>{one.by < today && <><br /><Tag colour="red">Past</Tag></>}</> },
  { text: <>{limitsInLaw[one.limit].title}<br /><span class="newel-quiet">{limitsInLaw[one.limit].source}</span></> },
  { text: one.why.map(reason => <div>{reason}</div>) },
  { text: <a class="govuk-link newel-ref" href={`/cases/${one.reference}`}>{one.reference}</a> },
  { text: <>{one.personName}<br /><span class="newel-quiet">{one.postcode}, {one.council}</span></> },
  { text: <>{one.owner ?? 'Nobody yet'}<br /><span class="newel-quiet">{one.nextAction}{one.nextActionOn && `, ${shortDay(one.nextActionOn)}`}</span>{one.paused && <><br /><Tag colour="yellow">Clock stopped</Tag></>}</> },
]

const LimitsInLaw = ({ of: { limits, more }, today }: { readonly of: Awaited<ReturnType<typeof limitsReachedBy>>; readonly today: Day }) => (
  <>
    <h2 class="govuk-heading-m">Limits in law ({limits.length})</h2>
    <p class="govuk-body">What the 1996 Act wants for a mandatory grant: a decision within six months of a valid application, payment put off by no more than twelve months from it, and the works finished within twelve months of the approval or of the day to which payment was put off. These run on while our own clock stands still.</p>
    {limits.length === 0 ? <p class="govuk-body">None is past, and none is reached within {lookingAhead} working days.</p> : (
      <ScrollRegion label="Limits in law" dense>
        <Table head={[{ text: 'Limit' }, { text: 'For' }, { text: 'What it waits for' }, { text: 'Case' }, { text: 'Person' }, { text: 'Owner and next action' }]} rows={limits.map(one => limitRow(one, today))} />
      </ScrollRegion>
    )}
    {more && <p class="govuk-body">Only the first {limitsAtMost} cases were looked at.</p>}
  </>
)

/** Which limits in law and which stages are late or will be, and why, up to four weeks ahead. */
export const forecast = page({
  path: '/forecast',
  permit: 'forecast:see',
  about: 'nobody',
  load,
  view: ({ late, onTime, more, inLaw, here: { today } }) => (
    <Page title="What will be late" caption={`Limits in law and stages due by ${shortDay(england.add(today, lookingAhead))}`}>
      <LimitsInLaw of={inLaw} today={today} />
      <h2 class="govuk-heading-m">Our own targets</h2>
      <p class="govuk-body">Open cases whose stage is past its target or due within {lookingAhead} working days, the soonest first. Cases whose clock stands still are left out.</p>
      <Forecast title="Late, or will be unless something changes" due={late} today={today} />
      <Forecast title="Due, and nothing says that they will be late" due={onTime} today={today} />
      {more && <p class="govuk-body">There are more: these are the first {dueAtMost}.</p>}
    </Page>
  ),
})
