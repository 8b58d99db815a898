import { formatDay, shortDay, type Day } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import { reachedBy } from '../../rules/timescales/silence.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { Button, ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { coveredBy } from '../covers/index.ts'
import { LandlordsAwaited, landlordsAwaited } from '../landlords/index.ts'
import { workOf, workToCover } from './case-lists.sql.ts'
import { pausedSince, stageOf } from './case.ts'

type Work = Awaited<ReturnType<typeof workOf>>[number]

async function load(here: Here) {
  const [work, covers, landlords] = await Promise.all([workOf(here, here.user.id), coveredBy(here, here.user.id), landlordsAwaited(here, here.user.id)])
  const covered = await workToCover(here, covers.map(({ awayId }) => awayId))
  here.saw('case', [...work, ...covered])
  return { work, landlords, covering: covers.map(cover => ({ ...cover, work: covered.filter(({ ownerId }) => ownerId === cover.awayId) })) }
}

const rowOf = (c: Work, today: Day) => [
  { text: <><strong>{c.nextAction || 'Nothing is planned yet'}</strong>{c.urgent && <> <Tag colour="red">Urgent</Tag></>}</> },
  { text: c.nextActionOn ? <span class="newel-ref">{shortDay(c.nextActionOn)}</span> : 'No day' },
  { text: <>{c.personName}<br /><span class="newel-quiet">{c.postcode}, {c.council}</span>{reachedBy(england.between(c.lastContactOn, today)) && <><br /><Tag colour="orange">Silent since {shortDay(c.lastContactOn)}</Tag></>}</> },
  { text: <a class="govuk-link newel-ref" href={`/cases/${c.reference}`}>{c.reference}</a> },
  { text: <>{pathwayTitles[c.pathway as PathwayKey]}<br /><span class="newel-quiet">{stageOf({ ...c, pathway: c.pathway as PathwayKey }).stage.title}</span></> },
  { text: c.stageDueOn ? <><span class="newel-ref">{shortDay(c.stageDueOn)}</span>{pausedSince(c) ? <><br /><Tag colour="yellow">Clock stopped</Tag></> : c.stageDueOn < today && <><br /><Tag colour="orange">Past it</Tag></>}</> : '' },
]

const WorkTable = ({ title, work, today }: { title: string; work: readonly Work[]; today: Day }) => work.length === 0 ? null : (
  <>
    <h2 class="govuk-heading-m">{title} ({work.length})</h2>
    <ScrollRegion label={title} dense>
      <Table head={[{ text: 'Next action' }, { text: 'By' }, { text: 'Person' }, { text: 'Case' }, { text: 'Pathway and stage' }, { text: 'Stage target' }]} rows={work.map(c => rowOf(c, today))} />
    </ScrollRegion>
  </>
)

export const myWork = page({
  path: '/work',
  permit: 'work:see',
  about: 'nobody',
  load,
  view({ work, landlords, covering, here: { today, may } }) {
    const overdue = work.filter(c => c.nextActionOn !== null && c.nextActionOn < today)
    const now = work.filter(c => c.nextActionOn === today)
    const later = work.filter(c => c.nextActionOn === null || c.nextActionOn > today)
    return (
      <Page title="My work" actions={may('enquiry:take') && <Button href="/enquiries/new">Take an enquiry</Button>}>
        {work.length === 0
          ? <p class="govuk-body">You have no open cases. What is given to you, or opened by you, is listed here with the soonest first.</p>
          : overdue.length + now.length === 0 && <p class="govuk-body">Nothing is overdue, and nothing is due today.</p>}
        {covering.map(({ away, to, work: theirs }) => theirs.length === 0
          ? <p class="govuk-body">You are covering for {away} until {formatDay(to)}. Nothing of theirs is late or due today.</p>
          : <WorkTable title={`Covering for ${away} until ${formatDay(to)}`} work={theirs} today={today} />)}
        <WorkTable title="Overdue" work={overdue} today={today} />
        <WorkTable title="Today" work={now} today={today} />
        <WorkTable title="Later" work={later} today={today} />
        <LandlordsAwaited awaited={landlords} today={today} />
        <p class="govuk-body"><a class="govuk-link" href="/covers">Who covers for whom</a></p>
      </Page>
    )
  },
})
