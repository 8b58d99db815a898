import { shortDay } from '../../rules/calendar/day.ts'
import { dayInLondon, timeInLondon } from '../../rules/calendar/london.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { howInWords } from './how-in-words.ts'
import { latestLooks } from './looks.sql.ts'

const addresses = { person: 'people', home: 'homes', case: 'cases', enquiry: 'enquiries' } as const

/** Who looked at which record, and when: all of the latest, or those at one record. */
export const looksPage = page({
  path: '/looks',
  permit: 'looks:see',
  about: 'nobody',
  load: async (here: Here) => ({ looks: await latestLooks(here, here.query.record && isUuid(here.query.record) ? here.query.record : undefined) }),
  view: ({ looks, here }) => (
    <Page title="Who looked" caption={here.query.record ? 'At one record' : 'The latest 200 looks at people’s records'}>
      {here.query.record && <p class="govuk-body"><a class="govuk-link" href="/looks">All of the latest looks</a></p>}
      {looks.length === 0 && <p class="govuk-body">Nobody has looked yet.</p>}
      <ScrollRegion label="Who looked" dense>
        <Table head={[{ text: 'When' }, { text: 'Who' }, { text: 'Role' }, { text: 'What' }, { text: 'How' }]} rows={looks.map(look => [
          { text: <span class="newel-ref">{shortDay(dayInLondon(look.at))} at {timeInLondon(look.at)}</span> }, { text: look.name }, { text: look.role },
          { text: look.reference ? <a class="govuk-link newel-ref" href={`/${addresses[look.kind as keyof typeof addresses]}/${look.reference}`}>{look.reference}</a> : <a class="govuk-link" href={`/looks?record=${look.subjectId}`}>A {look.kind}</a> }, { text: howInWords(look.how, look.kind) },
        ])} />
      </ScrollRegion>
    </Page>
  ),
})
