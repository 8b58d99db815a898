import { adviceTopics } from '../../rules/enquiries/advice-topics.ts'
import { channels } from '../../rules/enquiries/channels.ts'
import { changedInWords } from '../../platform/events/story.tsx'
import type { Module } from '../../platform/http/module.ts'
import { anEnquiry } from './an-enquiry.page.tsx'
import { changeAnEnquiry } from './change-an-enquiry.page.tsx'
import { closeAnEnquiry } from './close-an-enquiry.page.tsx'
import { enquiriesPage } from './enquiries.page.tsx'
import { openCases } from './open-cases.page.tsx'
import { takeAnEnquiry } from './take-an-enquiry.page.tsx'
import { whoIsIt } from './who-is-it.page.tsx'

export { closeEnquiry, councilOf, takeEnquiry, takeUp, theEnquiry, toldNothing, type AskedBy, type Enquiry, type Taken, type Told } from './enquiries.sql.ts'
export { enquiriesOf, giveEnquiriesTo } from './whose-enquiry.sql.ts'
export { heardNothing, type Heard } from './enquiry.ts'

/** What the rest of the house may know about enquiries. */
export const enquiries = {
  pages: [enquiriesPage, takeAnEnquiry, anEnquiry, changeAnEnquiry, whoIsIt, openCases, closeAnEnquiry],
  describes: {
    'enquiry.taken': ({ channel }) => `Enquiry taken, ${channels[channel as keyof typeof channels]?.toLowerCase() ?? channel}`,
    'enquiry.changed': ({ changed }) => `Enquiry changed${changedInWords(changed)}`,
    'enquiry.placed': ({ byHand }) => `Council found${byHand ? ', chosen by hand' : ' from the postcode'}`,
    'enquiry.closed': ({ reason }) => `Enquiry closed\n${reason}`,
    'advice.given': ({ topics }) => `Advice given\n${topics.map(topic => adviceTopics[topic as keyof typeof adviceTopics] ?? topic).join(', ')}`,
    'triage.levelled': ({ level }) => `Triage level ${level}`,
  },
  holds: ['enquiries'],
  navigation: [{ text: 'Enquiries', href: '/enquiries', permit: 'enquiry:see' }],
} satisfies Module
