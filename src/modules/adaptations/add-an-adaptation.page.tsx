import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { AdaptationFields, adaptationForm } from './adaptation-form.tsx'
import { addAdaptation, homeToAdapt } from './adaptations.sql.ts'

const load = async (here: Here) => ({ ...await homeToAdapt(here, here.params.id), today: here.today })

export const addAnAdaptation = page({
  path: '/homes/:id/adaptations/new',
  permit: 'home:change',
  about: 'home',
  load,
  form: adaptationForm,
  async save(here, answers, loaded) {
    await addAdaptation(here, loaded, answers)
    return `/homes/${loaded.home.id}`
  },
  view: ({ home, form }) => (
    <Page title="Add what this home already has" caption={home.name} back={{ href: `/homes/${home.id}`, text: 'Back' }} form={form}>
      <AdaptationFields form={form} save="Add it" />
    </Page>
  ),
})
