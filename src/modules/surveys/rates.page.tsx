import { formatDay } from '../../rules/calendar/day.ts'
import { quarterOf } from '../../rules/calendar/period.ts'
import { surveys } from '../../rules/surveys/surveys.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { planInWords } from './due.sql.ts'
import { responseRates, type Rate } from './rates.sql.ts'
import { SurveyTabs } from './survey-tabs.tsx'
import { titleOf } from './survey.ts'

export const ratesPage = page({
  path: '/surveys/rates',
  permit: 'survey:see',
  about: 'nobody',
  load: async (here: Here) => ({ rates: await responseRates(here) }),
  view: ({ rates, here }) => (
    <Page title="How many answered">
      <SurveyTabs at="rates" />
      <p class="govuk-body">Of those asked in a quarter, how many have answered by today. The sampling plan: {planInWords(here.today)}</p>
      {rates.length === 0 ? <p class="govuk-body">Nobody has been asked yet.</p> : (
        <ScrollRegion label="How many answered" dense>
          <Table head={[{ text: 'Quarter asked in' }, { text: 'Survey' }, { text: 'Council' }, ...['Asked', 'Answered', 'Rate', 'Link', 'Post', 'Telephone'].map(text => ({ text, format: 'numeric' }))]} rows={rates.map(rate => [
            { text: quarterOf(rate.quarter).label }, { text: `${titleOf(rate.moment)}, version ${rate.surveyVersion}` }, { text: rate.council },
            ...[rate.asked, rate.answered, percent(rate), rate.link, rate.post, rate.phone].map(figure => ({ text: String(figure), format: 'numeric' })),
          ])} />
        </ScrollRegion>
      )}
      <h2 class="govuk-heading-m">What is asked, and who agreed it</h2>
      <ul class="govuk-list govuk-list--bullet">{Object.values(surveys).flatMap(({ title, versions }) => versions.map(({ version, from, agreed, questions }) => <li>{title}, version {version}{from > '2000-01-01' && `, from ${formatDay(from)}`}: {questions.length} questions. {agreed}.</li>))}</ul>
    </Page>
  ),
})

const percent = ({ asked, answered }: Rate): string => `${Math.round(answered / asked * 100)}%`
