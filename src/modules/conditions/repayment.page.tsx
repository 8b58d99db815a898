import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { considerations, tooMuch } from '../../rules/conditions/after-the-works.ts'
import { formatMoney } from '../../rules/money.ts'
import { Button, DateInput, InsetText, Textarea, TextInput } from '../../platform/components/index.ts'
import { day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { aroundCase } from '../letters/index.ts'
import { caseAfterwards, decideRepayment, payBack, toBeDecided, toBePaid, type LandCharge, type Repayment } from './conditions.sql.ts'
import { afterAt, backToAfter, caption } from './frame.ts'

const considered = (question: string) => text(question, { missing: `Answer in words before anything is demanded: ${question}`, max: 1000 })

/** An officer of the council considers four things, and decides what is demanded back of the charge: nothing, part or all of it. */
export const whatIsDemanded = page({
  path: '/cases/:reference/after/repayment',
  permit: 'repayment:decide',
  about: 'case',
  async load(here: Here) {
    const c = await caseAfterwards(here)
    const { charge, disposal } = toBeDecided(c)
    return { case: c, charge, disposal, editing: { version: charge.version, answers: { address: (await aroundCase(here, c)).to[0].lines.join('\n') } } }
  },
  form: form({
    hardship: considered(considerations.hardship),
    job: considered(considerations.job),
    health: considered(considerations.health),
    care: considered(considerations.care),
    pence: pounds('How much is demanded?', { missing: 'Enter how much is demanded, or 0 to waive it', hint: 'Enter 0 to waive it' }),
    because: text('Your reasons', { missing: 'Give your reasons', max: 2000 }),
    address: text('Address that the letter goes to', { missing: 'Enter the address that the letter goes to', max: 500, hint: 'It tells them what was decided, why, and how to have it looked at again. They may have moved: enter where they live now, one line under the other' }),
  }, ({ pence }, { charge }: { readonly charge: LandCharge }) => ({ pence: tooMuch(pence, charge.pence) || undefined })),
  async save(here, { pence, address, ...told }, { case: c }) {
    await decideRepayment(here, c, { ...told, pence: pence!, address: address.split('\n').map(line => line.trim()).filter(Boolean) })
    return afterAt(c)
  },
  view: ({ case: c, charge, disposal, form: f }) => (
    <Page title="Decide what is demanded back" caption={caption(c)} back={backToAfter(c)} form={f}>
      <InsetText>The home was disposed of on {formatDay(disposal.disposedOn)}: {disposal.howKnown}</InsetText>
      <p class="govuk-body">{formatMoney(charge.pence)} at most can be demanded, for {c.council}. Consider each of these first (General Consent 2008).</p>
      <Form of={f}><Textarea {...f.hardship} rows={2} /><Textarea {...f.job} rows={2} /><Textarea {...f.health} rows={2} /><Textarea {...f.care} rows={2} /><TextInput {...f.pence} prefix="£" /><Textarea {...f.because} rows={3} /><Textarea {...f.address} rows={4} /><Button>Decide</Button></Form>
    </Page>
  ),
})

/** What was demanded is paid back. */
export const itIsPaidBack = page({
  path: '/cases/:reference/after/paid',
  permit: 'charge:write',
  about: 'case',
  async load(here: Here) {
    const c = await caseAfterwards(here)
    const { charge, repayment } = toBePaid(c)
    return { case: c, charge, repayment, today: here.today, editing: { version: repayment.version, answers: {} } }
  },
  form: form({ on: day('Paid back on which day? (optional)', { hint: 'Leave empty for today' }) }, ({ on }, { repayment, today }: { readonly repayment: Repayment; readonly today: Day }) => ({ on: on && on > today ? 'The day must be today or in the past' : on && on < repayment.on ? `It was decided on ${formatDay(repayment.on)}` : undefined })),
  async save(here, { on }, { case: c }) {
    await payBack(here, c, on ?? here.today)
    return afterAt(c)
  },
  view: ({ case: c, repayment, form: f }) => (
    <Page title="It is paid back" caption={caption(c)} back={backToAfter(c)} form={f}>
      <p class="govuk-body">{formatMoney(repayment.pence)}. Nothing stands against the home after that: have the charge taken off the register.</p>
      <Form of={f}><DateInput {...f.on} /><Button>Save</Button></Form>
    </Page>
  ),
})
