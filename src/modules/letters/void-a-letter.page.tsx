import { formatDay } from '../../rules/calendar/day.ts'
import { Button, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { theLetter, voidLetter } from './letters.sql.ts'

async function load(here: Here) {
  const { case: c, letter } = await theLetter(here)
  if (letter.voidedOn) throw new Refusal('This letter has been said to be void already.')
  return { case: c, letter }
}

export const voidALetter = page({
  path: '/cases/:reference/letters/void',
  permit: 'letter:write',
  about: 'case',
  load,
  form: form({ because: text('Why is it void?', { missing: 'Say why the letter is void', max: 500, hint: 'For example, it went to the wrong address, or a sum in it is wrong' }) }),
  async save(here, { because }, { case: c, letter }) {
    await voidLetter(here, c, letter, because)
    return `/cases/${c.reference}/letter?item=${letter.id}`
  },
  view: ({ case: c, letter, form: f }) => (
    <Page title="A letter is void" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}/letter?item=${letter.id}`, text: 'Back to the letter' }} form={f}>
      <p class="govuk-body">“{letter.subject}”, to {letter.toName}, {formatDay(letter.sentOn)}. It stays on record as it was sent. If they have it, write to them that it does not count.</p>
      <Form of={f}><Textarea {...f.because} rows={3} /><Button look="warning">It is void</Button></Form>
    </Page>
  ),
})
