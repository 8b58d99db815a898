import { Button } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { complimentsAtMost, complimentsList } from './compliments.sql.ts'
import { ComplimentsTable } from './compliments-table.tsx'
import { VoiceTabs } from './voice-tabs.tsx'

const wanted = ({ query }: Pick<Here, 'query'>) => query.show === 'feedback' ? 'feedback' : 'compliment'

export const complimentsPage = page({
  path: '/compliments',
  permit: 'complaint:see',
  about: 'nobody',
  async load(here: Here) {
    const list = await complimentsList(here, wanted(here))
    return { list: list.slice(0, complimentsAtMost), more: list.length > complimentsAtMost }
  },
  view({ list, more, here }) {
    const feedback = wanted(here) === 'feedback'
    return (
      <Page title={feedback ? 'Feedback' : 'Compliments'} actions={here.may('complaint:write') && <Button href="/compliments/new">Record what somebody said</Button>}>
        <VoiceTabs at={feedback ? 'feedback' : 'compliments'} />
        {list.length === 0 ? <p class="govuk-body">{feedback ? 'No feedback has been recorded yet.' : 'No compliment has been recorded yet.'}</p> : <ComplimentsTable label={feedback ? 'Feedback' : 'Compliments'} list={list} today={here.today} />}
        {more && <p class="govuk-body">There are more: these are the latest {complimentsAtMost}.</p>}
      </Page>
    )
  },
})
