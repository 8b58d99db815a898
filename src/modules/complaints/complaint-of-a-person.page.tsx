import { page } from '../../platform/http/page.ts'
import type { Here } from '../../platform/here.ts'
import { ComplaintFormPage, complaintForm, takeIt } from './complaint-form.tsx'
import { onPerson, ourStaff } from './whose.sql.ts'

async function load(here: Here) {
  const hangsOn = await onPerson(here, here.params.id ?? '')
  return { person: { id: hangsOn.id, authorityId: hangsOn.inSightOf }, hangsOn, staff: await ourStaff(here), today: here.today }
}

export const complaintOfAPerson = page({
  path: '/people/:id/complaints/new',
  permit: 'complaint:write',
  about: 'person',
  load,
  form: complaintForm,
  save: takeIt,
  view: ({ hangsOn, form }) => <ComplaintFormPage hangsOn={hangsOn} form={form} />,
})
