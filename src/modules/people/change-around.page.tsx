import type { Day } from '../../rules/calendar/day.ts'
import { changes, form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { checkAround, type AroundTold } from './around.ts'
import { aroundFields } from './around-fields.ts'
import { AroundFields } from './around-form.tsx'
import { changeAround, theRelationship } from './around.sql.ts'

async function load(here: Here) {
  const found = await theRelationship(here)
  const { around: { phone, capacity, firstToRing, actsBy, evidence, fromDay, toDay }, onRecord, given } = found
  const answers: AroundTold = { name: given, phone: onRecord ? '' : phone, capacity: capacity as AroundTold['capacity'], firstToRing: firstToRing ? ['first'] : [], actsBy: actsBy as AroundTold['actsBy'], evidence, from: fromDay, to: toDay }
  return { ...found, today: here.today, editing: { version: found.version, answers } }
}

const changeForm = form(aroundFields, ({ name, ...told }, { onRecord, today, person }: { readonly onRecord: boolean; readonly today: Day; readonly person: { readonly bornOn: Day | null } }) => ({
  name: onRecord === (name === '') ? undefined : onRecord ? 'Their name is on their own record: change it there' : 'Enter their name',
  ...checkAround(told, today, person.bornOn),
}))

export const changeSomebodyAround = page({
  path: '/around/:id/change',
  permit: 'person:change',
  about: 'person',
  load,
  form: changeForm,
  async save(here, answers, loaded) {
    await changeAround(here, loaded, answers, changes(changeForm, loaded.editing.answers, answers, loaded))
    return `/people/${loaded.person.id}`
  },
  view: ({ person, around, onRecord, form }) => (
    <Page title={`Change what is known of ${around.name}`} caption={`Around ${person.name}`} back={{ href: `/people/${person.id}`, text: 'Back' }} form={form}>
      <Form of={form}><AroundFields form={form} onRecord={onRecord} save="Save" /></Form>
    </Page>
  ),
})
