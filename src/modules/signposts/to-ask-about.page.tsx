import { addDays, shortDay } from '../../rules/calendar/day.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { signpostsToAsk } from './signposts.sql.ts'

/** Whom to ask what came of it, now and in the next week: their own first. */
export const toAskAbout = page({
  path: '/signposts',
  permit: 'signpost:see',
  about: 'nobody',
  async load(here: Here) {
    const all = await signpostsToAsk(here, addDays(here.today, 7))
    for (const kind of ['case', 'enquiry'] as const) here.saw(kind, all.filter(one => kind === 'case' ? one.caseId : one.enquiryId).map(one => ({ id: (one.caseId ?? one.enquiryId)!, authorityId: one.authorityId })))
    return { waiting: [...all.filter(one => one.byId === here.user.id), ...all.filter(one => one.byId !== here.user.id)] }
  },
  view: ({ waiting, here: { may, today } }) => (
    <Page title="Signposts to ask about" caption={waiting.length === 1 ? '1 signpost' : `${waiting.length} signposts`}>
      {waiting.length === 0 ? <p class="govuk-body">Nobody is to be asked in the next week.</p> : (
        <ScrollRegion label="Signposts to ask about" dense>
          <Table head={[{ text: 'Ask on' }, { text: 'Who' }, { text: 'Pointed to' }, { text: 'By' }]} rows={waiting.map(one => [
            { text: <>{shortDay(one.askOn!)}{one.askOn! < today && ' (past)'}</> },
            { text: <><a class="govuk-link newel-ref" href={`/${one.caseId ? 'cases' : 'enquiries'}/${one.reference}`}>{one.reference}</a> {one.name}</> },
            { text: may('signpost:write') ? <a class="govuk-link" href={`/signposts/${one.id}`}>{one.place}</a> : one.place },
            { text: `${one.by}, ${shortDay(one.on)}` },
          ])} />
        </ScrollRegion>
      )}
    </Page>
  ),
})
