import { isDay, shortDay } from '../../rules/calendar/day.ts'
import { channels } from '../../rules/enquiries/channels.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { Button, ScrollRegion, SubNavigation, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { enquiriesList } from './enquiries.sql.ts'

const wanted = ({ show, before }: Here['query']) => {
  const [day, id] = (before ?? '').split('_')
  return { all: show === 'all', before: day && id && isDay(day) && isUuid(id) ? { day, id } : undefined }
}

export const enquiriesPage = page({
  path: '/enquiries',
  permit: 'enquiry:see',
  about: 'nobody',
  async load(here: Here) {
    const list = await enquiriesList(here, wanted(here.query))
    here.saw('enquiry', list.rows)
    return { list }
  },
  view({ list, here }) {
    const { all } = wanted(here.query)
    const last = list.rows.at(-1)
    return (
      <Page title="Enquiries" actions={here.may('enquiry:take') && <Button href="/enquiries/new">Take an enquiry</Button>}>
        <SubNavigation label="Which enquiries" items={[{ text: 'Open', href: '/enquiries', active: !all }, { text: 'All', href: '/enquiries?show=all', active: all }]} />
        {list.rows.length === 0 ? <p class="govuk-body">{all ? 'No enquiry has been taken yet.' : 'No enquiry is open: everybody who asked has had an answer.'}</p> : (
          <ScrollRegion label="Enquiries" dense>
            <Table head={[{ text: 'Enquiry' }, { text: 'Received' }, { text: 'Who' }, { text: 'Asked for' }, { text: 'Council' }]} rows={list.rows.map(e => [
              { text: <a class="govuk-link newel-ref" href={`/enquiries/${e.reference}`}>{e.reference}</a> }, { text: <><span class="newel-ref">{shortDay(e.receivedOn)}</span><br /><span class="newel-quiet">{channels[e.channel as keyof typeof channels]}</span></> },
              { text: <>{e.caller || 'Name not known'}{!e.personId && <> <Tag colour="yellow">Not on record</Tag></>}</> }, { text: e.asked.length > 100 ? `${e.asked.slice(0, 100)}…` : e.asked }, { text: e.councilKind === 'agency' ? 'Not known yet' : e.council },
            ])} />
          </ScrollRegion>
        )}
        {list.more && last && <p class="govuk-body"><a class="govuk-link" rel="next" href={`/enquiries?show=${all ? 'all' : 'open'}&before=${last.receivedOn}_${last.id}`}>Next page</a></p>}
      </Page>
    )
  },
})
