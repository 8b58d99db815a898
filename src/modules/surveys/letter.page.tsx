import { questions, scales } from '../../rules/surveys/questions.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { openAsking } from './askings.sql.ts'
import { questionsOf, titleOf } from './survey.ts'

async function load(here: Here) {
  const asking = await openAsking(here)
  if (asking.circleId) throw new Refusal('This case is restricted: nothing is sent to them.')
  return { asking }
}

/** The questions to print, with the reference by which they come back to the right case. No name and no case number stand on them. */
export const surveyLetter = page({
  path: '/surveys/:id/letter',
  permit: 'survey:ask',
  about: 'nobody',
  load,
  view: ({ asking, here }) => (
    <Page title={titleOf(asking.moment)} caption={here.agency.name} back={{ href: `/surveys/${asking.id}`, text: 'Back' }}>
      <p class="govuk-body newel-no-print">Print this page and send it. Write down what comes back under the same reference.</p>
      <p class="govuk-body">Reference: <strong class="newel-ref">{asking.reference}</strong></p>
      <p class="govuk-body">Please tick one box for each question. Leave out what you would rather not answer.</p>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {questionsOf(asking).map(key => {
          const { words, scale } = questions[key]
          return <li><strong>{words}</strong>{scale === 'words' ? <p class="govuk-body">……………………………………………………</p> : <ul class="govuk-list">{Object.values(scales[scale]).reverse().map(option => <li>☐ {option}</li>)}</ul>}</li>
        })}
      </ol>
    </Page>
  ),
})
