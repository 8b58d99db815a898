import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { waysOfContact } from '../../rules/contacts.ts'
import { formatMoney } from '../../rules/money.ts'
import { schemeKinds, type SchemeKind } from '../../rules/schemes/scheme.ts'
import { ordinal } from '../../rules/waiting/in-words.ts'
import { meanwhile, offeredInWords, schemeOffered } from '../../rules/waiting/meanwhile.ts'
import { monthInWords } from '../../rules/waiting/pace.ts'
import { Button, Checkboxes, DateInput, Radios, Textarea } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { schemesOfCouncil, versionOn, type SchemeOnRecord } from '../schemes/index.ts'
import { keepInTouch, keptInTouch, NothingMeanwhile, placeOfCase, WhyThere, type Kept } from '../waiting-list/index.ts'
import { noteContact, theCase } from './cases.sql.ts'

/** What this council offers besides the mandatory grant today, one version of each scheme. */
function offeredBy(versions: readonly SchemeOnRecord[], today: Day): SchemeOnRecord[] {
  const keys = [...new Set(versions.map(({ scheme }) => scheme))].filter(key => !(schemeKinds[key] as SchemeKind).statutoryTest)
  return keys.flatMap(key => versionOn(versions.filter(({ scheme }) => scheme === key), today) ?? [])
}

async function load(here: Here) {
  const c = await theCase(here)
  const [place, before, versions] = await Promise.all([placeOfCase(here, c.reference), keptInTouch(here, c.reference), schemesOfCouncil(here, c.authorityId)])
  if (!place) throw new Refusal(`${c.reference} is not on a waiting list: an open case for a mandatory grant is, from the day its works are recommended until the council decides.`)
  const schemes = offeredBy(versions, here.today)
  const titles = Object.fromEntries(versions.map(({ scheme, title }) => [scheme, title]))
  const options = { ...Object.fromEntries(Object.entries(meanwhile).map(([key, { title }]) => [key, title])), ...Object.fromEntries(schemes.map(({ scheme, title }) => [schemeOffered(scheme), title])) }
  return { case: c, place, before, schemes, titles, options, today: here.today }
}
type Loaded = Awaited<ReturnType<typeof load>>

const toldOf = ({ position, of, expected }: Kept): string => [position === null ? '' : `${ordinal(position)} of ${of}`, expected ? `likely in ${monthInWords(expected)}` : ''].filter(Boolean).join(', ')

const Before = ({ of: all, titles }: { readonly of: readonly Kept[]; readonly titles: Readonly<Record<string, string>> }) => all.length === 0 ? <p class="govuk-body">Nothing has been written down yet.</p> : (
  <ul class="newel-found">{all.map(one => (
    <li>
      <strong>{formatDay(one.on)}</strong>, {(waysOfContact as Readonly<Record<string, string>>)[one.how] ?? one.how}, {one.by}{toldOf(one) && `. They stood ${toldOf(one)}`}
      <p class="govuk-body">{one.words}</p>
      {one.offered.length > 0 && <p class="govuk-body">Talked about: {one.offered.map(key => offeredInWords(key, titles)).join(', ')}. They said: {one.answer}</p>}
    </li>
  ))}</ul>
)

/** Somebody who waits hears from us: where they stand, when it is likely, and what can be done meanwhile. */
export const keepInTouchPage = page({
  path: '/cases/:reference/keep-in-touch',
  permit: 'waiting:keep',
  about: 'case',
  load,
  form: form({
    how: choice('How were you in touch with them?', waysOfContact, { missing: 'Select how you were in touch' }),
    on: day('On which day? (optional)', { hint: 'Leave empty for today' }),
    words: text('What was said?', { missing: 'Enter what was said', max: 2000 }),
    offered: choices('What did you talk about that can be done meanwhile? (optional)', ({ options }: Loaded) => options),
    answer: text('What did they say to it? (optional)', { max: 1000, hint: 'Needed when something was talked about: what they want, do not want, or want to think about' }),
  }, ({ on, offered, answer }, { today }: Loaded) => ({
    on: on && on > today ? 'The day must be today or in the past' : undefined,
    offered: answer && offered.length === 0 ? 'Select what they answered to, or leave the answer empty' : undefined,
    answer: offered.length > 0 && !answer ? 'Enter what they said to what you talked about' : undefined,
  })),
  async save(here, { on, ...told }, { case: c, place, titles }) {
    await noteContact(here, c, told.how, told.words, on ?? here.today)
    await keepInTouch(here, place, { ...told, on: on ?? here.today }, titles)
    return `/cases/${c.reference}`
  },
  view: ({ case: c, place, before, schemes, titles, today, form: f }) => (
    <Page title="Keep in touch while they wait" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }} form={f}>
      <h2 class="govuk-heading-m">Where they stand</h2>
      <WhyThere of={place} today={today} />
      <h2 class="govuk-heading-m">What can be done meanwhile</h2>
      <NothingMeanwhile of={place} />
      <ul class="govuk-list govuk-list--spaced">
        {Object.values(meanwhile).map(({ title, note }) => <li><strong>{title}.</strong> {note}</li>)}
        {schemes.map(one => <li><strong>{one.title}.</strong> A scheme of {place.council}{one.maximum ? `, up to ${formatMoney(one.maximum.pence)}` : ''}.{one.confirmed !== true && ' The council has not confirmed it: nobody may rely on it yet.'}</li>)}
      </ul>
      <h2 class="govuk-heading-m">Write down that they heard from us</h2>
      <Form of={f}>
        <Radios {...f.how} small />
        <DateInput {...f.on} />
        <Textarea {...f.words} rows={4} />
        <Checkboxes {...f.offered} small />
        <Textarea {...f.answer} rows={3} />
        <Button>Save</Button>
      </Form>
      <h2 class="govuk-heading-m">What they heard before</h2>
      <Before of={before} titles={titles} />
    </Page>
  ),
})
