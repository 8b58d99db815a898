import { formatDay } from '../../rules/calendar/day.ts'
import { answers, waysToAsk } from '../../rules/landlords/consent-to-works.ts'
import { Button, DateInput, InsetText, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { answerConsent, mustBeOpen, theConsent } from './consents-to-works.sql.ts'
import { isWaiting, wayInWords, type Consent } from './landlord.ts'

async function load(here: Here) {
  const found = await theConsent(here)
  mustBeOpen(found.case)
  if (!isWaiting(found.consent)) throw new Refusal('This is answered already, or not asked for any more. If the answer has changed, say that it is taken back and ask again.')
  return { ...found, today: here.today }
}

export const answerTheConsent = page({
  path: '/consents-to-works/:id/answer',
  permit: 'landlord:write',
  about: 'case',
  load,
  form: form({
    answer: choice('What did they answer?', answers, { missing: 'Select what they answered' }),
    words: text('The conditions, or the reasons (optional)', { max: 2000, hint: 'Needed when there are conditions, or when they refuse' }),
    on: day('On which day? (optional)', { hint: 'Leave empty for today' }),
    by: text('Who said so?', { missing: 'Enter who said so', max: 150, autocomplete: 'off' }),
    evidence: choice('How is it shown?', waysToAsk, { missing: 'Select how it is shown' }),
    note: text('More about that (optional)', { max: 300, hint: 'For example, the day and reference of the letter' }),
  }, ({ answer, words, on }, { consent, today }: { readonly consent: Consent; readonly today: string }) => ({
    words: words || answer === 'given' ? undefined : answer === 'refused' ? 'Enter the reasons' : 'Enter the conditions',
    on: on && on > today ? 'The day must be today or in the past' : on && on < consent.askedOn ? `They were asked on ${formatDay(consent.askedOn)}. The day of the answer must not be before that` : undefined,
  })),
  async save(here, { on, ...answered }, { case: c, consent }) {
    await answerConsent(here, c, consent, { ...answered, on: on ?? here.today })
    return `/cases/${c.reference}/landlord`
  },
  view: ({ case: c, consent, form }) => (
    <Page title="What the landlord answered" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}/landlord`, text: 'Back' }} form={form}>
      <InsetText>{consent.works}<br />Asked of {consent.ofWhom} on {formatDay(consent.askedOn)}, {wayInWords(consent.way).toLowerCase()}.</InsetText>
      <Form of={form}><Radios {...form.answer} small /><Textarea {...form.words} rows={3} /><DateInput {...form.on} /><TextInput {...form.by} /><Radios {...form.evidence} small /><TextInput {...form.note} /><Button>Save the answer</Button></Form>
    </Page>
  ),
})
