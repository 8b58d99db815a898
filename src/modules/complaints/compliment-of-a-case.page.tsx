import { page } from '../../platform/http/page.ts'
import type { Here } from '../../platform/here.ts'
import { ComplimentFormPage, complimentForm, takeCompliment } from './compliment-form.tsx'
import { onCase } from './whose.sql.ts'

async function load(here: Here) {
  const hangsOn = await onCase(here, here.params.reference ?? '')
  return { case: hangsOn, hangsOn, today: here.today }
}

export const complimentOfACase = page({
  path: '/cases/:reference/compliments/new',
  permit: 'complaint:write',
  about: 'case',
  load,
  form: complimentForm,
  save: takeCompliment,
  view: ({ hangsOn, form }) => <ComplimentFormPage hangsOn={hangsOn} form={form} />,
})
