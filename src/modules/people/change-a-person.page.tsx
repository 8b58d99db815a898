import { Button, DateInput, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { changes, form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { bornBy, personFields } from './person-fields.ts'
import { changePerson, standingPerson } from './people.sql.ts'
import { fullName, type Reaching } from './person.ts'
import { interpreterOf, reachingFields } from './reaching-fields.ts'

const personForm = form(
  { ...personFields, ...reachingFields, needs: text('What we need to know to talk with them and visit them', { max: 2000 }) },
  (answers, { today }: { readonly today: string }) => ({
    surname: answers.surname || answers.givenName ? undefined : 'Enter a name, as much of it as you know',
    bornOn: bornBy(answers.bornOn, today),
    interpreterLanguage: interpreterOf(answers),
  }),
)

async function load(here: Here) {
  const found = await standingPerson(here)
  const { version, id: _id, authorityId: _council, circleId: _circle, ...stands } = found
  return { person: found, today: here.today, editing: { version, answers: { ...stands as typeof stands & Reaching, nhsNumber: stands.nhsNumber ?? '' } } }
}

export const changeAPerson = page({
  path: '/people/:id/change',
  permit: 'person:change',
  about: 'person',
  load,
  form: personForm,
  async save(here, answers, loaded) {
    await changePerson(here, loaded.person, answers, changes(personForm, loaded.editing.answers, answers, loaded))
    return `/people/${loaded.person.id}`
  },
  view: ({ person, form }) => (
    <Page title="Change this person’s record" caption={fullName(person)} back={{ href: `/people/${person.id}`, text: 'Back' }} form={form}>
      <p class="govuk-body">Leave empty what is not known.</p>
      <Form of={form}>
        <div class="newel-columns">
          <div><TextInput {...form.givenName} /><TextInput {...form.surname} /><DateInput {...form.bornOn} /></div>
          <div><TextInput {...form.phone} /><TextInput {...form.email} /></div>
        </div>
        <div class="newel-columns"><TextInput {...form.nhsNumber} /><TextInput {...form.noNhsNumber} /></div>
        <h2 class="govuk-heading-m">How they want to be reached</h2>
        <div class="newel-columns">
          <div><Select {...form.reachBy} empty="Not asked yet" /><TextInput {...form.ringWhen} /><Select {...form.letterFormat} empty="Not asked yet" /></div>
          <div><TextInput {...form.language} /><Select {...form.interpreter} empty="Not asked yet" /><TextInput {...form.interpreterLanguage} /></div>
        </div>
        <Textarea {...form.needs} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
