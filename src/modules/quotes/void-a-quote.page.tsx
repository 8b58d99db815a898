import { formatMoney } from '../../rules/money.ts'
import { Button, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { backToQuotes, caption, quotesAt } from './frame.ts'
import { inAll } from './quote.ts'
import { caseOfQuotes, theQuote, voidQuote } from './quotes.sql.ts'

export const voidAQuote = page({
  path: '/cases/:reference/quotes/void',
  permit: 'quote:write',
  about: 'case',
  async load(here: Here) {
    const c = await caseOfQuotes(here)
    const quote = theQuote(c, here.query.quote)
    return { case: c, quote, editing: { version: quote.version, answers: {} } }
  },
  form: form({ because: text('Why does it not stand any more?', { missing: 'Enter why it does not stand any more', max: 1000, hint: 'For example, the contractor withdrew it, or sent another' }) }),
  async save(here, { because }, { case: c, quote }) {
    await voidQuote(here, c, quote, because)
    return quotesAt(c)
  },
  view: ({ case: c, quote, form: f }) => (
    <Page title="Void a quote" caption={caption(c)} back={backToQuotes(c)} form={f}>
      <p class="govuk-body">{quote.contractor}, {formatMoney(inAll(quote))}. It stays on record, and is not counted any more.</p>
      <Form of={f}><Textarea {...f.because} rows={3} /><Button>Void it</Button></Form>
    </Page>
  ),
})
