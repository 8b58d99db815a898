import { isLetterKind, letterKind, type LetterKindKey } from '../../rules/letters/kinds.ts'
import { sayWith, valuesIn } from '../../rules/letters/text.ts'
import { valueInWords } from '../../rules/letters/values.ts'
import type { Format } from '../../rules/people/formats.ts'
import { Button, ButtonGroup, InsetText, Radios, Textarea, TextInput, WarningText } from '../../platform/components/index.ts'
import { choice, hidden, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { NotFound, NotYet, Refusal, type Here } from '../../platform/here.ts'
import { LetterPreview } from './letter-shown.tsx'
import { formatFor, leftToWrite, letterFormats, letterWays, markOf, mind } from './letter.ts'
import { caseOfLetters, keepLetter, startByHand, type Around } from './letters.sql.ts'

function kindAsked({ query, may }: Pick<Here, 'query' | 'may'>): LetterKindKey {
  const { kind = 'general' } = query
  if (!isLetterKind(kind)) throw new NotFound()
  if (letterKind(kind).decides && !may('letter:template')) throw new Refusal('This letter tells what was decided: it is written from the page where that is decided, or by whoever answers for the decision.')
  return kind
}

async function load(here: Here) {
  const c = await caseOfLetters(here)
  const kind = kindAsked(here)
  const { around, template, subject, words } = await startByHand(here, c, kind)
  const { lines } = around.to[0]
  return { case: c, kind, around, template, editing: { version: 1, answers: { subject, words, to: '0', address: lines.join('\n'), format: formatFor(around.reads), way: 'post' as const } } }
}

interface Loaded { readonly kind: LetterKindKey; readonly around: Around }
const linesOf = (typed: string): readonly string[] => typed.split('\n').map(line => line.trim()).filter(Boolean)

const letterForm = form({
  to: choice('Who is it to?', ({ around }: Loaded) => Object.fromEntries(around.to.map(({ name }, at) => [String(at), name])), { missing: 'Select who it is to', hint: 'When it goes to somebody else, change the address, and whom the letter greets' }),
  address: text('Address', { max: 500, hint: 'As it stands on the envelope, one line under the other. Leave it empty if the letter is handed over or sent by email' }),
  subject: text('What is it about?', { missing: 'Enter what the letter is about', max: 150 }),
  words: text('Letter', { missing: 'Enter the letter', max: 20_000, hint: 'An empty line begins a paragraph, ## a heading, and - a point of a list. Short sentences, to the person' }),
  format: choice('Print', letterFormats, { missing: 'Select the size of the print' }),
  way: choice('How does it reach them?', letterWays, { missing: 'Select how it reaches them' }),
  step: hidden('What was pressed'),
  read: hidden('Which words they have read'),
}, ({ words, subject, way, address }, { kind }: Loaded) => ({
  words: leftToWrite(kind, words), subject: leftToWrite(kind, subject), address: way === 'post' && !linesOf(address).length ? 'Enter the address it is posted to' : undefined,
}))

/** A letter by hand: it begins with the council’s words, is read through as it will be, and is then kept as it is sent. */
export const writeALetter = page({
  path: '/cases/:reference/letters/write',
  permit: 'letter:write',
  about: 'case',
  load,
  form: letterForm,
  async save(here, { to, address, subject, words, format, way, step, read }, { case: c, kind, around, template }) {
    if (step === 'show') throw new NotYet('This is how the letter reads now. Nothing is kept yet.')
    if (read !== markOf(subject, words)) throw new NotYet('The words have changed since they were last shown as they will be. Read the letter through, then keep it.')
    const id = await keepLetter(here, c, { kind, templateId: template.id, subject, blocks: sayWith(words, {}), us: around.us, to: { name: around.to[Number(to)]!.name, lines: linesOf(address) }, format, way })
    return `/cases/${c.reference}/letter?item=${id}`
  },
  view({ case: c, kind, around, template, form: f, here }) {
    const missing = [...new Set([...valuesIn(f.subject.value), ...valuesIn(f.words.value)])]
    const letter = { reference: c.reference, subject: f.subject.value, us: around.us, toName: (around.to[Number(f.to.value)] ?? around.to[0]).name, toLines: linesOf(f.address.value), sentOn: here.today, blocks: sayWith(f.words.value.replaceAll('{{', '[').replaceAll('}}', ']'), {}) }
    const minding = mind[around.reads as Format]
    return (
      <Page title={kind === 'general' ? 'Write a letter' : letterKind(kind).title} caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}/letters`, text: 'Back to the letters' }} form={f}>
        {!template.confirmed && <WarningText text={`These words are a draft that ${around.values.council} has not confirmed.`} iconFallbackText="Warning" />}
        {minding && <InsetText>{minding}</InsetText>}
        {missing.length > 0 && <><p class="govuk-body">Write these in their places:</p><ul class="govuk-list govuk-list--bullet">{missing.map(name => <li>{`{{${name}}}`}: {valueInWords(name).toLowerCase()}</li>)}</ul></>}
        <Form of={f}>
          <Radios {...f.to} small />
          <Textarea {...f.address} rows={4} />
          <TextInput {...f.subject} />
          <Textarea {...f.words} rows={18} />
          <Radios {...f.format} small />
          <Radios {...f.way} small />
          <input type="hidden" name="read" value={markOf(f.subject.value, f.words.value)} />
          <LetterPreview of={letter} title="How it reads" />
          <ButtonGroup>
            <Button name="step" value="keep">Keep the letter as it is sent</Button>
            <Button look="secondary" name="step" value="show">Show how it reads</Button>
          </ButtonGroup>
        </Form>
      </Page>
    )
  },
})
