import type { Day } from '../../rules/calendar/day.ts'
import { Button, ButtonGroup, Checkboxes, DateInput, InsetText, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { fileInWords, kindInWords } from '../documents/index.ts'
import { attachDrawings, chooseProduct, drawingsOf, takeOff, theOneToTakeOff, toChooseFor } from './drawings.sql.ts'
import { backToWorks, caption, notToCome, worksAt } from './frame.ts'
import { theOpen } from './specification.sql.ts'
import { openCaseOfWorks } from './works.sql.ts'
import { kept, productInWords, type Specification } from './works.ts'

const linesOf = ({ specification }: { readonly specification: Specification }): Record<string, string> => Object.fromEntries(kept(specification.lines).map(({ id, description }) => [id, description]))

async function toAttach(here: Here) {
  const w = await openCaseOfWorks(here)
  return { case: w, specification: theOpen(w), drawings: await drawingsOf(here) }
}

/** Drawings, plans and photographs of the case, attached to the specification that is being written. */
export const attachADrawing = page({
  path: '/cases/:reference/works/attach',
  permit: 'works:specify',
  about: 'case',
  load: toAttach,
  form: form({
    documents: choices('Which of them?', ({ drawings }: Awaited<ReturnType<typeof toAttach>>) => Object.fromEntries(drawings.map(one => [one.id, `${one.what} (${kindInWords(one.kind).toLowerCase()}, ${fileInWords(one)})`])), { missing: 'Select at least one' }),
    to: choice('What do they belong to?', (loaded: Awaited<ReturnType<typeof toAttach>>) => ({ all: 'All of the works', ...linesOf(loaded) }), { missing: 'Select what they belong to' }),
  }),
  async save(here, { documents, to }, { case: w, specification, drawings }) {
    await attachDrawings(here, w, specification, to === 'all' ? null : to, drawings.filter(({ id }) => documents.includes(id)))
    return worksAt(w)
  },
  view: ({ case: w, drawings, form: f }) => (
    <Page title="Attach drawings and photographs" caption={caption(w)} back={backToWorks(w)} form={f}>
      {drawings.length === 0
        ? <><p class="govuk-body">No drawing, plan or photograph is among the documents of this case. Add it there, then attach it here.</p><ButtonGroup><Button href={`/cases/${w.reference}/documents/add`}>Add a document</Button></ButtonGroup></>
        : <Form of={f}><Checkboxes {...f.documents} small /><Select {...f.to} /><Button>Attach</Button></Form>}
    </Page>
  ),
})

async function toChoose(here: Here) {
  const w = await openCaseOfWorks(here)
  return { case: w, specification: toChooseFor(w), today: here.today }
}

/** Which product the person chose for a line. */
export const whatTheyChose = page({
  path: '/cases/:reference/works/product',
  permit: 'works:note',
  about: 'case',
  load: toChoose,
  form: form({
    line: choice('For which line?', linesOf, { missing: 'Select which line it is for' }),
    what: text('What is it?', { missing: 'Enter what it is', max: 100, hint: 'In plain words, for example: wall panels. The same words again for the same line stand in place of what was chosen before' }),
    make: text('Make (optional)', { max: 80 }),
    model: text('Model (optional)', { max: 80 }),
    colour: text('Colour or finish (optional)', { max: 80 }),
    by: text('Who chose it?', { missing: 'Enter who chose it', max: 120, hint: 'The person, or whoever chose for them, by name' }),
    on: day('On which day? (optional)', { hint: 'Leave empty for today' }),
  }, ({ make, model, colour, on }, { today }: { readonly today: Day }) => ({ make: make || model || colour ? undefined : 'Enter the make, the model or the colour', on: notToCome(on, today) })),
  async save(here, { line, on, ...told }, { case: w, specification }) {
    await chooseProduct(here, w, specification, { ...told, lineId: line, on: on ?? here.today })
    return worksAt(w)
  },
  view: ({ case: w, form: f }) => (
    <Page title="Write down what they chose" caption={caption(w)} back={backToWorks(w)} form={f}>
      <p class="govuk-body">A choice does not change the price. Where another product costs more or less, change its line, or ask for a variation once the works are ordered.</p>
      <Form of={f}>
        <Select {...f.line} /><TextInput {...f.what} />
        <div class="newel-columns"><TextInput {...f.make} /><TextInput {...f.model} /><TextInput {...f.colour} /></div>
        <TextInput {...f.by} /><DateInput {...f.on} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})

/** Takes a drawing or a choice off the specification: the one that the address names, or the first. */
export const takeItOff = page({
  path: '/cases/:reference/works/take-off',
  permit: 'works:specify',
  about: 'case',
  async load(here: Here) {
    const w = await openCaseOfWorks(here)
    const found = theOneToTakeOff(w, here.query)
    return { case: w, found, editing: { version: (found.drawing ?? found.choice)!.version, answers: {} } }
  },
  form: form({ because: text('Why is it taken off?', { missing: 'Enter why it is taken off', max: 500, hint: 'For example: it shows the bathroom of another home' }) }),
  async save(here, { because }, { case: w, found }) {
    await takeOff(here, w, found, because)
    return worksAt(w)
  },
  view: ({ case: w, found: { drawing, choice: chosen }, form: f }) => (
    <Page title={drawing ? 'Take a drawing or photograph off' : 'Take a choice off'} caption={caption(w)} back={backToWorks(w)} form={f}>
      <InsetText>{drawing ? `${kindInWords(drawing.kind)}: ${drawing.what}. It stays among the documents of the case.` : `${chosen!.what}: ${productInWords(chosen!)}`}</InsetText>
      <Form of={f}><Textarea {...f.because} rows={2} /><Button>Take it off</Button></Form>
    </Page>
  ),
})
