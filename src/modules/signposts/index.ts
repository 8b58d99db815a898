import { topicInWords } from '../../rules/directory/topics.ts'
import type { Module } from '../../platform/http/module.ts'
import { pointFromACase, pointFromAnEnquiry } from './point-them.page.tsx'
import { outcomeInWords } from './signposts-given.tsx'
import { toAskAbout } from './to-ask-about.page.tsx'
import { whatCameOfIt } from './what-came-of-it.page.tsx'

export { point, sayWhatCame, signpostsOf, signpostsOfCase, type Given } from './signposts.sql.ts'
export { SignpostsGiven } from './signposts-given.tsx'

/** What the rest of the house may know about signposts. */
export const signposts = {
  pages: [toAskAbout, pointFromAnEnquiry, pointFromACase, whatCameOfIt],
  describes: {
    'signpost.given': ({ place, topic, resource, consent }) => `Pointed to ${place}${topic ? `: ${topicInWords(topic)}` : ''}${resource ? `\nGiven to them: ${resource}` : ''}${consent ? `\nTheir details were passed on. How they agreed: ${consent}` : ''}`,
    'signpost.followed': ({ place, outcome, note }) => `What came of ${place}: ${outcomeInWords(outcome)}${note ? `\n${note}` : ''}`,
  },
  holds: ['signposts'],
  navigation: [{ text: 'Signposts', href: '/signposts', permit: 'signpost:see', group: 'Services' }],
} satisfies Module
