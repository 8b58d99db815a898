import type { Day } from '../../rules/calendar/day.ts'
import { Button, DateInput, Select } from '../../platform/components/index.ts'
import { choice, day } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { cover, staffWithWork } from './covers.sql.ts'

/** Everybody says it for themselves; the manager for anybody. */
async function load(here: Here) {
  const staff = await staffWithWork(here)
  const mayBeAway = here.may('caseload:reassign') ? staff : Object.fromEntries(Object.entries(staff).filter(([id]) => id === here.user.id))
  return { staff, mayBeAway, today: here.today, editing: { version: 1, answers: { away: here.user.id } } }
}
interface Loaded { readonly staff: Readonly<Record<string, string>>; readonly mayBeAway: Readonly<Record<string, string>>; readonly today: Day }

const coverForm = form({
  away: choice('Who is away?', ({ mayBeAway }: Loaded) => mayBeAway, { missing: 'Select who is away. Only the service manager says it for somebody else' }),
  by: choice('Who covers?', ({ staff }: Loaded) => staff, { missing: 'Select who covers: somebody whose role has a work list' }),
  from: day('First day away', { missing: 'Enter the first day away' }),
  to: day('Last day away', { missing: 'Enter the last day away' }),
}, ({ away, by, from, to }, { today }: Loaded) => ({
  by: away === by ? 'Nobody can cover for themselves. Select somebody else' : undefined,
  to: to < from ? 'The last day away must be the same as or after the first' : to < today ? 'The last day away must be today or later' : undefined,
}))

export const sayWhoCovers = page({
  path: '/covers/new',
  permit: 'cover:say',
  about: 'nobody',
  load,
  form: coverForm,
  async save(here, { away, by, from, to }) {
    await cover(here, { awayId: away, byId: by, from, to })
    return '/covers'
  },
  view: ({ form }) => (
    <Page title="Say who covers" back={{ href: '/covers', text: 'Back to who covers for whom' }} form={form}>
      <p class="govuk-body">Whoever covers sees the late and due cases on their own work list from the first day to the last. The cases keep their owner.</p>
      <Form of={form}>
        <Select {...form.away} />
        <Select {...form.by} />
        <DateInput {...form.from} />
        <DateInput {...form.to} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
