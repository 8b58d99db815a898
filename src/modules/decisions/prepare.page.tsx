import { pounds as inPence, formatMoney, pence } from '../../rules/money.ts'
import type { Ground } from '../../rules/decisions/grounds.ts'
import { Button, Checkboxes, InsetText, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { stands } from './decision.ts'
import { costsKnown, groundTitles, inTheWay, mustBeApplied, openCaseToDecide, prepareDecision } from './decisions.sql.ts'
import type { CaseToDecide } from './decision.ts'
import type { InTheWay } from '../../rules/decisions/what-stands-in-the-way.ts'
import { backToDecision, caption, decisionAt } from './frame.ts'

interface Loaded { readonly case: CaseToDecide; readonly hindrances: readonly InTheWay[] }

const prepareForm = form({
  proposes: choice('What do you propose?', { approve: 'To approve', refuse: 'To refuse' }, { missing: 'Select what you propose' }),
  works: pounds('Eligible works, with VAT', { hint: 'As the council will take them' }),
  fees: pounds('Fees'),
  topUp: pounds('Top-up by the council’s own policy (optional)'),
  grounds: choices('Why is it to be refused?', groundTitles),
  because: text('Your reasons', { missing: 'Give your reasons: they go with the decision', max: 2000 }),
  unforeseen: text('What could not have been foreseen, since the decision before?', { max: 1000, hint: 'For a decision that is made again: works or costs (Act 1996 s34(5))' }),
}, ({ proposes, works, grounds, unforeseen, topUp }, { case: c, hindrances }: Loaded) => ({
  proposes: proposes === 'approve' && hindrances.length ? `It cannot be approved as things are. ${hindrances.map(({ says }) => says).join(' ')}` : undefined,
  works: proposes === 'approve' && !works ? 'Enter what the eligible works cost' : undefined,
  topUp: topUp && c.scheme !== 'disabled-facilities-grant-top-up' ? 'The scheme of this case has no top-up. Leave it empty, or change the scheme first'
    : topUp && c.schemeVersion?.maximum && topUp > c.schemeVersion.maximum.pence ? `The council’s policy tops up by ${formatMoney(c.schemeVersion.maximum.pence)} at most (${c.schemeVersion.source.document}, ${c.schemeVersion.source.clause})` : undefined,
  grounds: proposes === 'refuse' && !grounds.length ? 'Select why it is to be refused' : undefined,
  unforeseen: proposes === 'approve' && stands(c)?.approved && !unforeseen ? 'Say what could not have been foreseen: only for that is a grant worked out again' : undefined,
}))

/** The agency puts a paper before the council. The figures come from the test of resources, the scheme and the law; whoever prepares says what works and fees cost. */
export const prepareADecision = page({
  path: '/cases/:reference/decision/prepare',
  permit: 'decision:prepare',
  about: 'case',
  async load(here: Here) {
    const c = await openCaseToDecide(here)
    mustBeApplied(c)
    return { case: c, hindrances: inTheWay(c, here.today), editing: { version: c.papers.length, answers: costsKnown(c) } }
  },
  form: prepareForm,
  async save(here, { proposes, grounds, because, unforeseen, works, fees, topUp }, { case: c }) {
    const refuses = proposes === 'refuse'
    await prepareDecision(here, c, { proposes, grounds: refuses ? grounds as readonly Ground[] : [], because, unforeseen, works: works ?? inPence(0), fees: fees ?? inPence(0), topUp: refuses ? pence(0) : topUp ?? pence(0) })
    return decisionAt(c)
  },
  view: ({ case: c, hindrances, form: f }) => (
    <Page title="Prepare a decision" caption={caption(c)} back={backToDecision(c)} form={f}>
      {hindrances.length > 0 && <InsetText><p class="govuk-body">It cannot be approved as things are:</p><ul class="govuk-list govuk-list--bullet">{hindrances.map(({ says }) => <li>{says}</li>)}</ul></InsetText>}
      <p class="govuk-body">An officer of {c.council} decides: somebody else than you.</p>
      <Form of={f}>
        <Radios {...f.proposes} small conditional={{
          approve: <><TextInput {...f.works} prefix="£" /><TextInput {...f.fees} prefix="£" />{c.scheme === 'disabled-facilities-grant-top-up' && <TextInput {...f.topUp} prefix="£" />}</>,
          refuse: <Checkboxes {...f.grounds} small />,
        }} />
        <Textarea {...f.because} rows={4} />
        {stands(c) && <Textarea {...f.unforeseen} rows={2} />}
        <Button>Put it before the council</Button>
      </Form>
    </Page>
  ),
})
