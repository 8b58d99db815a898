import { Button, InsetText, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { inTouch } from '../cases/index.ts'
import { howToReach } from '../people/index.ts'
import { goesTo, notToTheChild } from './goes-to.sql.ts'
import { followersOf } from './codes.sql.ts'
import { messagesOf, theRecord, writeTo } from './messages.sql.ts'
import { Written } from './written.tsx'

const messageForm = form({
  words: text('What do you want to say?', { missing: 'Enter the message', max: 2000, hint: 'Plain words. It is kept with the record, and they may show it to others' }),
  way: choice('How does it reach them?', { web: 'On the website, where they follow it', email: 'By email', text: 'By text message', letter: 'By letter, which somebody posts' }, { missing: 'Select how it reaches them' }),
  address: text('Email address or telephone number', { max: 254, autocomplete: 'off', hint: 'Leave empty for the one on the record' }),
})

/** Messages of a case or an enquiry: what was written, and a form to write. */
const messagesOn = (kind: 'case' | 'enquiry', at: string) => page({
  path: `${at}/:reference/messages`,
  permit: 'message:write',
  about: 'nobody',
  async load(here: Here) {
    const found = await theRecord(here, kind)
    here.saw(kind, [found])
    const [messages, followers, to] = await Promise.all([messagesOf(here, found.authorityId, found.id), followersOf(here, found.id), goesTo(here, found)])
    return { found, messages, followers, to }
  },
  form: messageForm,
  async save(here, { words, way, address }, { found, followers, to }) {
    const on = way === 'email' ? address || to.email : way === 'text' ? address || to.phone : ''
    if (way !== 'web') notToTheChild(found, to, { who: to.name, address: on, at: 'way' })
    if ((way === 'email' || way === 'text') && !on) throw new Refusal(way === 'email' ? 'There is no email address on the record: enter one' : 'There is no telephone number on the record: enter one', 'address')
    if (way === 'web' && !followers.length) throw new Refusal('Nobody follows this on the website yet: let them follow it first, or choose another way', 'way')
    await writeTo(here, { authorityId: found.authorityId, circleId: found.circleId, ...(kind === 'case' ? { caseId: found.id } : { enquiryId: found.id }) }, { way, about: 'written', toName: to.name || found.name, address: on, subject: `About ${found.reference}`, words })
    if (kind === 'case') await inTouch(here, found.id, here.today)
    return `${at}/${found.reference}/messages`
  },
  view: ({ found, messages, followers, to, form, here }) => (
    <Page title="Messages" caption={`${found.reference} ${found.name}`} back={{ href: `${at}/${found.reference}`, text: kind === 'case' ? 'Back to the case' : 'Back to the enquiry' }} form={form}>
      <h2 class="govuk-heading-m">Who follows it on the website</h2>
      {followers.length === 0 ? <p class="govuk-body">Nobody yet.</p> : (
        <ul class="govuk-list govuk-list--bullet">{followers.map(({ who, seesCases }) => <li>{who || 'Name not given'}: {seesCases ? 'sees the case, its stage and what comes next' : 'sees only that the enquiry has been received'}</li>)}</ul>
      )}
      <p class="govuk-body"><a class="govuk-link" href={`${at}/${found.reference}/follow`}>Let somebody follow it</a>{followers.length > 0 && <> or <a class="govuk-link" href={`${at}/${found.reference}/follow/end`}>end it</a></>}</p>
      {found.reach && howToReach(found.reach) && <InsetText>How to reach {found.name}: {howToReach(found.reach)}</InsetText>}
      {to.child && <InsetText>{found.name} is under 18. {to.name ? `Messages go to ${to.name}, who acts for them.` : <>Nobody is recorded who acts for them. <a class="govuk-link" href={`/people/${found.personId!}/around/new`}>Say who does</a> before you write.</>}</InsetText>}
      <Form of={form}>
        <Textarea {...form.words} rows={5} />
        <Radios {...form.way} small />
        <TextInput {...form.address} />
        <Button>Send</Button>
      </Form>
      <h2 class="govuk-heading-m">What was written</h2>
      <Written messages={messages} mayDeal={here.may('message:write')} />
    </Page>
  ),
})

export const messagesOfACase = messagesOn('case', '/cases')
export const messagesOfAnEnquiry = messagesOn('enquiry', '/enquiries')
