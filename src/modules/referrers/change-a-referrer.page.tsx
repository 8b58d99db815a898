import { Button } from '../../platform/components/index.ts'
import { changes, type Answers } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { RegisterFields, registerForm } from './register-fields.tsx'
import { addReferrer, changeReferrer, theReferrer } from './referrers.sql.ts'

export const addAReferrer = page({
  path: '/referrers/new',
  permit: 'referrers:change',
  about: 'nobody',
  form: registerForm,
  save: async (here, answers) => `/referrers/${await addReferrer(here, answers)}`,
  view: ({ form }) => (
    <Page title="Add a referrer" back={{ href: '/referrers', text: 'Back to referrers' }} form={form}>
      <Form of={form}>
        <RegisterFields form={form} />
        <Button>Add it</Button>
      </Form>
    </Page>
  ),
})

async function load(here: Here) {
  const referrer = await theReferrer(here)
  const { name, kind, contact, phone, email, pathways, mayRecommend, recommendsUntil } = referrer
  const answers = { name, kind, contact, phone, email, pathways, mayRecommend, recommendsUntil } as Answers<typeof registerForm.fields>
  return { referrer, editing: { version: referrer.version, answers } }
}

export const changeAReferrer = page({
  path: '/referrers/:id/change',
  permit: 'referrers:change',
  about: 'nobody',
  load,
  form: registerForm,
  async save(here, answers, loaded) {
    await changeReferrer(here, loaded.referrer, answers, changes(registerForm, loaded.editing.answers, answers, loaded))
    return `/referrers/${loaded.referrer.id}`
  },
  view: ({ referrer, form }) => (
    <Page title="Change a referrer" caption={referrer.name} back={{ href: `/referrers/${referrer.id}`, text: 'Back' }} form={form}>
      <Form of={form}>
        <RegisterFields form={form} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
