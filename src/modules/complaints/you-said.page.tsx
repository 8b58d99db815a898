import { shortDay } from '../../rules/calendar/day.ts'
import { Button, ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { allSaidAndDone } from './said-and-done.sql.ts'
import { VoiceTabs } from './voice-tabs.tsx'

export const youSaid = page({
  path: '/you-said',
  permit: 'complaint:see',
  about: 'nobody',
  load: async (here: Here) => ({ list: await allSaidAndDone(here) }),
  view: ({ list, here }) => (
    <Page title="You said, we did" actions={here.may('saying:publish') && <Button href="/you-said/new">Write an entry</Button>}>
      <VoiceTabs at="said" />
      {list.length === 0 ? <p class="govuk-body">Nothing has been written yet.</p> : (
        <ScrollRegion label="You said, we did" dense>
          <Table head={[{ text: 'You said' }, { text: 'We did' }, { text: 'From' }, { text: 'Shown to everybody' }]} rows={list.map(entry => [
            { text: here.may('saying:publish') ? <a class="govuk-link" href={`/you-said/${entry.id}/change`}>{entry.said}</a> : entry.said }, { text: entry.done },
            { text: entry.complaint ? <a class="govuk-link newel-ref" href={`/complaints/${entry.complaint}`}>{entry.complaint}</a> : '' },
            { text: entry.publishedOn ? <><Tag colour="green">Published</Tag> {shortDay(entry.publishedOn)}</> : <Tag colour="grey">Not published</Tag> },
          ])} />
        </ScrollRegion>
      )}
    </Page>
  ),
})
