import { formatDay } from '../../rules/calendar/day.ts'
import { Button, DateInput, Select } from '../../platform/components/index.ts'
import { choice, day } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { allCouncils, endCouncil } from './councils.sql.ts'

type Loaded = { readonly councils: Awaited<ReturnType<typeof allCouncils>> }
const running = ({ councils }: Loaded): Record<string, string> => Object.fromEntries(councils.filter(c => c.kind !== 'agency' && c.toDay === null).map(c => [c.id, c.name]))

export const endACouncil = page({
  path: '/settings/end-a-council',
  permit: 'settings:change',
  about: 'nobody',
  load: async (here: Here): Promise<Loaded> => ({ councils: await allCouncils(here) }),
  form: form(
    {
      council: choice('Which council comes to an end?', running, { missing: 'Select the council' }),
      to: day('Its last day', { missing: 'Enter its last day' }),
      successor: choice('Which council follows it? (optional)', running),
    },
    ({ council, to, successor }, { councils }: Loaded) => {
      const ending = councils.find(c => c.id === council)
      return {
        to: ending && to < ending.fromDay ? `The last day must not be before ${formatDay(ending.fromDay)}, its first` : undefined,
        successor: successor && successor === council ? 'A council cannot follow itself' : undefined,
      }
    },
  ),
  async save(here, { council, to, successor }, { councils }) {
    await endCouncil(here, councils.find(c => c.id === council)!, to, successor || null)
    return '/settings'
  },
  view: ({ form }) => (
    <Page title="End a council" back={{ href: '/settings', text: 'Back to councils and pathways' }} form={form}>
      <p class="govuk-body">No case can be opened in it after its last day. Its cases keep it: handing open cases to the council that follows is a step of its own.</p>
      <Form of={form}>
        <Select {...form.council} />
        <DateInput {...form.to} />
        <Select {...form.successor} />
        <Button look="warning">End it</Button>
      </Form>
    </Page>
  ),
})
