import { waysToQuote, type WayToQuote } from '../../rules/quotes/thresholds.ts'
import { Button, DateInput, Part, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text, typedText } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { asOptions } from '../councils/index.ts'
import { setThresholds } from './thresholds.sql.ts'
import { theirCouncils } from './thresholds.page.tsx'

interface Loaded { readonly councils: Readonly<Record<string, string>> }

const many = (label: string, missing?: string) => typedText(label, { width: 2, inputMode: 'numeric', max: 10, ...missing ? { missing } : {} }, typed => /^[1-9]$/.test(typed) ? { value: typed } : { error: 'Enter a whole number from 1 to 9' })
const way = (label: string) => choice(label, waysToQuote, { missing: 'Select quotes or tenders' })

export const setQuoteThresholds = page({
  path: '/quote-thresholds/new',
  permit: 'threshold:set',
  about: 'nobody',
  load: async (here: Here): Promise<Loaded> => ({ councils: asOptions(await theirCouncils(here)) }),
  form: form({
    council: choice('Which council?', ({ councils }: Loaded) => councils, { missing: 'Select the council' }),
    from: day('From which day?', { missing: 'Enter the day from which this holds' }),
    upTo1: pounds('First limit', { missing: 'Enter the first limit' }), many1: many('How many up to the first limit?', 'Enter how many are wanted up to the first limit'), way1: way('Quotes or tenders up to the first limit?'),
    upTo2: pounds('Second limit (optional)'), many2: many('How many up to the second limit? (optional)'), way2: choice('Quotes or tenders up to the second limit? (optional)', waysToQuote),
    manyAbove: many('How many above the last limit?', 'Enter how many are wanted above the last limit'), wayAbove: way('Quotes or tenders above the last limit?'),
    source: text('Where does it say so?', { missing: 'Enter the rules and the clause', max: 300, hint: 'For example, Contract Procedure Rules 2026, rule 12' }),
    confirmed: choice('Has the council confirmed it?', { yes: 'Yes', no: 'No' }, { missing: 'Select whether the council has confirmed it' }),
    why: text('Why is it not confirmed? (optional)', { max: 500 }),
  }, ({ upTo1, upTo2, many2, way2, confirmed, why }) => ({
    upTo1: upTo1 === 0 ? 'The first limit must be more than £0' : undefined,
    upTo2: upTo2 !== null && upTo2 <= upTo1! ? 'The second limit must be above the first' : upTo2 === null && (many2 || way2) ? 'Enter the second limit, or leave the whole line empty' : undefined,
    many2: upTo2 !== null && !many2 ? 'Enter how many are wanted up to the second limit' : undefined,
    way2: upTo2 !== null && !way2 ? 'Select quotes or tenders' : undefined,
    why: confirmed === 'no' && !why ? 'Enter why it is not confirmed' : confirmed === 'yes' && why ? 'Leave this empty when the council has confirmed it' : undefined,
  })),
  async save(here, a) {
    const second = a.upTo2 !== null
    await setThresholds(here, a.council, {
      from: a.from, upTo: [a.upTo1!, a.upTo2], howMany: [a.many1, ...second ? [a.many2] : [], a.manyAbove].map(Number), ways: [a.way1, ...second ? [a.way2 as WayToQuote] : [], a.wayAbove],
      source: a.source, confirmed: a.confirmed === 'yes', unconfirmedBecause: a.why,
    })
    return '/quote-thresholds'
  },
  view: ({ form: f }) => (
    <Page title="Set how many quotes a council wants" back={{ href: '/quote-thresholds', text: 'How many quotes each council wants' }} form={f}>
      <p class="govuk-body">For works without VAT. What was set before stays on record, and holds until the day this begins.</p>
      <Form of={f}>
        <Select {...f.council} /><DateInput {...f.from} />
        <Part title="Up to the first limit"><TextInput {...f.upTo1} prefix="£" /><TextInput {...f.many1} /><Radios {...f.way1} small inline /></Part>
        <Part title="Up to a second limit"><TextInput {...f.upTo2} prefix="£" /><TextInput {...f.many2} /><Radios {...f.way2} small inline /></Part>
        <Part title="Above that"><TextInput {...f.manyAbove} /><Radios {...f.wayAbove} small inline /></Part>
        <TextInput {...f.source} /><Radios {...f.confirmed} small inline /><Textarea {...f.why} rows={2} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
