import { urgencyFlags } from '../../rules/conversations/urgency-flags.ts'
import { pence } from '../../rules/money.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { changedInWords } from '../../platform/events/story.tsx'
import type { Module } from '../../platform/http/module.ts'
import { gainInWords, inWords } from './in-words.ts'
import { recordAGain } from './record-a-gain.page.tsx'
import { theConversation } from './the-conversation.page.tsx'

export { saidNothing } from './conversation.ts'
export { conversationOf, holdConversation } from './conversations.sql.ts'
export { gainsOf, recordGain } from './gains.sql.ts'
export { ConversationSummary } from './summary.tsx'

/** What the rest of the house may know about conversations. */
export const conversations = {
  pages: [theConversation, recordAGain],
  describes: {
    'conversation.held': () => 'Conversation begun',
    'conversation.changed': ({ changed }) => `Conversation carried on${changedInWords(changed)}`,
    'urgency.flagged': ({ flags }) => `Flagged as urgent: ${flags.map(flag => inWords(urgencyFlags, flag)).join(', ')}`,
    'pathways.proposed': ({ pathways }) => pathways.length ? `The conversation proposes: ${pathways.map(key => inWords(pathwayTitles, key)).join(', ')}` : 'The conversation proposes nothing any more',
    'income.gained': ({ benefit, name, help, weeklyPence, oncePence }) => `Income: ${gainInWords({ benefit, name: name ?? '', help, weekly: pence(weeklyPence), once: pence(oncePence) })}`,
  },
  holds: ['conversations', 'income_gains'],
} satisfies Module
