import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { liableUntil, satisfactions } from '../../rules/works/liability.ts'
import { Button, DateInput, InsetText, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { backToWorks, caption, notToCome, worksAt } from './frame.ts'
import { certify, inspect, judge, mayCertify, mendDefect, reportDefect, theCertified, theDefect, theOrderUnderWay } from './inspections.sql.ts'
import { priceInWords } from './specification-shown.tsx'
import { caseOfWorks, openCaseOfWorks } from './works.sql.ts'
import { revisedPrice, type Certificate, type Order } from './works.ts'

interface UnderWay { readonly order: Order & { readonly begunOn: Day }; readonly today: Day }
async function load(here: Here) {
  const w = await openCaseOfWorks(here)
  const order = theOrderUnderWay(w)
  return { case: w, order, today: here.today }
}
const sinceBegun = (on: Day | null, { order, today }: UnderWay): string | undefined => notToCome(on, today) ?? (on && on < order.begunOn ? `The works began on ${formatDay(order.begunOn)}` : undefined)

/** What a technical officer saw of the works on a day. */
export const inspectTheWorks = page({
  path: '/cases/:reference/works/inspect',
  permit: 'works:specify',
  about: 'case',
  load,
  form: form({
    on: day('On which day? (optional)', { hint: 'Leave empty for today' }),
    seen: text('What was seen?', { missing: 'Enter what was seen', max: 2000 }),
    satisfactory: choice('Is it satisfactory?', { yes: 'Yes', no: 'No, something is to be put right' }, { missing: 'Select whether it is satisfactory' }),
    putRight: text('What must be put right? (optional)', { max: 1000 }),
  }, ({ on, satisfactory, putRight }, loaded: UnderWay) => ({ on: sinceBegun(on, loaded), putRight: satisfactory === 'no' && !putRight ? 'Enter what must be put right' : satisfactory === 'yes' && putRight ? 'Leave this empty where it is satisfactory, or select no' : undefined })),
  async save(here, { on, seen, satisfactory, putRight }, { case: w, order }) {
    await inspect(here, w, order, { on: on ?? here.today, seen, satisfactory: satisfactory === 'yes', putRight })
    return worksAt(w)
  },
  view: ({ case: w, form: f }) => (
    <Page title="Write down an inspection" caption={caption(w)} back={backToWorks(w)} form={f}>
      <Form of={f}><DateInput {...f.on} /><Textarea {...f.seen} rows={4} /><Radios {...f.satisfactory} small /><Textarea {...f.putRight} rows={2} /><Button>Save</Button></Form>
    </Page>
  ),
})

/** What the person thinks of the works, in their words. */
export const whatThePersonThinks = page({
  path: '/cases/:reference/works/satisfaction',
  permit: 'works:note',
  about: 'case',
  async load(here: Here) {
    const found = await load(here)
    const { satisfied, satisfiedWords, satisfiedOn, version } = found.order
    return { ...found, editing: { version, answers: satisfied ? { answer: satisfied, words: satisfiedWords, on: satisfiedOn } : {} } }
  },
  form: form({
    answer: choice('Is the person satisfied with the works?', satisfactions, { missing: 'Select whether they are satisfied' }),
    words: text('In their own words (optional)', { max: 1000, hint: 'Needed where they are not, or only in part' }),
    on: day('On which day? (optional)', { hint: 'Leave empty for today' }),
  }, ({ answer, words, on }, loaded: UnderWay) => ({ words: answer !== 'yes' && !words ? 'Enter what they are not satisfied with' : undefined, on: sinceBegun(on, loaded) })),
  async save(here, { answer, words, on }, { case: w, order }) {
    await judge(here, w, order, { answer, words, on: on ?? here.today })
    return worksAt(w)
  },
  view: ({ case: w, form: f }) => (
    <Page title="What they think of the works" caption={caption(w)} back={backToWorks(w)} form={f}>
      <Form of={f}><Radios {...f.answer} small /><Textarea {...f.words} rows={3} /><DateInput {...f.on} /><Button>Save</Button></Form>
    </Page>
  ),
})

interface ToCertify { readonly order: Order; readonly isOfficer: boolean; readonly today: Day }

/** The council certifies that the works are done. */
export const certifyTheWorks = page({
  path: '/cases/:reference/works/certify',
  permit: 'works:certify',
  about: 'case',
  async load(here: Here) {
    const w = await openCaseOfWorks(here)
    return { case: w, order: mayCertify(here, w), isOfficer: here.user.role === 'district grants officer', today: here.today }
  },
  form: form({
    on: day('Certified on which day? (optional)', { hint: 'Leave empty for today' }),
    delegation: text('Under which delegation? (optional)', { max: 300, hint: 'Needed where you are not the council’s officer. For example, the paragraph of the council’s scheme of delegation' }),
    words: text('Notes (optional)', { max: 1000, hint: 'Needed where the person is not satisfied: why the works are certified all the same' }),
  }, ({ on, delegation, words }, { order, isOfficer, today }: ToCertify) => ({
    on: notToCome(on, today) ?? (on && on < order.inspections[0]!.on ? `The last inspection was on ${formatDay(order.inspections[0]!.on)}` : undefined),
    delegation: !isOfficer && !delegation ? 'Enter under which delegation you certify' : undefined,
    words: order.satisfied !== 'yes' && !words ? 'Enter why the works are certified although the person is not satisfied' : undefined,
  })),
  async save(here, { on, delegation, words }, { case: w, order }) {
    await certify(here, w, order, { on: on ?? here.today, delegation, words })
    return worksAt(w)
  },
  view: ({ case: w, order, isOfficer, today, form: f }) => (
    <Page title="Certify the works" caption={caption(w)} back={backToWorks(w)} form={f}>
      <InsetText>For {w.council}: the works are done to its satisfaction. From the certified day the conditions of the grant are counted, and the contractor puts defects right: until {formatDay(liableUntil(today))} where it is today.</InsetText>
      <p class="govuk-body">{order.contractor}, {priceInWords(revisedPrice(order))}. Inspected by {order.inspections[0]!.by} on {formatDay(order.inspections[0]!.on)}: {order.inspections[0]!.seen}</p>
      <p class="govuk-body">Is the person satisfied? {satisfactions[order.satisfied as keyof typeof satisfactions]}. {order.satisfiedWords}</p>
      <Form of={f}><DateInput {...f.on} />{!isOfficer && <TextInput {...f.delegation} />}<Textarea {...f.words} rows={2} /><Button>Certify</Button></Form>
    </Page>
  ),
})

interface Certified { readonly order: Order & { readonly certificate: Certificate }; readonly today: Day }
async function toReport(here: Here) {
  const w = await caseOfWorks(here)
  return { case: w, order: theCertified(w), today: here.today }
}

/** A defect that somebody reported after the works were certified. */
export const reportADefect = page({
  path: '/cases/:reference/works/defect',
  permit: 'works:note',
  about: 'case',
  load: toReport,
  form: form({
    what: text('What is wrong?', { missing: 'Enter what is wrong', max: 1000 }),
    by: text('Who reported it?', { missing: 'Enter who reported it', max: 120 }),
    on: day('On which day? (optional)', { hint: 'Leave empty for today' }),
  }, ({ on }, { order, today }: Certified) => ({ on: notToCome(on, today) ?? (on && on < order.certificate.on ? `The works were certified on ${formatDay(order.certificate.on)}` : undefined) })),
  async save(here, { what, by, on }, { case: w, order }) {
    await reportDefect(here, w, order, { what, by, on: on ?? here.today })
    return worksAt(w)
  },
  view: ({ case: w, order, today, form: f }) => (
    <Page title="Report a defect" caption={caption(w)} back={backToWorks(w)} form={f}>
      <p class="govuk-body">{order.contractor} {today <= liableUntil(order.certificate.on) ? 'puts' : 'put'} defects right until {formatDay(liableUntil(order.certificate.on))}.</p>
      <Form of={f}><Textarea {...f.what} rows={3} /><TextInput {...f.by} /><DateInput {...f.on} /><Button>Save</Button></Form>
    </Page>
  ),
})

/** What was done about a defect: the one that the address names, or the first that is open. */
export const aDefectIsMended = page({
  path: '/cases/:reference/works/mended',
  permit: 'works:note',
  about: 'case',
  async load(here: Here) {
    const found = await toReport(here)
    const defect = theDefect(found.order, here.query.defect)
    return { ...found, defect, editing: { version: defect.version, answers: {} } }
  },
  form: form({
    mended: text('What was done?', { missing: 'Enter what was done', max: 1000 }),
    on: day('On which day? (optional)', { hint: 'Leave empty for today' }),
  }, ({ on }, { defect, today }: { readonly defect: { readonly on: Day }; readonly today: Day }) => ({ on: notToCome(on, today) ?? (on && on < defect.on ? `It was reported on ${formatDay(defect.on)}` : undefined) })),
  async save(here, { mended, on }, { case: w, defect }) {
    await mendDefect(here, w, defect, on ?? here.today, mended)
    return worksAt(w)
  },
  view: ({ case: w, defect, form: f }) => (
    <Page title="A defect was put right" caption={caption(w)} back={backToWorks(w)} form={f}>
      <InsetText>Reported by {defect.by} on {formatDay(defect.on)}: {defect.what}</InsetText>
      <Form of={f}><Textarea {...f.mended} rows={2} /><DateInput {...f.on} /><Button>Save</Button></Form>
    </Page>
  ),
})
