import { shortDay } from '../../rules/calendar/day.ts'
import { dayInLondon } from '../../rules/calendar/london.ts'
import { Button, ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { daysOf } from './periods.ts'
import { QuestionTabs } from './question-tabs.tsx'
import { inWords } from './question.ts'
import { savedQuestions } from './saved.sql.ts'

/** Questions that were saved, by name. */
export const questionsPage = page({
  path: '/questions',
  permit: 'question:ask',
  about: 'nobody',
  load: async (here: Here) => ({ saved: here.may('question:read') ? await savedQuestions(here, here.query.show === 'put-away') : [] }),
  view: ({ saved, here: { may, query } }) => {
    const away = query.show === 'put-away'
    return (
      <Page title={away ? 'Questions put away' : 'Questions'} actions={<Button href="/questions/ask">Ask a question</Button>}>
        <QuestionTabs at="saved" may={may} />
        {!may('question:read') && <p class="govuk-body">Your role asks questions and saves none. The address of a question’s answer holds the whole question: keep it as a bookmark to ask again.</p>}
        {may('question:read') && saved.length === 0 && <p class="govuk-body">{away ? 'No question has been put away.' : 'No question has been saved yet. Ask one, and save it under a name.'}</p>}
        {saved.length > 0 && (
          <ScrollRegion label="Saved questions" dense>
            <Table firstCellIsHeader head={[{ text: 'Question' }, { text: 'What it asks' }, { text: 'For' }, { text: 'Seen by' }, { text: 'Changed' }]} rows={saved.map(one => [
              { text: <a class="govuk-link" href={`/questions/${one.id}`}>{one.name}</a> }, { text: <>{inWords(one.asked.question)}<br /><span class="newel-quiet">{daysOf(one.asked.period)}</span></> },
              { text: one.askedFor || 'Not said' }, { text: one.council ? `The agency and ${one.council}` : 'The agency' }, { text: `${one.changedBy}, ${shortDay(dayInLondon(one.changedAt))}` },
            ])} />
          </ScrollRegion>
        )}
        {may('question:read') && <p class="govuk-body">{away ? <a class="govuk-link" href="/questions">Questions in use</a> : <a class="govuk-link" href="/questions?show=put-away">Questions put away</a>}</p>}
      </Page>
    )
  },
})
