import type { Day } from '../../rules/calendar/day.ts'
import { pence } from '../../rules/money.ts'
import { connections, whyNotFrom } from '../../rules/quotes/connected.ts'
import { waysToQuote } from '../../rules/quotes/thresholds.ts'
import { Button, DateInput, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { backToQuotes, caption, quotesAt } from './frame.ts'
import { addQuote, caseOfQuotes, knownContractors, mustAskForAGrant } from './quotes.sql.ts'

interface Loaded { readonly contractors: Readonly<Record<string, string>>; readonly today: Day }

export const writeAQuoteDown = page({
  path: '/cases/:reference/quotes/new',
  permit: 'quote:write',
  about: 'case',
  async load(here: Here) {
    const c = await caseOfQuotes(here)
    mustAskForAGrant(c)
    return { case: c, contractors: await knownContractors(here), today: here.today }
  },
  form: form({
    partyId: choice('A contractor on our list (optional)', ({ contractors }: Loaded) => contractors),
    contractor: text('Name of the contractor', { hint: 'Leave empty when you choose one on our list', max: 200 }),
    connection: choice('Who is the contractor to the applicant?', connections, { missing: 'Select who the contractor is to the applicant', hint: 'A grant is never paid on an invoice from the applicant or their family: the 1996 Act, section 37' }),
    connectedHow: text('How are they connected? (optional)', { max: 300, hint: 'For example, the applicant’s daughter works there' }),
    way: choice('How did it come?', waysToQuote, { missing: 'Select whether it is a quote or a tender' }),
    receivedOn: day('When was it received?', { missing: 'Enter the day it was received' }),
    works: pounds('Works, without VAT', { missing: 'Enter the amount for the works' }),
    fees: pounds('Fees, without VAT (optional)', { hint: 'What the contractor charges for drawings, applications and the like' }),
    vat: pounds('VAT (optional)', { hint: 'Much of what is fitted for a disabled person is zero-rated' }),
    covers: text('What does it cover?', { missing: 'Enter what it covers', max: 2000, hint: 'The works it prices, and anything it leaves out' }),
  }, ({ partyId, contractor, connection, connectedHow, receivedOn, works }, { today }: Loaded) => ({
    contractor: !contractor && !partyId ? 'Enter the name of the contractor, or choose one on our list' : contractor && partyId ? 'Choose a contractor on our list or enter a name, not both' : undefined,
    connection: whyNotFrom(connection),
    connectedHow: connection === 'other' && !connectedHow ? 'Enter how they are connected' : undefined,
    receivedOn: receivedOn > today ? 'The day must be today or in the past' : undefined,
    works: works === 0 ? 'The amount for the works must be more than £0' : undefined,
  })),
  async save(here, { partyId, contractor, way, receivedOn, works, fees, vat, covers, connection, connectedHow }, { case: c, contractors }) {
    await addQuote(here, c, { contractor: partyId ? contractors[partyId]! : contractor, partyId: partyId || null, way, works: works!, fees: fees ?? pence(0), vat: vat ?? pence(0), receivedOn, covers, connected: connection === 'other' ? connectedHow : '' })
    return quotesAt(c)
  },
  view: ({ case: c, contractors, form: f }) => (
    <Page title="Write a quote down" caption={caption(c)} back={backToQuotes(c)} form={f}>
      <Form of={f}>
        {Object.keys(contractors).length > 0 && <Select {...f.partyId} />}<TextInput {...f.contractor} />
        <Radios {...f.connection} small /><TextInput {...f.connectedHow} />
        <Radios {...f.way} small inline /><DateInput {...f.receivedOn} />
        <TextInput {...f.works} prefix="£" /><TextInput {...f.fees} prefix="£" /><TextInput {...f.vat} prefix="£" />
        <Textarea {...f.covers} rows={4} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
