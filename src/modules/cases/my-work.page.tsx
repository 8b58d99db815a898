import { shortDay } from '../../rules/calendar/day.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { workOf } from './case-lists.sql.ts'
import { stageOf } from './case.ts'

type Work = Awaited<ReturnType<typeof workOf>>[number]

async function load(here: Here) {
  const work = await workOf(here, here.user.id)
  here.saw('case', work)
  return { work }
}

function WorkTable({ title, work, empty }: { title: string; work: readonly Work[]; empty: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">{title} ({work.length})</h2>
      {work.length === 0 ? <p class="govuk-body">{empty}</p> : (
        <ScrollRegion label={title} dense>
          <Table head={[{ text: 'Next action' }, { text: 'By' }, { text: 'Case' }, { text: 'Person' }, { text: 'Pathway and stage' }, { text: 'Stage target' }]} rows={work.map(c => [
            { text: <><strong>{c.nextAction}</strong>{c.urgent && <> <Tag colour="red">Urgent</Tag></>}</> }, { text: c.nextActionOn ? shortDay(c.nextActionOn) : '' },
            { text: <a class="govuk-link" href={`/cases/${c.reference}`}>{c.reference}</a> }, { text: <>{c.personName}<br /><span class="newel-quiet">{c.postcode}, {c.council}</span></> },
            { text: <>{pathwayTitles[c.pathway as PathwayKey]}<br /><span class="newel-quiet">{stageOf({ ...c, pathway: c.pathway as PathwayKey }).stage.title}</span></> }, { text: c.stageDueOn ? shortDay(c.stageDueOn) : '' },
          ])} />
        </ScrollRegion>
      )}
    </>
  )
}

export const myWork = page({
  path: '/work',
  permit: 'work:see',
  about: 'nobody',
  load,
  view: ({ work, here }) => (
    <Page title="My work" actions={here.may('enquiry:take') && <a class="govuk-button" href="/enquiries/new" role="button" data-module="govuk-button">Take an enquiry</a>}>
      <WorkTable title="Overdue" work={work.filter(c => c.nextActionOn !== null && c.nextActionOn < here.today)} empty="Nothing is overdue." />
      <WorkTable title="Today" work={work.filter(c => c.nextActionOn === here.today)} empty="Nothing is due today." />
      <WorkTable title="Later" work={work.filter(c => c.nextActionOn === null || c.nextActionOn > here.today)} empty="Nothing is planned." />
    </Page>
  ),
})
