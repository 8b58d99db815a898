import { page } from '../../platform/http/page.ts'
import type { Here } from '../../platform/here.ts'
import { asOptions, councilsOn } from '../councils/index.ts'
import { ComplaintFormPage, complaintForm, takeIt } from './complaint-form.tsx'
import { onNothing, ourStaff } from './whose.sql.ts'

const load = async (here: Here) => ({ hangsOn: onNothing(asOptions(await councilsOn(here, here.today))), staff: await ourStaff(here), today: here.today })

/** A complaint that hangs on no case and no person that we know of. */
export const takeAComplaint = page({
  path: '/complaints/new',
  permit: 'complaint:write',
  about: 'nobody',
  load,
  form: complaintForm,
  save: takeIt,
  view: ({ hangsOn, form }) => <ComplaintFormPage hangsOn={hangsOn} form={form} />,
})
