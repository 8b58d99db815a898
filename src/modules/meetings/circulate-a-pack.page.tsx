import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { packDaysLate, packDueOn } from '../../rules/timescales/pack-due.ts'
import { Button, Checkboxes, InsetText, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, choices, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { circulate, packChoices, packKey, packsFor, whoComes } from './circulate.sql.ts'
import { daysInWords, nameOf } from './meeting.ts'
import { theStandingMeeting } from './meetings.sql.ts'
import { readPeople } from './without-account.ts'

interface Loaded { readonly packs: Readonly<Record<string, string>>; readonly accounts: Readonly<Record<string, string>> }

async function load(here: Here) {
  const meeting = await theStandingMeeting(here)
  const [signed, who] = await Promise.all([packsFor(here, meeting), whoComes(here, meeting)])
  const accounts = Object.fromEntries(who.map(({ id, name, role }) => [id, `${name}, ${role}`]))
  return { meeting, packs: packChoices(signed), accounts, editing: { version: meeting.version, answers: { pack: packKey(signed[0]!), accounts: Object.keys(accounts) } } }
}

const circulateForm = form(
  {
    pack: choice('Which version of the pack?', ({ packs }: Loaded) => packs, { missing: 'Select which signed version of the pack is circulated' }),
    accounts: choices('Who is it circulated to?', ({ accounts }: Loaded) => accounts, { hint: 'They are told by email, open the pack here and confirm that they have it' }),
    others: text('Anybody without an account? (optional)', { max: 6000, hint: 'One person on each line, with a comma before their email or postal address: Helen Marsh, helen.marsh@example.org' }),
  },
  ({ accounts, others }, loaded: Loaded) => {
    const read = readPeople(others)
    if ('error' in read) return { others: read.error }
    if (accounts.length || read.people.length) return {}
    return Object.keys(loaded.accounts).length === 0 ? { others: 'Enter who the pack is circulated to' } : { accounts: 'Select who the pack is circulated to, or enter somebody without an account' }
  },
)

export const circulateAPack = page({
  path: '/meetings/:id/circulate',
  permit: 'meeting:write',
  about: 'nobody',
  load,
  form: circulateForm,
  async save(here, { pack, accounts, others }, { meeting }) {
    const read = readPeople(others)
    await circulate(here, meeting, { from: pack.slice(0, 10) as Day, version: Number(pack.slice(12)), accounts, others: 'people' in read ? read.people : [] })
    return `/meetings/${meeting.id}`
  },
  view({ meeting, accounts, form: f, here }) {
    const late = packDaysLate(meeting.onDay, here.today)
    return (
      <Page title="Circulate the pack" caption={`${nameOf(meeting)}, ${formatDay(meeting.onDay)}`} back={{ href: `/meetings/${meeting.id}`, text: 'Back to the meeting' }} form={f}>
        <InsetText>It is due by {formatDay(packDueOn(meeting.onDay))}, ten days before the meeting. {late ? `Circulated today, it is ${daysInWords(late)} late.` : 'Circulated today, it is in time.'}</InsetText>
        <Form of={f}>
          <Radios {...f.pack} small />
          {Object.keys(accounts).length > 0 ? <Checkboxes {...f.accounts} small /> : <p class="govuk-body">Nobody with an account here comes to this meeting.</p>}
          <Textarea {...f.others} rows={4} />
          <p class="govuk-body">Send the pack yourself to those without an account: download its files from the signed pack. You write down here when they say that they have it.</p>
          <Button>Circulate the pack</Button>
        </Form>
      </Page>
    )
  },
})
