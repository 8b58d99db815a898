import { Button, InsetText, ScrollRegion, Table, TextInput } from '../../platform/components/index.ts'
import { typedText } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { nextGuide } from './facts.sql.ts'
import { mayBeEmpty, reviewOf } from './guide.ts'
import { sayEasyRead, versionOn } from './versions.sql.ts'
import { ReviewTag, reviewInWords } from './written.tsx'

const webAddress = typedText('Web address of the easy-read guide (optional)', { max: 500, hint: 'Where it is on your own website. Without one the guide says: ask us' }, typed =>
  URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol) ? { value: typed } : { error: 'Enter a web address that begins with https://' })

async function load(here: Here) {
  const { draft, guide } = await nextGuide(here)
  return { draft, guide, review: reviewOf((await versionOn(here, here.today))?.reviewDue, here.today), editing: { version: draft.version, answers: { easyRead: draft.easyRead } } }
}

/** What the next version says, section by section. */
export const draftPage = page({
  path: '/guide/draft',
  permit: 'guide:write',
  about: 'nobody',
  load,
  form: form({ easyRead: webAddress }),
  async save(here, { easyRead }, { draft }) {
    await sayEasyRead(here, draft, easyRead)
    return '/guide/draft'
  },
  view: ({ draft, guide, review, form }) => (
    <Page title="The guide to the service" caption="The next version" form={form} actions={<><Button href="/guide/publish">Publish a version</Button> <Button href="/guide/preview" look="secondary">See it as it will be</Button></>}>
      <InsetText><p class="govuk-body"><ReviewTag of={review} /> {reviewInWords(review)}</p><p class="govuk-body"><a class="govuk-link" href="/guide">What everybody reads now</a></p></InsetText>
      <ScrollRegion label="Sections">
        <Table head={[{ text: 'Section' }, { text: 'Words' }]} rows={guide.sections.map(({ key, title, words }) => [
          { text: <a class="govuk-link" href={`/guide/draft/${key}`}>{title}</a> },
          { text: !words ? (mayBeEmpty(key) ? 'None, so it is left out' : <strong>None yet: they must be written, or entered under “How people reach us”</strong>) : draft.written[key] ? 'Your own' : 'The standard words, which follow what is entered elsewhere' },
        ])} />
      </ScrollRegion>
      <Form of={form}>
        <TextInput {...form.easyRead} />
        <Button look="secondary">Save the address</Button>
      </Form>
    </Page>
  ),
})
