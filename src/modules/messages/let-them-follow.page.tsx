import { addDays, formatDay } from '../../rules/calendar/day.ts'
import { Button, Checkboxes, InsetText, Radios, TextInput } from '../../platform/components/index.ts'
import { choice, choices, text } from '../../platform/http/fields.ts'
import { isEmailAddress, notAnEmailAddress } from '../../platform/http/known-fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { want } from '../../platform/jobs/want.ts'
import { codeDays, codeGoesTo } from './code.ts'
import { goesTo, notToTheChild } from './goes-to.sql.ts'
import { followersOf, letFollow } from './codes.sql.ts'
import { theRecord } from './messages.sql.ts'

const followForm = form({
  who: text('Who is to follow it?', { missing: 'Enter who is to follow it', max: 150 }),
  agreed: choices('They may', { yes: 'I have asked the person whose case it is, and they may see it' }, { missing: 'Tick that the person agrees: without that nobody else may see how their case stands', hint: 'Ask the person themselves, or whoever may speak for them' }),
  way: choice('How do they get the code?', { told: 'I tell them, or print it', email: 'By email', text: 'By text message' }, { missing: 'Select how they get the code' }),
  address: text('Email address or telephone number', { max: 254, autocomplete: 'off' }),
}, ({ way, address }) => ({ address: way !== 'told' && !address ? 'Enter where the code is sent' : way === 'email' && !isEmailAddress(address) ? notAnEmailAddress : undefined }))

/** A code for somebody who may follow a case, or an enquiry with all that comes of it. */
const followOn = (kind: 'case' | 'enquiry', at: string) => page({
  path: `${at}/:reference/follow`,
  permit: 'message:write',
  about: 'nobody',
  async load(here: Here) {
    const found = await theRecord(here, kind)
    if (found.circleId) throw new Refusal('This record is restricted, so nobody follows it on the website')
    here.saw(kind, [found])
    const to = await goesTo(here, found)
    const answers = to.child ? { who: to.name } : { who: to.name, ...codeGoesTo(found.askedBy) }
    return { found, to, followers: await followersOf(here, found.id), editing: { version: 0, answers } }
  },
  form: followForm,
  async save(here, { who, way, address }, { found, to }) {
    notToTheChild(found, to, { who, address: way === 'told' ? '' : address, at: 'who' })
    const made = await letFollow(here, { authorityId: found.authorityId, circleId: found.circleId, reference: found.reference, ...(kind === 'case' ? { caseId: found.id } : { enquiryId: found.id }) }, { name: who, seesCases: true, way, address: way === 'told' ? '' : address })
    if (way !== 'told') {
      await want(here, 'tracking.code-sent', made.id)
      return `${at}/${found.reference}/messages`
    }
    return { show: (
      <Page title="Their code" caption={`${found.reference} ${found.name}`} back={{ href: `${at}/${found.reference}/messages`, text: 'Back to the messages' }}>
        <p class="govuk-body">Read this out to {who}, or print this page and hand it over or post it. It is not shown again.</p>
        <InsetText>
          <p>Address: <strong>{here.address('/where-am-i')}</strong></p>
          <p>Reference: <strong class="newel-ref">{found.reference}</strong></p>
          <p>Code: <strong class="newel-ref">{made.code}</strong></p>
          <p>It works until {formatDay(addDays(here.today, codeDays))}.</p>
        </InsetText>
      </Page>
    ) }
  },
  view: ({ found, to, followers, form }) => (
    <Page title="Let somebody follow it" caption={`${found.reference} ${found.name}`} back={{ href: `${at}/${found.reference}/messages`, text: 'Back to the messages' }} form={form}>
      <p class="govuk-body">They see the stage in plain words, who has it, what happens next and what is needed from them, and they can write to us. They see no notes, no health details and no address.</p>
      {to.child && <InsetText>{found.name} is under 18. {to.name ? `Ask ${to.name}, who acts for them, who may follow it.` : <>Nobody is recorded who acts for them. <a class="govuk-link" href={`/people/${found.personId!}/around/new`}>Say who does</a> first.</>}</InsetText>}
      {followers.length > 0 && <p class="govuk-body">Follow it already: {followers.map(({ who }) => who || 'name not given').join(', ')}.</p>}
      <Form of={form}>
        <TextInput {...form.who} />
        <Checkboxes {...form.agreed} small />
        <Radios {...form.way} small />
        <TextInput {...form.address} />
        <Button>Make a code</Button>
      </Form>
    </Page>
  ),
})

export const letSomebodyFollowACase = followOn('case', '/cases')
export const letSomebodyFollowAnEnquiry = followOn('enquiry', '/enquiries')
