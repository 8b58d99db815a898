import { formatDay } from '../../rules/calendar/day.ts'
import { equalityKeys, equalityQuestions, equalityVersion, type EqualityKey } from '../../rules/equality/questions.ts'
import { Button, Radios, type ChoiceProps } from '../../platform/components/index.ts'
import { choice, type Field } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal } from '../../platform/here.ts'
import { recordsOf, standingPerson } from '../people/index.ts'
import { keepAnswers, lastAsked } from './equality.sql.ts'

const fields = Object.fromEntries(equalityKeys.map(key => [key, choice(equalityQuestions[equalityVersion][key].words, equalityQuestions[equalityVersion][key].options)])) as unknown as Readonly<Record<EqualityKey, Field<string, ChoiceProps>>>

export const askEquality = page({
  path: '/people/:id/equality',
  permit: 'person:change',
  about: 'person',
  async load(here) {
    const person = await standingPerson(here)
    return { person, last: await lastAsked(here, await recordsOf(here, person.id)) }
  },
  form: form(fields),
  async save(here, typed, { person }) {
    const answers = Object.fromEntries(Object.entries(typed).filter(([, answer]) => answer))
    if (!Object.keys(answers).length) throw new Refusal('Answer at least one, or choose “Prefer not to say”', equalityKeys[0]!)
    await keepAnswers(here, person, answers)
    return `/people/${person.id}`
  },
  view: ({ person, last, form }) => (
    <Page title="Equality questions" caption={[person.givenName, person.surname].filter(Boolean).join(' ')} back={{ href: `/people/${person.id}`, text: 'Back to the person' }} form={form}>
      {last && <p class="govuk-body">{last.by} asked them on {formatDay(last.on)}. What they answer now counts instead.</p>}
      <p class="govuk-body">Read this out: “We ask these so that we can see whether everybody gets a fair share of our help. You need not answer any of them, and it makes no difference to what you get. The answers are counted, and nobody sees them next to your name.”</p>
      <Form of={form}>
        {equalityKeys.map(key => <Radios {...form[key]} small />)}
        <Button>Keep the answers</Button>
      </Form>
    </Page>
  ),
})
