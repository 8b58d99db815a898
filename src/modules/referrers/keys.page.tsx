import { formatDay } from '../../rules/calendar/day.ts'
import { dayInLondon } from '../../rules/calendar/london.ts'
import { Button, Select, TextInput, WarningText } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { endKey, keysOf, makeKey } from './keys.sql.ts'
import { theReferrer } from './referrers.sql.ts'

export const makeAKey = page({
  path: '/referrers/:id/keys/new',
  permit: 'api-keys:change',
  about: 'nobody',
  load: async (here: Here) => ({ referrer: await theReferrer(here) }),
  form: form({ name: text('What shall the key be called?', { missing: 'Enter what the key shall be called', max: 80, hint: 'For example, the name of their system' }) }),
  async save(here, { name }, { referrer }) {
    const key = await makeKey(here, referrer, name)
    return { show: (
      <Page title="The key" caption={referrer.name}>
        <p class="govuk-body">Their system sends it with every request, after the word Bearer.</p>
        <p class="govuk-body newel-key">{key}</p>
        <WarningText text="Whoever holds this key refers people in their name and sees what came of their referrals. It is not shown again." />
        <p class="govuk-body"><a class="govuk-link" href={`/referrers/${referrer.id}`}>Back to {referrer.name}</a></p>
      </Page>
    ) }
  },
  view: ({ referrer, form }) => (
    <Page title="Make a key" caption={referrer.name} back={{ href: `/referrers/${referrer.id}`, text: 'Back' }} form={form}>
      <p class="govuk-body">With it their own system sends referrals, and sees what came of them. It is for this referrer alone, and shown once.</p>
      <Form of={form}>
        <TextInput {...form.name} />
        <Button>Make it</Button>
      </Form>
    </Page>
  ),
})

async function load(here: Here) {
  const referrer = await theReferrer(here)
  const keys = (await keysOf(here, referrer.id)).filter(({ endedAt }) => !endedAt)
  return { referrer, keys, options: Object.fromEntries(keys.map(key => [key.id, `${key.name}, made ${formatDay(dayInLondon(key.madeAt))}`])) }
}

export const endAKey = page({
  path: '/referrers/:id/keys/end',
  permit: 'api-keys:change',
  about: 'nobody',
  load,
  form: form({ key: choice('Which key?', ({ options }: Awaited<ReturnType<typeof load>>) => options, { missing: 'Select the key' }) }),
  async save(here, { key }, { referrer, keys }) {
    await endKey(here, referrer, keys.find(({ id }) => id === key)!)
    return `/referrers/${referrer.id}`
  },
  view: ({ referrer, form }) => (
    <Page title="End a key" caption={referrer.name} back={{ href: `/referrers/${referrer.id}`, text: 'Back' }} form={form}>
      <p class="govuk-body">A system that uses it is refused from then on.</p>
      <Form of={form}>
        <Select {...form.key} />
        <Button look="warning">End it</Button>
      </Form>
    </Page>
  ),
})
