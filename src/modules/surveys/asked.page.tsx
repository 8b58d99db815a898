import { shortDay } from '../../rules/calendar/day.ts'
import { ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { latestAskings } from './askings.sql.ts'
import { SurveyTabs } from './survey-tabs.tsx'
import { changesInWords, titleOf, ways } from './survey.ts'

export const askedPage = page({
  path: '/surveys/asked',
  permit: 'survey:see',
  about: 'nobody',
  load: async (here: Here) => ({ askings: await latestAskings(here) }),
  view: ({ askings }) => (
    <Page title="Who was asked">
      <SurveyTabs at="asked" />
      {askings.length === 0 ? <p class="govuk-body">Nobody has been asked yet.</p> : (
        <ScrollRegion label="Who was asked" dense>
          <Table head={[{ text: 'Reference' }, { text: 'Person' }, { text: 'What' }, { text: 'Asked' }, { text: 'Answered' }, { text: 'What changed' }]} rows={askings.map(one => [
            { text: <a class="govuk-link newel-ref" href={`/surveys/${one.id}`}>{one.reference}</a> }, { text: <>{one.personName}<br /><span class="newel-quiet newel-ref">{one.caseReference}</span></> }, { text: titleOf(one.moment) },
            { text: `${shortDay(one.askedOn)}, ${ways[one.way].toLowerCase()}` }, { text: one.answeredOn ? `${shortDay(one.answeredOn)}, ${ways[one.answeredWay!].toLowerCase()}` : <Tag colour="grey">Not yet</Tag> }, { text: one.answers ? changesInWords(one.answers).join('; ') : '' },
          ])} />
        </ScrollRegion>
      )}
    </Page>
  ),
})
