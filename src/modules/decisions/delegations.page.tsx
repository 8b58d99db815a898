import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { formatMoney } from '../../rules/money.ts'
import { Button, DateInput, Select, Tag, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { asOptions, councilsOn } from '../councils/index.ts'
import { endDelegation, everyDelegation, holds, officersOfCouncils, setDelegation, theDelegation, type DelegationRow } from './delegations.sql.ts'

const lasts = ({ from, until }: Pick<DelegationRow, 'from' | 'until'>): string => `from ${formatDay(from)}${until ? ` until ${formatDay(until)}` : ''}`

/** Who may decide on grants, for which council, up to how much, and where the council says so. */
export const delegationsPage = page({
  path: '/delegations',
  permit: 'delegation:see',
  about: 'nobody',
  load: async (here: Here) => ({ all: await everyDelegation(here) }),
  view: ({ all, here }) => (
    <Page title="Who may decide on grants" actions={here.may('delegation:set') && <Button href="/delegations/new">Write down a delegation</Button>}>
      <p class="govuk-body">Each council decides on its own grants, by the officers to whom it has delegated that, within their limits. Every decision quotes the delegation it was made under.</p>
      {all.length === 0 ? <p class="govuk-body">Nothing is written down yet: nobody may decide.</p> : <ul class="newel-found">{all.map(one => (
        <li>
          <strong>{one.name}</strong>, {one.council}: up to {formatMoney(one.limit)}, {lasts(one)} {holds(one, here.today) ? <Tag colour="green">Now</Tag> : one.endedOn ? <Tag colour="grey">Taken away</Tag> : <Tag colour="blue">Not now</Tag>}
          <p class="newel-quiet">{one.source}. Written down by {one.setBy}.{one.endedOn && ` Taken away by ${one.endedBy} on ${formatDay(one.endedOn)}: ${one.endedBecause}`}</p>
          {!one.endedOn && here.may('delegation:set') && <p class="govuk-body"><a class="govuk-link" href={`/delegations/end?item=${one.id}`}>Take it away<span class="govuk-visually-hidden">: {one.name}, {formatMoney(one.limit)}</span></a></p>}
        </li>
      ))}</ul>}
    </Page>
  ),
})

interface Offered { readonly councils: Readonly<Record<string, string>>; readonly officers: Readonly<Record<string, string>> }

export const writeADelegation = page({
  path: '/delegations/new',
  permit: 'delegation:set',
  about: 'nobody',
  async load(here: Here) {
    const [all, officers] = await Promise.all([councilsOn(here, here.today), officersOfCouncils(here)])
    const councils = asOptions(all)
    return { councils, officers: Object.fromEntries(officers.map(({ id, name, councils: of }) => [id, `${name}, ${of.map(council => councils[council]).filter(Boolean).join(' and ')}`])) }
  },
  form: form({
    council: choice('Which council?', ({ councils }: Offered) => councils, { missing: 'Select the council' }),
    officer: choice('Which of its officers?', ({ officers }: Offered) => officers, { missing: 'Select the officer' }),
    limit: pounds('Up to how much may they approve?', { missing: 'Enter up to how much they may approve' }),
    from: day('From which day?', { missing: 'Enter from which day' }),
    until: day('Until which day? (optional)'),
    source: text('Where does the council say so?', { missing: 'Enter where the council says so, such as its constitution and the section', max: 300, hint: 'The paper, the section and its day: it is quoted on each decision' }),
  }, ({ from, until }: { readonly from: Day; readonly until: Day | null }) => ({ until: until && until < from ? 'The last day must not be before the first' : undefined })),
  async save(here, { council, officer, ...told }) {
    await setDelegation(here, { authorityId: council, userId: officer, from: told.from, until: told.until, limit: told.limit!, source: told.source })
    return '/delegations'
  },
  view: ({ form: f }) => (
    <Page title="Write down a delegation" back={{ href: '/delegations', text: 'Back to who may decide' }} form={f}>
      <Form of={f}><Select {...f.council} /><Select {...f.officer} /><TextInput {...f.limit} prefix="£" /><DateInput {...f.from} /><DateInput {...f.until} /><Textarea {...f.source} rows={2} /><Button>Save</Button></Form>
    </Page>
  ),
})

export const takeADelegationAway = page({
  path: '/delegations/end',
  permit: 'delegation:set',
  about: 'nobody',
  async load(here: Here) {
    const one = await theDelegation(here, here.query.item)
    return { one, editing: { version: one.version, answers: {} } }
  },
  form: form({ because: text('Why?', { missing: 'Say why it is taken away', max: 500 }) }),
  async save(here, { because }, { one }) {
    await endDelegation(here, one, because)
    return '/delegations'
  },
  view: ({ one, form: f }) => (
    <Page title={`Take away the delegation of ${one.name}`} caption={one.council} back={{ href: '/delegations', text: 'Back to who may decide' }} form={f}>
      <p class="govuk-body">Up to {formatMoney(one.limit)}, {lasts(one)}. {one.source}. Nothing can be decided under it from now on; what was decided stands.</p>
      <Form of={f}><Textarea {...f.because} rows={2} /><Button>Take it away</Button></Form>
    </Page>
  ),
})
