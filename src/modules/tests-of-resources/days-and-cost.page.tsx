import { certificateFor, certificateTitles } from '../../rules/applications/certificates.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { Button, Checkboxes, DateInput, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { changes, form, type Answers } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { orderOfMaximumOn } from '../schemes/index.ts'
import { pence, sum } from './amount-fields.ts'
import { backToCase, backToTest, caption, testAt } from './frame.ts'
import { beginTest, keepTold, openCaseTested, takingTest, toldBefore } from './the-test.sql.ts'
import type { Told } from './told.ts'

const fields = {
  appliedOn: day('Day of the application', { missing: 'Enter the day of the application, or when it is expected: ages and circumstances are those of that day' }),
  approvedOn: day('Day of the approval, or when it is expected', { missing: 'Enter the day of the approval, or when it is expected: the amounts are those of that day' }),
  certificate: choice('Which certificate comes with it?', certificateTitles, { missing: 'Select the certificate that comes with the application' }),
  expense: pounds('What do the works and fees cost?', { hint: 'As the council will take it. Leave it empty while it is not known' }),
  landlord: choices('Who applies?', { yes: 'A landlord applies: there is no test of resources' }),
}
type DaysAndCost = Answers<typeof fields>
const inOrder = ({ appliedOn, approvedOn }: Pick<DaysAndCost, 'appliedOn' | 'approvedOn'>) => ({ approvedOn: approvedOn < appliedOn ? 'An application cannot be approved before it is made. Enter the day of the approval, or the day it is expected' : undefined })

const answersOf = (told: Told): DaysAndCost => ({ appliedOn: told.appliedOn, approvedOn: told.approvedOn, certificate: told.certificate, expense: pence(told.expense), landlord: told.byLandlord ? ['yes'] : [] })
function toldIn(before: Pick<Told, 'households' | 'earlierGrants' | 'orderOfMaximum'>, { appliedOn, approvedOn, certificate, expense, landlord }: DaysAndCost): Told {
  const { households, earlierGrants, orderOfMaximum } = before
  return { appliedOn, approvedOn, certificate, ...landlord.length ? { byLandlord: true } : {}, ...expense === null ? {} : { expense: sum(expense)! }, ...orderOfMaximum ? { orderOfMaximum } : {}, households, ...earlierGrants ? { earlierGrants } : {} }
}

const daysForm = form(fields, inOrder)
export const daysAndCost = page({
  path: '/cases/:reference/resources/days-and-cost',
  permit: 'resources:test',
  about: 'case',
  async load(here: Here) {
    const { case: c, test } = await takingTest(here)
    return { case: c, test, editing: { version: test.version, answers: answersOf(test.told) } }
  },
  form: daysForm,
  async save(here, answers, { case: c, test, editing }) {
    await keepTold(here, c, test, { told: toldIn(test.told, answers), asked: test.asked }, 'Days, certificate and cost', changes(daysForm, editing.answers, answers, undefined))
    return testAt(c)
  },
  view: ({ case: c, form: f }) => (
    <Page title="Days, certificate and cost" caption={caption(c)} back={backToTest(c)} form={f}>
      <Form of={f}><DateInput {...f.appliedOn} /><DateInput {...f.approvedOn} /><Radios {...f.certificate} small /><TextInput {...f.expense} prefix="£" /><Checkboxes {...f.landlord} small /><Button>Save</Button></Form>
    </Page>
  ),
})

const again = { because: text('What has changed since the last determination?', { max: 500 }) }
const beginForm = form({ ...fields, ...again }, (answers, { case: c }: { readonly case: { readonly determined: readonly unknown[] } }) => ({ ...inOrder(answers), because: c.determined.length && !answers.because ? 'Say what has changed since the last determination' : undefined }))
export const beginATest = page({
  path: '/cases/:reference/resources/begin',
  permit: 'resources:test',
  about: 'case',
  async load(here: Here) {
    const c = await openCaseTested(here)
    if (c.test) throw new Refusal(`A test of resources is being taken already, begun by ${c.test.begunBy}. Carry on with that one.`)
    const before = c.determined.length ? await toldBefore(here, c) : undefined
    const expected = certificateFor(c.tenure)[0]
    const answers: Partial<DaysAndCost> = before ? answersOf(before) : { appliedOn: here.today, approvedOn: here.today, ...expected ? { certificate: expected } : {} }
    return { case: c, before, editing: { version: 0, answers } }
  },
  form: beginForm,
  async save(here, { because, ...answers }, { case: c, before }) {
    // Each council’s own setting, as its scheme says it on the day of the application.
    const orderOfMaximum = await orderOfMaximumOn(here, { authorityId: c.authorityId, scheme: c.scheme || 'disabled-facilities-grant', day: answers.appliedOn })
    await beginTest(here, c, toldIn({ ...before ?? { households: knownOf(c) }, ...orderOfMaximum ? { orderOfMaximum } : {} }, answers), before ? allAsked : [], because)
    return testAt(c)
  },
  view: ({ case: c, form: f }) => (
    <Page title="Begin the test of resources" caption={caption(c)} back={c.determined.length ? backToTest(c) : backToCase(c)} form={f}>
      {c.determined.length > 0 && <p class="govuk-body">It begins with all that was told for determination {c.determined[0]!.number}. That one stays as it is.</p>}
      <Form of={f}>
        {c.determined.length > 0 && <Textarea {...f.because} rows={2} />}
        <DateInput {...f.appliedOn} /><DateInput {...f.approvedOn} /><Radios {...f.certificate} small /><TextInput {...f.expense} prefix="£" /><Checkboxes {...f.landlord} small />
        <Button>Begin</Button>
      </Form>
    </Page>
  ),
})

const allAsked = ['partner', 'children', 'others', 'benefits', 'incomes', 'work', 'capital', 'earlier-grants']
/** Whoever the case is for, when their date of birth is known: without it nothing can be said of them. */
const knownOf = ({ personName, bornOn }: { readonly personName: string; readonly bornOn: Day | null }) => bornOn ? [{ person: { name: personName, born: bornOn, disabledOccupant: true } }] : []
