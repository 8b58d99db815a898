import type { Permission } from '../../rules/permissions.ts'
import { InsetText } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { heardNothing } from '../cases/index.ts'
import { guideReviewDue } from '../guide/index.ts'
import { meetingNotices } from '../meetings/index.ts'
import { silenceNotices } from './silence-notices.ts'

const doors: readonly { readonly href: string; readonly text: string; readonly what: string; readonly permit: Permission }[] = [
  { href: '/enquiries/new', text: 'Take an enquiry', what: 'Somebody is on the phone, or a letter or email has come', permit: 'enquiry:take' },
  { href: '/work', text: 'My work', what: 'The cases you have, and what each needs next', permit: 'work:see' },
  { href: '/enquiries', text: 'Enquiries', what: 'Those that are open, and all there have been', permit: 'enquiry:see' },
  { href: '/cases', text: 'Cases', what: 'Every case you may see, by what must be done soonest', permit: 'case:see' },
  { href: '/search', text: 'Search', what: 'By name, postcode, telephone, NHS number or reference', permit: 'search:use' },
  { href: '/jobs', text: 'Work offered to you', what: 'Where, for whom and by when', permit: 'jobs:see' },
  { href: '/referrals', text: 'Your referrals', what: 'What came of the people you referred', permit: 'referrals:see' },
  { href: '/packs', text: 'Quarterly pack', what: 'Volumes, outcomes and time in each stage, by district and county', permit: 'pack:see' },
  { href: '/meetings', text: 'Meetings', what: 'Of the Board and the councils: their packs, and what was agreed', permit: 'meeting:see' },
  { href: '/looks', text: 'Who looked', what: 'Every look at a person’s record', permit: 'looks:see' },
  { href: '/accounts', text: 'Accounts', what: 'Who can sign in, and as what', permit: 'people:administer' },
  { href: '/settings', text: 'Councils and pathways', what: 'The councils served, and which pathways are on in each', permit: 'settings:see' },
  { href: '/account', text: 'Your account', what: 'Your password, and where you are signed in', permit: 'account:own' },
]

export const startPage = page({
  path: '/start',
  permit: 'start:see',
  about: 'nobody',
  async load(here: Here) {
    const guide = await guideReviewDue(here)
    return { notices: [...silenceNotices(await heardNothing(here), here.user.role), ...(guide ? [{ sentence: guide, href: '/guide/draft', link: 'Review the guide' }] : []), ...await meetingNotices(here)] }
  },
  view: ({ notices, here }) => (
    <Page title={`Hello ${here.user.name.split(' ')[0]}`} caption={here.user.role.replace(/^./, letter => letter.toUpperCase())}>
      {notices.map(({ sentence, href, link }) => <InsetText><p class="govuk-body"><strong>{sentence}</strong></p><p class="govuk-body"><a class="govuk-link" href={href}>{link}</a></p></InsetText>)}
      <ul class="newel-doors">
        {doors.filter(door => here.may(door.permit)).map(door => (
          <li class="newel-doors__door"><h2 class="govuk-heading-s"><a class="govuk-link" href={door.href}>{door.text}</a></h2><p class="govuk-body-s">{door.what}</p></li>
        ))}
      </ul>
    </Page>
  ),
})
