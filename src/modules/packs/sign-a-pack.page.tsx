import { day, isDay } from '../../rules/calendar/day.ts'
import { quarterOf } from '../../rules/calendar/period.ts'
import { Button, TextInput, WarningText } from '../../platform/components/index.ts'
import { NotFound, Refusal, type Here } from '../../platform/here.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { queryOf } from './periods.ts'
import { lastVersion, signPack, toSign } from './sign-a-pack.sql.ts'

async function load(here: Here) {
  const from = here.params.from ?? ''
  if (!isDay(from)) throw new NotFound()
  const quarter = quarterOf(day(from))
  if (quarter.from !== from) throw new NotFound()
  if (quarter.to >= here.today) throw new Refusal('A pack is signed off once its quarter is over.')
  const version = await lastVersion(here, quarter)
  return { quarter, version, wrong: (await toSign(here, quarter)).wrong, editing: { version, answers: {} } }
}

export const signAPack = page({
  path: '/packs/sign/:from',
  permit: 'pack:sign',
  about: 'nobody',
  load,
  form: form(
    { reason: text('Why is there a new version?', { max: 300, hint: 'Everybody who sees the pack reads this, and so does the Board. Name nobody' }) },
    ({ reason }, { version }: { readonly version: number }) => version > 0 && !reason ? { reason: 'Enter why there is a new version' } : {},
  ),
  async save(here, { reason }, { quarter, version }) {
    await signPack(here, quarter, version + 1, version ? reason : '')
    return `/packs/signed/${quarter.from}-v${version + 1}`
  },
  view: ({ quarter, version, wrong, form }) => (
    <Page title={version ? 'Sign a new version' : 'Sign off this pack'} caption={quarter.label} back={{ href: `/packs/report?${queryOf(quarter)}`, text: 'The pack' }} form={form}>
      {wrong.length > 0 ? (
        <>
          <WarningText>The pack cannot be signed off yet. These checks fail:</WarningText>
          <ul class="govuk-list govuk-list--bullet">{wrong.map(sentence => <li>{sentence}</li>)}</ul>
        </>
      ) : <p class="govuk-body">The rows add to their totals, and a second count of the records finds the same figures.</p>}
      <p class="govuk-body">What you sign is kept whole: every figure as it stands now, what each figure means, and the files. The Board’s own version, without figures under 5, is kept with it. Nothing written down later changes it{version ? `, and version ${version} can still be seen` : ''}.</p>
      {wrong.length === 0 && (
        <Form of={form}>
          {version > 0 && <TextInput {...form.reason} />}
          <Button>Sign off the pack</Button>
        </Form>
      )}
    </Page>
  ),
})
