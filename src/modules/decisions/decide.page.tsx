import { formatDay, type Day } from '../../rules/calendar/day.ts'
import type { Ground } from '../../rules/decisions/grounds.ts'
import { mayBePaidFromAtLatest } from '../../rules/decisions/limits-of-time.ts'
import type { InTheWay } from '../../rules/decisions/what-stands-in-the-way.ts'
import { formatMoney } from '../../rules/money.ts'
import { Button, Checkboxes, DateInput, InsetText, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { delegationInWords, type Delegation, type Paper } from './decision.ts'
import { beyondTheLimit, decideOn, groundTitles, inTheWay, mayDecide, openCaseToDecide } from './decisions.sql.ts'
import { FiguresOf } from './figures.tsx'
import { backToDecision, caption, decisionAt } from './frame.ts'

interface Loaded { readonly paper: Paper; readonly delegation: Delegation; readonly hindrances: readonly InTheWay[]; readonly today: Day }

const decideForm = form({
  decision: choice('What do you decide?', { approve: 'Approve', refuse: 'Refuse' }, { missing: 'Select what you decide' }),
  grounds: choices('Why is it refused?', groundTitles),
  because: text('Your reasons', { missing: 'Give your reasons: they are told to the applicant', max: 2000 }),
  payFrom: day('Payment is put off to (optional)', { hint: 'At most twelve months from the application (Act 1996 s36)' }),
}, ({ decision, grounds, payFrom }, { paper, delegation, hindrances, today }: Loaded) => ({
  decision: decision === 'approve' ? hindrances.length ? `It cannot be approved as things are. ${hindrances.map(({ says }) => says).join(' ')}` : beyondTheLimit(paper, delegation) || (paper.proposes === 'refuse' ? 'The paper proposes a refusal and has no figures for an approval. Refuse, or ask the agency for another paper' : undefined) : undefined,
  grounds: decision === 'refuse' && !grounds.length ? 'Select why it is refused' : undefined,
  payFrom: payFrom && payFrom > mayBePaidFromAtLatest(paper.appliedOn) ? `Payment may be put off to ${formatDay(mayBePaidFromAtLatest(paper.appliedOn))} at the latest: twelve months from the application` : payFrom && payFrom < today ? 'The day must be today or later' : undefined,
}))

/** An officer of the council decides, within their delegated limit, on a paper that somebody else prepared. */
export const decideTheGrant = page({
  path: '/cases/:reference/decision/decide',
  permit: 'decision:make',
  about: 'case',
  async load(here: Here) {
    const c = await openCaseToDecide(here)
    const { paper, delegation } = mayDecide(here, c)
    return { case: c, paper, delegation, hindrances: inTheWay(c, here.today), today: here.today, editing: { version: c.decisions.length, answers: { grounds: paper.grounds as readonly Ground[], because: paper.because } } }
  },
  form: decideForm,
  async save(here, { decision, grounds, because, payFrom }, { case: c }) {
    const approve = decision === 'approve'
    await decideOn(here, c, { approve, grounds: approve ? [] : grounds as readonly Ground[], because, payFrom })
    return decisionAt(c)
  },
  view: ({ case: c, paper, delegation, hindrances, form: f }) => (
    <Page title="Decide on the grant" caption={caption(c)} back={backToDecision(c)} form={f}>
      <p class="govuk-body">{paper.by} proposes to <strong>{paper.proposes}</strong>{paper.proposes === 'approve' && <> a grant of <strong>{formatMoney(paper.grant)}</strong></>}. You decide for {c.council}, {delegationInWords(delegation)}</p>
      {hindrances.length > 0 && <InsetText>{hindrances.map(({ says }) => says).join(' ')}</InsetText>}
      {paper.proposes === 'approve' && <FiguresOf of={paper} />}
      <p class="govuk-body"><a class="govuk-link" href={`/cases/${c.reference}/resources/determination`}>The test of resources</a> · <a class="govuk-link" href={`/cases/${c.reference}/application`}>The application</a> · <a class="govuk-link" href={`/cases/${c.reference}/need`}>What is needed</a></p>
      <Form of={f}><Radios {...f.decision} small conditional={{ approve: <DateInput {...f.payFrom} />, refuse: <Checkboxes {...f.grounds} small /> }} /><Textarea {...f.because} rows={4} /><Button>Decide</Button></Form>
    </Page>
  ),
})
