import type { Day } from '../../rules/calendar/day.ts'
import { helpKinds } from '../../rules/emergencies/kinds.ts'
import { Button, Checkboxes, DateInput, InsetText, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { LiveWarnings, warningsAbout } from '../warnings/index.ts'
import { faultsOf } from './emergency.ts'
import { againstHelp, giveHelp, theLink, type Link } from './links.sql.ts'

async function load(here: Here) {
  const link = await theLink(here)
  return { link, warnings: await warningsAbout(here, link.personId ? [link.personId] : [], link.homeId ? [link.homeId] : []), today: here.today }
}

const helpForm = form({
  spoken: choice('Did you speak to them, or to somebody for them?', { yes: 'Yes', no: 'No' }, { missing: 'Select whether you spoke to them' }),
  kinds: choices('What were they helped with?', helpKinds, { hint: 'Choose all that apply. None, if you tried and did not reach them' }),
  words: text('What was said or done?', { missing: 'Enter what was said or done', max: 2000 }),
  on: day('On which day? (optional)', { hint: 'Leave empty for today' }),
  nextWhat: text('What is next? (optional)', { max: 500, hint: 'This takes the place of what was to be done before' }),
  nextOn: day('By when? (optional)'),
}, ({ spoken, on, ...rest }, { link, today }: { readonly link: Link; readonly today: Day }) => ({ ...faultsOf({ ...rest, spoken: spoken === 'yes', on: on ?? today }, link, today), words: againstHelp(link) }))

export const writeDownHelp = page({
  path: '/affected/:id/help',
  permit: 'emergency:help',
  // About a person or a home: the look is written down by what is loaded.
  about: 'nobody',
  load,
  form: helpForm,
  async save(here, { spoken, on, ...rest }, { link }) {
    await giveHelp(here, link, { ...rest, spoken: spoken === 'yes', on: on ?? here.today })
    return `/affected/${link.id}`
  },
  view: ({ link, warnings, form }) => (
    <Page title="Write down help" caption={`${link.who}, ${link.name}`} back={{ href: `/affected/${link.id}`, text: 'Back' }} form={form}>
      <LiveWarnings warnings={warnings} mayEnd={false} />
      <p class="govuk-body">{link.how}</p>
      {/* What was typed before it was closed stays, to be copied or sent once it is open again. */}
      {againstHelp(link) && !form.words.value ? <InsetText>{againstHelp(link)}.</InsetText> : <Form of={form}>
        <Radios {...form.spoken} small inline />
        <Checkboxes {...form.kinds} small />
        <Textarea {...form.words} rows={4} />
        <DateInput {...form.on} />
        <TextInput {...form.nextWhat} />
        <DateInput {...form.nextOn} />
        <Button>Write it down</Button>
      </Form>}
    </Page>
  ),
})
