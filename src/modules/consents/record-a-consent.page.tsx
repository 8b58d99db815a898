import type { Day } from '../../rules/calendar/day.ts'
import { basesOn } from '../../rules/consents/lawful-bases.ts'
import { isChild, isTooYoungToAgree } from '../../rules/people/childhood.ts'
import { scopes } from '../../rules/consents/scopes.ts'
import { waysToAgree } from '../../rules/consents/ways-to-agree.ts'
import { Button, DateInput, InsetText, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { checkAgreed } from './consent.ts'
import { recordConsent, whoAgrees } from './consents.sql.ts'

const load = async (here: Here) => ({ ...await whoAgrees(here, here.params.id), today: here.today })
interface Loaded { readonly speakers: Readonly<Record<string, string>>; readonly today: Day; readonly person: { readonly bornOn: Day | null } }

const consentForm = form(
  {
    scope: choice('What does it cover?', scopes, { missing: 'Select what it covers' }),
    withWhom: text('With whom? (optional)', { max: 200, hint: 'Needed for somebody they name and for another organisation' }),
    basis: choice('Why may it be done?', ({ today }: Loaded) => basesOn(today), { missing: 'Select why it may be done', hint: 'Without their agreement, ask your data protection officer first' }),
    how: choice('How did they agree? (optional)', waysToAgree, { hint: 'Leave empty where they were not asked to agree' }),
    givenBy: choice('Who agreed for them? (optional)', ({ speakers }: Loaded) => speakers, { hint: 'Those around them who may decide for them today' }),
    evidence: text('What was said, signed or decided?', { missing: 'Enter what was said, signed or decided', max: 1000, hint: 'In words that somebody else could check' }),
    givenOn: day('On which day? (optional)', { hint: 'Leave empty for today' }),
    endsOn: day('Until which day? (optional)', { hint: 'Leave empty if no end was agreed' }),
  },
  (answers, { today, person }: Loaded) => checkAgreed(answers as never, today, person.bornOn),
)

export const recordAConsent = page({
  path: '/people/:id/consents/new',
  permit: 'consent:record',
  about: 'person',
  load,
  form: consentForm,
  async save(here, answers, { person }) {
    await recordConsent(here, person, answers)
    return `/people/${person.id}`
  },
  view: ({ person, speakers, today, form }) => (
    <Page title="Write down what they agree to" caption={person.name} back={{ href: `/people/${person.id}`, text: 'Back' }} form={form}>
      {isChild(person.bornOn, today) && <InsetText>{isTooYoungToAgree(person.bornOn, today) ? 'They are under 16: whoever acts for them agrees for them. Ask them too, and write down what they say.' : 'They are 16 or 17: they may agree for themselves, or whoever acts for them may.'}</InsetText>}
      <Form of={form}>
        <Radios {...form.scope} small />
        <TextInput {...form.withWhom} />
        <Radios {...form.basis} small />
        <Radios {...form.how} small />
        {Object.keys(speakers).length > 0 ? <Radios {...form.givenBy} small /> : <InsetText id={form.givenBy.name}>Nobody around them may decide for them today. If somebody may, <a class="govuk-link" href={`/people/${person.id}/around/new`}>add them first</a>.{form.givenBy.error && <strong> {form.givenBy.error}.</strong>}</InsetText>}
        <Textarea {...form.evidence} rows={3} />
        <div class="newel-columns"><DateInput {...form.givenOn} /><DateInput {...form.endsOn} /></div>
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
