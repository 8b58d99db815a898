import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { firstDay } from './packs.sql.ts'
import { PeriodForm, periodForm, Years } from './period-form.tsx'
import { yearsOffered } from './periods.ts'
import { signedPacks } from './signed-packs.sql.ts'
import { SignedPacks } from './signed-view.tsx'
import { seesSmallFigures } from './the-pack.sql.ts'

export const chooseAPeriod = page({
  path: '/packs',
  permit: 'pack:see',
  about: 'nobody',
  form: periodForm,
  load: async here => ({ years: yearsOffered(await firstDay(here) ?? here.today, here.today), signed: await signedPacks(here) }),
  view: ({ years, signed, here, form }) => (
    <Page title="Packs" form={form}>
      <p class="govuk-body">A pack gives the figures of a period, by council and together: service volumes, enquiries, cases, outcomes, and the time cases spent in each stage. {seesSmallFigures(here) ? 'It is drawn from the records as they stand when you open it.' : 'You see whole quarters and whole financial years, once they are over. Figures under 5 are hidden.'}</p>
      <Years years={years} onlyOver={!seesSmallFigures(here)} />
      <SignedPacks signed={signed} />
      {seesSmallFigures(here) && <><h2 class="govuk-heading-m">Any other period</h2><PeriodForm of={form} /></>}
      <p class="govuk-body"><a class="govuk-link" href="/packs/kpis">What each figure means: the KPI library</a></p>
    </Page>
  ),
})
