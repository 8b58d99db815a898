import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { otherOutcomes, otherSources } from '../../rules/money-of-grants/streams.ts'
import { formatMoney, type Pence } from '../../rules/money.ts'
import { Button, DateInput, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text, typedText } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { backToMoney, caption, moneyAt } from './frame.ts'
import type { MoneyOfCase, OtherFunding } from './fund.ts'
import { askOthers, followOther, theMoney, theOther } from './money.sql.ts'

/** Somebody else is asked to pay: the person, the landlord, a charity. */
export const askForOther = page({
  path: '/cases/:reference/money/other',
  permit: 'funding:write',
  about: 'case',
  async load(here: Here) { return { case: await theMoney(here), today: here.today, editing: { version: 0, answers: { askedOn: here.today } } } },
  form: form({
    kind: choice('Who is asked?', otherSources, { missing: 'Select who is asked' }),
    fromWhom: text('Their name', { missing: 'Enter the name of whoever is asked', max: 200 }),
    share: typedText('Their share of the cost, in per cent (optional)', { inputMode: 'numeric', width: 5, max: 5 }, typed => /^([1-9]\d?|100)%?$/.test(typed) ? { value: typed.replace('%', '') } : { error: 'The share must be a whole number from 1 to 100' }),
    asked: pounds('How much is asked for?', { missing: 'Enter how much is asked for' }),
    askedOn: day('On which day?', { missing: 'Enter on which day they were asked' }),
    note: text('Anything else (optional)', { max: 500 }),
  }, ({ asked, askedOn }, { today }: { readonly today: Day }) => ({ asked: asked === 0 ? 'Enter more than nought' : undefined, askedOn: askedOn > today ? 'The day must be today or earlier' : undefined })),
  async save(here, { kind, fromWhom, share, asked, askedOn, note }, { case: c }) {
    await askOthers(here, c, { kind, fromWhom, share: share ? Number(share) : null, asked: asked!, askedOn, note })
    return moneyAt(c)
  },
  view: ({ case: c, form: f }) => (
    <Page title="Ask somebody else to pay" caption={caption(c)} back={backToMoney(c)} form={f}>
      <Form of={f}><Radios {...f.kind} small /><TextInput {...f.fromWhom} /><TextInput {...f.share} suffix="%" /><TextInput {...f.asked} prefix="£" /><DateInput {...f.askedOn} /><Textarea {...f.note} rows={2} /><Button>Save</Button></Form>
    </Page>
  ),
})

interface Loaded { readonly case: MoneyOfCase; readonly one: OtherFunding; readonly today: Day }
const dayWrong = (on: Day | null, earliest: Day, today: Day): string | undefined => on && (on < earliest || on > today) ? `The day must be from ${formatDay(earliest)} to today` : undefined
const moneyWrong = (amount: Pence | null): string | undefined => amount === 0 ? 'Enter more than nought' : undefined

export const followTheOther = page({
  path: '/cases/:reference/money/other/follow',
  permit: 'funding:write',
  about: 'case',
  async load(here: Here) {
    const c = await theMoney(here)
    const one = theOther(c, here.query.item)
    const { outcome, agreed, decidedOn, received, receivedOn, note, version } = one
    return { case: c, one, today: here.today, editing: { version, answers: { outcome, agreed, decidedOn, received, receivedOn, note } } }
  },
  form: form({
    outcome: choice('What was decided?', otherOutcomes),
    agreed: pounds('How much was agreed?'),
    decidedOn: day('Decided on'),
    received: pounds('How much has come in?'),
    receivedOn: day('It came in on'),
    note: text('Anything else (optional)', { max: 500 }),
  }, ({ outcome, agreed, decidedOn, received, receivedOn }, { one, today }: Loaded) => ({
    outcome: !outcome && (agreed || decidedOn || received || receivedOn) ? 'Select what was decided' : undefined,
    agreed: outcome === 'agreed' && !agreed ? 'Enter how much was agreed' : outcome !== 'agreed' && agreed ? 'Leave this empty unless it was agreed' : moneyWrong(agreed),
    decidedOn: outcome && !decidedOn ? 'Enter on which day it was decided' : dayWrong(decidedOn, one.askedOn, today),
    received: outcome !== 'agreed' && received ? 'Money comes in only for what was agreed' : receivedOn && !received ? 'Enter how much has come in' : moneyWrong(received),
    receivedOn: received && !receivedOn ? 'Enter on which day it came in' : dayWrong(receivedOn, one.askedOn, today),
  })),
  async save(here, { outcome, agreed, decidedOn, received, receivedOn, note }, { case: c, one }) {
    await followOther(here, c, one, { outcome, agreed, decidedOn, received, receivedOn, note })
    return moneyAt(c)
  },
  view: ({ case: c, one, form: f }) => (
    <Page title="What came of it" caption={caption(c)} back={backToMoney(c)} form={f}>
      <p class="govuk-body">{one.fromWhom} was asked for {formatMoney(one.asked)} on {formatDay(one.askedOn)}.</p>
      <Form of={f}><Select {...f.outcome} /><TextInput {...f.agreed} prefix="£" /><DateInput {...f.decidedOn} /><TextInput {...f.received} prefix="£" /><DateInput {...f.receivedOn} /><Textarea {...f.note} rows={2} /><Button>Save</Button></Form>
    </Page>
  ),
})
