import { pence } from '../../rules/money.ts'
import { bases } from '../../rules/works/prices.ts'
import { vatKinds } from '../../rules/works/vat.ts'
import { Button, InsetText, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { backToWorks, caption, worksAt } from './frame.ts'
import { beginSpecification, changeBasis, mayBegin } from './specification.sql.ts'
import { agreedOn, openCaseOfWorks } from './works.sql.ts'
import { openSpecification, placed, type CaseOfWorks } from './works.ts'

async function load(here: Here) {
  const w = await openCaseOfWorks(here)
  const open = openSpecification(w)
  if (!open) mayBegin(w)
  const agreed = await agreedOn(here, w.reference)
  if (!open && !agreed) throw new Refusal('The recommendation is not agreed: whoever assessed and a technical officer both sign it first.')
  return { case: w, open, agreed, ...open ? { editing: { version: open.version, answers: { basis: open.basis, whole: open.wholePence === null ? null : pence(open.wholePence), wholeVat: open.wholeVat ?? '' as const, changed: open.changed } } } : {} }
}
const isAnother = ({ case: w, open }: { readonly case: CaseOfWorks; readonly open: { readonly number: number } | undefined }): boolean => (open?.number ?? w.specifications.length + 1) > 1

/** Begins a specification, or changes how its price is made. */
export const specify = page({
  path: '/cases/:reference/works/specify',
  permit: 'works:specify',
  about: 'case',
  load,
  form: form({
    basis: choice('How is the price made?', bases, { missing: 'Select how the price is made', hint: 'With one fixed price, the lines say what is included, and only provisional sums are added to it' }),
    whole: pounds('The fixed price, without VAT (optional)'),
    wholeVat: choice('VAT on the fixed price (optional)', vatKinds),
    changed: text('What is otherwise than in the specification before? (optional)', { max: 1000 }),
  }, ({ basis, whole, wholeVat, changed }, loaded: Awaited<ReturnType<typeof load>>) => ({
    whole: basis === 'whole' && !whole ? 'Enter the fixed price' : basis === 'itemised' && whole !== null ? 'Leave this empty: the lines are added up' : undefined,
    wholeVat: basis === 'whole' && !wholeVat ? 'Select how VAT falls on the fixed price' : basis === 'itemised' && wholeVat ? 'Leave this empty: each line says its own' : undefined,
    changed: isAnother(loaded) && !changed ? 'Enter what is otherwise than before' : undefined,
  })),
  async save(here, { basis, whole, wholeVat, changed }, { case: w, open }) {
    const told = { basis, wholePence: whole, wholeVat: wholeVat || null }
    await (open ? changeBasis(here, w, open, told, changed) : beginSpecification(here, w, told, changed))
    return worksAt(w)
  },
  view: ({ case: w, open, agreed, form: f }) => (
    <Page title={open ? 'How the price is made' : 'Specify the works'} caption={caption(w)} back={backToWorks(w)} form={f}>
      {!open && agreed && <InsetText>Agreed in version {agreed.number} of the recommendation: {agreed.adaptations.map(({ kind, place }) => placed(kind, place)).join('; ')}.</InsetText>}
      {!open && w.specifications.length > 0 && <p class="govuk-body">It begins with the lines of specification {w.specifications[0]!.number}, at the rates they were written at.</p>}
      <Form of={f}>
        <Radios {...f.basis} small />
        <div class="newel-columns"><TextInput {...f.whole} prefix="£" /><Select {...f.wholeVat} /></div>
        {isAnother({ case: w, open }) && <Textarea {...f.changed} rows={2} />}
        <Button>{open ? 'Save' : 'Begin the specification'}</Button>
      </Form>
    </Page>
  ),
})
