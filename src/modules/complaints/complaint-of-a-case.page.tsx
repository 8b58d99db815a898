import { page } from '../../platform/http/page.ts'
import type { Here } from '../../platform/here.ts'
import { ComplaintFormPage, complaintForm, takeIt } from './complaint-form.tsx'
import { onCase, ourStaff } from './whose.sql.ts'

async function load(here: Here) {
  const hangsOn = await onCase(here, here.params.reference ?? '')
  return { case: hangsOn, hangsOn, staff: await ourStaff(here), today: here.today }
}

export const complaintOfACase = page({
  path: '/cases/:reference/complaints/new',
  permit: 'complaint:write',
  about: 'case',
  load,
  form: complaintForm,
  save: takeIt,
  view: ({ hangsOn, form }) => <ComplaintFormPage hangsOn={hangsOn} form={form} />,
})
