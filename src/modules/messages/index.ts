import type { Module } from '../../platform/http/module.ts'
import { askWhetherItArrived, carryAMessage, sendACode } from './carry.job.ts'
import { dealWithAMessage } from './deal-with-a-message.page.tsx'
import { endFollowingACase, endFollowingAnEnquiry } from './end-following.page.tsx'
import { following } from './following.page.tsx'
import { writeToUs } from './write-to-us.page.tsx'
import { stopLooking } from './stop-looking.page.tsx'
import { keepInTouch } from './keep-in-touch.job.ts'
import { letSomebodyFollowACase, letSomebodyFollowAnEnquiry } from './let-them-follow.page.tsx'
import { messagesPage } from './messages.page.tsx'
import { printALetter } from './print-a-letter.page.ts'
import { whereAmI } from './where-am-i.page.tsx'
import { lostCode, codeOnItsWay } from './lost-code.page.tsx'
import { messagesOfACase, messagesOfAnEnquiry } from './write-to-them.page.tsx'
import { waysInWords } from './written.tsx'

export { hand } from './carry.job.ts'
export { codeGoesTo } from './code.ts'
export { makeCode } from './codes.sql.ts'
export { writeTo } from './messages.sql.ts'

const way = (key: string): string => waysInWords[key as keyof typeof waysInWords]?.toLowerCase() ?? key
const about: Readonly<Record<string, string>> = { written: 'Message', 'keep-in-touch': 'Message that keeps in touch, written by the system', code: 'Code sent', received: 'Told that it was received' }

/** What the rest of the house may know about messages and following. */
export const messages = {
  pages: [messagesPage, dealWithAMessage, messagesOfACase, messagesOfAnEnquiry, letSomebodyFollowACase, letSomebodyFollowAnEnquiry, endFollowingACase, endFollowingAnEnquiry, whereAmI, lostCode, codeOnItsWay, following, writeToUs, stopLooking],
  downloads: printALetter,
  jobs: [carryAMessage, askWhetherItArrived, sendACode, keepInTouch],
  describes: {
    'message.sent': ({ way: by, to, about: what, words }) => `${about[what] ?? 'Message'}, ${way(by)}${to ? `, to ${to}` : ''}\n${words}`,
    'message.received': ({ words }) => `They wrote to us on the website\n${words}`,
    'message.read': ({ done }) => `Message dealt with\n${done}`,
    'following.allowed': ({ who, seesCases }) => `${who} may follow this on the website${seesCases ? '' : ', but not its cases'}`,
    'following.ended': ({ who }) => `${who} no longer follows this`,
  },
  holds: ['messages', 'tracking_codes', 'tracking_sessions'],
  navigation: [
    { text: 'Messages', href: '/messages', permit: 'message:see' },
    { text: 'Where am I?', href: '/where-am-i', permit: 'site:use' },
  ],
} satisfies Module
