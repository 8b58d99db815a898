import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { asOptions, councilsOn } from '../councils/index.ts'
import { recordEmergency } from './emergencies.sql.ts'
import { EmergencyFields, emergencyForm, toldIn } from './emergency-form.tsx'

const load = async (here: Here) => ({ councils: asOptions(await councilsOn(here, here.today)), today: here.today })

export const recordAnEmergency = page({
  path: '/emergencies/new',
  permit: 'emergency:open',
  about: 'nobody',
  load,
  form: emergencyForm,
  save: async (here, answers) => `/emergencies/${await recordEmergency(here, toldIn(answers))}`,
  view: ({ form }) => (
    <Page title="Record an emergency" back={{ href: '/emergencies', text: 'Back to emergencies' }} form={form}>
      <EmergencyFields form={form} button="Record the emergency" />
    </Page>
  ),
})
