import { formatDay } from '../../rules/calendar/day.ts'
import { formatMoney } from '../../rules/money.ts'
import { asJson } from '../../rules/test-of-resources/index.ts'
import { Button, InsetText, Textarea, WarningText } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { backToTest, caption, testAt } from './frame.ts'
import { WhatWasTold } from './told-shown.tsx'
import { caseTested, foundFrom, giveUpTest, makeDetermination, takingTest, theDetermination } from './the-test.sql.ts'
import { lackingToDetermine } from './what-matters-next.ts'
import { Outcome, Working, type Worked } from './working.tsx'

export const determineIt = page({
  path: '/cases/:reference/resources/determine',
  permit: 'resources:test',
  about: 'case',
  async load(here: Here) {
    const { case: c, test } = await takingTest(here)
    const lacking = lackingToDetermine(test.told, test.asked)
    if (lacking.length) throw new Refusal(`It cannot be determined yet. ${lacking.map(({ says }) => says).join('. ')}.`)
    const answer = foundFrom(test.told)
    if ('because' in answer) throw new Refusal(answer.because)
    return { case: c, test, found: answer.found, editing: { version: test.version, answers: {} } }
  },
  form: form({}),
  save: async (here, _, { case: c, test }) => `${testAt(c)}/determination?number=${await makeDetermination(here, c, test)}`,
  view: ({ case: c, found, form: f }) => (
    <Page title={`Determine a contribution of ${formatMoney(found.contributionPence)}?`} caption={caption(c)} back={backToTest(c)} form={f}>
      <Outcome of={asJson(found)} />
      <InsetText>{c.evidence.some(({ seenOn, notNeeded }) => !seenOn && !notNeeded) ? 'Some of the evidence that was asked for has not been seen. It can be determined all the same, if you are satisfied.' : 'Once determined it is sealed and not changed. When something is different later, take the test again.'}</InsetText>
      <Form of={f}><Button>Determine</Button></Form>
      <h2 class="govuk-heading-m">How it is worked out</h2>
      <Working of={asJson(found)} />
    </Page>
  ),
})

export const giveItUp = page({
  path: '/cases/:reference/resources/give-up',
  permit: 'resources:test',
  about: 'case',
  async load(here: Here) {
    const { case: c, test } = await takingTest(here)
    return { case: c, test, editing: { version: test.version, answers: {} } }
  },
  form: form({ because: text('Why is it given up?', { missing: 'Say why it is given up', max: 500 }) }),
  async save(here, { because }, { case: c, test }) {
    await giveUpTest(here, c, test, because)
    return testAt(c)
  },
  view: ({ case: c, form: f }) => (
    <Page title="Give up this test of resources" caption={caption(c)} back={backToTest(c)} form={f}>
      <p class="govuk-body">What was told stays on record. Nothing is determined.</p>
      <Form of={f}><Textarea {...f.because} rows={2} /><Button>Give it up</Button></Form>
    </Page>
  ),
})

/** One determination, with all that was told and all its working. Without a number, the one that stands. */
export const aDetermination = page({
  path: '/cases/:reference/resources/determination',
  permit: 'resources:see',
  about: 'case',
  async load(here: Here) {
    const c = await caseTested(here)
    const asked = here.query.number ?? String(c.determined[0]?.number ?? '')
    if (!asked) return { case: c, one: undefined }
    return { case: c, one: await theDetermination(here, c, /^\d{1,6}$/.test(asked) ? Number(asked) : 0) }
  },
  view({ case: c, one }) {
    if (!one) return <Page title="Nothing is determined yet" caption={caption(c)} back={backToTest(c)}><p class="govuk-body">The test of resources of this case has not been determined.</p></Page>
    const found = one.found as Worked
    return (
      <Page title={`Determination ${one.number}: a contribution of ${formatMoney(one.contributionPence)}`} caption={caption(c)} back={backToTest(c)}>
        {one.number !== c.determined[0]!.number && <InsetText>Determination {c.determined[0]!.number} stands in its place.</InsetText>}
        <Outcome of={found} />
        <p class="govuk-body">Determined by {one.by} on {formatDay(one.on)}, for an application of {formatDay(one.appliedOn)} and an approval of {formatDay(one.approvedOn)}.{one.because && ` What had changed: ${one.because}`}</p>
        {one.holds ? <p class="govuk-body newel-quiet">Sealed, and unchanged since: {one.seal.slice(0, 16)}…</p> : <WarningText text="The seal does not hold: something of this determination, or of one before it, was altered after it was made. Tell your service manager before anybody relies on it." iconFallbackText="Warning" />}
        <h2 class="govuk-heading-m">How it was worked out</h2>
        <Working of={found} />
        <WhatWasTold told={one.told} />
      </Page>
    )
  },
})
