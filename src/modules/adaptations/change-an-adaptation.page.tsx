import type { AdaptationKind, Standing } from '../../rules/adaptations/adaptation-kinds.ts'
import { changes } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import type { Fitted } from './adaptation.ts'
import { AdaptationFields, adaptationForm } from './adaptation-form.tsx'
import { changeAdaptation, theAdaptation } from './adaptations.sql.ts'

async function load(here: Here) {
  const found = await theAdaptation(here)
  const { kind, place, note, fittedOn, about, paidBy, reference, warrantyUntil, serviceDueOn, standing, changedOn, because } = found.adaptation
  const answers: Fitted = { kind: kind as AdaptationKind, place, note, fittedOn, about: about ? ['about'] : [], paidBy: paidBy as Fitted['paidBy'], forCase: reference ?? '', warrantyUntil, serviceDueOn, standing: standing as Standing, changedOn, because }
  return { ...found, today: here.today, editing: { version: found.version, answers } }
}

export const changeAnAdaptation = page({
  path: '/adaptations/:id/change',
  permit: 'home:change',
  about: 'home',
  load,
  form: adaptationForm,
  async save(here, answers, loaded) {
    await changeAdaptation(here, loaded, answers, changes(adaptationForm, loaded.editing.answers, answers, loaded))
    return `/homes/${loaded.home.id}`
  },
  view: ({ home, form }) => (
    <Page title="Change what is known of it" caption={home.name} back={{ href: `/homes/${home.id}`, text: 'Back' }} form={form}>
      <AdaptationFields form={form} save="Save" />
    </Page>
  ),
})
