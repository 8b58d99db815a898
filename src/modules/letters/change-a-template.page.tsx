import { letterKind, problemsInLetter, shipped, type LetterKindKey } from '../../rules/letters/kinds.ts'
import { Button, Checkboxes, DateInput, Textarea, TextInput } from '../../platform/components/index.ts'
import { choices, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { MayUse, templateAsked, templateAt } from './a-template.page.tsx'
import { schemeInWords, writeVersion } from './templates.sql.ts'

async function load(here: Here) {
  const asked = await templateAsked(here)
  const [latest] = asked.versions
  const { subject, words } = latest ?? shipped(asked.kind)
  return { ...asked, today: here.today, editing: { version: latest?.number ?? 0, answers: { subject, words, from: here.today } } }
}

interface Loaded { readonly kind: LetterKindKey; readonly today: Day }

/** The next version of a council’s words. What is written before stays as it was. */
export const changeATemplate = page({
  path: '/letters/template/change',
  permit: 'letter:template',
  about: 'nobody',
  load,
  form: form({
    subject: text('What is it about?', { missing: 'Enter what the letter is about', max: 150 }),
    words: text('Words', { missing: 'Enter the words of the letter', max: 20_000, hint: 'An empty line begins a paragraph, ## a heading, - a point of a list, and {{value}} is put in when the letter is written' }),
    from: day('From which day?', { missing: 'Enter the day from which letters are in these words', hint: 'Today or later' }),
    because: text('Why?', { missing: 'Say why the words change', max: 500 }),
    confirmed: choices('Confirmed', { yes: 'The council has confirmed these words' }),
  }, ({ subject, words, from }, { kind, today }: Loaded) => ({
    subject: problemsInLetter(kind, subject)[0]?.says, words: problemsInLetter(kind, words)[0]?.says, from: from < today ? 'The day must be today or later: letters that were sent stay as they were' : undefined,
  })),
  async save(here, { subject, words, from, because, confirmed }, { council, kind, scheme, editing }) {
    await writeVersion(here, council, kind, scheme, editing.version, { subject, words, fromOn: from, because, confirmed: confirmed.length > 0 })
    return templateAt(council.id, kind, scheme)
  },
  view: ({ kind, scheme, council, form: f }) => (
    <Page title="Change the words of a letter" caption={`${letterKind(kind).title}: ${council.name}, ${schemeInWords(scheme).toLowerCase()}`} back={{ href: templateAt(council.id, kind, scheme), text: 'Back to the letter' }} form={f}>
      <MayUse kind={kind} />
      <Form of={f}>
        <TextInput {...f.subject} />
        <Textarea {...f.words} rows={24} />
        <DateInput {...f.from} />
        <Textarea {...f.because} rows={2} />
        <Checkboxes {...f.confirmed} small />
        <Button>Save the next version</Button>
      </Form>
    </Page>
  ),
})
