import { formatMoney, pence, type Pence } from '../../rules/money.ts'
import { Button, InsetText, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { streams } from '../../rules/money-of-grants/streams.ts'
import { backToMoney, caption, moneyAt } from './frame.ts'
import type { Fund } from './fund.ts'
import { commit, fundsFor, mayCommit, mayRelease, release, theMoney, whyNotCommitted, type Promised } from './money.sql.ts'

interface Loaded { readonly funds: readonly Fund[]; readonly left: Pence; readonly mayOverspend: boolean }
const named = ({ funds }: Loaded): Readonly<Record<string, string>> => Object.fromEntries(funds.map(one => [one.id, `${one.name} (${streams[one.stream]}): ${formatMoney(pence(one.allocated - one.committed))} left`]))
const slots = [1, 2, 3] as const
interface Answered { readonly fund1: string; readonly amount1: Pence | null; readonly fund2: string; readonly amount2: Pence | null; readonly fund3: string; readonly amount3: Pence | null }
const partsOf = (answers: Answered): readonly Promised[] => slots.flatMap(n => answers[`fund${n}`] && answers[`amount${n}`] ? [{ fundId: answers[`fund${n}`], pence: answers[`amount${n}`]! }] : [])
const half = (answers: Answered, n: (typeof slots)[number]): string | undefined => answers[`fund${n}`] && !answers[`amount${n}`] ? 'Enter how much comes from this fund' : undefined
const nameless = (answers: Answered, n: (typeof slots)[number]): string | undefined => answers[`amount${n}`] && !answers[`fund${n}`] ? 'Select the fund this comes from' : undefined

/** What the council approved is promised from one fund or several. */
export const commitMoney = page({
  path: '/cases/:reference/money/commit',
  permit: 'money:commit',
  about: 'case',
  async load(here: Here) {
    const c = await theMoney(here)
    const left = mayCommit(c)
    const funds = await fundsFor(here, c)
    return { case: c, left, funds, mayOverspend: here.user.role === 'district grants officer', editing: { version: c.entries.length, answers: { fund1: funds[0]?.id ?? '', amount1: left, because: 'The grant as approved' } } }
  },
  form: form({
    fund1: choice('First fund', named, { missing: 'Select the fund this comes from' }), amount1: pounds('How much from the first fund', { missing: 'Enter how much comes from this fund' }),
    fund2: choice('Second fund (optional)', named), amount2: pounds('How much from the second fund (optional)'),
    fund3: choice('Third fund (optional)', named), amount3: pounds('How much from the third fund (optional)'),
    because: text('Why from these?', { missing: 'Say why it comes from these funds', max: 500 }),
    overspend: text('Why does the council let a fund be overspent? (optional)', { max: 500, hint: 'Only where a fund has less left: an officer of the council authorises it here' }),
  }, (answers, { left, funds, mayOverspend }: Loaded) => {
    const halves = { fund1: nameless(answers, 1), amount1: half(answers, 1), fund2: nameless(answers, 2), amount2: half(answers, 2), fund3: nameless(answers, 3), amount3: half(answers, 3) }
    if (Object.values(halves).some(Boolean)) return halves
    return { amount1: whyNotCommitted(left, funds, { parts: partsOf(answers), overspend: answers.overspend }, mayOverspend) || undefined }
  }),
  async save(here, answers, { case: c }) {
    await commit(here, c, { parts: partsOf(answers), because: answers.because, overspend: answers.overspend })
    return moneyAt(c)
  },
  view: ({ case: c, left, funds, mayOverspend, form: f }) => (
    <Page title="Commit what is approved" caption={caption(c)} back={backToMoney(c)} form={f}>
      <p class="govuk-body"><strong>{formatMoney(left)}</strong> is approved and not committed yet. The amounts must come to that, to the penny.</p>
      {funds.length === 0 && <InsetText>{c.council} has no fund on record for this year. The service manager adds it first.</InsetText>}
      <Form of={f}>
        <Select {...f.fund1} /><TextInput {...f.amount1} prefix="£" />
        <Select {...f.fund2} /><TextInput {...f.amount2} prefix="£" />
        <Select {...f.fund3} /><TextInput {...f.amount3} prefix="£" />
        <Textarea {...f.because} rows={2} />
        {mayOverspend && <Textarea {...f.overspend} rows={2} />}
        <Button>Commit</Button>
      </Form>
    </Page>
  ),
})

/** What is not needed any more goes back to the fund: a refund, cheaper works, a grant that is worked out again. */
export const releaseMoney = page({
  path: '/cases/:reference/money/release',
  permit: 'money:commit',
  about: 'case',
  async load(here: Here) {
    const c = await theMoney(here)
    const { fund, most } = mayRelease(c, here.query.item)
    const offered = Object.fromEntries(c.funds.filter(({ committed, drawn }) => committed > drawn).map(one => [one.fundId, `${one.fund}: ${formatMoney(pence(one.committed - one.drawn))} can be given back`]))
    return { case: c, offered, most, editing: { version: c.entries.length, answers: { fund: fund.fundId } } }
  },
  form: form({
    fund: choice('Back to which fund?', ({ offered }: { readonly offered: Readonly<Record<string, string>> }) => offered, { missing: 'Select the fund it goes back to' }),
    amount: pounds('How much?', { missing: 'Enter how much is given back' }),
    because: text('Why?', { missing: 'Say why: a refund, cheaper works or a grant that was worked out again', max: 500 }),
  }, ({ amount }) => ({ amount: amount === 0 ? 'Enter more than nought' : undefined })),
  async save(here, { fund, amount, because }, { case: c }) {
    await release(here, c, { fundId: fund, pence: amount!, because })
    return moneyAt(c)
  },
  view: ({ case: c, form: f }) => (
    <Page title="Give back a commitment" caption={caption(c)} back={backToMoney(c)} form={f}>
      <p class="govuk-body">What is paid, or asked to be paid, cannot be given back.</p>
      <Form of={f}><Select {...f.fund} /><TextInput {...f.amount} prefix="£" /><Textarea {...f.because} rows={2} /><Button>Give it back</Button></Form>
    </Page>
  ),
})
