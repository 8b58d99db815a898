import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { WarningFields, warningForm } from './warning-form.tsx'
import { addWarning, whose } from './warnings.sql.ts'

const load = async (here: Here) => ({ person: await whose(here, 'person', here.params.id), today: here.today })

export const warnOfAPerson = page({
  path: '/people/:id/warnings/new',
  permit: 'warning:write',
  about: 'person',
  load,
  form: warningForm,
  async save(here, answers, { person }) {
    await addWarning(here, 'person', person, answers)
    return `/people/${person.id}`
  },
  view: ({ person, form }) => (
    <Page title="Add a warning about this person" caption={person.name} back={{ href: `/people/${person.id}`, text: 'Back' }} form={form}>
      <WarningFields form={form} />
    </Page>
  ),
})
