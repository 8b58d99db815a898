import { addMonths, formatDay, type Day } from '../../rules/calendar/day.ts'
import { momentKeys, moments, type Moment } from '../../rules/surveys/surveys.ts'
import { Button, InsetText, Radios } from '../../platform/components/index.ts'
import { choice } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { ask, askingsOfCase, caseAskedOf, type CaseAskedOf } from './askings.sql.ts'
import { ShownOnce } from './shown-once.tsx'
import { titleOf, type Asking } from './survey.ts'

interface Loaded { readonly case: CaseAskedOf; readonly askings: readonly Asking[]; readonly today: Day }

/** Moments that have come and that they have not answered. */
const openMoments = ({ case: { completedOn }, askings, today }: Loaded): Record<string, string> =>
  Object.fromEntries(momentKeys.filter(key => completedOn && addMonths(completedOn, moments[key].months) <= today && !askings.some(({ moment, answeredOn }) => moment === key && answeredOn))
    .map(key => [key, `${titleOf(key)}${askings.some(({ moment }) => moment === key) ? ' (asked already: this asks again)' : ''}`]))

async function load(here: Here) {
  const found = await caseAskedOf(here)
  const loaded = { case: found, askings: await askingsOfCase(here, found.reference), today: here.today }
  if (!found.completedOn) throw new Refusal(`${found.reference} has not been completed: people are asked once the work is done.`)
  if (Object.keys(openMoments(loaded)).length === 0) throw new Refusal(`There is nothing to ask about ${found.reference} today: every question whose time has come has been answered.`)
  return loaded
}

const askForm = form(
  {
    moment: choice('What are they asked?', openMoments, { missing: 'Select what they are asked' }),
    way: choice('How are they asked?', { link: 'A link, to be sent to them', post: 'A letter with the questions', phone: 'On the telephone' }, { missing: 'Select how they are asked' }),
  },
  ({ way }, { case: c }: Loaded) => ({ way: c.circleId && way !== 'phone' ? 'This case is restricted: nothing is sent to them. Ask on the telephone, when it is safe to' : undefined }),
)

export const askThem = page({
  path: '/cases/:reference/survey',
  permit: 'survey:ask',
  about: 'case',
  load,
  form: askForm,
  async save(here, { moment, way }, { case: c, askings }) {
    const { id, token } = await ask(here, c, moment as Moment, way, askings.find(one => one.moment === moment))
    if (token) return { show: <ShownOnce name={c.personName} link={here.address(`/survey/${token}`)} asking={id} /> }
    return way === 'post' ? `/surveys/${id}/letter` : `/surveys/${id}/answer`
  },
  view: ({ case: c, form }) => (
    <Page title="Ask them how it went" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }} form={form}>
      <p class="govuk-body">Completed on {formatDay(c.completedOn!)}.</p>
      {c.circleId && <InsetText>This case is restricted: nobody is sent a link or a letter.</InsetText>}
      <Form of={form}>
        <Radios {...form.moment} small />
        <Radios {...form.way} small />
        <Button>Ask them</Button>
      </Form>
    </Page>
  ),
})
