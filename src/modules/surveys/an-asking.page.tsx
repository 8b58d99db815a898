import { formatDay } from '../../rules/calendar/day.ts'
import { surveyVersion } from '../../rules/surveys/surveys.ts'
import { Button, ButtonGroup, SummaryList } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { theAsking } from './askings.sql.ts'
import { answered, changesInWords, linkState, titleOf, ways } from './survey.ts'

export const anAsking = page({
  path: '/surveys/:id',
  permit: 'survey:see',
  // About a case: the look is written down by what is loaded.
  about: 'nobody',
  load: async (here: Here) => ({ asking: await theAsking(here) }),
  view: ({ asking, here }) => (
    <Page title={titleOf(asking.moment)} caption={`${asking.caseReference} ${asking.personName}`} back={{ href: `/cases/${asking.caseReference}`, text: 'Back to the case' }}>
      {!asking.answeredOn && here.may('survey:ask') && <ButtonGroup>
        <Button href={`/surveys/${asking.id}/answer`}>Write down their answers</Button>
        {!asking.circleId && <Button href={`/surveys/${asking.id}/letter`} look="secondary">Print the questions</Button>}
        <Button href={`/cases/${asking.caseReference}/survey`} look="secondary">Ask again</Button>
      </ButtonGroup>}
      <div class="newel-facts"><SummaryList rows={[
        { key: { text: 'Reference' }, value: { text: <span class="newel-ref">{asking.reference}</span> } },
        { key: { text: 'Asked' }, value: { text: `${formatDay(asking.askedOn)}, ${ways[asking.way].toLowerCase()}` } },
        ...asking.expiresOn && !asking.answeredOn ? [{ key: { text: 'The link' }, value: { text: linkState(asking, here.today) === 'open' ? `Works until ${formatDay(asking.expiresOn)}` : `Stopped working after ${formatDay(asking.expiresOn)}` } }] : [],
        { key: { text: 'Answered' }, value: { text: asking.answeredOn ? `${formatDay(asking.answeredOn)}, ${ways[asking.answeredWay!].toLowerCase()}` : 'Not yet' } },
        { key: { text: 'Version' }, value: { text: `${asking.surveyVersion}. ${surveyVersion(asking.moment, asking.surveyVersion).agreed}` } },
        ...asking.answers && changesInWords(asking.answers).length > 0 ? [{ key: { text: 'What changed' }, value: { text: <ul class="govuk-list">{changesInWords(asking.answers).map(change => <li>{change}</li>)}</ul> } }] : [],
      ]} /></div>
      {asking.answers && <>
        <h2 class="govuk-heading-m">What they answered</h2>
        <SummaryList rows={answered({ ...asking, answers: asking.answers }).map(({ question, answer }) => ({ key: { text: question }, value: { text: <span class="newel-words">{answer}</span> } }))} />
      </>}
    </Page>
  ),
})
