import { directionKinds, estimatesByLaw } from '../../rules/quotes/what-quotes-lack.ts'
import { Button, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { backToQuotes, caption, quotesAt } from './frame.ts'
import { caseOfQuotes, direct, endDirection, mayDirect, theDirection } from './quotes.sql.ts'

const enoughs = { 1: 'One', 2: 'Two' } as const

/** The council’s officer directs, for this case, that fewer estimates will do. */
export const directThatFewerWillDo = page({
  path: '/cases/:reference/quotes/direct',
  permit: 'quote:direct',
  about: 'case',
  async load(here: Here) {
    const c = await caseOfQuotes(here)
    mayDirect(c)
    return { case: c }
  },
  form: form({
    kind: choice('Which direction is it?', directionKinds, { missing: 'Select which direction it is' }),
    enough: choice('How many estimates will do?', enoughs, { missing: 'Select how many will do', hint: 'Two are wanted by the Act, and your council’s own rules may want more' }),
    because: text('Why?', { missing: 'Enter why', max: 1000, hint: 'For a standing direction, say which framework and where its rates are agreed' }),
  }),
  async save(here, { kind, enough, because }, { case: c }) {
    await direct(here, c, { kind, enough: Number(enough), because })
    return quotesAt(c)
  },
  view: ({ case: c, form: f }) => (
    <Page title="Direct that fewer estimates will do" caption={caption(c)} back={backToQuotes(c)} form={f}>
      <p class="govuk-body">An application comes with {estimatesByLaw === 2 ? 'two' : estimatesByLaw} estimates from different contractors unless {c.council} directs otherwise in the particular case: the 1996 Act, section 2(2)(b). You direct it for {c.council}.</p>
      <Form of={f}><Radios {...f.kind} small /><Radios {...f.enough} small inline /><Textarea {...f.because} rows={3} /><Button>Save the direction</Button></Form>
    </Page>
  ),
})

export const takeADirectionBack = page({
  path: '/cases/:reference/quotes/direct/end',
  permit: 'quote:direct',
  about: 'case',
  async load(here: Here) {
    const c = await caseOfQuotes(here)
    const direction = theDirection(c)
    return { case: c, direction, editing: { version: direction.version, answers: {} } }
  },
  form: form({ because: text('Why is it taken back?', { missing: 'Enter why it is taken back', max: 1000 }) }),
  async save(here, { because }, { case: c, direction }) {
    await endDirection(here, c, direction, because)
    return quotesAt(c)
  },
  view: ({ case: c, direction, form: f }) => (
    <Page title="Take a direction back" caption={caption(c)} back={backToQuotes(c)} form={f}>
      <p class="govuk-body">{direction.by} directed that {direction.enough === 1 ? 'one estimate' : `${direction.enough} estimates`} will do: {direction.because}</p>
      <Form of={f}><Textarea {...f.because} rows={3} /><Button>Take it back</Button></Form>
    </Page>
  ),
})
