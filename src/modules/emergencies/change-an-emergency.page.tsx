import { changes } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { asOptions, councilsOn } from '../councils/index.ts'
import { changeEmergency, openEmergency } from './emergencies.sql.ts'
import { answersOf, EmergencyFields, emergencyForm, toldIn } from './emergency-form.tsx'

async function load(here: Here) {
  const emergency = await openEmergency(here)
  const councils = { ...Object.fromEntries(emergency.councilIds.map((id, at) => [id, emergency.councils[at] ?? ''])), ...asOptions(await councilsOn(here, here.today)) }
  return { emergency, councils, today: here.today, editing: { version: emergency.version, answers: answersOf(emergency) } }
}

export const changeAnEmergency = page({
  path: '/emergencies/:reference/change',
  permit: 'emergency:open',
  about: 'nobody',
  load,
  form: emergencyForm,
  async save(here, answers, loaded) {
    await changeEmergency(here, loaded.emergency, toldIn(answers), changes(emergencyForm, loaded.editing.answers, answers, loaded))
    return `/emergencies/${loaded.emergency.reference}`
  },
  view: ({ emergency, form }) => (
    <Page title="Change what is known of the emergency" caption={emergency.name} back={{ href: `/emergencies/${emergency.reference}`, text: 'Back to the emergency' }} form={form}>
      <EmergencyFields form={form} button="Save" />
    </Page>
  ),
})
