import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { caseStudies } from './compliments.sql.ts'
import { ComplimentsTable } from './compliments-table.tsx'
import { VoiceTabs } from './voice-tabs.tsx'

export const caseStudiesPage = page({
  path: '/case-studies',
  permit: 'complaint:see',
  about: 'nobody',
  load: async (here: Here) => ({ list: await caseStudies(here) }),
  view: ({ list, here }) => (
    <Page title="Case studies">
      <VoiceTabs at="studies" />
      <p class="govuk-body">What may be used today: they have agreed, and what they agreed to has not ended. When somebody changes their mind it is gone from here at once.</p>
      {list.length === 0 ? <p class="govuk-body">Nobody has agreed to a case study yet.</p> : <ComplimentsTable label="Case studies" list={list} today={here.today} />}
    </Page>
  ),
})
