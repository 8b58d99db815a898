import { shortDay } from '../../rules/calendar/day.ts'
import { dueForDays } from '../../rules/surveys/surveys.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { planInWords, surveysDue } from './due.sql.ts'
import { SurveyTabs } from './survey-tabs.tsx'
import { titleOf } from './survey.ts'

export const surveysDuePage = page({
  path: '/surveys',
  permit: 'survey:see',
  about: 'nobody',
  load: async (here: Here) => surveysDue(here),
  view: ({ due, notDrawn, here }) => (
    <Page title="Surveys that are due">
      <SurveyTabs at="due" />
      <p class="govuk-body">Of the cases whose time has come in the last {dueForDays} days, {due.length === 1 ? '1 is' : `${due.length} are`} in the sample and not asked yet; {notDrawn === 1 ? '1 is' : `${notDrawn} are`} not in the sample. A case is drawn by a number worked out from its own, which nobody chooses. Restricted cases are never on this list.</p>
      <p class="govuk-body">The sampling plan: {planInWords(here.today)}</p>
      {due.length === 0 ? <p class="govuk-body">Nobody is due to be asked.</p> : (
        <ScrollRegion label="Surveys that are due" dense>
          <Table head={[{ text: 'Case' }, { text: 'Person' }, { text: 'What to ask' }, { text: 'Completed' }, { text: 'Council' }]} rows={due.map(one => [
            { text: <a class="govuk-link newel-ref" href={here.may('survey:ask') ? `/cases/${one.reference}/survey` : `/cases/${one.reference}`}>{one.reference}</a> }, { text: one.personName }, { text: titleOf(one.moment) }, { text: <span class="newel-ref">{shortDay(one.completedOn)}</span> }, { text: one.council },
          ])} />
        </ScrollRegion>
      )}
    </Page>
  ),
})
