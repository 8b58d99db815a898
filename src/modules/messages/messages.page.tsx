import { shortDay } from '../../rules/calendar/day.ts'
import { dayInLondon } from '../../rules/calendar/london.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { unsettledMessages } from './messages.sql.ts'
import { StateOf } from './written.tsx'

/** What came in and nobody has read, and what could not be sent: their own first. */
export const messagesPage = page({
  path: '/messages',
  permit: 'message:see',
  about: 'nobody',
  async load(here: Here) {
    const waiting = await unsettledMessages(here)
    here.saw('case', waiting.filter(one => one.caseId).map(one => ({ id: one.caseId!, authorityId: one.authorityId })))
    here.saw('enquiry', waiting.filter(one => one.enquiryId).map(one => ({ id: one.enquiryId!, authorityId: one.authorityId })))
    return { waiting: [...waiting.filter(one => one.ownerId === here.user.id), ...waiting.filter(one => one.ownerId !== here.user.id)] }
  },
  view: ({ waiting, here: { user, may } }) => (
    <Page title="Messages to deal with" caption={waiting.length === 1 ? '1 message' : `${waiting.length} messages`}>
      {waiting.length === 0 ? <p class="govuk-body">Every message has been read, and everything that was to be sent has gone.</p> : (
        <ScrollRegion label="Messages to deal with" dense>
          <Table head={[{ text: 'When' }, { text: 'About' }, { text: 'Message' }, { text: 'State' }]} rows={waiting.map(one => [
            { text: shortDay(dayInLondon(one.at)) },
            { text: <><a class="govuk-link newel-ref" href={`/${one.caseId ? 'cases' : 'enquiries'}/${one.reference}`}>{one.reference}</a> {one.name}{one.ownerId === user.id && ' (yours)'}</> },
            { text: may('message:write') ? <a class="govuk-link" href={`/messages/${one.id}`}>{one.words.slice(0, 120)}</a> : one.words.slice(0, 120) },
            { text: <StateOf message={one} /> },
          ])} />
        </ScrollRegion>
      )}
    </Page>
  ),
})
