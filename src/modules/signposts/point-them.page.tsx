import { addDays } from '../../rules/calendar/day.ts'
import { isTopic, topicInWords, topics as allTopics } from '../../rules/directory/topics.ts'
import { Button, Checkboxes, DateInput, Part, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { point, pointedFrom, signpostsOf, type Kind } from './signposts.sql.ts'
import { servicesToOffer, topicsFor } from './suggest.sql.ts'
import { SignpostsGiven } from './signposts-given.tsx'

const weeks = 3

function loadOf(kind: Kind) {
  return async (here: Here) => {
    const found = await pointedFrom(here, kind)
    here.saw(kind, [found])
    const words = [...here.query.words ?? ''].filter(letter => letter >= ' ').join('').trim().slice(0, 100)
    const topic = here.query.topic && isTopic(here.query.topic) ? here.query.topic : ''
    const suggested = words || topic ? [] : await topicsFor(here, found)
    const [offered, given] = await Promise.all([servicesToOffer(here, found, { topics: topic ? [topic] : suggested, words: words.split(/\s+/).filter(Boolean).slice(0, 10) }), signpostsOf(here, found)])
    return { found, words, topic, suggested, offered, given, today: here.today }
  }
}
type Loaded = Awaited<ReturnType<ReturnType<typeof loadOf>>>

const signpostForm = form(
  {
    services: choices('Services', ({ offered }: Loaded) => Object.fromEntries(offered.map(({ id, name, organisation }) => [id, name === organisation ? name : `${name} (${organisation})`]))),
    elsewhere: text('Somewhere the directory does not have', { max: 150 }),
    about: choice('What is it about?', allTopics),
    resource: text('What did you give them?', { max: 300, hint: 'A leaflet, a link, a telephone number. Leave empty when it was only said' }),
    passed: choice('Did you pass their details on?', { no: 'No', yes: 'Yes, and they agreed' }, { missing: 'Select whether you passed their details on' }),
    consent: text('How did they agree?', { max: 300, hint: 'For example: said so on the telephone' }),
    on: day('When?', { hint: 'Leave empty for today' }),
    askOn: day('When should somebody ask what came of it?', { hint: `Leave empty for ${weeks} weeks from then` }),
  },
  ({ services, elsewhere, passed, consent, on, askOn }, { today }: Loaded) => ({
    elsewhere: !services.length && !elsewhere ? 'Select a service, or enter somewhere else' : undefined,
    consent: passed === 'yes' && !consent ? 'Enter how they agreed that their details are passed on' : passed === 'no' && consent ? 'Leave this empty when their details were not passed on' : undefined,
    on: on && on > today ? 'The day must be today or in the past' : undefined,
    askOn: askOn && askOn < (on ?? today) ? 'The day to ask must be the day they were pointed there or later' : undefined,
  }),
)

/** Where somebody is pointed from an enquiry or a case: what has been, and a form for more. */
const pointFrom = (kind: Kind, at: string) => page({
  path: `${at}/:reference/signposts`,
  permit: 'signpost:write',
  about: 'nobody',
  load: loadOf(kind),
  form: signpostForm,
  async save(here, { services, elsewhere, about, resource, consent, on, askOn }, { found, offered, topic, suggested }) {
    const day = on ?? here.today
    const rest = { resource, consent, on: day, askOn: askOn ?? addDays(day, weeks * 7) }
    const about_ = (of: readonly string[]): string => about || (topic && of.includes(topic) ? topic : of.find(one => suggested.includes(one as never)) ?? of[0] ?? '')
    await point(here, kind, found, [
      ...offered.filter(({ id }) => services.includes(id)).map(service => ({ serviceId: service.id, place: service.name, topic: about_(service.topics), ...rest })),
      ...elsewhere ? [{ serviceId: null, place: elsewhere, topic: about, ...rest }] : [],
    ])
    return `${at}/${found.reference}`
  },
  view: ({ found, words, topic, suggested, offered, given, form: f, here }) => (
    <Page title="Point them to a service" caption={`${found.reference} ${found.name}`} back={{ href: `${at}/${found.reference}`, text: kind === 'case' ? 'Back to the case' : 'Back to the enquiry' }} form={f}>
      <h2 class="govuk-heading-m">Pointed there already</h2>
      <SignpostsGiven signposts={given} mayAnswer={here.may('signpost:write')} today={here.today} />
      <h2 class="govuk-heading-m">Look in the directory</h2>
      <form method="get" action={`${at}/${found.reference}/signposts`} noValidate>
        <div class="newel-columns"><TextInput name="words" label="Words" value={words} /><Select name="topic" label="Subject" value={topic} options={allTopics} empty="Anything" /></div>
        <Button look="secondary">Search</Button>
      </form>
      <Form of={f}>
        <Part title="Where to">
          {offered.length > 0
            ? <>{suggested.length > 0 && <p class="govuk-body">Suggested by what they accepted and what advice was about: {suggested.map(topicInWords).join(', ')}.</p>}<Checkboxes {...f.services} small /></>
            : <p class="govuk-body">{words || topic ? 'No service of the directory fits this where they live.' : 'Nothing is suggested yet: look in the directory.'}</p>}
          <TextInput {...f.elsewhere} />
          <Select {...f.about} empty="As the service says" />
        </Part>
        <Part title="How">
          <Textarea {...f.resource} rows={2} /><Radios {...f.passed} inline small /><TextInput {...f.consent} /><DateInput {...f.on} /><DateInput {...f.askOn} />
        </Part>
        <Button>Save where they were pointed</Button>
      </Form>
    </Page>
  ),
})

export const pointFromAnEnquiry = pointFrom('enquiry', '/enquiries')
export const pointFromACase = pointFrom('case', '/cases')
