import { Form, Page } from '../../platform/http/view.tsx'
import { Radios } from '../../platform/components/index.ts'
import { choice } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import type { Day } from '../../rules/calendar/day.ts'
import type { Here } from '../../platform/here.ts'
import { checkAround } from './around.ts'
import { aroundFields } from './around-fields.ts'
import { AroundFields } from './around-form.tsx'
import { addAround } from './around.sql.ts'
import { likelyPeople, person } from './people.sql.ts'
import { matchInWords } from './people.tsx'
import { fullName } from './person.ts'

/** Who on record may be meant by the name that was looked for; nobody when none was. */
async function onRecord(here: Here, personId: string): Promise<Record<string, string>> {
  const [first = '', ...rest] = (here.query.find ?? '').trim().slice(0, 100).split(/\s+/)
  if (!rest.length) return {}
  const found = (await likelyPeople(here, { givenName: first, surname: rest.join(' '), bornOn: null, nhsNumber: '', noNhsNumber: '', phone: '', email: '' })).filter(match => match.id !== personId)
  here.saw('person', found)
  return Object.fromEntries(found.map(match => [match.id, matchInWords(match)]))
}

async function load(here: Here) {
  const found = await person(here)
  return { person: found, today: here.today, found: await onRecord(here, found.id) }
}

const addForm = form(
  { other: choice('Somebody on record (optional)', ({ found }: { readonly found: Record<string, string> }) => found), ...aroundFields },
  ({ other, name, ...told }, { today, person }: { readonly today: Day; readonly found: Record<string, string>; readonly person: { readonly bornOn: Day | null } }) => ({
    name: other && name ? 'Select somebody on record or enter a name, not both' : other || name ? undefined : 'Enter their name',
    ...checkAround(told, today, person.bornOn),
  }),
)

export const addSomebodyAround = page({
  path: '/people/:id/around/new',
  permit: 'person:change',
  about: 'person',
  load,
  form: addForm,
  async save(here, { other, ...told }, { person }) {
    await addAround(here, person, other || null, told)
    return `/people/${person.id}`
  },
  view: ({ person, found, form, here }) => (
    <Page title="Add somebody around this person" caption={fullName(person)} back={{ href: `/people/${person.id}`, text: 'Back' }} form={form}>
      <form method="get" class="newel-find" role="search" aria-label="People on record">
        <label class="govuk-label govuk-label--s" for="find">Look for them on record, by first and last name</label>
        <div class="newel-find__row">
          <input class="govuk-input" id="find" name="find" type="search" value={here.query.find ?? ''} maxLength={100} autocomplete="off" />
          <button class="govuk-button govuk-button--secondary" type="submit" data-module="govuk-button">Look</button>
        </div>
      </form>
      {here.query.find && Object.keys(found).length === 0 && <p class="govuk-body" role="status">Nobody like that is on record. Enter their name below.</p>}
      <Form of={form}>
        {Object.keys(found).length > 0 && <Radios {...form.other} small />}
        <AroundFields form={form} onRecord={false} save="Add them" />
      </Form>
    </Page>
  ),
})
