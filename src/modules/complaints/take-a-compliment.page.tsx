import { page } from '../../platform/http/page.ts'
import type { Here } from '../../platform/here.ts'
import { asOptions, councilsOn } from '../councils/index.ts'
import { ComplimentFormPage, complimentForm, takeCompliment } from './compliment-form.tsx'
import { onNothing } from './whose.sql.ts'

const load = async (here: Here) => ({ hangsOn: onNothing(asOptions(await councilsOn(here, here.today))), today: here.today })

export const takeACompliment = page({
  path: '/compliments/new',
  permit: 'complaint:write',
  about: 'nobody',
  load,
  form: complimentForm,
  save: takeCompliment,
  view: ({ hangsOn, form }) => <ComplimentFormPage hangsOn={hangsOn} form={form} />,
})
