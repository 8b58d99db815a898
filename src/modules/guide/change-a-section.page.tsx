import { Button, Checkboxes, Textarea, TextInput } from '../../platform/components/index.ts'
import { choices, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { NotFound, type Here } from '../../platform/here.ts'
import { nextGuide } from './facts.sql.ts'
import { isSectionKey, mayBeEmpty, type SectionKey } from './guide.ts'
import { writeSection } from './versions.sql.ts'

async function load(here: Here) {
  const key = here.params.section ?? ''
  if (!isSectionKey(key)) throw new NotFound()
  const { draft, guide, standard } = await nextGuide(here)
  const [section, usual] = [guide, { sections: standard }].map(({ sections }) => sections.find(one => one.key === key)!)
  return { key, draft, section: section!, usual: usual!, editing: { version: draft.version, answers: { title: section!.title, words: section!.words, standard: [] } } }
}

const sectionForm = form({
  title: text('Heading', { missing: 'Enter the heading of this section', max: 100 }),
  words: text('Words', { max: 20_000, hint: 'Plain words. Leave an empty line between paragraphs, and begin each point of a list with a hyphen' }),
  standard: choices('The standard words', { yes: 'Use the standard words, which follow what is entered elsewhere' }),
}, ({ words, standard }, { key }: { readonly key: SectionKey }) => ({ words: words || standard.length || mayBeEmpty(key) ? undefined : 'Enter the words of this section' }))

/** One section of the next version, in the agency's own words or in the standard ones. */
export const changeASection = page({
  path: '/guide/draft/:section',
  permit: 'guide:write',
  about: 'nobody',
  load,
  form: sectionForm,
  async save(here, { title, words, standard }, { key, draft, usual }) {
    const asUsual = standard.length > 0 || (title === usual.title && words === usual.words)
    await writeSection(here, draft, key, asUsual ? null : { title, words })
    return '/guide/draft'
  },
  view: ({ section, form }) => (
    <Page title={section.title} caption="The guide to the service" back={{ href: '/guide/draft', text: 'Back to the sections' }} form={form}>
      <Form of={form}>
        <TextInput {...form.title} />
        <Textarea {...form.words} rows={18} />
        <Checkboxes {...form.standard} small />
        <Button>Save the section</Button>
      </Form>
    </Page>
  ),
})
