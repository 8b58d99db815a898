import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { WarningFields, warningForm } from './warning-form.tsx'
import { addWarning, whose } from './warnings.sql.ts'

const load = async (here: Here) => ({ home: await whose(here, 'home', here.params.id), today: here.today })

export const warnOfAHome = page({
  path: '/homes/:id/warnings/new',
  permit: 'warning:write',
  about: 'home',
  load,
  form: warningForm,
  async save(here, answers, { home }) {
    await addWarning(here, 'home', home, answers)
    return `/homes/${home.id}`
  },
  view: ({ home, form }) => (
    <Page title="Add a warning about this home" caption={home.name} back={{ href: `/homes/${home.id}`, text: 'Back' }} form={form}>
      <WarningFields form={form} />
    </Page>
  ),
})
